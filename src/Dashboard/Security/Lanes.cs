using Dashboard.Charting;
using Dashboard.Data.Provenance;
using Dashboard.Linking;

namespace Dashboard.Security;

/// <summary>One lane: its name and the marks that run in it.</summary>
/// <param name="Key">Stable key of its series.</param>
/// <param name="Name">Name in full.</param>
/// <param name="Label">Name on the axis.</param>
/// <param name="Marks">Its marks; their height is given by the lane.</param>
/// <param name="Facet">What a click on the label picks, or null.</param>
internal sealed record Lane(string Key, string Name, string Label, IEnumerable<Mark> Marks, Facet? Facet = null);

/// <summary>Draws lanes over time: dots where the day is known, bars as wide as the date is uncertain where not.</summary>
internal static class Lanes
{
    // Neighbours closer than this share of the axis step up and down inside their lane.
    private const int Near = 100;
    private static readonly decimal[] Steps = [0, -.27m, .27m, .13m];

    /// <summary>The series of the lanes, the first lane on top.</summary>
    public static IReadOnlyList<Series> Series(IReadOnlyList<Lane> lanes, Axis time) => [.. lanes.SelectMany((lane, i) =>
    {
        var marks = Placed(lane.Marks, lanes.Count - 1 - i, (((DateOnly)time.To).DayNumber - ((DateOnly)time.From).DayNumber) / Near);
        return new[]
        {
            new Series(lane.Key + "-spans", lane.Name, Form.Span, [.. marks.Where(m => m.Span.Precision != DatePrecision.Day)]),
            new Series(lane.Key, lane.Name, Form.Dot, [.. marks.Where(m => m.Span.Precision == DatePrecision.Day)]),
        };
    }).Where(s => s.Marks.Count > 0)];

    /// <summary>The axis that names the lanes.</summary>
    public static Axis Axis(IReadOnlyList<Lane> lanes) => new(AxisKind.Rows, -.6m, lanes.Count - .4m,
        [.. lanes.Select((lane, i) => new Tick(lane.Key, (decimal)(lanes.Count - 1 - i), lane.Label, Facet: lane.Facet))]);

    private static List<Mark> Placed(IEnumerable<Mark> lane, int height, int near)
    {
        var days = new List<int>();
        var marks = new List<Mark>();
        foreach (var mark in lane.OrderBy(m => m.Span.From).ThenBy(m => m.Key, StringComparer.Ordinal))
        {
            var day = mark.Span.Middle.DayNumber;
            var close = days.Count(other => Math.Abs(other - day) < near);
            days.Add(day);
            marks.Add(mark with { Y = height + Steps[close % Steps.Length] });
        }
        return marks;
    }
}
