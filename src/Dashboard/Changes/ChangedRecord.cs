using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Data.Releases;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Changes;

/// <summary>What happened to a record between two releases.</summary>
public enum Happening
{
    /// <summary>Only in the newer one.</summary>
    Added,
    /// <summary>In both, and different.</summary>
    Corrected,
    /// <summary>Only in the older one.</summary>
    Withdrawn,
}

/// <summary>A record that differs, with its name and the way to it.</summary>
/// <param name="Kind">Its kind in the document: <c>claims</c>.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="What">What happened.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is told in full, in the release that has it; null for what has no place of its own.</param>
/// <param name="Fields">The fields that differ, for a corrected one.</param>
public sealed record ChangedRecord(string Kind, string Slug, Happening What, string Name, string? Address, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The kinds in the order of the page: what is counted and drawn first, words last.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["subjects", "claims", "visits", "agreements", "milestones", "targets", "statements", "sources", "reporters", "phases", "sectors", "labels"];

    /// <summary>Every record that differs, by kind.</summary>
    /// <param name="newer">The reader's view of the newer release.</param>
    /// <param name="comparison">The two releases.</param>
    public static ILookup<string, ChangedRecord> Of(View newer, Comparison comparison)
    {
        var older = comparison.Older is { } release ? newer with { Release = release } : newer;
        IEnumerable<ChangedRecord> all =
        [
            .. comparison.Diff.Changed.Select(c => Make(newer, c.Kind, c.Slug, Happening.Corrected, c.Fields)),
            .. comparison.Diff.Added.Select(k => Make(newer, k.Kind, k.Slug, Happening.Added, [])),
            .. comparison.Diff.Removed.Select(k => Make(older, k.Kind, k.Slug, Happening.Withdrawn, [])),
        ];
        return all.ToLookup(r => r.Kind);
    }

    private static ChangedRecord Make(View view, string kind, string slug, Happening what, IReadOnlyList<FieldChange> fields) =>
        new(kind, slug, what, NameOf(view, kind, slug), AddressOf(view, kind, slug, what == Happening.Withdrawn), fields);

    /// <summary>What a record is called in the release of a view; its slug where it has no name.</summary>
    public static string NameOf(View view, string kind, string slug)
    {
        var (data, language) = (view.Index.Dataset, view.Words.Language);
        var name = kind switch
        {
            "claims" when view.Index.Claims.TryGetValue(slug, out var claim) => $"{view.NameOf(new Evidence("subject", claim.Subject))} · {view.NameOf(new Evidence("claim", slug))}",
            "statements" => data.Statements.FirstOrDefault(s => s.Slug == slug)?.Statement.In(language),
            "reporters" => view.ReporterOf(slug),
            "phases" => data.Phases.FirstOrDefault(p => p.Slug == slug)?.Title.In(language),
            "sectors" => view.NameOf(Linking.Facet.Sector, slug),
            "labels" => view.Label(slug),
            _ => view.NameOf(new Evidence(kind.TrimEnd('s'), slug)),
        };
        return name ?? slug;
    }

    // A withdrawn record is only to be seen in the release that still has it.
    private static string? AddressOf(View view, string kind, string slug, bool withdrawn)
    {
        var selection = view.Selection.Shared();
        if (withdrawn)
            selection = selection.Pinned(view.Release.Number);
        return kind switch
        {
            "claims" when view.Index.Claims.TryGetValue(slug, out var claim) => Urls.Page(Urls.Claim(claim.Subject), selection),
            "subjects" => Urls.Page(Urls.Claim(slug), selection),
            "agreements" => Urls.Page(Urls.Agreement(slug), selection),
            "sources" => Urls.Page(Urls.Source(slug), selection),
            "statements" => $"{Urls.Page(Urls.Article, selection)}#{slug}",
            "visits" => Urls.Page(Urls.Agreements, selection.Opened(new("visit", slug))),
            "milestones" => Urls.Page(Urls.Timeline, selection.Opened(new("milestone", slug))),
            "targets" => Urls.Page(Urls.Trade, selection.Opened(new("target", slug))),
            _ => null,
        };
    }
}
