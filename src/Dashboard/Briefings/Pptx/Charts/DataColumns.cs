using System.Globalization;
using System.Xml.Linq;
using Dashboard.Exporting;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>One column of the data behind a chart.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Head">Its heading.</param>
/// <param name="Cells">Its cells: text, number, day, or null for an empty one.</param>
internal sealed record DataColumn(int Index, string Head, IReadOnlyList<object?> Cells)
{
    /// <summary>True when some cell holds something.</summary>
    public bool Any => Cells.Any(c => c is not null);
}

/// <summary>The data of a chart: the sheet that people edit, and what the chart remembers of it.</summary>
/// <param name="name">Name of the sheet.</param>
/// <param name="rightToLeft">True when the first column stands at the right.</param>
internal sealed class DataColumns(string name, bool rightToLeft)
{
    private readonly List<DataColumn> columns = [];

    /// <summary>Adds a column.</summary>
    public DataColumn Add(string head, IEnumerable<object?> cells)
    {
        columns.Add(new(columns.Count, head, [.. cells]));
        return columns[^1];
    }

    /// <summary>The sheet.</summary>
    public Sheet Sheet => new(name, [.. columns.Select(c => c.Head)], [.. Enumerable.Range(0, columns.Max(c => c.Cells.Count)).Select(row => columns.Select(c => c.Cells.ElementAtOrDefault(row)).ToArray())])
    {
        RightToLeft = rightToLeft,
    };

    /// <summary>The name of a series: the heading of its column.</summary>
    public XElement Title(DataColumn column) => C("tx", C("strRef", C("f", $"{Quoted}!${Letter(column)}$1"), C("strCache", V("ptCount", 1), C("pt", At("idx", 0), C("v", Cut(column.Head))))));

    /// <summary>The categories of a chart.</summary>
    public XElement Categories(DataColumn column) => C("cat", C("strRef", C("f", Range(column, 0, column.Cells.Count)),
        C("strCache", V("ptCount", column.Cells.Count), column.Cells.Select((cell, i) => C("pt", At("idx", i), C("v", Cut((string)cell!)))))));

    /// <summary>Numbers of a chart, under the name that their place asks for.</summary>
    public XElement Numbers(string element, DataColumn column) => Numbers(element, column, 0, column.Cells.Count);

    /// <summary>The numbers of some rows.</summary>
    public XElement Numbers(string element, DataColumn column, int first, int count) => C(element, C("numRef", C("f", Range(column, first, count)),
        C("numCache", C("formatCode", column.Cells.Skip(first).Take(count).Any(c => c is DateOnly) ? "yyyy\\-mm\\-dd" : "General"), V("ptCount", count),
            column.Cells.Skip(first).Take(count).Select((cell, i) => cell is null ? null : C("pt", At("idx", i), C("v", Written(cell)))))));

    /// <summary>A number or day as a chart counts it.</summary>
    public static decimal Number(object cell) => cell is DateOnly day ? (decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate() : Convert.ToDecimal(cell, CultureInfo.InvariantCulture);

    private static string Written(object cell) => Number(cell).ToString(CultureInfo.InvariantCulture);

    private string Range(DataColumn column, int first, int count) => FormattableString.Invariant($"{Quoted}!${Letter(column)}${first + 2}:${Letter(column)}${first + 1 + Math.Max(1, count)}");

    private string Quoted => $"'{new Sheet(name, [], []).TabName}'";

    private static string Letter(DataColumn column) => (column.Index >= 26 ? ((char)('A' + column.Index / 26 - 1)).ToString() : "") + (char)('A' + column.Index % 26);
}
