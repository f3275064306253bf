using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Charting;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

/// <summary>The shared truth of <c>vectors.json</c>, read once.</summary>
internal static class LinkingVectors
{
    public static readonly VectorFile All = JsonSerializer.Deserialize<VectorFile>(File.ReadAllText(Repository.Find("tests/Dashboard.Tests/Linking/vectors.json")), JsonSerializerOptions.Web)!;

    /// <summary>The names of one list, as theory data.</summary>
    public static TheoryData<string> Names(IEnumerable<Vector> vectors) => [.. vectors.Select(v => v.Name)];

    /// <summary>A selection as the server reads it, with every slug taken for known.</summary>
    public static Selection Read(string query) => SelectionQuery.Parse(query, new AnySlug()).Selection;
}

/// <summary>What every vector has.</summary>
public record Vector(string Name, string Query);

/// <summary>A query and its canonical form.</summary>
public sealed record QueryVector(string Name, string Query, string Canonical) : Vector(Name, Query);

/// <summary>A pick or a removal and the query after it.</summary>
public sealed record PickVector(string Name, string Query, Facet Facet, string Value, string Canonical, bool Add = false, string? Origin = null) : Vector(Name, Query);

/// <summary>An option set and the query after it.</summary>
public sealed record OptionVector(string Name, string Query, string Option, string? Value, string Canonical) : Vector(Name, Query);

/// <summary>The states of the marks of a figure.</summary>
public sealed record StateVector(string Name, string Query, string Figure, int[] States) : Vector(Name, Query);

/// <summary>The guides that are shown.</summary>
public sealed record GuideVector(string Name, string Query, int[] Shown) : Vector(Name, Query);

/// <summary>A mark as linking sees it.</summary>
public sealed record MarkVector(MarkRow[] Rows, string[]? Near);

/// <summary>A figure as linking sees it.</summary>
public sealed record FigureVector(string Chart, Facet[] Accepts, MarkVector[] Marks)
{
    public Figure Drawn() => new()
    {
        Chart = Chart,
        Title = "",
        Subtitle = "",
        Columns = [],
        Series = [new("all", "", Form.Dot, [.. Marks.Select((m, i) => new Mark { Key = $"{i}", Label = "", ValueText = "", Cells = [], Rows = m.Rows, Near = m.Near ?? [] })])],
        X = new(AxisKind.Hidden, 0m, 1m, []),
        Y = new(AxisKind.Rows, 0m, 1m, []),
        Emits = [],
        Accepts = Accepts,
        Publishers = [],
    };
}

/// <summary>A guide as linking sees it.</summary>
public sealed record GuideLineVector(MarkRow[] Rows);

/// <summary>The whole file.</summary>
public sealed record VectorFile(
    QueryVector[] Queries, PickVector[] Picks, PickVector[] Removals, QueryVector[] Clearings, OptionVector[] Options,
    Dictionary<string, FigureVector> Figures, StateVector[] States, GuideLineVector[] GuideLines, GuideVector[] Guides);

/// <summary>Knows every slug there could be, so that the rules are tested apart from any data.</summary>
internal sealed partial class AnySlug : IVocabulary
{
    public IReadOnlyCollection<string> Charts => ChartRegistry.Slugs;
    public string Releases => "all";
    public bool Has(Facet facet, string value) => Slug().IsMatch(value);
    public string Accepted(Facet facet) => "any";
    public bool HasRelease(int number) => true;
    public bool HasDraft => true;
    public bool HasRecord(OpenRecord open) => true;

    [GeneratedRegex("^[A-Za-z0-9._~-]+$")]
    private static partial Regex Slug();
}
