using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Trade;
using Dashboard.Linking;
using Dashboard.Reading;

namespace Dashboard.Provenance;

/// <summary>What records are called in the reader's language.</summary>
public static class RecordWords
{
    private const char NoBreakSpace = '\u00A0';
    private const int Decimals = 4;

    /// <summary>The address of this page with a record open.</summary>
    public static string LinkTo(this View view, Evidence record) => view.LinkTo(view.Selection.Opened(new OpenRecord(record.Kind, record.Slug)));

    /// <summary>A text of the dataset in the reader's language.</summary>
    public static string Text(this View view, LocalText text) => view.Words.InOrder(text.In(view.Words.Language));

    /// <summary>The word for a code of the dataset.</summary>
    public static string Label(this View view, string code) => view.Index.Label(code, view.Words.Language);

    /// <summary>A date, no finer than it is known, in the calendar the reader chose.</summary>
    public static string Date(this View view, FuzzyDate date) => view.Words.Date(date, view.Calendar);

    /// <summary>The day of a moment, UTC, in the calendar the reader chose.</summary>
    public static string DateOf(this View view, DateTimeOffset moment) => view.Date(FuzzyDate.On(DateOnly.FromDateTime(moment.UtcDateTime)));

    /// <summary>Who decided something: a person by name, the editors of the seed in the reader's language.</summary>
    public static string PersonOf(this View view, string name) => name == EmbeddedSeed.Author ? view.Words["person.seed"] : name;

    /// <summary>Why a release was published: the publisher's words, those of the seed's own release in the reader's language.</summary>
    public static string ReasonOf(this View view, string reason) => reason == Release.FirstReason ? view.Words["release.first"] : reason;

    /// <summary>The first and last day of a period, spelled out: the span a figure truly covers.</summary>
    public static string Days(this View view, Data.Provenance.Period period) => view.Words.Say("evidence.days", new
    {
        from = view.Date(FuzzyDate.On(period.From)),
        to = view.Date(FuzzyDate.On(period.To)),
    });

    /// <summary>The title of a record; its slug where the dataset does not have it.</summary>
    public static string NameOf(this View view, Evidence record)
    {
        var index = view.Index;
        return record.Kind switch
        {
            "claim" when index.Claims.TryGetValue(record.Slug, out var claim) => $"{view.ValueOf(claim)} · {view.ReporterOf(claim.Reporter)}",
            "subject" when index.Subjects.TryGetValue(record.Slug, out var subject) => view.Text(subject.Title),
            "agreement" when index.Agreements.TryGetValue(record.Slug, out var agreement) => view.Text(agreement.Title),
            "milestone" when index.Milestones.TryGetValue(record.Slug, out var milestone) => view.Text(milestone.Statement),
            "visit" when index.Visits.TryGetValue(record.Slug, out var visit) =>
                view.Words.ShortDate(visit.Date, view.Calendar) + view.Words["list.comma"] + view.Text(visit.Title),
            "target" when index.Targets.TryGetValue(record.Slug, out var target) => $"{view.ValueOf(target)} · {view.ReporterOf(target.Reporter)}",
            "source" when index.Sources.TryGetValue(record.Slug, out var source) => source.Title,
            _ => record.Slug,
        };
    }

    /// <summary>Who states a figure.</summary>
    public static string ReporterOf(this View view, string slug) =>
        view.Index.Reporters.TryGetValue(slug, out var reporter) ? view.Text(reporter.Name) : slug;

    /// <summary>The side a reporter speaks for, or nothing for a reporter that is not known.</summary>
    public static string SideOf(this View view, string slug) =>
        view.Index.Reporters.TryGetValue(slug, out var reporter) ? view.Label("side." + Kebab<Side>.Of(reporter.Side)) : "";

    /// <summary>The value of a claim with its unit, as exactly as the source puts it: "more than US$ 300 m".</summary>
    public static string ValueOf(this View view, Claim claim)
    {
        var unit = view.Index.Subjects.TryGetValue(claim.Subject, out var subject) ? subject.Unit : "";
        var number = claim.Value is { } value ? view.Words.Number(value, Decimals)
            : claim is { Low: { } low, High: { } high } ? view.Words.Range(low, high, Decimals) : "–";
        var amount = view.Amount(unit, number, claim.Value);
        return claim.Exactness is Exactness.About or Exactness.MoreThan
            ? $"{view.Label("exactness." + Kebab<Exactness>.Of(claim.Exactness))} {amount}"
            : amount;
    }

    /// <summary>The level of a target with its unit.</summary>
    public static string ValueOf(this View view, TradeTarget target)
    {
        var amount = view.Amount(target.Unit, view.Words.Number(target.Value, Decimals), target.Value);
        return target.MoreThan ? $"{view.Label("exactness.more-than")} {amount}" : amount;
    }

    private static string Amount(this View view, string unit, string number, decimal? value) => unit switch
    {
        "unit.documents" when value is { } n => view.Words.Say("unit.documents", new { n }),
        "unit.usd-million" => view.Words.Say("unit.usd-million-short", new { value = number }),
        "unit.percent" when value is { } share => view.Words.Percent(share, Decimals),
        "" => number,
        _ => number + NoBreakSpace + view.Label(unit),
    };
}
