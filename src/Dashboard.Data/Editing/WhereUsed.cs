using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing;

/// <summary>One place in a record that names another one.</summary>
/// <param name="By">The record it stands in.</param>
/// <param name="Field">Path of the field: <c>visit</c>, <c>citations[0].source</c>.</param>
public sealed record RecordUse(WorkingRecord By, string Field);

/// <summary>Which records name which, read from the shapes of the kinds; archived records count as users too and are told apart by their mark.</summary>
public static class WhereUsed
{
    private static readonly ConditionalWeakTable<Working, ILookup<RecordKey, RecordUse>> Found = [];

    /// <summary>Every place that names a record, users in the order of kind and slug.</summary>
    public static IReadOnlyList<RecordUse> Of(Working working, RecordKey record) => [.. Found.GetValue(working, All)[record]];

    /// <summary>The places that stand against archiving some records: in records that are not archived and not among them.</summary>
    public static ILookup<RecordKey, RecordUse> Blocking(Working working, IReadOnlyCollection<RecordKey> records)
    {
        var together = records.ToHashSet();
        return records.SelectMany(record => Of(working, record).Select(use => (Record: record, Use: use)))
            .Where(pair => !pair.Use.By.Archived && !together.Contains(new(pair.Use.By.Kind, pair.Use.By.Slug)))
            .ToLookup(pair => pair.Record, pair => pair.Use);
    }

    /// <summary>
    /// The records to archive so that nothing published names an archived one: these, those that name them, those that name those, and so on.
    /// </summary>
    public static IReadOnlyList<RecordKey> WithUsers(Working working, IReadOnlyCollection<RecordKey> records)
    {
        var all = new HashSet<RecordKey>(records);
        var queue = new Queue<RecordKey>(records);
        while (queue.TryDequeue(out var record))
            foreach (var user in Of(working, record).Where(use => !use.By.Archived).Select(use => new RecordKey(use.By.Kind, use.By.Slug)))
                if (all.Add(user))
                    queue.Enqueue(user);
        return [.. all];
    }

    /// <summary>One command that puts another record in the place of one and archives it: "merge into".</summary>
    /// <param name="working">The working copy.</param>
    /// <param name="record">The record that goes.</param>
    /// <param name="into">Slug of the record of the same kind that takes its place.</param>
    /// <exception cref="ArgumentException">There is no such record, it is archived, or it is the same.</exception>
    public static IReadOnlyList<RecordEdit> Merge(Working working, RecordKey record, string into)
    {
        if (into == record.Slug || !working.Records.TryGetValue(record with { Slug = into }, out var kept) || kept.Archived || !working.Records.TryGetValue(record, out var gone))
            throw new ArgumentException("The record that takes the place must be another one of the same kind that is not archived.", nameof(into));
        return
        [
            .. Of(working, record).Where(use => !use.By.Archived).GroupBy(use => use.By).Where(user => user.Key != gone)
                .Select(user => Edit(user.Key, Replaced(user.Key, record, into))),
            new(record.Kind, record.Slug, null, gone.Version) { Archived = true },
        ];
    }

    // A record that took the old one's place may stand in a list twice then, or name itself: both are left out of lists.
    private static string Replaced(WorkingRecord user, RecordKey record, string into)
    {
        var body = JsonNode.Parse(user.Body)!.AsObject();
        foreach (var place in Places(user, body).Where(p => p.Names(record)).ToList())
        {
            if (place.Parent is JsonArray list)
            {
                var at = list.IndexOf(place.Node);
                if ((user.Kind == record.Kind && user.Slug == into) || list.Any(item => item is JsonValue one && (string?)one == into))
                    list.RemoveAt(at);
                else
                    list[at] = into;
            }
            else
            {
                ((JsonObject)place.Parent)[place.Name] = place.Written(into);
            }
        }
        return body.ToJsonString(DatasetDocument.Json);
    }

    private static RecordEdit Edit(WorkingRecord user, string json) =>
        new(user.Kind, user.Slug, RecordDraft.RecordBody(RecordShape.Find(user.Kind)!, json), user.Version) { BaseBody = user.Body };

    private static ILookup<RecordKey, RecordUse> All(Working working) =>
        (from user in working.Records.Values.OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Slug, StringComparer.Ordinal)
         from place in Places(user, JsonNode.Parse(user.Body)!.AsObject())
         from kind in place.Shape.Refers is { } one ? [one] : place.IsLabel ? [RecordShape.Labels] : AnyKind
         let key = new RecordKey(kind, place.Slug)
         where working.Records.ContainsKey(key)
         select (key, new RecordUse(user, place.Path))).ToLookup(pair => pair.key, pair => pair.Item2);

    private static readonly IReadOnlyList<string> AnyKind = [.. RecordShape.All.Select(s => s.Kind).Where(kind => kind != RecordShape.Labels)];

    private static IEnumerable<Place> Places(WorkingRecord record, JsonObject body) =>
        RecordShape.Find(record.Kind)!.Fields.SelectMany(field => Places(field, field.Name, body, body[field.Name]));

    private static IEnumerable<Place> Places(FieldShape shape, string path, JsonNode parent, JsonNode? node) => (shape.Form, node) switch
    {
        (FieldForm.Group, JsonObject group) => shape.Parts.SelectMany(part => Places(part, $"{path}.{part.Name}", group, group[part.Name])),
        (FieldForm.List, JsonArray list) => list.SelectMany((item, at) => Places(shape.Parts[0], $"{path}[{at}]", list, item)),
        (FieldForm.Reference or FieldForm.Label or FieldForm.Code, JsonValue value) when value.TryGetValue<string>(out var text) && text.Length > 0 => [new(shape, path, parent, node, text)],
        _ => [],
    };

    // A field that holds the slug of a record, or the key of a label or its end.
    private sealed record Place(FieldShape Shape, string Path, JsonNode Parent, JsonNode Node, string Text)
    {
        public bool IsLabel => Shape.Form is FieldForm.Label or FieldForm.Code;
        public string Name => Shape.Name;
        public string Slug => IsLabel && !Text.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix + Text : Text;
        private string Prefix => Shape.LabelPrefix + ".";

        public bool Names(RecordKey record) => Slug == record.Slug && (IsLabel ? record.Kind == RecordShape.Labels : Shape.Refers is null || Shape.Refers == record.Kind);

        public string Written(string slug) => IsLabel && !Text.StartsWith(Prefix, StringComparison.Ordinal) ? slug[Prefix.Length..] : slug;
    }
}
