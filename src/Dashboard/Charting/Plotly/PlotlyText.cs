using System.Text;

namespace Dashboard.Charting.Plotly;

/// <summary>Text for Plotly, which renders pseudo-HTML: everything that came from data is escaped.</summary>
public static class PlotlyText
{
    /// <summary>Escapes markup and takes out isolates: Plotly cuts text into pieces, and an isolate cut in two turns numbers round.</summary>
    public static string Escape(string text) => text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Escaped text broken into lines of at most <paramref name="width"/> characters at blanks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rtl">True when each line is kept together from right to left.</param>
    /// <param name="width">Most characters in a line.</param>
    public static string Wrap(string text, bool rtl, int width = 54) => string.Join("<br>", Lines(text, width).Select(line => Isolate(line, rtl)));

    private static IEnumerable<string> Lines(string text, int width)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + word.Length > width)
            {
                yield return lines.ToString();
                lines.Clear();
                length = 0;
            }
            else if (length > 0)
                lines.Append(' ');
            lines.Append(Escape(word));
            length += word.Length + 1;
        }
        yield return lines.ToString();
    }

    /// <summary>What hovering a mark shows: its label in bold, its value, its arithmetic.</summary>
    public static string Hover(Mark mark, bool rtl) =>
        $"<b>{Wrap(mark.Label, rtl)}</b><br>{Wrap(mark.ValueText, rtl)}" + (mark.Formula is { } formula ? "<br>" + Wrap(formula, rtl) : "");

    /// <summary>
    /// Escaped text between right-to-left marks: Chromium turns the digits of an isolate round where there are two numbers in one SVG text.
    /// Numbers alone keep their own direction.
    /// </summary>
    public static string Run(string text, bool rtl) => rtl && text.Any(c => c is >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3') ? $"\u200F{Escape(text)}\u200F" : Escape(text);

    /// <summary>The same in lines of at most <paramref name="width"/> characters.</summary>
    public static IEnumerable<string> Runs(string text, bool rtl, int width) => Lines(text, width).Select(line => rtl ? $"\u200F{line}\u200F" : line);

    /// <summary>A right-to-left piece kept together inside Plotly's left-to-right text.</summary>
    public static string Isolate(string text, bool rtl) => rtl && text.Length > 0 ? $"\u2067{text}\u2069" : text;
}
