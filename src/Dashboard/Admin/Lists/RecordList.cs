using System.Text.Json.Nodes;
using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;
using Dashboard.Searching;
using EntryText = Dashboard.Data.Editing.EntryText;

namespace Dashboard.Admin.Lists;

/// <summary>What a record of the working copy is, beside being there.</summary>
[Flags]
public enum RowStates
{
    /// <summary>Nothing to tell: as it is published.</summary>
    None = 0,
    /// <summary>Not published yet.</summary>
    New = 1,
    /// <summary>Other than published.</summary>
    Changed = 2,
    /// <summary>Kept, but no longer published.</summary>
    Archived = 4,
    /// <summary>An error or warning stands on it.</summary>
    Problems = 8,
    /// <summary>Who looks has typed into it and not saved.</summary>
    MyDraft = 16,
    /// <summary>Somebody else has.</summary>
    TheirDraft = 32,
}

/// <summary>One line of a list.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">What it is called.</param>
/// <param name="States">What there is to tell of it.</param>
/// <param name="DraftBy">Who else has typed into it.</param>
/// <param name="Body">Its fields.</param>
public sealed record ListRow(WorkingRecord Record, string Name, RowStates States, string DraftBy, JsonObject Body)
{
    /// <summary>Its key in the working copy.</summary>
    public RecordKey Key => new(Record.Kind, Record.Slug);
}

/// <summary>The records of one kind as their list shows them.</summary>
/// <param name="View">A view whose release is the working copy, for names.</param>
/// <param name="Shape">The kind.</param>
/// <param name="Rows">Every record, archived ones too, in the order of the document.</param>
public sealed record RecordList(View View, RecordShape Shape, IReadOnlyList<ListRow> Rows)
{
    private const int MostChoices = 40;

    /// <summary>The list of a kind.</summary>
    /// <param name="view">A view whose release is the working copy.</param>
    /// <param name="working">The working copy.</param>
    /// <param name="shape">The kind.</param>
    /// <param name="waiting">What differs from the newest release, what is wrong, what is being typed.</param>
    public static RecordList Of(View view, Working working, RecordShape shape, Waiting waiting)
    {
        var records = working.Records.Values.Where(r => r.Kind == shape.Kind);
        var ordered = shape.Kind == "sectors" ? records.OrderBy(r => r.Position).ThenBy(r => r.Slug, StringComparer.Ordinal) : records.OrderBy(r => r.Slug, StringComparer.Ordinal);
        return new(view, shape, [.. ordered.Select(r => Row(view, r, waiting))]);
    }

    /// <summary>Codes and references with few values, to filter by.</summary>
    public IReadOnlyList<FieldShape> Filters => [.. Shape.Fields.Where(f => f.Form is FieldForm.Code or FieldForm.YesNo or FieldForm.Reference or FieldForm.Label && Values(f).Count is > 1 and <= MostChoices)];

    /// <summary>The values a field has among the records, in words, with how many have each.</summary>
    public IReadOnlyList<(string Value, string Words, int Count)> Values(FieldShape field) =>
        [.. Rows.GroupBy(r => EntryText.Of(field, r.Body[field.Name])).Where(g => g.Key.Length > 0)
            .Select(g => (g.Key, FieldWords.Value(View, field.Name, g.First().Body[field.Name]), g.Count())).OrderBy(v => v.Item2, StringComparer.CurrentCulture)];

    /// <summary>The lines asked for, in the order asked for.</summary>
    public IReadOnlyList<ListRow> Find(ListQuery query)
    {
        var words = Ranking.Words(query.Search);
        var found = Rows.Where(row => query.Shows(row.States) && query.Fields.All(f => EntryText.Of(Shape.Fields.First(s => s.Name == f.Key), row.Body[f.Key]) == f.Value)
            && words.All(word => Fits(row, word))).ToList();
        if (query.Sort.Length == 0)
            return found;
        var ordered = query.Sort == ListQuery.ByName ? found.OrderBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase)
            : query.Sort == ListQuery.ByState ? found.OrderByDescending(r => (int)r.States)
            : found.OrderBy(r => Order(query.Sort, r), Comparer<(decimal, string)>.Create(static (a, b) => a.Item1 != b.Item1 ? a.Item1.CompareTo(b.Item1) : StringComparer.CurrentCultureIgnoreCase.Compare(a.Item2, b.Item2)));
        return [.. query.Descending ? ordered.Reverse() : ordered];
    }

    // Numbers by size, dates by day, all else by its words; what is empty comes last.
    private (decimal, string) Order(string field, ListRow row) => row.Body[field] switch
    {
        null => (decimal.MaxValue, ""),
        JsonValue value when value.TryGetValue<decimal>(out var number) => (number, ""),
        JsonValue value when Shape.Fields.First(f => f.Name == field).Form is FieldForm.Date or FieldForm.Day => (0, (string)value!),
        var value => (0, FieldWords.Value(View, field, value)),
    };

    // Every word typed fits the beginning of a word of the name, the slug or a text of the record: Раҳмон, Rahmon and رحمان are one.
    private static bool Fits(ListRow row, Typed typed)
    {
        var folded = FoldedTexts.GetValue(row, static r => [.. Texts(r).SelectMany(text => Token.Of(text).SelectMany(t => Token.Spellings(text.Substring(t.Start, t.Length)))).Distinct()]);
        var skeleton = Folding.Skeleton(typed.Spellings[0]);
        return folded.Any(word => typed.Spellings.Any(spelling => word.StartsWith(spelling, StringComparison.Ordinal))
            || (skeleton.Length >= Ranking.ShortestSkeleton && !skeleton.All(char.IsAsciiDigit) && Folding.Skeleton(word) == skeleton));
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ListRow, string[]> FoldedTexts = [];

    private static IEnumerable<string> Texts(ListRow row) => [row.Name, row.Record.Slug, .. Strings(row.Body)];

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Strings(f.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static ListRow Row(View view, WorkingRecord record, Waiting waiting)
    {
        var key = new RecordKey(record.Kind, record.Slug);
        var body = JsonNode.Parse(record.Body)!.AsObject();
        var drafts = waiting.Drafts[key];
        var states = (waiting.Changes.TryGetValue(key, out var happening) ? happening == Happening.Added ? RowStates.New : RowStates.Changed : RowStates.None)
            | (waiting.Problems.Contains(key) ? RowStates.Problems : RowStates.None)
            | (drafts.Any(d => d.IsMine) ? RowStates.MyDraft : RowStates.None) | (drafts.Any(d => !d.IsMine) ? RowStates.TheirDraft : RowStates.None);
        // An archived record that readers still see is told as archived: that is what publishing will do.
        if (record.Archived)
            states = (states & ~RowStates.Changed) | RowStates.Archived;
        return new(record, NameOf(view, record), states, string.Join(view.Words["list.comma"], drafts.Where(d => !d.IsMine).Select(d => d.By).Distinct()), body);
    }

    /// <summary>What a record is called; an archived one, which no dataset holds, by its own texts.</summary>
    public static string NameOf(View view, WorkingRecord record)
    {
        var name = record.Archived ? "" : ChangedRecord.NameOf(view, record.Kind, record.Slug);
        if (name.Length > 0 && name != record.Slug)
            return name;
        return RecordNames.OfBody(view, record.Slug, record.Body);
    }
}
