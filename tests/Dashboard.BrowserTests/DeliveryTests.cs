using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>What the server hands out, and how it stands in the window.</summary>
public sealed class DeliveryTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task The_first_HTML_already_says_everything_in_words()
    {
        var html = await App.Http.GetStringAsync(new Uri("/?sector=energy", UriKind.Relative));
        var sentence = Regex.Replace(html.Split("data-testid=\"sentence\"")[1].Split("</p>")[0], "^[^>]*>|<[^>]*>", "");
        Assert.Contains("Energy", sentence, StringComparison.Ordinal);
        Assert.Matches("[0-9]", sentence);
        Assert.True(Regex.Count(html, "data-kpi=\"") >= 4);
        Assert.Contains("data-value=\"energy\"", html, StringComparison.Ordinal);
        foreach (var chart in Chart.All)
        {
            var table = html.Split($"data-table-for=\"{chart}\"")[1].Split("</table>")[0];
            var list = html.Split($"data-chart=\"{chart}\"")[1].Split("role=\"listbox\"")[1].Split("<div class=\"markring\"")[0];
            Assert.NotEqual(0, Regex.Count(table, "<tr [^>]*data-mark=\""));
            Assert.Equal(Regex.Count(list, "data-mark=\""), Regex.Count(table, "<tr [^>]*data-mark=\""));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?sector=energy&mode=filter")]
    [InlineData("/?lang=fa")]
    [InlineData("/?lang=tg&open=mark:sector-by-visit/energy/2025-05-29-dushanbe")]
    public async Task Nothing_jumps_while_the_page_comes_alive(string path)
    {
        var reader = await OpenAsync(path);
        await reader.SettleAsync();
        Assert.InRange(await reader.Page.EvaluateAsync<double>("reading.shift.sum"), 0, .01);
    }

    [Fact]
    public async Task Nothing_jumps_on_a_phone_either()
    {
        var reader = await OpenAsync("/?sector=energy", Window.Phone);
        await reader.SettleAsync();
        Assert.InRange(await reader.Page.EvaluateAsync<double>("reading.shift.sum"), 0, .01);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(640, 384)]
    [InlineData(1440, 900)]
    [InlineData(1920, 1080)]
    public async Task No_window_needs_scrolling_sideways(int width, int height)
    {
        var reader = await OpenAsync("/?period=2013..2025&sector=energy,trade&visit=2022-05-30-tehran", new(width, height));
        await FitsAsync(reader, "selection");
        if (!await reader.Page.IsVisibleAsync(".tools [data-opens=settings]"))
            await reader.Page.ClickAsync("[data-opens=all-pages]");
        await reader.Page.ClickAsync("[data-opens=settings]:visible");
        await FitsAsync(reader, "settings");
        await reader.Page.ClickAsync("#settings [data-closes]");
        await reader.OpenAsync($"/?lang=fa&table={Chart.Visits},{Chart.Trade}&open=mark:sector-by-visit/energy/2025-05-29-dushanbe");
        await FitsAsync(reader, "Persian tables with the drawer");
        await reader.OpenAsync("/?lang=tg");
        await FitsAsync(reader, "Tajik");
    }

    [Fact]
    public async Task Every_script_and_style_comes_compressed_and_whole_from_our_own_host()
    {
        var reader = await OpenAsync();
        var parts = reader.Answers.Where(a => a.Request.ResourceType is "script" or "stylesheet" || a.Url.Split('?')[0].EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.Contains(parts, p => p.Url.Contains("plotly-basic", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Url.Contains("site.", StringComparison.Ordinal));
        foreach (var part in parts)
        {
            Assert.True((await part.HeaderValueAsync("content-encoding")) is "br" or "gzip", $"{part.Url} is not compressed.");
            Assert.True((await part.BodyAsync()).Length > 0, $"{part.Url} is empty.");
            Assert.Equal(200, part.Status);
        }
        Assert.DoesNotContain(reader.Answers, a => a.Status >= 400);
    }

    [Fact]
    public async Task The_policy_lets_nothing_foreign_and_nothing_inline_run()
    {
        using var answer = await App.Http.GetAsync(new Uri("/", UriKind.Relative));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split(';', StringSplitOptions.TrimEntries).ToDictionary(p => p.Split(' ')[0], p => p.Split(' ')[1..]);
        Assert.Equal(["'self'"], policy["default-src"]);
        Assert.All(policy["script-src"], source => Assert.Matches("^'(self|nonce-[A-Za-z0-9+/=]+)'$", source));
        Assert.Equal(["'self'"], policy["connect-src"]);
        Assert.Equal(["'none'"], policy["object-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'self'"], policy["base-uri"]);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());

        var reader = await OpenAsync("/?sector=energy");
        await reader.ClickAsync(Chart.Matrix, "trade/2022-05-30-tehran");
        Assert.Empty(await reader.Page.EvaluateAsync<string[]>("reading.violations"));
    }

    [Fact]
    public async Task The_socket_is_open_to_our_own_page_and_closed_to_any_other()
    {
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await KnockAsync(App.Address));
        Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync("https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync("http://127.0.0.1:1"));
        Assert.Equal(HttpStatusCode.Forbidden, await KnockAsync("null"));
    }

    private async Task<HttpStatusCode> KnockAsync(string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new(App.Address.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says how it was refused.
        }
        return socket.HttpStatusCode;
    }

    private static async Task FitsAsync(Reader reader, string what)
    {
        await reader.SettleAsync();
        var wider = await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wider <= 0, $"{what}: {wider} px wider than the window.");
    }
}
