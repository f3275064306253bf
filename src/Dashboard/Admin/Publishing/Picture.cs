using System.Globalization;
using Dashboard.Charting;

namespace Dashboard.Admin.Publishing;

/// <summary>A mark of a small picture; places and sizes are shares of a hundred of its row or plot.</summary>
/// <param name="Start">From the start of the line.</param>
/// <param name="Width">Length along the line; 0 for a dot.</param>
/// <param name="Bottom">From the bottom; 0 in rows.</param>
/// <param name="Height">Height; 0 in rows and for dots.</param>
/// <param name="Mark">The mark.</param>
public sealed record Patch(double Start, double Width, double Bottom, double Height, Mark Mark)
{
    /// <summary>Where it stands, as a style.</summary>
    public string Style => string.Create(CultureInfo.InvariantCulture,
        $"inset-inline-start:{Start:0.##}%;inline-size:{Width:0.##}%;inset-block-end:{Bottom:0.##}%;block-size:{Height:0.##}%;--tone:{Tone}");

    /// <summary>How it is painted.</summary>
    public string Look => Mark.Look switch { Charting.Look.Hatched => "hatched", Charting.Look.Solid => "solid", _ => "open" };

    private string Tone => Mark.Tone switch
    {
        "newest" => "var(--lapis)",
        "ink" or "ink-2" or "ink-3" or "turquoise" or "saffron" or "lapis" or "pomegranate" => $"var(--{Mark.Tone})",
        var tone => $"var(--c-{tone.Replace("sector-", "", StringComparison.Ordinal)},var(--c-bar))",
    };
}

/// <summary>A row of a small picture.</summary>
/// <param name="Tick">Its name.</param>
/// <param name="Patches">Its marks.</param>
/// <param name="Total">What is printed at its end, or null.</param>
public sealed record PictureRow(Tick Tick, IReadOnlyList<Patch> Patches, Mark? Total);

/// <summary>A figure small enough to stand beside another one: its marks without axes. Made from the same figure the chart is drawn from.</summary>
/// <param name="Rows">Rows from the top; empty where marks stand over a time axis.</param>
/// <param name="Patches">Marks over a time axis.</param>
/// <param name="AcrossTime">True when the line is time: it runs from left to right in every language.</param>
public sealed record Picture(IReadOnlyList<PictureRow> Rows, IReadOnlyList<Patch> Patches, bool AcrossTime)
{
    /// <summary>More rows than this are only shown where something changed.</summary>
    public const int MostRows = 7;

    /// <summary>The picture of <paramref name="figure"/>; null for one with panels, which has no common scale.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="beside">The one it stands beside: both have one scale.</param>
    /// <param name="changed">Keys of marks that differ: their rows are shown first of all.</param>
    public static Picture? Of(Figure figure, Figure beside, IReadOnlySet<string> changed)
    {
        if (figure.Panels.Count > 0 || figure.Empty is not null)
            return null;
        var (from, to) = (Math.Min(NumberOf(figure.X.From), NumberOf(beside.X.From)), Math.Max(NumberOf(figure.X.To), NumberOf(beside.X.To)));
        double Across(double value) => to == from ? 0 : Math.Clamp((value - from) / (to - from) * 100, 0, 100);
        var time = figure.X.Kind == AxisKind.Time;
        if (figure.Y.Kind != AxisKind.Rows)
        {
            var top = Math.Max(NumberOf(figure.Y.To), NumberOf(beside.Y.To));
            return new([], [.. figure.Series.Where(s => s.Form is Form.Column or Form.Dot or Form.Line).SelectMany(s => s.Marks.Select(m => Upright(m, s.Form, Across, top)))], time);
        }
        var rows = figure.Y.Ticks.OrderByDescending(t => NumberOf(t.At)).Select(tick => Row(figure, tick, Across)).ToList();
        if (rows.Count > MostRows)
            rows = [.. rows.Where(row => row.Patches.Any(p => changed.Contains(p.Mark.Key)) || (row.Total is { } total && changed.Contains(total.Key))).Take(MostRows)];
        return new(rows, [], time);
    }

    private static PictureRow Row(Figure figure, Tick tick, Func<double, double> across)
    {
        var (patches, end, at) = (new List<Patch>(), 0d, NumberOf(tick.At));
        foreach (var (series, mark) in figure.Series.SelectMany(s => s.Marks.Select(m => (s, m))).Where(p => p.s.Form != Form.Total && (double)p.m.Y == at))
        {
            var length = (double)(mark.Length ?? mark.Value ?? 0);
            if (series.Form == Form.Bar)
                (patches, end) = ([.. patches, new(across(end), across(end + length) - across(end), 0, 0, mark)], end + length);
            else if (series.Form == Form.Span)
                patches.Add(new(across(mark.Span.From.DayNumber), across(mark.Span.To.DayNumber + 1) - across(mark.Span.From.DayNumber), 0, 0, mark));
            else if (series.Form is Form.Dot or Form.Line)
                patches.Add(new(across(NumberOf(mark.X)), 0, 0, 0, mark));
        }
        return new(tick, patches, figure.Series.Where(s => s.Form == Form.Total).SelectMany(s => s.Marks).FirstOrDefault(m => (double)m.Y == at));
    }

    private static Patch Upright(Mark mark, Form form, Func<double, double> across, double top)
    {
        double Up(decimal value) => top == 0 ? 0 : Math.Clamp((double)value / top * 100, 0, 100);
        if (form != Form.Column)
            return new(across(NumberOf(mark.X)), 0, Up(mark.Y == 0 ? mark.Value ?? 0 : mark.Y), 0, mark);
        var (start, end) = mark.Span.IsKnown ? (across(mark.Span.From.DayNumber), across(mark.Span.To.DayNumber + 1)) : (across(NumberOf(mark.X)), across(NumberOf(mark.X)) + 2);
        return new(start, (end - start) * .82, Up(mark.Base), Up(mark.Length ?? mark.Value ?? 0), mark);
    }

    private static double NumberOf(object value) => value switch
    {
        DateOnly day => day.DayNumber,
        IConvertible number when value is not string => Convert.ToDouble(number, CultureInfo.InvariantCulture),
        _ => 0,
    };
}
