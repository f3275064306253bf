using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Reliability.Input;

/// <summary>One text in one field of one record.</summary>
/// <param name="Record">The record as it was.</param>
/// <param name="Field">The field.</param>
/// <param name="Path">Where the field stands.</param>
/// <param name="Text">What is entered.</param>
internal sealed partial record FormCase(WorkingRecord Record, FieldShape Field, string Path, string Text)
{
    private const string Place = "\u2042here\u2042";

    private RecordShape Shape => RecordShape.Find(Record.Kind)!;

    /// <summary>Every field of a record, those of its lists and of groups that are empty too.</summary>
    public static IReadOnlyList<(FieldShape Field, string Path)> FieldsOf(WorkingRecord record) =>
        [.. Opened(record).All().Where(e => e.Shape.Form is not (FieldForm.Group or FieldForm.List)).Select(e => (e.Shape, e.Path))];

    /// <summary>The record as a form would send it; null with a rule when the form's own reading, which runs on the server, refuses it.</summary>
    public string? AsForm()
    {
        var draft = Opened(Record);
        draft.All().First(e => e.Path == Path && e.Shape.Form is not (FieldForm.Group or FieldForm.List)).Text = Text;
        // What is typed is kept as a draft before it is read.
        _ = RecordDraft.OfTexts(Shape, draft.ToTexts());
        return draft.Read().Body;
    }

    /// <summary>The record as somebody sends it who goes past the form, the text as it is or as the JSON it may be; null where the record has no such place.</summary>
    public string? AsJson()
    {
        var body = JsonNode.Parse(Record.Body)!;
        if (Path.Length == 0 || !Set(body))
            return null;
        return body.ToJsonString(DatasetDocument.Json).Replace($"\"{Place}\"", IsJson() ? Text : Quoted(), StringComparison.Ordinal);
    }

    /// <summary>The text that stands in a body at this place, or null.</summary>
    public string? In(string body)
    {
        var at = JsonNode.Parse(body);
        foreach (var step in Steps().EnumerateMatches(Path))
        {
            var name = Path.Substring(step.Index, step.Length);
            at = int.TryParse(name, CultureInfo.InvariantCulture, out var index) ? at is JsonArray list && index < list.Count ? list[index] : null : (at as JsonObject)?[name];
        }
        return at is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }

    private bool Set(JsonNode body)
    {
        JsonNode? at = body;
        string[] steps = [.. Steps().Matches(Path).Select(m => m.Value)];
        foreach (var name in steps[..^1])
            at = int.TryParse(name, CultureInfo.InvariantCulture, out var index) ? at is JsonArray list && index < list.Count ? list[index] : null : (at as JsonObject)?[name];
        if (at is JsonArray items && int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var last) && last < items.Count)
            items[last] = Place;
        else if (at is JsonObject group)
            group[steps[^1]] = Place;
        else
            return false;
        return true;
    }

    private bool IsJson()
    {
        try
        {
            JsonDocument.Parse(Text).Dispose();
            return true;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return false;
        }
    }

    // Half of a pair is written as it can be sent.
    private string Quoted()
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in Text)
            quoted.Append(c is '"' or '\\' || c < ' ' || c > '~' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString());
        return quoted.Append('"').ToString();
    }

    private static RecordDraft Opened(WorkingRecord record)
    {
        var draft = RecordDraft.OfBody(RecordShape.Find(record.Kind)!, record.Slug, record.Body);
        // Twice, for lists in what is added.
        for (var depth = 0; depth < 2; depth++)
            foreach (var list in draft.All().Where(e => e.Shape.Form == FieldForm.List && e.Items.Count == 0).ToList())
                list.Add();
        return draft;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Steps();
}
