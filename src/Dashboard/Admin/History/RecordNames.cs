using System.Text.Json.Nodes;
using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Admin.History;

/// <summary>What records are called, archived ones too.</summary>
public static class RecordNames
{
    private static readonly string[] NamingFields = ["title", "name", "label", "statement", "short"];

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
}
