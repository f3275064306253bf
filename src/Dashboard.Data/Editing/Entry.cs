using System.Text;
using System.Text.Json.Nodes;

namespace Dashboard.Data.Editing;

/// <summary>What is entered in one field: a text as typed, or further entries. Mutable; a form's input is bound to <see cref="Text"/>.</summary>
public sealed class Entry
{
    private readonly Entry? parent;

    private Entry(FieldShape shape, Entry? parent)
    {
        (Shape, this.parent) = (shape, parent);
        Parts = shape.Form == FieldForm.Group ? [.. shape.Parts.Select(part => new Entry(part, this))] : [];
    }

    /// <summary>An empty entry for a field of a record.</summary>
    public static Entry Of(FieldShape shape) => new(shape, null);

    /// <summary>The field.</summary>
    public FieldShape Shape { get; }
    /// <summary>The text as typed; unused by groups and lists.</summary>
    public string Text { get; set; } = "";
    /// <summary>The entries of a group.</summary>
    public IReadOnlyList<Entry> Parts { get; }
    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Entry> Items => items;

    private readonly List<Entry> items = [];

    /// <summary>Path in the document: <c>citations[0].quote</c>.</summary>
    public string Path => parent switch
    {
        null => Shape.Name,
        { Shape.Form: FieldForm.List } list => $"{list.Path}[{list.items.IndexOf(this)}]",
        _ => $"{parent.Path}.{Shape.Name}",
    };

    /// <summary>True when nothing is entered in it or under it; a box that is not ticked says nothing.</summary>
    public bool IsEmpty => (Text.Trim().Length == 0 || (Shape.Form == FieldForm.YesNo && Text == "false")) && Parts.All(p => p.IsEmpty) && items.Count == 0;

    /// <summary>The part of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Entry this[string name] => Parts.First(p => p.Shape.Name == name);

    /// <summary>Adds an empty item to a list.</summary>
    public Entry Add()
    {
        var item = new Entry(Shape.Parts[0], this);
        items.Add(item);
        return item;
    }

    /// <summary>Puts an item that was removed back, or a new place.</summary>
    public void Insert(int at, Entry item) => items.Insert(Math.Clamp(at, 0, items.Count), item);

    /// <summary>Takes an item away.</summary>
    public void Remove(Entry item) => items.Remove(item);

    /// <summary>This entry and all under it, in reading order.</summary>
    public IEnumerable<Entry> All() => [this, .. Parts.SelectMany(p => p.All()), .. items.SelectMany(i => i.All())];

    /// <summary>The texts as JSON, for a draft.</summary>
    public JsonNode ToTexts() => Shape.Form switch
    {
        FieldForm.Group => new JsonObject(Parts.Select(p => KeyValuePair.Create(p.Shape.Name, (JsonNode?)p.ToTexts()))),
        FieldForm.List => new JsonArray([.. items.Select(i => i.ToTexts())]),
        // Half of a surrogate pair cannot be written; a draft is kept nevertheless.
        _ => JsonValue.Create(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Text))),
    };

    /// <summary>Takes over texts; what does not fit the field is left out.</summary>
    public void Take(JsonNode? texts)
    {
        if (Shape.Form == FieldForm.Group)
        {
            foreach (var part in Parts)
                part.Take((texts as JsonObject)?[part.Shape.Name]);
        }
        else if (Shape.Form == FieldForm.List)
        {
            items.Clear();
            foreach (var item in texts as JsonArray ?? [])
                Add().Take(item);
        }
        else
        {
            Text = EntryText.Of(Shape, texts);
        }
    }
}
