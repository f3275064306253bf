namespace Dashboard.Charting.Plotly;

/// <summary>The colours of the tokens (<c>wwwroot/css/tokens.css</c>) as the plot needs them; a test holds both to one table.</summary>
public sealed class Palette
{
    private readonly Dictionary<string, string> colours;

    private Palette(string theme, Dictionary<string, string> colours) => (Theme, this.colours) = (theme, colours);

    /// <summary><c>light</c> or <c>dark</c>.</summary>
    public string Theme { get; }

    /// <summary>The light theme.</summary>
    public static readonly Palette Light = new("light", new()
    {
        ["card"] = "#FFFFFF", ["line-2"] = "#CFC9BB", ["grid"] = "#ECE9E1", ["ink"] = "#14213D", ["ink-2"] = "#475069", ["ink-3"] = "#5B6478",
        ["newest"] = "#1F3A93", ["sector-trade"] = "#DB7706", ["sector-transport"] = "#17318C", ["sector-energy"] = "#AA1C36",
        ["sector-culture"] = "#12A287", ["sector-security"] = "#271C2B", ["sector-agriculture"] = "#8587E2", ["sector-visas"] = "#85597F",
        ["sector-other"] = "#7A776D", ["rest"] = "#B9B3A5", ["rest-bg"] = "#F6F4EE", ["bar"] = "#3D527F", ["target"] = "#A8253C",
        ["turquoise"] = "#0B6F63", ["saffron"] = "#8A5200", ["phase-frost"] = "#14213D0E", ["phase-revival"] = "#1F3A930B",
    });

    /// <summary>The dark theme.</summary>
    public static readonly Palette Dark = new("dark", new()
    {
        ["card"] = "#151C2C", ["line-2"] = "#3B4762", ["grid"] = "#222C41", ["ink"] = "#EDEAE2", ["ink-2"] = "#B6BDCD", ["ink-3"] = "#9AA3B8",
        ["newest"] = "#9DB8FF", ["sector-trade"] = "#F7BB38", ["sector-transport"] = "#5C79F2", ["sector-energy"] = "#CA4A60",
        ["sector-culture"] = "#47C5A1", ["sector-security"] = "#F5EFE6", ["sector-agriculture"] = "#B7BEFA", ["sector-visas"] = "#A17899",
        ["sector-other"] = "#8E8B80", ["rest"] = "#6C7690", ["rest-bg"] = "#1A2336", ["bar"] = "#8FA6D8", ["target"] = "#FF96A6",
        ["turquoise"] = "#63D3BE", ["saffron"] = "#F2C364", ["phase-frost"] = "#FFFFFF0E", ["phase-revival"] = "#9DB8FF0E",
    });

    /// <summary>The palette of a theme; light for anything unknown.</summary>
    public static Palette Of(string theme) => theme == "dark" ? Dark : Light;

    /// <summary>The colour under a token; the plain bar colour for a sector the palette does not know.</summary>
    public string this[string token] => colours.TryGetValue(token, out var colour) ? colour : colours["bar"];

    /// <summary>All tokens.</summary>
    public IReadOnlyDictionary<string, string> All => colours;

    /// <summary>Digits on a fill: whichever of ink and white reaches the higher contrast (WCAG 2.2 relative luminance).</summary>
    public string InkOn(string token)
    {
        var fill = Luminance(this[token]);
        const string Dark = "#14213D", White = "#FFFFFF";
        return Contrast(fill, Luminance(Dark)) >= Contrast(fill, Luminance(White)) ? Dark : White;
    }

    private static double Contrast(double a, double b) => (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return value <= .03928 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }
        return .2126 * Channel(1) + .7152 * Channel(3) + .0722 * Channel(5);
    }
}
