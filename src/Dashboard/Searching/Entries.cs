using Dashboard.Charting;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Security;

namespace Dashboard.Searching;

/// <summary>Everything that can be found in a dataset and on the pages, with the texts it is found by in all languages.</summary>
internal static class Entries
{
    /// <summary>All of them, in no order.</summary>
    public static IEnumerable<EntryText> Of(DatasetIndex index)
    {
        var data = index.Dataset;
        var visits = data.Visits.ToDictionary(v => v.Slug, v => Texts(v.Title, v.Place));
        var sectors = data.Sectors.ToDictionary(s => s.Slug, s => Texts(s.Name, s.Short));
        return
        [
            .. App.Pages.All.Select(p => Make(EntryKind.Page, p.Slug, null, Named(p.Name), p.Path)),
            .. Command.All.Select(c => Make(EntryKind.Action, c.Slug, null, Named("search.do." + c.Slug))),
            .. ChartRegistry.Slugs.Select(chart => Make(EntryKind.Chart, chart, null, Named($"chart.{chart}.title"), chart)),
            .. data.Visits.Select(v => Make(EntryKind.Visit, v.Slug, v.Date, Texts(v.Title), [.. Texts(v.Place), v.Slug, .. Labels(index, "level." + Kebab<VisitLevel>.Of(v.Level))])),
            .. data.Agreements.Select(a => Make(EntryKind.Agreement, a.Slug, a.Date, Texts(a.Title),
                [a.Signatories, a.Place, a.SectorDetail, a.Slug, Year(a.Date), .. sectors.GetValueOrDefault(a.Sector) ?? [], .. a.Visit is { } v ? visits.GetValueOrDefault(v) ?? [] : []])),
            .. data.Milestones.Select(m => Make(EntryKind.Milestone, m.Slug, m.Date, Texts(m.Statement),
                [.. Texts(m.Label), m.Actor, m.Place, m.Slug, Year(m.Date), .. m.Sector is { } sector ? sectors.GetValueOrDefault(sector) ?? [] : [], .. Labels(index, "track." + Kebab<Track>.Of(m.Track))])),
            .. data.Subjects.Select(s => Make(EntryKind.Subject, s.Slug, Newest(index, s), Texts(s.Title),
                [s.Slug, .. index.ClaimsOn(s.Slug).SelectMany(c => Texts(c.Statement).Concat(ReporterOf(index, c.Reporter)))])),
            .. data.Targets.Select(t => Make(EntryKind.Target, t.Slug, t.Date, Texts(t.Statement), [t.Slug, .. ReporterOf(index, t.Reporter)])),
            .. data.Reporters.Select(r => Make(EntryKind.Person, r.Slug, null, Texts(r.Name), r.Slug)),
            .. data.Visits.GroupBy(v => v.Place.En).Select(g => Make(EntryKind.Place, g.Key, g.Max(v => v.Date.To), Texts(g.First().Place))),
            .. data.Sectors.Select(s => Make(EntryKind.Sector, s.Slug, null, Texts(s.Name), [.. Texts(s.Short)])),
            .. Enum.GetValues<Track>().Select(t => Make(EntryKind.Track, Kebab<Track>.Of(t), null, Labels(index, "track." + Kebab<Track>.Of(t)))),
            .. data.Sources.Select(s => Make(EntryKind.Source, s.Slug, s.Date, [s.Title], s.Publisher, s.Slug)),
            .. data.Statements.Select(s => Make(EntryKind.Statement, s.Slug, null, Texts(s.Statement), s.Slug)),
        ];
    }

    private static EntryText Make(EntryKind kind, string slug, FuzzyDate? date, IReadOnlyList<string?> titles, params IReadOnlyList<string?> more) =>
        Make(kind, slug, date is { IsKnown: true } known ? known.From : DateOnly.MinValue, titles, more);

    private static EntryText Make(EntryKind kind, string slug, DateOnly date, IReadOnlyList<string?> titles, params IReadOnlyList<string?> more) =>
        new(new(kind, slug, date), titles, more);

    private static DateOnly Newest(DatasetIndex index, Subject subject) =>
        index.ClaimsOn(subject.Slug).Where(c => c.Date.IsKnown).Select(c => c.Date.From).DefaultIfEmpty(subject.Period?.From ?? DateOnly.MinValue).Max();

    private static string? Year(FuzzyDate date) => date.IsKnown ? FormattableString.Invariant($"{date.From.Year}") : null;

    private static List<string?> ReporterOf(DatasetIndex index, string slug) =>
        index.Reporters.TryGetValue(slug, out var reporter) ? Texts(reporter.Name) : [];

    private static List<string?> Texts(params ReadOnlySpan<LocalText?> texts)
    {
        List<string?> all = [];
        foreach (var text in texts)
            all.AddRange([text?.En, text?.Fa, text?.Tg]);
        return all;
    }

    private static IReadOnlyList<string?> Named(string key) =>
        [.. Words.Languages.Select(language => Words.For(language)).Where(words => words.Has(key)).Select(words => words[key])];

    private static IReadOnlyList<string?> Labels(DatasetIndex index, string code) => [.. Words.Languages.Select(language => index.Label(code, language))];
}
