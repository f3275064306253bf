using Dashboard.Charting;
using Dashboard.Data.Editing;
using Dashboard.Linking;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Admin.Records;

/// <summary>What records of every kind are called, for lists and pickers.</summary>
public static class RecordNames
{
    /// <summary>The name of a record in the reader's language; its slug where there is none.</summary>
    public static string Of(View view, string kind, string slug)
    {
        var dataset = view.Release.Dataset;
        return kind switch
        {
            "sources" when view.Index.Sources.TryGetValue(slug, out var source) => $"{source.Publisher} · {source.Title}",
            "reporters" => view.ReporterOf(slug),
            "sectors" => view.NameOf(Facet.Sector, slug),
            "phases" => dataset.Phases.FirstOrDefault(p => p.Slug == slug) is { } phase ? view.Text(phase.Title) : slug,
            "statements" => dataset.Statements.FirstOrDefault(s => s.Slug == slug) is { } statement ? view.Text(statement.Statement) : slug,
            "claims" when view.Index.Claims.TryGetValue(slug, out var claim) => $"{view.ValueOf(claim)} · {view.ReporterOf(claim.Reporter)} · {view.Date(claim.Date)}",
            RecordShape.Labels => dataset.Labels.TryGetValue(slug, out var label) ? view.Text(label) : slug,
            _ => view.NameOf(new Evidence(kind.TrimEnd('s'), slug)),
        };
    }

    /// <summary>Every record of a kind, or of all kinds that can be related, by slug.</summary>
    public static IEnumerable<(string Kind, string Slug)> All(Working working, string? kind) => working.Records.Values
        .Where(r => !r.Archived && (kind is null ? r.Kind is "claims" or "subjects" or "visits" or "agreements" or "milestones" or "targets" : r.Kind == kind))
        .Select(r => (r.Kind, r.Slug));
}
