using System.Text;

namespace Dashboard.Charting.Plotly;

/// <summary>Text for Plotly, which renders pseudo-HTML: everything that came from data is escaped.</summary>
public static class PlotlyText
{
    /// <summary>Escapes markup.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Escaped text broken into lines of at most <paramref name="width"/> characters at blanks.</summary>
    public static string Wrap(string text, int width = 54)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + word.Length > width)
            {
                lines.Append("<br>");
                length = 0;
            }
            else if (length > 0)
                lines.Append(' ');
            lines.Append(Escape(word));
            length += word.Length + 1;
        }
        return lines.ToString();
    }

    /// <summary>What hovering a mark shows: its label in bold, its value, its arithmetic.</summary>
    public static string Hover(Mark mark) =>
        $"<b>{Wrap(mark.Label)}</b><br>{Wrap(mark.ValueText)}" + (mark.Formula is { } formula ? "<br>" + Wrap(formula) : "");

    /// <summary>A right-to-left piece kept together inside Plotly's left-to-right text.</summary>
    public static string Isolate(string text, bool rtl) => rtl && text.Length > 0 ? $"\u2067{text}\u2069" : text;
}
