using Dashboard.Data.Editing;
using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Admin.Lists;

/// <summary>What a list shows, as its address says: <c>?q=energy&amp;sort=-date&amp;state=changed&amp;in.track=visits</c>. Unknown parts are passed over.</summary>
/// <param name="Search">Words searched for.</param>
/// <param name="Sort">Name of the field it is ordered by, <see cref="ByName"/> or <see cref="ByState"/>; empty for the order of the document.</param>
/// <param name="Descending">True when turned round.</param>
/// <param name="State">The one state that is shown; null for all that are not archived.</param>
/// <param name="Fields">Values of fields that are shown, by name of the field.</param>
public sealed record ListQuery(string Search, string Sort, bool Descending, RowStates? State, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The order by what records are called.</summary>
    public const string ByName = "name";
    /// <summary>The order by what there is to tell of them.</summary>
    public const string ByState = "state";

    private const int Longest = 200;
    private const string FieldPrefix = "in.", AllStates = "all";

    /// <summary>Reads the query of an address, without question mark.</summary>
    public static ListQuery Parse(RecordShape shape, string query)
    {
        var parts = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Select(pair => (Name: Decode(pair[0]), Value: Decode(pair.ElementAtOrDefault(1) ?? ""))).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value);
        var sort = parts.GetValueOrDefault("sort") ?? "";
        var by = sort.TrimStart('-');
        var search = parts.GetValueOrDefault("q") ?? "";
        return new(search.Length <= Longest ? search : search[..Longest],
            by is ByName or ByState || shape.Fields.Any(f => f.Name == by) ? by : "", sort.StartsWith('-'),
            parts.GetValueOrDefault("state") is not { } state ? null : state == AllStates ? RowStates.None : Kebab<RowStates>.TryParse(state, out var one) ? one : null,
            parts.Where(p => p.Key.StartsWith(FieldPrefix, StringComparison.Ordinal) && shape.Fields.Any(f => f.Name == p.Key[FieldPrefix.Length..]) && p.Value.Length > 0)
                .ToDictionary(p => p.Key[FieldPrefix.Length..], p => p.Value));
    }

    /// <summary>True when a line of these states is asked for: without a wish archived ones are not.</summary>
    public bool Shows(RowStates states) => State switch
    {
        null => !states.HasFlag(RowStates.Archived),
        RowStates.None => true,
        { } one => states.HasFlag(one),
    };

    /// <summary>This with another value of a field; an empty one takes the filter away.</summary>
    public ListQuery With(string field, string value) =>
        this with { Fields = Fields.Where(f => f.Key != field).Concat(value.Length == 0 ? [] : [KeyValuePair.Create(field, value)]).ToDictionary() };

    /// <summary>The same order again turns it round.</summary>
    public ListQuery By(string sort) => this with { Sort = sort, Descending = sort == Sort && !Descending };

    /// <summary>True when not every record that is not archived is shown.</summary>
    public bool IsNarrow => Search.Length > 0 || State is not null || Fields.Count > 0;

    /// <summary>The address of a page with this query.</summary>
    public string Address(View view, string path) => App.Urls.With(view.LinkTo(path),
        [("q", Search), ("sort", Sort.Length == 0 ? "" : (Descending ? "-" : "") + Sort),
            ("state", State is { } state ? state == RowStates.None ? AllStates : Kebab<RowStates>.Of(state) : ""),
            .. Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (FieldPrefix + f.Key, (string?)f.Value))]);

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
