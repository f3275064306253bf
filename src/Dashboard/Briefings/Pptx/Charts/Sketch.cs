using System.Globalization;
using System.Xml.Linq;
using Dashboard.Charting;
using Dashboard.Charting.Plotly;
using Dashboard.Linking;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>A figure with what the slide makes of it: its place, its language, and which marks stand back.</summary>
internal sealed class Sketch
{
    private readonly Dictionary<Mark, MarkState> states = new(ReferenceEqualityComparer.Instance);
    private readonly Palette palette = Palette.Light;

    public Sketch(SlideFrame frame, ChartView chart, Writing writing, Rect room)
    {
        (Frame, Figure, Writing, Room, Guides) = (frame, chart.Figure, writing, room, chart.Guides);
        var marks = chart.Figure.Marks;
        for (var i = 0; i < marks.Count; i++)
            states[marks[i]] = chart.States[i];
        // What is not in the spotlight stands back.
        if (frame.Slide.Spotlight is not { } spot || frame.Charts.Count == 0)
            return;
        var parts = spot.Split('/', 2);
        Lit = parts.Length == 2 && parts[0] == Figure.Chart ? marks.FirstOrDefault(m => m.Key == parts[1]) : null;
        if (parts[0] == Figure.Chart ? Lit is null : !frame.Drawn.Any(c => c.Figure.Chart == parts[0]))
            return;
        foreach (var mark in marks)
            states[mark] = ReferenceEquals(mark, Lit) ? MarkState.Picked : MarkState.Dim;
    }

    public SlideFrame Frame { get; }
    public Figure Figure { get; }
    public Writing Writing { get; }
    public Words Words => Writing.Words;
    public Rect Room { get; }
    public IReadOnlyList<Guide> Guides { get; }
    /// <summary>The mark in the spotlight, or null.</summary>
    public Mark? Lit { get; }
    /// <summary>True in half the width of a slide.</summary>
    public bool Narrow => Room.W < 500;

    /// <summary>True for a mark that stands back.</summary>
    public bool IsDim(Mark mark) => states.GetValueOrDefault(mark).HasFlag(MarkState.Dim);
    /// <summary>True for a mark with an outline.</summary>
    public bool IsPicked(Mark mark) => states.GetValueOrDefault(mark).HasFlag(MarkState.Picked);

    /// <summary>A colour of the house as RRGGBB.</summary>
    public string Colour(string token) => palette[token][1..7];
    /// <summary>The same for a mark: pale where it stands back.</summary>
    public string Colour(string token, Mark mark) => IsDim(mark) ? Mixed(Colour(token), Paper, .25) : Colour(token);
    /// <summary>Letters on a mark.</summary>
    public string InkOn(Mark mark) => IsDim(mark) ? Colour("ink-3") : palette.InkOn(mark.Tone)[1..7];

    /// <summary>Colour of a slide.</summary>
    public const string Paper = "FAF9F6";

    /// <summary>A colour over another.</summary>
    public static string Mixed(string over, string under, double share)
    {
        int Channel(int at) => (int)Math.Round(share * Read(over, at) + (1 - share) * Read(under, at));
        static int Read(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Channel(0):X2}{Channel(2):X2}{Channel(4):X2}");
    }

    /// <summary>How a bar or dot is filled and outlined.</summary>
    public XElement Painted(Mark mark, Look look, string? tone = null, double width = .75)
    {
        tone ??= mark.Tone;
        XElement fill = look switch
        {
            Look.Hatched => Hatch(mark),
            Look.Dotted => mark.Formula is null ? Hatch(mark) : Writing.Fill(Colour("rest-bg", mark)),
            Look.Open => Writing.Fill(Colour("card")),
            _ => Writing.Fill(Colour(tone, mark)),
        };
        var line = IsPicked(mark) ? Line(Colour("ink"), 2.25) : look switch
        {
            Look.Hatched => Line(Colour("rest", mark), 1),
            Look.Dotted => Line(Colour("bar", mark), 1.25, "sysDot"),
            Look.Open => Line(Colour(tone, mark), 1.5),
            _ => Line(Paper, width),
        };
        return C("spPr", fill, line);
    }

    /// <summary>A line.</summary>
    public static XElement Line(string colour, double width, string? dash = null) =>
        A("ln", At("w", Rect.Of(width)), At("cap", "flat"), Writing.Fill(colour), dash is null ? null : A("prstDash", At("val", dash)));

    /// <summary>Neither fill nor line.</summary>
    public static XElement Nothing => C("spPr", A("noFill"), A("ln", A("noFill")));

    private XElement Hatch(Mark mark) => A("pattFill", At("prst", "wdUpDiag"), A("fgClr", A("srgbClr", At("val", Colour("rest", mark)))), A("bgClr", A("srgbClr", At("val", Colour("rest-bg", mark)))));
}
