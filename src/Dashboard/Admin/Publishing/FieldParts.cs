using System.Text.Json.Nodes;
using Dashboard.Changes;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Admin.Publishing;

/// <summary>A field that differs, in words: one line, or one for each language of a text.</summary>
/// <param name="Name">The language, or an empty text.</param>
/// <param name="Old">Before; null where there was nothing.</param>
/// <param name="New">After; null where there is nothing.</param>
/// <param name="Language">Language of the texts, or null.</param>
public sealed record FieldPart(string Name, string? Old, string? New, string? Language)
{
    /// <summary>The lines of a field. A text in three languages is told in those in which it differs: an editor changes them all, whatever they read in.</summary>
    /// <param name="older">The release.</param>
    /// <param name="newer">The working copy.</param>
    /// <param name="change">The field.</param>
    public static IReadOnlyList<FieldPart> Of(View older, View newer, FieldChange change)
    {
        if ((change.Old ?? change.New) is not JsonObject { } text || !text.ContainsKey("en"))
            return [new("", ValueOf(older, change.Field, change.Old), ValueOf(newer, change.Field, change.New), Words.Languages.Contains(change.Field) ? change.Field : null)];
        return [.. from language in Words.Languages
                   let old = (string?)change.Old?[language]
                   let now = (string?)change.New?[language]
                   where old != now
                   select new FieldPart(newer.Words[$"language.{language}"], old, now, language)];
    }

    private static string? ValueOf(View view, string field, JsonNode? value) => value is null ? null : FieldWords.Value(view, field, value);
}
