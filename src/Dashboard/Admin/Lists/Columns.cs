using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Reading;
using System.Text.Json.Nodes;

namespace Dashboard.Admin.Lists;

/// <summary>Which fields of a kind its list shows, and what can be chosen for a field.</summary>
public static class Columns
{
    // What tells records of a kind apart at a glance; the name comes before, the states after.
    private static readonly Dictionary<string, string[]> Told = new()
    {
        ["sources"] = ["publisher", "date", "url"],
        ["reporters"] = ["side"],
        ["subjects"] = ["measure", "unit", "visit", "adopted"],
        ["claims"] = ["value", "reporter", "date", "standing"],
        ["sectors"] = ["short"],
        ["visits"] = ["date", "level", "place"],
        ["agreements"] = ["sector", "kind", "visit", "date"],
        ["milestones"] = ["track", "date", "lane", "standing"],
        ["targets"] = ["reporter", "date", "deadline", "standing"],
        ["phases"] = ["from", "to", "author"],
        ["statements"] = ["section", "claimType", "verdict"],
        ["labels"] = ["fa", "tg"],
    };

    /// <summary>The fields a list of the kind shows, in order.</summary>
    public static IReadOnlyList<FieldShape> Of(RecordShape shape) =>
        [.. Told.GetValueOrDefault(shape.Kind, []).Select(name => shape.Fields.First(f => f.Name == name))];

    /// <summary>The fields of a kind with values to choose from, which can be changed for many records at once.</summary>
    public static IReadOnlyList<FieldShape> Choosable(RecordShape shape) =>
        [.. shape.Fields.Where(f => f.Form is FieldForm.Code or FieldForm.YesNo or FieldForm.Label || (f.Form == FieldForm.Reference && f.Refers is not null))];

    /// <summary>What can be chosen for a field, in words and in the order of the words.</summary>
    public static IReadOnlyList<(string Value, string Words)> Choices(View view, Working working, FieldShape field)
    {
        var values = field.Form switch
        {
            FieldForm.Code => field.Words,
            FieldForm.YesNo => ["true", "false"],
            FieldForm.Label => working.Records.Values.Where(r => r.Kind == RecordShape.Labels && !r.Archived && r.Slug.StartsWith(field.LabelPrefix + ".", StringComparison.Ordinal))
                .Select(r => field.LabelPrefix == "unit" ? r.Slug : r.Slug[(field.LabelPrefix!.Length + 1)..]),
            FieldForm.Reference => working.Records.Values.Where(r => r.Kind == field.Refers && !r.Archived).Select(r => r.Slug),
            _ => Enumerable.Empty<string>(),
        };
        var named = values.Select(value => (value, Words: WordsOf(view, field, value)));
        return [.. field.Form is FieldForm.Code or FieldForm.YesNo ? named : named.OrderBy(v => v.Words, StringComparer.CurrentCulture)];
    }

    /// <summary>A value of a field in words; the text itself where it is none.</summary>
    public static string WordsOf(View view, FieldShape field, string text) => text.Length == 0 ? "" : field.Form switch
    {
        FieldForm.YesNo => view.Words[text == "true" ? "app.yes" : "app.no"],
        FieldForm.Reference when field.Refers is { } kind => ChangedRecord.NameOf(view, kind, text),
        FieldForm.Code or FieldForm.Label or FieldForm.Date => FieldWords.Value(view, field.Name, JsonValue.Create(text)),
        _ => text,
    };
}
