using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <summary>Subjects, claims and the citations every record stands on.</summary>
internal sealed partial class DatasetCheck
{
    private const int LongestQuote = 25;

    private void CheckSubjects()
    {
        foreach (var subject in dataset.Subjects)
        {
            Filled("subjects", subject.Slug, "unit", subject.Unit);
            Filled("subjects", subject.Slug, "reason", subject.Reason.En);
            Filled("subjects", subject.Slug, "decidedBy", subject.DecidedBy);
            Resolves("subjects", subject.Slug, "visit", subject.Visit, visits, "visit");
            if (subject.Period is { } period)
            {
                Filled("subjects", subject.Slug, "period", period.Name);
                if (period.To < period.From)
                    Report("subjects", subject.Slug, "period", $"ends {period.To:yyyy-MM-dd} before it starts {period.From:yyyy-MM-dd}.");
            }
            CheckAdoption(subject);
        }
    }

    private void CheckAdoption(Subject subject)
    {
        if (subject.Adopted is not { } slug)
            return;
        if (!claims.TryGetValue(slug, out var claim))
            Report("subjects", subject.Slug, "adopted", $"'{slug}' is no claim of this dataset.");
        else if (claim.Subject != subject.Slug)
            Report("subjects", subject.Slug, "adopted", $"'{slug}' is a claim on '{claim.Subject}', not on this subject.");
        else if (claim.Use != Use.Evidence)
            Report("subjects", subject.Slug, "adopted", $"'{slug}' may only be used {Kebab<Use>.Of(claim.Use)}; an adopted claim is evidence.");
    }

    private void CheckClaims()
    {
        foreach (var claim in dataset.Claims)
        {
            Cited("claims", claim.Slug, claim.Citations);
            CheckValue(claim);
            CheckPlace(claim);
            Filled("claims", claim.Slug, "reporter", claim.Reporter);
            if (!string.IsNullOrWhiteSpace(claim.Reporter))
                Resolves("claims", claim.Slug, "reporter", claim.Reporter, reporters, "reporter");
            Dated("claims", claim.Slug, "date", claim.Date);
        }
    }

    private void CheckValue(Claim claim)
    {
        if (claim.Exactness == Exactness.Range)
        {
            if (claim.Low is null || claim.High is null || claim.Value is not null)
                Report("claims", claim.Slug, "value", "a range has low and high and no value.");
        }
        else if (claim.Value is null)
        {
            Report("claims", claim.Slug, "value", "has neither a value nor a range.");
        }
        else if (claim.Low is not null || claim.High is not null)
        {
            Report("claims", claim.Slug, "exactness", "low and high are given; accepted with them: range, without a value.");
        }
        if (claim.Low > claim.High)
            Report("claims", claim.Slug, "low", $"{claim.Low} is above high {claim.High}.");
    }

    private void CheckPlace(Claim claim)
    {
        if (!subjects.TryGetValue(claim.Subject, out var subject))
        {
            Report("claims", claim.Slug, "subject", $"'{claim.Subject}' is no subject of this dataset.");
            return;
        }
        if (subject.Period is null && subject.Visit is null && !claim.Date.IsKnown)
            Report("claims", claim.Slug, "date", "is needed: its subject has neither a period nor a visit.");
    }

    /// <summary>At least one citation, each with a source of this dataset and a quote of at most 25 words.</summary>
    private void Cited(string kind, string record, IReadOnlyList<Citation> citations)
    {
        if (citations.Count == 0)
            Report(kind, record, "citations", "is empty; at least one source is needed.");
        foreach (var citation in citations)
        {
            Resolves(kind, record, "citations", citation.Source, sources, "source");
            Filled(kind, record, "quoteLanguage", citation.QuoteLanguage);
            Filled(kind, record, "quote", citation.Quote);
            var words = citation.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words > LongestQuote)
                Report(kind, record, "quote", $"has {words} words; accepted: at most {LongestQuote}.");
        }
    }
}
