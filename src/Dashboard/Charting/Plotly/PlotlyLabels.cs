using System.Globalization;
using Plotly.Blazor.LayoutLib;
using AnnotationLib = Plotly.Blazor.LayoutLib.AnnotationLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Labels beside marks, placed so that none overlaps another.</summary>
internal static class PlotlyLabels
{
    // Share of a row that a bar for an uncertain date takes.
    private const double SpanHeight = .2;

    public static IEnumerable<Annotation> Of(Figure figure, PlotFrame frame)
    {
        var numbered = figure.Series.SelectMany(s => s.Marks.Select(m => (Form: s.Form, Mark: m)))
            .Select((x, i) => (x.Form, x.Mark, Name: "mark:" + i.ToString(CultureInfo.InvariantCulture))).ToList();
        if (frame.Panels is { } panels)
            return PlotlyPanels.Labels(figure, frame, panels);
        return [
            .. figure.NameBands ? BandNames(figure, frame) : [],
            .. figure.Levels.Select(level => LevelName(level, frame)),
            .. figure.Tiers.Select(tier => TierName(tier, frame)),
            .. figure.Fans.Select(fan => FanName(fan, frame)),
            .. ColumnValues([.. numbered.Where(x => x.Form == Form.Column)], figure, frame),
            .. numbered.Where(x => x.Form == Form.Total).SelectMany(x => Totals(x.Mark, x.Name, frame)),
            .. numbered.Where(x => x.Form == Form.Bar && x.Mark is { Look: Look.Hatched } && !frame.NumbersOutside && (x.Mark.Value > 2 || x.Mark.Length > 8)).Select(x => Rest(x.Mark, x.Name, frame)),
            .. numbered.Where(x => x.Form == Form.Ghost && x.Mark.Text.Length > 0).Select(x => OldValue(x.Mark, x.Name, frame)),
            .. figure.X.Kind == AxisKind.Time && figure.Y.Kind is AxisKind.Rows or AxisKind.Amount
                ? frame.MarksAreRows ? [.. numbered.Where(x => x.Form == Form.Span).Select(x => Over(x.Mark, x.Name, frame))] : Beside([.. numbered.Where(x => x.Form is Form.Dot or Form.Span).Select(x => (x.Mark, x.Name))], frame) : [],
        ];
    }

    internal static Font Font(PlotFrame frame, decimal size, string tone = "ink-2", int? weight = null) =>
        new() { Family = frame.Family, Size = size, Color = frame.Palette[tone], Weight = weight };

    internal static Annotation Base(object x, object y, string text, AnnotationLib.Font font, string? name = null) => new()
    {
        Name = name,
        XRef = "x",
        YRef = "y",
        X = x,
        Y = y,
        Text = text,
        ShowArrow = false,
        Font = font,
    };

    internal static AnnotationLib.Font Of(Font font) => new() { Family = font.Family, Size = font.Size, Color = font.Color, Weight = font.Weight };

    private static IEnumerable<Annotation> BandNames(Figure figure, PlotFrame frame) => figure.Bands
        .Where(band => frame.AcrossOf(band.To) - frame.AcrossOf(band.From) > band.Label.Length * 6)
        .Select(band =>
        {
            var name = Base(PlotFrame.Day(band.From.AddDays((band.To.DayNumber - band.From.DayNumber) / 2)), 1, PlotlyText.Escape(band.Label), Of(Font(frame, 10.5m, "ink-3")));
            name.YRef = "paper";
            name.YAnchor = AnnotationLib.YAnchorEnum.Bottom;
            return name;
        });

    private static Annotation LevelName(Level level, PlotFrame frame)
    {
        var inside = level.From > (DateOnly)frame.X.From;
        var label = PlotlyText.Wrap(frame.Compact ? level.Short : level.Label, frame.Rtl, 40);
        var name = Base(PlotFrame.Day(inside ? level.From : (DateOnly)frame.X.From), level.Value, label, Of(Font(frame, 11, "target")));
        name.XAnchor = inside ? AnnotationLib.XAnchorEnum.Right : AnnotationLib.XAnchorEnum.Left;
        name.XShift = inside ? -6 : 4;
        name.YAnchor = inside ? AnnotationLib.YAnchorEnum.Middle : AnnotationLib.YAnchorEnum.Bottom;
        name.Align = inside ? AnnotationLib.AlignEnum.Right : AnnotationLib.AlignEnum.Left;
        return name;
    }

    // The newest year first, then from the highest down: on a narrow plot the low, old years go unlabelled (the table has them).
    private static IEnumerable<Annotation> ColumnValues(List<(Form Form, Mark Mark, string Name)> columns, Figure figure, PlotFrame frame)
    {
        var placing = new LabelPlacing(frame.PlotWidth, frame.PlotHeight, frame.Compact ? 10 : 11);
        // A label may touch the edge of a neighbouring column, but not run into it.
        foreach (var (_, mark, _) in columns)
            placing.Keep(new(Across(mark, .15), frame.DownOf(mark.Base + (mark.Length ?? mark.Value ?? 0)) + 1, Across(mark, .85), frame.DownOf(mark.Base)));
        foreach (var (_, mark, name) in columns.OrderByDescending(c => c.Mark.Tone == "newest").ThenByDescending(c => c.Mark.Value))
        {
            var newest = mark.Tone == "newest";
            var top = TopOf(mark);
            // Close under the uppermost line or a level the newest value stands above that line.
            var lines = figure.Levels.Select(l => l.Value).Concat(frame.Y.Ticks.TakeLast(1).Select(t => Convert.ToDecimal(t.At, CultureInfo.InvariantCulture)));
            var height = newest ? lines.Where(line => line > top && top > line * .9m).Append(top).Max() : top;
            var note = mark.TextNote.Length > 0 && !frame.Compact
                && placing.Above(frame.AcrossOf(mark.X), frame.DownOf(height), mark.TextNote.Length > mark.Text.Length ? mark.TextNote : mark.Text, 2);
            if (!note && !placing.Above(frame.AcrossOf(mark.X), frame.DownOf(height), newest ? mark.Text + "00" : mark.Text) && !newest)
                continue;
            var text = PlotlyText.Escape(mark.Text);
            if (note)
                text = $"<span style=\"font-size:10px\">{PlotlyText.Escape(mark.TextNote)}</span><br>{text}";
            var label = Base(PlotFrame.Position(mark.X), height, newest ? $"<b>{text}</b>" : text,
                Of(Font(frame, newest ? 14 : frame.Compact ? 10 : 11, newest ? "newest" : "ink-2")), name);
            label.YAnchor = AnnotationLib.YAnchorEnum.Bottom;
            // A projection starts there and goes to the right.
            if (newest && figure.Fans.Count > 0)
                (label.XAnchor, label.XShift) = (AnnotationLib.XAnchorEnum.Right, 6);
            yield return label;
        }

        double Across(Mark mark, double share) => frame.AcrossOf(mark.Span.From) + share * (frame.AcrossOf(mark.Span.To) - frame.AcrossOf(mark.Span.From));
    }

    // Where a column ends, whatever it stands on, with its whisker.
    private static decimal TopOf(Mark mark) => mark.Base + Math.Max(mark.Length ?? mark.Value ?? 0, mark.High ?? 0);

    private static Annotation TierName(Tier tier, PlotFrame frame)
    {
        var name = Base(0, tier.To, $"<b>{PlotlyText.Escape(tier.Label)}</b>", Of(Font(frame, 12)));
        name.XRef = "paper";
        name.XAnchor = AnnotationLib.XAnchorEnum.Left;
        name.YAnchor = AnnotationLib.YAnchorEnum.Top;
        name.XShift = 4;
        name.YShift = -6;
        return name;
    }

    // Above the end of the band, which reaches no further than the plot.
    private static Annotation FanName(Fan fan, PlotFrame frame)
    {
        var end = fan.Points[^1];
        var name = Base(PlotFrame.Day(end.At), fan.Points.Max(p => p.High), PlotlyText.Wrap(frame.Compact ? fan.Short : fan.Label, frame.Rtl, 30), Of(Font(frame, 11, "newest")));
        name.XAnchor = AnnotationLib.XAnchorEnum.Right;
        name.YAnchor = AnnotationLib.YAnchorEnum.Bottom;
        name.Align = AnnotationLib.AlignEnum.Right;
        name.XShift = 8;
        name.YShift = 4;
        return name;
    }

    private static IEnumerable<Annotation> Totals(Mark mark, string name, PlotFrame frame)
    {
        var note = mark.TextNote.Length == 0 ? "" : $"<span style=\"font-size:10px\">{PlotlyText.Isolate(PlotlyText.Escape(mark.TextNote), frame.Rtl)}</span>";
        // Right to left the two are labels of their own: Chromium mixes up the digits of an isolate beside other digits in one SVG text.
        var text = frame.Rtl ? $"<b>{PlotlyText.Escape(mark.Text)}</b>" : $"<b>{PlotlyText.Escape(mark.Text)}</b> {note}";
        var total = Base(mark.X, mark.Y, text.Trim(), Of(Font(frame, 13, "ink")), name);
        total.XAnchor = frame.Rtl ? AnnotationLib.XAnchorEnum.Right : AnnotationLib.XAnchorEnum.Left;
        total.XShift = frame.Rtl ? -7 : 7;
        yield return total;
        if (frame.Rtl && mark.TextNote.Length > 0)
        {
            var beside = Base(mark.X, mark.Y, $"\u200F{PlotlyText.Escape(mark.TextNote)}\u200F", Of(Font(frame, 10, "ink")), name);
            beside.XAnchor = AnnotationLib.XAnchorEnum.Right;
            beside.XShift = -12 - 8 * mark.Text.Length;
            yield return beside;
        }
        if (!frame.NamesAbove)
            yield break;
        var tick = frame.Y.Ticks.First(t => Convert.ToDecimal(t.At, CultureInfo.InvariantCulture) == mark.Y);
        var head = Base(0, mark.Y, $"<b>{PlotlyText.Escape(tick.Label)}</b>  {PlotlyText.Escape(tick.Note)}", Of(Font(frame, 11.5m)), name);
        head.XAnchor = frame.Rtl ? AnnotationLib.XAnchorEnum.Right : AnnotationLib.XAnchorEnum.Left;
        head.YShift = 21;
        yield return head;
    }

    private static Annotation Rest(Mark mark, string name, PlotFrame frame)
    {
        var label = Base(mark.X, mark.Y, PlotlyText.Escape(mark.Text), Of(Font(frame, 11)), name);
        label.BgColor = frame.Palette["rest-bg"];
        label.BorderPad = 2;
        return label;
    }

    private static Annotation OldValue(Mark mark, string name, PlotFrame frame)
    {
        var end = mark.Base + (mark.Length ?? 0);
        var label = Base(frame.IsUpright ? PlotFrame.Position(mark.X) : end, frame.IsUpright ? mark.High ?? end : mark.Y,
            PlotlyText.Isolate(PlotlyText.Escape(mark.Text), frame.Rtl), Of(Font(frame, 10)), name);
        label.BgColor = frame.Palette["card"];
        label.BorderPad = 1;
        label.YAnchor = frame.IsUpright ? AnnotationLib.YAnchorEnum.Bottom : AnnotationLib.YAnchorEnum.Middle;
        // Under the bar in its row: the end of the bar belongs to the value of today.
        label.YShift = frame.IsUpright ? 13 : -frame.RowPitch * .42m;
        return label;
    }

    // A row that is one mark is named over its bar, across the plot: beside it a phone has no room.
    private static Annotation Over(Mark mark, string name, PlotFrame frame)
    {
        const int size = 10;
        var lines = PlotlyText.Runs(mark.Label, frame.Rtl, LabelPlacing.Letters(frame.PlotWidth, size, mark.Label)).Take(2);
        var label = Base(frame.Rtl ? 1 : 0, mark.Y, string.Join("<br>", lines), Of(Font(frame, size)), name);
        label.XRef = "paper";
        label.XAnchor = frame.Rtl ? AnnotationLib.XAnchorEnum.Right : AnnotationLib.XAnchorEnum.Left;
        label.Align = frame.Rtl ? AnnotationLib.AlignEnum.Right : AnnotationLib.AlignEnum.Left;
        label.YAnchor = AnnotationLib.YAnchorEnum.Bottom;
        label.YShift = (decimal)(frame.RowPitch * SpanHeight / 2);
        return label;
    }

    private static IEnumerable<Annotation> Beside(List<(Mark Mark, string Name)> marks, PlotFrame frame)
    {
        var size = 10.5;
        var placing = new LabelPlacing(frame.PlotWidth, frame.PlotHeight, size);
        foreach (var (mark, _) in marks)
        {
            // On an amount axis a dot stands for its period, but does not fill it.
            var (left, right) = frame.IsUpright ? (frame.AcrossOf(mark.X), frame.AcrossOf(mark.X)) : (frame.AcrossOf(mark.Span.From), frame.AcrossOf(mark.Span.To));
            placing.Keep(Box.Around((left + right) / 2, frame.DownOf(mark.Y), Math.Max(right - left, mark.Size) + 1, Math.Max(mark.Size, mark.Span.From == mark.Span.To ? 0 : frame.RowPitch * SpanHeight) + 1));
        }
        foreach (var (mark, name) in marks.Where(m => m.Mark.TextRank > 0 && m.Mark.Text.Length > 0).OrderBy(m => m.Mark.TextRank).Take(frame.Compact ? 4 : int.MaxValue))
        {
            var half = frame.IsUpright ? 0 : (frame.AcrossOf(mark.Span.To) - frame.AcrossOf(mark.Span.From)) / 2;
            var (x, y) = (frame.AcrossOf(mark.X), frame.DownOf(mark.Y));
            if ((placing.Beside(x, y, Math.Max(half, mark.Size / 2.0), mark.Text) ?? (frame.IsUpright ? null : placing.Away(x, y, mark.Text))) is not { } place)
                continue;
            var label = Base(PlotFrame.Position(mark.X), mark.Y, PlotlyText.Isolate(PlotlyText.Escape(mark.Text), frame.Rtl), Of(Font(frame, (decimal)size)), name);
            label.XAnchor = place.Anchor switch { > 0 => AnnotationLib.XAnchorEnum.Left, < 0 => AnnotationLib.XAnchorEnum.Right, _ => AnnotationLib.XAnchorEnum.Center };
            if (place.Led)
                Lead(label, place, mark, frame);
            else
                (label.XShift, label.YShift) = ((decimal)place.X, (decimal)place.Y);
            yield return label;
        }
    }

    private static void Lead(Annotation label, Placed place, Mark mark, PlotFrame frame)
    {
        (label.ShowArrow, label.Arrowhead, label.ArrowWidth, label.ArrowColor) = (true, 0, .8m, frame.Palette["ink-3"]);
        (label.Ax, label.Ay, label.Standoff) = (place.X, -place.Y, mark.Size / 2m + 1);
    }
}
