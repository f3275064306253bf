using System.Globalization;
using System.Xml.Linq;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx.Charts;

/// <summary>One label of a chart.</summary>
/// <param name="At">Number of its point.</param>
/// <param name="Place">Where it stands: <c>t</c>, <c>r</c>, <c>ctr</c> …; null for where charts of its kind put it.</param>
/// <param name="Lines">Its paragraphs as runs with their looks.</param>
internal sealed record PointLabel(int At, string? Place, IReadOnlyList<IReadOnlyList<(string Text, Letters Letters)>> Lines)
{
    /// <summary>A label of one line.</summary>
    public PointLabel(int at, string? place, string text, Letters letters) : this(at, place, [[(text, letters)]]) { }

    /// <summary>How far it stands from its usual place, as a share of the chart's height; upwards is negative.</summary>
    public double Down { get; init; }
    /// <summary>The value of the point: a label that says just that follows it when somebody edits the data.</summary>
    public decimal? Value { get; init; }
    /// <summary>Colour behind it, or null.</summary>
    public string? Ground { get; init; }
}

/// <summary>The parts that all charts are made of.</summary>
internal static class ChartXml
{
    /// <summary>A whole chart.</summary>
    /// <param name="writing">Its language.</param>
    /// <param name="room">Its frame.</param>
    /// <param name="plot">Where in the slide the plot stands.</param>
    /// <param name="plots">Kinds of charts, then axes.</param>
    public static XElement Space(Writing writing, Rect room, Rect plot, params IEnumerable<XElement?> plots) => C("chartSpace",
        V("date1904", 0), V("roundedCorners", 0),
        C("chart", V("autoTitleDeleted", 1),
            C("plotArea",
                C("layout", C("manualLayout", V("layoutTarget", "inner"), V("xMode", "edge"), V("yMode", "edge"),
                    Share("x", (plot.X - room.X) / room.W), Share("y", (plot.Y - room.Y) / room.H), Share("w", plot.W / room.W), Share("h", plot.H / room.H))),
                plots, C("spPr", A("noFill"), A("ln", A("noFill")))),
            V("plotVisOnly", 0), V("dispBlanksAs", "gap")),
        C("spPr", A("noFill"), A("ln", A("noFill"))),
        C("txPr", A("bodyPr"), A("lstStyle"), A("p", A("pPr", At("rtl", writing.Rtl), writing.Properties("defRPr", new(11, "475069"))), A("endParaRPr", At("lang", writing.Tag)))),
        C("externalData", Rel("id", "rId1"), V("autoUpdate", 0)));

    /// <summary>Letters of an axis.</summary>
    public static XElement Letters(Writing writing, double size, string colour = "475069") =>
        C("txPr", A("bodyPr"), A("lstStyle"), A("p", A("pPr", At("rtl", writing.Rtl), writing.Properties("defRPr", new(size, colour))), A("endParaRPr", At("lang", writing.Tag))));

    /// <summary>The labels of a series: those given, and no others.</summary>
    public static XElement Labels(Writing writing, IReadOnlyCollection<PointLabel> labels) => C("dLbls",
        labels.OrderBy(l => l.At).Select(l => Label(writing, l)), Shown(false));

    private static XElement Label(Writing writing, PointLabel label)
    {
        var only = label.Lines is [[var one]] ? one : default;
        // A number that a chart writes by itself follows its cell; Persian digits and signs are written as words.
        var follows = label.Value is { } value && only.Text == value.ToString("0.############", CultureInfo.InvariantCulture);
        var ground = label.Ground is { } colour ? C("spPr", Writing.Fill(colour), A("ln", A("noFill"))) : C("spPr", A("noFill"), A("ln", A("noFill")));
        return C("dLbl", V("idx", label.At),
            label.Down == 0 ? null : C("layout", C("manualLayout", Share("x", 0), Share("y", label.Down))),
            follows ? null : C("tx", C("rich", A("bodyPr", At("wrap", "none")), A("lstStyle"), label.Lines.Select(line => writing.Line(Side.Middle, Directed(writing, line).Select(run => writing.Run(run.Text, run.Letters)))))),
            follows ? C("numFmt", At("formatCode", "General"), At("sourceLinked", 0)) : null,
            ground,
            follows ? C("txPr", A("bodyPr"), A("lstStyle"), A("p", A("pPr", writing.Properties("defRPr", only.Letters)), A("endParaRPr", At("lang", writing.Tag)))) : null,
            label.Place is null ? null : V("dLblPos", label.Place), Shown(true));
    }

    // LibreOffice writes labels from left to right whatever their paragraph says: words of Persian bring their direction along.
    private static IReadOnlyList<(string Text, Letters Letters)> Directed(Writing writing, IReadOnlyList<(string Text, Letters Letters)> line) =>
        !writing.Rtl || (line.Count == 1 && !Writing.IsPersian(line[0].Text)) ? line
        : [.. line.Select((run, i) => ((i == 0 ? "\u2067" : "") + run.Text + (i == line.Count - 1 ? "\u2069" : ""), run.Letters))];

    private static IEnumerable<XElement> Shown(bool value) =>
        [V("showLegendKey", 0), V("showVal", value ? 1 : 0), V("showCatName", 0), V("showSerName", 0), V("showPercent", 0), V("showBubbleSize", 0)];

    /// <summary>Whiskers.</summary>
    /// <param name="plus">Numbers to the right or upwards.</param>
    /// <param name="minus">Numbers to the left or downwards, or null.</param>
    /// <param name="line">The line.</param>
    /// <param name="caps">True for ends across.</param>
    public static XElement Errors(XElement? plus, XElement? minus, XElement line, bool caps) => C("errBars",
        V("errBarType", plus is null ? "minus" : minus is null ? "plus" : "both"), V("errValType", "cust"), V("noEndCap", caps ? 0 : 1),
        plus, minus, C("spPr", line));

    /// <summary>An axis that is not drawn.</summary>
    public static XElement HiddenAxis(int id, int crosses, string place, decimal from, decimal to, bool reversed = false, bool between = false) => C("valAx", V("axId", id),
        Scale(from, to, reversed), V("delete", 1), V("axPos", place), C("numFmt", At("formatCode", "General"), At("sourceLinked", 0)),
        V("majorTickMark", "none"), V("minorTickMark", "none"), V("tickLblPos", "none"), V("crossAx", crosses), V("crosses", "min"), V("crossBetween", between ? "between" : "midCat"));

    /// <summary>The axis of amounts at the left, with lines across.</summary>
    public static XElement AmountAxis(Sketch sketch, int id, int crosses, decimal to, decimal step, bool between) => C("valAx", V("axId", id),
        Scale(0, to, false), V("delete", 0), V("axPos", "l"), C("majorGridlines", C("spPr", Sketch.Line(sketch.Colour("grid"), .75))),
        C("numFmt", At("formatCode", sketch.Words.Number(1) == "1" ? "#,##0" : PersianDigits), At("sourceLinked", 0)), V("majorTickMark", "none"), V("minorTickMark", "none"), V("tickLblPos", "nextTo"),
        C("spPr", A("ln", A("noFill"))), Letters(sketch.Writing, 11), V("crossAx", crosses), V("crosses", "min"), V("crossBetween", between ? "between" : "midCat"), V("majorUnit", step));

    // Extended Arabic digits (03), Persian (0429).
    private const string PersianDigits = "[$-3000429]#,##0";

    private static XElement Scale(decimal from, decimal to, bool reversed) => C("scaling", V("orientation", reversed ? "maxMin" : "minMax"), V("max", to), V("min", from));

    private static XElement Share(string name, double share) => V(name, Math.Round(share, 5).ToString(CultureInfo.InvariantCulture));
}
