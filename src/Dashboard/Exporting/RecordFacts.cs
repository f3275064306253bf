using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Exporting;

/// <summary>What a row says of the record behind a mark, whichever kind it is.</summary>
/// <param name="Statement">The record in one sentence, or its title.</param>
/// <param name="Citations">Where it is said.</param>
internal sealed record RecordFacts(string? Statement, IReadOnlyList<Citation> Citations)
{
    /// <summary>Nothing is known.</summary>
    public static readonly RecordFacts None = new(null, []);

    /// <summary>The value a claim or target states.</summary>
    public decimal? Value { get; init; }
    /// <summary>Lower end of a claimed range.</summary>
    public decimal? Low { get; init; }
    /// <summary>Upper end of a claimed range.</summary>
    public decimal? High { get; init; }
    /// <summary>Unit in words.</summary>
    public string? Unit { get; init; }
    /// <summary>Whether the claim is the adopted one; null for what is no claim.</summary>
    public bool? Adopted { get; init; }
    /// <summary>Who states it.</summary>
    public string? Reporter { get; init; }
    /// <summary>When it was stated, signed or done.</summary>
    public FuzzyDate? Date { get; init; }
    /// <summary>What a reader must know.</summary>
    public string? Caution { get; init; }

    /// <summary>The facts of a record in the reader's language.</summary>
    public static RecordFacts Of(View view, Evidence record)
    {
        var index = view.Index;
        return record.Kind switch
        {
            "claim" when index.Claims.TryGetValue(record.Slug, out var claim) => Of(view, claim),
            "target" when index.Targets.TryGetValue(record.Slug, out var target) => new(view.Text(target.Statement), target.Citations)
            {
                Value = target.Value, Unit = view.Label(target.Unit), Reporter = view.ReporterOf(target.Reporter), Date = target.Date, Caution = target.Caution,
            },
            "agreement" when index.Agreements.TryGetValue(record.Slug, out var agreement) =>
                new(view.Text(agreement.Title), [.. agreement.Citations, .. agreement.Steps.SelectMany(s => s.Citations).Where(c => !agreement.Citations.Contains(c))])
                {
                    Date = agreement.Date, Reporter = agreement.Signatories, Caution = agreement.Caution,
                },
            "milestone" when index.Milestones.TryGetValue(record.Slug, out var milestone) => new(view.Text(milestone.Statement), milestone.Citations)
            {
                Date = milestone.Date, Reporter = milestone.Actor, Caution = milestone.Caution,
            },
            "visit" when index.Visits.TryGetValue(record.Slug, out var visit) => new(view.Text(visit.Title), visit.Citations) { Date = visit.Date },
            "subject" when index.Subjects.TryGetValue(record.Slug, out var subject) => new(view.Text(subject.Title), [.. index.ClaimsOn(subject.Slug).SelectMany(c => c.Citations)])
            {
                Unit = view.Label(subject.Unit),
            },
            _ => None,
        };
    }

    private static RecordFacts Of(View view, Claim claim)
    {
        var subject = view.Index.Subjects.GetValueOrDefault(claim.Subject);
        return new(view.Text(claim.Statement), claim.Citations)
        {
            Value = claim.Value, Low = claim.Low, High = claim.High,
            Unit = subject is null ? null : view.Label(subject.Unit),
            Adopted = subject?.Adopted == claim.Slug,
            Reporter = view.ReporterOf(claim.Reporter),
            Date = claim.Date,
            Caution = claim.Caution,
        };
    }
}
