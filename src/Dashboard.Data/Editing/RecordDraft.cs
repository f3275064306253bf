using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing;

/// <summary>What a form edits: the texts of all fields of one record, as typed.</summary>
public sealed partial class RecordDraft
{
    private RecordDraft(RecordShape shape) => (Shape, Fields) = (shape, [.. shape.Fields.Select(Entry.Of)]);

    /// <summary>The kind of record.</summary>
    public RecordShape Shape { get; }
    /// <summary>The fields in order.</summary>
    public IReadOnlyList<Entry> Fields { get; }
    /// <summary>The field of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Entry this[string name] => Fields.First(f => f.Shape.Name == name);
    /// <summary>The slug as typed.</summary>
    public string Slug => Fields[0].Text.Trim();
    /// <summary>Every entry, groups and lists included, in reading order.</summary>
    public IEnumerable<Entry> All() => Fields.SelectMany(f => f.All());

    /// <summary>An empty form.</summary>
    public static RecordDraft Empty(RecordShape shape) => new(shape);

    /// <summary>The form of a record of the working copy.</summary>
    /// <param name="shape">Its kind.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="body">Its JSON.</param>
    public static RecordDraft OfBody(RecordShape shape, string slug, string body)
    {
        var draft = OfTexts(shape, body);
        draft.Fields[0].Text = slug;
        return draft;
    }

    /// <summary>The form with the texts of a saved draft; damaged texts give an empty form.</summary>
    public static RecordDraft OfTexts(RecordShape shape, string texts)
    {
        var draft = new RecordDraft(shape);
        JsonObject? read = null;
        try
        {
            read = JsonNode.Parse(texts) as JsonObject;
        }
        catch (JsonException)
        {
        }
        foreach (var field in draft.Fields)
            field.Take(read?[field.Shape.Name]);
        return draft;
    }

    /// <summary>The texts as JSON, for <see cref="Draft"/>.</summary>
    public string ToTexts() => new JsonObject(Fields.Select(f => KeyValuePair.Create(f.Shape.Name, (JsonNode?)f.ToTexts()))).ToJsonString(DatasetDocument.Json);

    /// <summary>Reads the texts into the record's JSON; null while a text cannot be read. What is merely missing is left to the rules.</summary>
    public (string? Body, IReadOnlyList<Problem> Problems) Read()
    {
        var problems = new List<Problem>();
        var body = new JsonObject();
        foreach (var field in Fields)
            if (ReadEntry(field, problems) is { } value)
                body[field.Shape.Name] = value;
        if (!WellFormedKey().IsMatch(Slug))
            problems.Add(ProblemAt(Fields[0], "slug-form"));
        if (Shape.Kind == RecordShape.Labels)
            body.Remove(Shape.KeyField);
        if (problems.Count > 0)
            return (null, problems);
        try
        {
            return (RecordBody(Shape, body.ToJsonString(DatasetDocument.Json)), []);
        }
        catch (JsonException failure)
        {
            return (null, [new(Shape.Kind, Slug, failure.Path?.TrimStart('$', '.') ?? "", failure.Message) { Rule = "not-a-record" }]);
        }
        catch (ArgumentException failure)
        {
            // Half of a surrogate pair: no text that can be written.
            return (null, [new(Shape.Kind, Slug, "", failure.Message) { Rule = "not-a-record" }]);
        }
    }

    /// <summary>The canonical JSON of a record given as any JSON.</summary>
    /// <exception cref="JsonException">It is not a record of that kind.</exception>
    public static string RecordBody(RecordShape shape, string json) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(json, shape.Type, DatasetDocument.Json) ?? throw new JsonException("The record is empty."), shape.Type, DatasetDocument.Json);

    private JsonNode? ReadEntry(Entry entry, List<Problem> problems)
    {
        switch (entry.Shape.Form)
        {
            case FieldForm.Group:
                if (!entry.Shape.Required && entry.IsEmpty)
                    return null;
                var group = new JsonObject();
                foreach (var part in entry.Parts)
                    if (ReadEntry(part, problems) is { } value)
                        group[part.Shape.Name] = value;
                return group;
            case FieldForm.List:
                return new JsonArray([.. entry.Items.Where(i => !i.IsEmpty).Select(i => ReadEntry(i, problems))]);
            default:
                if (EntryText.Read(entry.Shape, entry.Text, out var read) is { } rule)
                    problems.Add(ProblemAt(entry, rule));
                return read;
        }
    }

    private Problem ProblemAt(Entry entry, string rule) => new(Shape.Kind, Slug, entry.Path, rule)
    {
        Rule = rule,
        Facts = new Dictionary<string, object> { ["text"] = entry.Text.Trim(), ["slug"] = entry.Text.Trim(), ["words"] = string.Join(", ", entry.Shape.Words), ["most"] = EntryText.Longest },
    };

    // Slugs have hyphens; keys of labels have dots besides.
    [GeneratedRegex(@"^[a-z0-9]+([-.][a-z0-9]+)*\z")]
    private static partial Regex WellFormedKey();
}
