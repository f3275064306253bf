using System.Text.RegularExpressions;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <summary>One run of the rules over one dataset: collects problems, never stops at the first.</summary>
internal sealed partial class DatasetCheck(Dataset dataset)
{
    private readonly List<Problem> problems = [];
    private readonly HashSet<string> sources = Slugs(dataset.Sources, r => r.Slug);
    private readonly HashSet<string> reporters = Slugs(dataset.Reporters, r => r.Slug);
    private readonly HashSet<string> sectors = Slugs(dataset.Sectors, r => r.Slug);
    private readonly HashSet<string> visits = Slugs(dataset.Visits, r => r.Slug);
    private readonly HashSet<string> agreements = Slugs(dataset.Agreements, r => r.Slug);
    private readonly HashSet<string> milestones = Slugs(dataset.Milestones, r => r.Slug);
    private readonly Dictionary<string, Subject> subjects = First(dataset.Subjects, r => r.Slug);
    private readonly Dictionary<string, Claim> claims = First(dataset.Claims, r => r.Slug);

    public IReadOnlyList<Problem> Run()
    {
        CheckSlugs();
        CheckSources();
        CheckSubjects();
        CheckClaims();
        CheckAgreements();
        CheckMilestones();
        CheckOtherRecords();
        CheckTexts();
        CheckLabels();
        return problems;
    }

    private void Report(string kind, string record, string field, string message) =>
        problems.Add(new(kind, record, field, message));

    private void CheckSlugs()
    {
        Unique("sources", dataset.Sources, r => r.Slug);
        Unique("reporters", dataset.Reporters, r => r.Slug);
        Unique("subjects", dataset.Subjects, r => r.Slug);
        Unique("claims", dataset.Claims, r => r.Slug);
        Unique("sectors", dataset.Sectors, r => r.Slug);
        Unique("visits", dataset.Visits, r => r.Slug);
        Unique("agreements", dataset.Agreements, r => r.Slug);
        Unique("milestones", dataset.Milestones, r => r.Slug);
        Unique("targets", dataset.Targets, r => r.Slug);
        Unique("phases", dataset.Phases, r => r.Slug);
        Unique("statements", dataset.Statements, r => r.Slug);
    }

    private void Unique<T>(string kind, IReadOnlyList<T> records, Func<T, string> slugOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var slug in records.Select(slugOf))
        {
            if (!WellFormedSlug().IsMatch(slug))
                Report(kind, slug, "slug", "accepted: lower-case letters a–z, digits and single hyphens between them.");
            if (!seen.Add(slug))
                Report(kind, slug, "slug", "is used by another record of this kind; slugs are unique.");
        }
    }

    private void CheckSources()
    {
        foreach (var source in dataset.Sources)
        {
            Filled("sources", source.Slug, "title", source.Title);
            Filled("sources", source.Slug, "publisher", source.Publisher);
            if (source.Url is { } url && !IsWebAddress(url))
                Report("sources", source.Slug, "url", "is not an address; accepted: absolute, beginning with http or https.");
            Dated("sources", source.Slug, "date", source.Date ?? FuzzyDate.Unknown);
        }
    }

    private void Filled(string kind, string record, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Report(kind, record, field, "is empty; a text is needed.");
    }

    private void Dated(string kind, string record, string field, FuzzyDate date)
    {
        if (date.To < date.From)
            Report(kind, record, field, $"ends {date.To:yyyy-MM-dd} before it starts {date.From:yyyy-MM-dd}.");
    }

    private void Resolves(string kind, string record, string field, string? slug, HashSet<string> among, string what)
    {
        if (slug is not null && !among.Contains(slug))
            Report(kind, record, field, $"'{slug}' is no {what} of this dataset.");
    }

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https");

    private static HashSet<string> Slugs<T>(IEnumerable<T> records, Func<T, string> slugOf) =>
        records.Select(slugOf).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, T> First<T>(IEnumerable<T> records, Func<T, string> slugOf) =>
        records.GroupBy(slugOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex WellFormedSlug();
}
