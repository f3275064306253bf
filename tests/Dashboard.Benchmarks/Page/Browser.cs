using Microsoft.Playwright;

namespace Dashboard.Benchmarks.Page;

/// <summary>Chromium, and pages that record themselves.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];
    private static readonly string Recorder = ReadRecorder();

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Starts the browser found on the path, else Playwright's own.</summary>
    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        }));
    }

    /// <summary>A browser window without cache or cookies.</summary>
    public Task<IBrowserContext> FreshAsync() => browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });

    /// <summary>Opens an address and waits until it is ready.</summary>
    public static async Task<(IPage Page, Traffic Traffic, double Ready)> OpenAsync(IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        await page.AddInitScriptAsync(Recorder);
        var traffic = await Traffic.OfAsync(page);
        await page.GotoAsync(address);
        var until = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < until)
        {
            if (await page.EvaluateAsync<double?>("() => window.measured?.ready ?? null") is { } ready)
            {
                await Task.Delay(1200);
                return (page, traffic, ready);
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"{address} was not ready after 60 s.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })).FirstOrDefault(File.Exists);

    private static string ReadRecorder()
    {
        using var stream = typeof(Browser).Assembly.GetManifestResourceStream("recorder.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
