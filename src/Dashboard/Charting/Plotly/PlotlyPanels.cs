using System.Globalization;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using AnnotationLib = Plotly.Blazor.LayoutLib.AnnotationLib;
using ScatterLib = Plotly.Blazor.Traces.ScatterLib;
using ShapeLib = Plotly.Blazor.LayoutLib.ShapeLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Figures whose groups of rows have scales of their own: the axes count pixels, everything else is placed by the plan.</summary>
internal static class PlotlyPanels
{
    private const double Ring = 7, LineHeight = 14.5;

    public static XAxis XAxisOf(PlotFrame frame) => new() { Range = [0, frame.Panels!.Width], FixedRange = true, Visible = false };

    public static YAxis YAxisOf(PlotFrame frame) => new() { Range = [frame.Panels!.Height, 0], FixedRange = true, Visible = false };

    public static List<ITrace> Traces(Figure figure, PlotFrame frame, PanelPlan plan)
    {
        var number = 0;
        var marks = figure.Series.SelectMany(s => s.Marks.Select(m => (s.Form, Mark: m, Number: (object)number++))).ToList();
        var dots = marks.Where(m => m.Form == Form.Dot).Select(m => (m.Mark, m.Number)).ToList();
        return
        [
            // The lines are shapes; the point in the middle of each carries hover and click.
            Points([.. marks.Where(m => m.Form == Form.Connector).Select(m => (m.Mark, m.Number))], frame, Middle, _ => 6, _ => new() { Color = "rgba(0,0,0,0)" }),
            Points([.. dots.Where(d => d.Mark.Ringed)], frame, plan.DotAt, m => plan.SizeOf(m) + Ring, size => new()
            {
                Symbol = ScatterLib.MarkerLib.SymbolEnum.Circle,
                SizeArray = size,
                Color = frame.Palette["card"],
                Opacity = 1,
                Line = new() { Color = frame.Palette["newest"], Width = 2 },
            }),
            Digits(dots, frame, plan),
        ];

        (double X, double Y) Middle(Mark mark)
        {
            var (from, to, y) = plan.Ends(mark);
            return ((from + to) / 2, y);
        }
    }

    private static Scatter Points(List<(Mark Mark, object Number)> marks, PlotFrame frame, Func<Mark, (double X, double Y)> at, Func<Mark, double> size, Func<List<decimal?>, ScatterLib.Marker> marker) => new()
    {
        Mode = ScatterLib.ModeFlag.Markers,
        X = [.. marks.Select(m => (object)Math.Round(at(m.Mark).X, 1))],
        Y = [.. marks.Select(m => (object)Math.Round(at(m.Mark).Y, 1))],
        ClipOnAxis = false,
        Marker = marker([.. marks.Select(m => (decimal?)size(m.Mark))]),
        CustomData = [.. marks.Select(m => m.Number)],
        HoverInfo = ScatterLib.HoverInfoFlag.Text,
        HoverTextArray = [.. marks.Select(m => PlotlyText.Hover(m.Mark, frame.Rtl))],
    };

    private static Scatter Digits(List<(Mark Mark, object Number)> dots, PlotFrame frame, PanelPlan plan)
    {
        var trace = Points(dots, frame, plan.DotAt, plan.SizeOf, size => new()
        {
            SizeArray = size,
            ColorArray = [.. dots.Select(d => (object)frame.Palette[d.Mark.Look == Look.Open ? "card" : d.Mark.Tone])],
            Opacity = 1,
            Line = new() { ColorArray = [.. dots.Select(d => (object)frame.Palette[d.Mark.Tone])], Width = 1.75m },
        });
        trace.Mode = ScatterLib.ModeFlag.Markers | ScatterLib.ModeFlag.Text;
        trace.TextArray = [.. dots.Select(d => PlotlyText.Escape(d.Mark.Text))];
        trace.TextFont = new()
        {
            Family = frame.Family,
            Size = 11,
            ColorArray = [.. dots.Select(d => (object)(d.Mark.Look == Look.Open ? frame.Palette[d.Mark.Tone] : frame.Palette.InkOn(d.Mark.Tone)))],
        };
        return trace;
    }

    public static IEnumerable<Shape> Shapes(Figure figure, PlotFrame frame, PanelPlan plan)
    {
        foreach (var area in plan.Areas)
            foreach (var tick in area.Panel.Ticks)
            {
                var at = Convert.ToDecimal(tick.At, CultureInfo.InvariantCulture);
                var x = plan.Across(area.ScaleAt(at));
                yield return Line(x, x, area.RowsTop, area.RowsBottom, frame.Palette[at == 0 ? "line-2" : "grid"], at == 0 ? 1.25m : 1);
            }
        var number = 0;
        foreach (var (series, mark) in figure.Series.SelectMany(s => s.Marks.Select(m => (s, m))))
        {
            var name = "mark:" + (number++).ToString(CultureInfo.InvariantCulture);
            if (series.Form != Form.Connector)
                continue;
            var (from, to, y) = plan.Ends(mark);
            var line = Line(from, to, y, y, frame.Palette["rest"], 2);
            line.Name = name;
            yield return line;
        }
    }

    private static Shape Line(double x0, double x1, double y0, double y1, string colour, decimal width) => new()
    {
        Type = ShapeLib.TypeEnum.Line,
        XRef = "x",
        YRef = "y",
        X0 = Math.Round(x0, 1),
        X1 = Math.Round(x1, 1),
        Y0 = Math.Round(y0, 1),
        Y1 = Math.Round(y1, 1),
        Line = new() { Color = colour, Width = width },
        Layer = ShapeLib.LayerEnum.Below,
    };

    public static IEnumerable<Annotation> Labels(Figure figure, PlotFrame frame, PanelPlan plan)
    {
        var placing = new LabelPlacing(plan.Width, plan.Height, 12.5);
        foreach (var area in plan.Areas)
        {
            var (start, end) = (plan.Across(area.Start), plan.Across(area.Start + area.LabelWidth));
            placing.Keep(new(Math.Min(start, end), area.Top, Math.Max(start, end), area.RowsBottom));
            placing.Keep(new(Math.Min(plan.Across(area.ScaleStart), plan.Across(area.ScaleStart + area.ScaleWidth)), area.RowsBottom, Math.Max(plan.Across(area.ScaleStart), plan.Across(area.ScaleStart + area.ScaleWidth)), area.RowsBottom + PanelPlan.Foot));
            yield return Text(start, area.Top + PanelPlan.Head / 2, $"<b>{PlotlyText.Run(area.Panel.Title, frame.Rtl)}</b>", frame, 13, "ink", 1);
            for (var i = 0; i < area.Panel.Rows.Count; i++)
            {
                var lines = RowLines(area.Panel.Rows[i], area, frame);
                for (var line = 0; line < lines.Count; line++)
                    yield return Text(end, area.RowAt(i) + (line - (lines.Count - 1) / 2.0) * LineHeight, lines[line].Text, frame, lines[line].Size, "ink", -1);
            }
            foreach (var tick in area.Panel.Ticks)
                yield return Text(plan.Across(area.ScaleAt(Convert.ToDecimal(tick.At, CultureInfo.InvariantCulture))), area.RowsBottom + 10, PlotlyText.Run(tick.Label, frame.Rtl), frame, 11, "ink-3", 0);
        }
        var dots = figure.Series.SelectMany(s => s.Marks.Select(m => (s.Form, Mark: m))).Select((m, i) => (m.Form, m.Mark, Number: i)).Where(m => m.Form == Form.Dot).ToList();
        foreach (var (_, mark, _) in dots)
        {
            var (x, y) = plan.DotAt(mark);
            var size = plan.SizeOf(mark) + (mark.Ringed ? Ring : 0);
            placing.Keep(Box.Around(x, y, size, size));
        }
        var ends = dots.GroupBy(d => d.Mark.Y).ToDictionary(g => g.Key, g => (Low: g.Min(d => d.Mark.X), High: g.Max(d => d.Mark.X)));
        // The value that is drawn keeps its label; a value between others goes above.
        foreach (var (_, mark, number) in dots.OrderBy(d => d.Mark.TextRank))
        {
            var (x, y) = plan.DotAt(mark);
            var outside = mark.X.Equals(ends[mark.Y].High) ? 1 : mark.X.Equals(ends[mark.Y].Low) ? -1 : 0;
            var radius = (plan.SizeOf(mark) + (mark.Ringed ? Ring : 0)) / 2 + 1;
            if (placing.Beside(x, y, radius, mark.TextNote, frame.Rtl ? -outside : outside) is not { } place)
                continue;
            var text = PlotlyText.Escape(mark.TextNote);
            var label = Text(x + place.X, y - place.Y, mark.TextRank == 1 ? $"<b>{text}</b>" : text, frame, 12.5m, mark.TextRank == 1 ? "newest" : "ink-2", 0, "mark:" + number.ToString(CultureInfo.InvariantCulture));
            label.XAnchor = place.Anchor switch { > 0 => AnnotationLib.XAnchorEnum.Left, < 0 => AnnotationLib.XAnchorEnum.Right, _ => AnnotationLib.XAnchorEnum.Center };
            yield return label;
        }
    }

    // Every line is a label of its own: Plotly measures lines that are not centred from the wrong side where the page runs right to left.
    private static List<(string Text, decimal Size)> RowLines(Tick row, PanelArea area, PlotFrame frame)
    {
        var letters = (int)(area.LabelWidth / (frame.Compact ? 6.8 : 7.8));
        var lines = PlotlyText.Runs(row.Label, frame.Rtl, letters).Select(line => ($"<b>{line}</b>", frame.Compact ? 11m : 12m)).ToList();
        if (row.Note.Length > 0 && lines.Count == 1 && area.Pitch >= 28)
            lines.AddRange(PlotlyText.Runs(row.Note, frame.Rtl, letters + 4).Select(line => (line, 10.5m)));
        return lines;
    }

    // Side 1: the text begins there, -1: it ends there, in the direction of the language; 0: centred.
    private static Annotation Text(double x, double y, string text, PlotFrame frame, decimal size, string tone, int side, string? name = null)
    {
        var note = PlotlyLabels.Base(Math.Round(x, 1), Math.Round(y, 1), text, PlotlyLabels.Of(PlotlyLabels.Font(frame, size, tone)), name);
        note.XAnchor = (frame.Rtl ? -side : side) switch { > 0 => AnnotationLib.XAnchorEnum.Left, < 0 => AnnotationLib.XAnchorEnum.Right, _ => AnnotationLib.XAnchorEnum.Center };
        note.BorderPad = 0;
        return note;
    }
}
