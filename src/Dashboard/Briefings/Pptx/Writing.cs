using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Dashboard.Briefings.Pptx.Ox;

namespace Dashboard.Briefings.Pptx;

/// <summary>How letters look.</summary>
/// <param name="Size">Points; null where the placeholder says it.</param>
/// <param name="Colour">RRGGBB, or null where the placeholder says it.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Serif">In the letters of headings.</param>
internal sealed record Letters(double? Size = null, string? Colour = null, bool Bold = false, bool Serif = false);

/// <summary>Where lines begin, in the direction of the language.</summary>
internal enum Side
{
    /// <summary>At the start: the right side in Persian.</summary>
    Start,
    /// <summary>In the middle.</summary>
    Middle,
    /// <summary>At the end.</summary>
    End,
}

/// <summary>Writes text in one language: its tag, its direction, and the fonts of its letters.</summary>
/// <param name="Words">The language.</param>
internal sealed partial record Writing(Words Words)
{
    /// <summary>True for Persian.</summary>
    public bool Rtl => Words.Direction == "rtl";

    /// <summary>The tag Office knows the language by.</summary>
    public string Tag => Words.Language switch { "fa" => "fa-IR", "tg" => "tg-Cyrl-TJ", _ => "en-GB" };

    /// <summary>A stretch of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">How it looks; null for as the placeholder says.</param>
    /// <param name="link">Id of the relation to where it leads, or null.</param>
    public XElement Run(string text, Letters? letters = null, string? link = null) => A("r", Properties("rPr", letters, link), A("t", Cut(Rtl ? Latin().Replace(text, "\u2066$0\u2069") : text, Data.Briefings.BriefingDocument.LongestText)));

    // A stretch of Latin letters with the numbers that belong to it keeps its order inside Persian: (500 m USD).
    [GeneratedRegex(@"(?<![\u2066\u2068])(?<![A-Za-z0-9])(?=[0-9$€£.,%/ ]*[A-Za-z])[A-Za-z0-9$€£](?:[A-Za-z0-9$€£%.,:;/&'+ –-]*[A-Za-z0-9%])?(?: \([A-Za-z0-9.,/&' –-]+\))*")]
    private static partial Regex Latin();

    /// <summary>The properties of text, under the name that their place asks for.</summary>
    public XElement Properties(string name, Letters? letters, string? link = null) => A(name, At("lang", Tag),
        letters?.Size is { } size ? At("sz", (int)Math.Round(size * 100)) : null, letters?.Bold == true ? At("b", true) : null,
        letters?.Colour is { } colour ? Fill(colour) : null,
        letters is { Serif: true } ? new[] { A("latin", At("typeface", "+mj-lt")), A("cs", At("typeface", "+mj-cs")) }
            : letters is { Size: not null } ? [A("latin", At("typeface", "+mn-lt")), A("cs", At("typeface", "+mn-cs"))] : null,
        link is null ? null : A("hlinkClick", Rel("id", link)));

    /// <summary>A paragraph.</summary>
    public XElement Line(Side side, params IEnumerable<XElement> runs) => A("p", Direction(side), runs);

    /// <summary>A paragraph of one run.</summary>
    public XElement Line(string text, Letters? letters = null, Side side = Side.Start) => Line(side, Run(text, letters));

    /// <summary>The direction of a paragraph; Office says left and right, not start and end.</summary>
    public XElement Direction(Side side, int? margin = null, int? indent = null, params IEnumerable<XElement> bullet) => A("pPr",
        margin is { } m ? At("marL", Rect.Of(m)) : null, indent is { } i ? At("indent", Rect.Of(i)) : null,
        At("algn", side switch { Side.Middle => "ctr", Side.Start => Rtl ? "r" : "l", _ => Rtl ? "l" : "r" }), At("rtl", Rtl), bullet);

    /// <summary>True for a text with letters of Persian, not only digits.</summary>
    public static bool IsPersian(string text) => text.Any(c => c is >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3');

    /// <summary>A name on an axis: one that begins with a digit says its direction.</summary>
    public static string Directed(string name) => string.Join('\n', name.Split('\n').Select(line => line.Length > 0 && !char.IsLetter(line[0]) && IsPersian(line) ? "\u200F" + line : line));

    /// <summary>A plain fill.</summary>
    public static XElement Fill(string colour) => A("solidFill", A("srgbClr", At("val", colour)));

    /// <summary>Lines a text takes in letters of that size: estimated on the generous side, for fonts differ from machine to machine.</summary>
    public static int Lines(string text, double size, double width) => text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Width(line, size) / Math.Max(1, width))));

    /// <summary>Width of a line, estimated.</summary>
    public static double Width(string text, double size) => text.Length * size * (text.Any(c => c is >= '\u0400' and <= '\u04FF') ? .58 : text.Any(c => c is >= '\u0620' and <= '\u06FF') ? .47 : .54);

    /// <summary>The largest size, from <paramref name="most"/> down to <paramref name="least"/>, in which texts fit a place.</summary>
    public static double Fitting(IReadOnlyCollection<string> texts, double width, double height, double most, double least, double spacing = 1.3, double after = 0)
    {
        for (var size = most; size > least; size -= .5)
            if (texts.Sum(t => Lines(t, size, width) * size * spacing + after) <= height)
                return size;
        return least;
    }
}
