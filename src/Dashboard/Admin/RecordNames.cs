using System.Text.Json.Nodes;
using Dashboard.Changes;
using Dashboard.Charting;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Provenance;
using Dashboard.Reading;

namespace Dashboard.Admin;

/// <summary>What records of every kind are called, archived ones too.</summary>
public static class RecordNames
{
    private static readonly string[] NamingFields = ["title", "name", "label", "statement", "short"];
    private static readonly string[] Related = ["claims", "subjects", "visits", "agreements", "milestones", "targets"];

    /// <summary>The name in full, as headings and pickers give it: a source with its publisher, a claim with its date.</summary>
    /// <param name="view">A view over the working copy.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="slug">Its slug.</param>
    public static string InFull(View view, string kind, string slug) => kind switch
    {
        "sources" when view.Index.Sources.TryGetValue(slug, out var source) => $"{source.Publisher} · {source.Title}",
        "claims" when view.Index.Claims.TryGetValue(slug, out var claim) => $"{view.ValueOf(claim)} · {view.ReporterOf(claim.Reporter)} · {view.Date(claim.Date)}",
        RecordShape.Labels => view.Release.Dataset.Labels.TryGetValue(slug, out var label) ? view.Text(label) : slug,
        _ => ChangedRecord.NameOf(view, kind, slug),
    };

    /// <summary>The name of a record of the working copy; its slug where there is none.</summary>
    /// <param name="view">A view over the working copy.</param>
    /// <param name="working">The working copy.</param>
    /// <param name="key">Which record.</param>
    public static string Of(View view, Working working, RecordKey key)
    {
        var name = ChangedRecord.NameOf(view, key.Kind, key.Slug);
        return name == key.Slug && working.Records.TryGetValue(key, out var record) ? OfBody(view, key.Slug, record.Body) : name;
    }

    /// <summary>The name that a body itself gives; <paramref name="slug"/> where it gives none.</summary>
    public static string OfBody(View view, string slug, string body)
    {
        var record = JsonNode.Parse(body)!.AsObject();
        return NamingFields.Select(field => record[field]).Append(record.ContainsKey("en") ? record : null).Select(value => value switch
        {
            JsonObject text => (string?)(text[view.Words.Language] ?? text["en"]),
            JsonValue single => single.TryGetValue<string>(out var text) ? text : null,
            _ => null,
        }).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? slug;
    }

    /// <summary>Every record of a kind that can be chosen, or of all kinds that can be related.</summary>
    public static IEnumerable<(string Kind, string Slug)> Choosable(Working working, string? kind) => working.Records.Values
        .Where(r => !r.Archived && (kind is null ? Related.Contains(r.Kind) : r.Kind == kind)).Select(r => (r.Kind, r.Slug));
}
