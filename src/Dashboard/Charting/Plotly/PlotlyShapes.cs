using System.Globalization;
using Plotly.Blazor.LayoutLib;
using ShapeLib = Plotly.Blazor.LayoutLib.ShapeLib;

namespace Dashboard.Charting.Plotly;

/// <summary>Phase bands, level lines and the dotted outlines of columns that no source states as such.</summary>
internal static class PlotlyShapes
{
    public static IEnumerable<Shape> Of(Figure figure, PlotFrame frame) =>
        frame.Panels is { } panels ? PlotlyPanels.Shapes(figure, frame, panels) : OfOneScale(figure, frame);

    private static IEnumerable<Shape> OfOneScale(Figure figure, PlotFrame frame)
    {
        foreach (var band in figure.Bands.Where(b => b.Tone is not null))
            yield return new()
            {
                Type = ShapeLib.TypeEnum.Rect,
                XRef = "x",
                YRef = "paper",
                X0 = PlotFrame.Day(band.From),
                X1 = PlotFrame.Day(band.To),
                Y0 = 0,
                Y1 = 1,
                Line = new() { Width = 0 },
                FillColor = frame.Palette[band.Tone!],
                Layer = ShapeLib.LayerEnum.Below,
            };
        foreach (var level in figure.Levels)
            yield return new()
            {
                Type = ShapeLib.TypeEnum.Line,
                XRef = "x",
                YRef = "y",
                X0 = PlotFrame.Day(level.From < (DateOnly)figure.X.From ? (DateOnly)figure.X.From : level.From),
                X1 = PlotFrame.Position(figure.X.To),
                Y0 = level.Value,
                Y1 = level.Value,
                Line = new() { Color = frame.Palette["target"], Width = 1.75m },
            };
        foreach (var tier in figure.Tiers)
            yield return new()
            {
                Type = ShapeLib.TypeEnum.Line,
                XRef = "paper",
                YRef = "y",
                X0 = 0,
                X1 = 1,
                Y0 = tier.From,
                Y1 = tier.From,
                Line = new() { Color = frame.Palette["line-2"], Width = 1 },
                Layer = ShapeLib.LayerEnum.Below,
            };
        foreach (var fan in figure.Fans)
        {
            yield return new()
            {
                Type = ShapeLib.TypeEnum.Path,
                XRef = "x",
                YRef = "y",
                Path = "M" + string.Join(" L", fan.Points.Select(p => At(p.At, p.High)).Concat(fan.Points.Reverse().Select(p => At(p.At, p.Low)))) + " Z",
                Line = new() { Width = 0 },
                FillColor = frame.Palette["newest"],
                Opacity = .13m,
                Layer = ShapeLib.LayerEnum.Below,
            };
            // The line of the marks begins at the first projected one; this joins it to the figure it starts from.
            yield return new()
            {
                Type = ShapeLib.TypeEnum.Path,
                XRef = "x",
                YRef = "y",
                Path = "M" + string.Join(" L", fan.Points.Take(2).Select(p => At(p.At, p.Value))),
                Line = new() { Color = frame.Palette["newest"], Width = 1.75m, Dash = "dot" },
            };
        }
        var number = 0;
        foreach (var (series, mark) in figure.Series.SelectMany(s => s.Marks.Select(m => (s, m))))
        {
            var name = "mark:" + (number++).ToString(CultureInfo.InvariantCulture);
            if (series.Form == Form.Connector)
            {
                yield return new()
                {
                    Name = name,
                    Type = ShapeLib.TypeEnum.Line,
                    XRef = "x",
                    YRef = "y",
                    X0 = frame.IsUpright ? PlotFrame.Position(mark.X) : mark.Low,
                    X1 = frame.IsUpright ? PlotFrame.Position(mark.X) : mark.High,
                    Y0 = frame.IsUpright ? mark.Low : mark.Y,
                    Y1 = frame.IsUpright ? mark.High : mark.Y,
                    Line = new() { Color = frame.Palette["rest"], Width = 2, Dash = mark.Look == Look.Dotted ? "dot" : "solid" },
                    Layer = ShapeLib.LayerEnum.Below,
                };
                continue;
            }
            if (series.Form == Form.Ghost && mark.Length is > 0 and { } length)
            {
                yield return Outline(name, mark, length, frame);
                continue;
            }
            if (series.Form != Form.Column || mark.Look != Look.Dotted)
                continue;
            var spare = Spare(mark);
            yield return new()
            {
                Name = name,
                Type = ShapeLib.TypeEnum.Rect,
                XRef = "x",
                YRef = "y",
                X0 = PlotFrame.Day(mark.Span.From.AddDays(spare)),
                X1 = PlotFrame.Day(mark.Span.To.AddDays(1 - spare)),
                Y0 = mark.Base,
                Y1 = mark.Base + (mark.Length ?? mark.Value),
                Line = new() { Color = frame.Palette["bar"], Width = 1.25m, Dash = "dot" },
            };
        }
    }

    private static string At(DateOnly day, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{PlotFrame.Day(day)},{value}");

    // What an older release showed: over the same days, or in the same row.
    private static Shape Outline(string name, Mark mark, decimal length, PlotFrame frame) => new()
    {
        Name = name,
        Type = ShapeLib.TypeEnum.Rect,
        XRef = "x",
        YRef = "y",
        X0 = frame.IsUpright ? PlotFrame.Day(mark.Span.From.AddDays(Spare(mark))) : mark.Base,
        X1 = frame.IsUpright ? PlotFrame.Day(mark.Span.To.AddDays(1 - Spare(mark))) : mark.Base + length,
        Y0 = frame.IsUpright ? mark.Base : mark.Y - GhostHalf,
        Y1 = frame.IsUpright ? mark.Base + length : mark.Y + GhostHalf,
        Line = new() { Color = frame.Palette[mark.Tone], Width = 1.5m, Dash = "dash" },
    };

    // A little more than half of a lying bar, so that an outline of the same length is seen around it.
    private const decimal GhostHalf = .36m;

    // The tenth by which neighbouring columns stay apart, on each side.
    private static int Spare(Mark mark) => (int)((mark.Span.To.DayNumber - mark.Span.From.DayNumber + 1) * .09);
}
