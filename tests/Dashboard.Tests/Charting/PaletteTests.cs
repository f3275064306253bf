using System.Text.RegularExpressions;
using Dashboard.Charting.Plotly;

namespace Dashboard.Tests.Charting;

/// <summary>The colours of the plots are the colours of the sheet.</summary>
public sealed partial class PaletteTests
{
    private static readonly string Sheet = File.ReadAllText(Repository.Find("wwwroot/css/tokens.css"));

    [Theory]
    [InlineData("light", ":root")]
    [InlineData("dark", "[data-theme=dark]")]
    public void Every_token_has_the_colour_of_the_sheet(string theme, string block)
    {
        var start = Sheet.IndexOf($"\n{block}{{", StringComparison.Ordinal);
        var colours = Token().Matches(Sheet[start..Sheet.IndexOf("\n}", start, StringComparison.Ordinal)])
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        Assert.All(Palette.Of(theme).All, token => Assert.Equal((token.Key, colours[NameInSheet(token.Key)]), (token.Key, token.Value)));
    }

    [Fact]
    public void Both_themes_hold_the_same_tokens() => Assert.Equal(Palette.Light.All.Keys.Order(), Palette.Dark.All.Keys.Order());

    [Fact]
    public void Every_sector_of_the_seed_has_a_colour() =>
        Assert.All(SeedView.Dataset.Sectors, sector => Assert.Contains("sector-" + sector.Slug, Palette.Light.All.Keys));

    [Fact]
    public void Every_tone_of_a_mark_or_band_is_a_token() => Assert.All(Dashboard.Charting.ChartRegistry.Slugs, slug =>
    {
        var figure = SeedView.Figure(slug, "adopt=all&ms=visits,security,links,trade,friction");
        // `ink` digits of totals and the tones of bands are looked up by the same name.
        Assert.All(figure.Marks.Select(m => m.Tone).Concat(figure.Bands.Select(b => b.Tone).OfType<string>()).Distinct(), tone => Assert.Contains(tone, Palette.Light.All.Keys));
    });

    private static string NameInSheet(string token) => token switch
    {
        "newest" => "lapis",
        "rest" or "rest-bg" or "bar" or "target" => "c-" + token,
        _ when token.StartsWith("sector-", StringComparison.Ordinal) => "c-" + token["sector-".Length..],
        _ => token,
    };

    [GeneratedRegex("--([a-z0-9-]+):(#[0-9A-Fa-f]{6,8})")]
    private static partial Regex Token();
}
