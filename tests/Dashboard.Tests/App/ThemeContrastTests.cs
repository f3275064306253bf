using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Tests;

/// <summary>Text and marks stand out enough in every combination of theme and contrast; read from the sheet that is shipped.</summary>
public sealed partial class ThemeContrastTests
{
    private static readonly string Sheet = File.ReadAllText(Find("wwwroot/css/tokens.css"));
    private static readonly string[] Accents = ["lapis", "turquoise", "saffron", "pomegranate"];

    [Theory]
    [InlineData(4.5, ":root")]
    [InlineData(4.5, ":root", "[data-theme=dark]")]
    [InlineData(7.0, ":root", "[data-contrast=more]")]
    [InlineData(7.0, ":root", "[data-theme=dark]", "[data-contrast=more]", "[data-theme=dark][data-contrast=more]")]
    public void Every_text_colour_is_readable_on_every_surface(double least, params string[] blocks)
    {
        var colours = Colours(blocks);
        string[] inks = ["ink", "ink-2", "ink-3", .. Accents];
        var pairs = from ink in inks from surface in (string[])["paper", "paper-2", "card"] select (ink, surface);
        pairs = [.. pairs, .. Accents.Select(accent => (accent, accent + "-wash")), .. Accents.Select(accent => ("ink-2", accent + "-wash")), ("ink-inv", "lapis"), ("paper", "ink")];
        Assert.All(pairs, pair => Assert.True(Contrast(colours[pair.Item1], colours[pair.Item2]) >= least, $"{pair}: {Contrast(colours[pair.Item1], colours[pair.Item2]):0.00}"));
    }

    [Theory]
    [InlineData(":root")]
    [InlineData(":root", "[data-theme=dark]")]
    [InlineData(":root", "[data-contrast=more]")]
    [InlineData(":root", "[data-theme=dark]", "[data-contrast=more]", "[data-theme=dark][data-contrast=more]")]
    public void Every_mark_field_and_focus_ring_stands_out_from_its_card(params string[] blocks)
    {
        var colours = Colours(blocks);
        string[] marks = ["c-trade", "c-transport", "c-energy", "c-culture", "c-security", "c-agriculture", "c-visas", "c-other", "c-bar", "c-target", "c-guide", "field", "focus"];
        Assert.All(marks, mark => Assert.True(Contrast(colours[mark], colours["card"]) >= 3, $"{mark}: {Contrast(colours[mark], colours["card"]):0.00}"));
    }

    // Later blocks override earlier ones, as the cascade does.
    private static Dictionary<string, string> Colours(string[] blocks) => blocks
        .SelectMany(block =>
        {
            var start = Sheet.IndexOf($"\n{block}{{", StringComparison.Ordinal);
            return Colour().Matches(Sheet[start..Sheet.IndexOf("\n}", start, StringComparison.Ordinal)]);
        })
        .GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value)
        .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string hex) => (0.2126 * Channel(hex[..2])) + (0.7152 * Channel(hex[2..4])) + (0.0722 * Channel(hex[4..]));

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path)))
                return Path.Combine(folder.FullName, path);
        throw new FileNotFoundException($"'{path}' lies in no folder above the tests.");
    }

    [GeneratedRegex("--([a-z0-9-]+):#([0-9A-Fa-f]{6})\\b")]
    private static partial Regex Colour();
}
