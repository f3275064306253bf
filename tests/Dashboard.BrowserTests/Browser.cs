namespace Dashboard.BrowserTests;

/// <summary>One Chromium for all tests. Where the machine has none, one is fetched; there is no way to pass without.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge", "chrome"];
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        var path = Installed() ?? await FetchAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>A fresh profile.</summary>
    public Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options) => browser!.NewContextAsync(options);

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private string? Installed()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } given)
            return File.Exists(given) ? given : throw new FileNotFoundException("CHROME_PATH names no file.", given);
        return Tools.Find(Names) ?? Usual().Append(playwright!.Chromium.ExecutablePath).FirstOrDefault(File.Exists);
    }

    // Where Windows and macOS keep them, for they are not on the PATH there.
    private static IEnumerable<string> Usual()
    {
        string[] programs = [Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86)];
        foreach (var folder in programs.Where(p => p.Length > 0))
        {
            yield return Path.Combine(folder, "Google", "Chrome", "Application", "chrome.exe");
            yield return Path.Combine(folder, "Microsoft", "Edge", "Application", "msedge.exe");
        }
        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    }

    private async Task<string> FetchAsync()
    {
        var tried = "";
        var root = OperatingSystem.IsLinux() && Environment.UserName == "root";
        if (await Tools.MayInstallAsync())
        {
            tried = await Tools.InstallAsync("chromium", "fonts-noto-core");
            if (Installed() is { } packaged)
                return packaged;
        }
        var code = await Task.Run(() => Microsoft.Playwright.Program.Main(root ? ["install", "--with-deps", "chromium"] : ["install", "chromium"]));
        return Installed() ?? throw new InvalidOperationException(
            $"No browser to test with, and none could be fetched (Playwright's download ended with {code}). Install Chromium, Chrome or Edge, " +
            $"or set CHROME_PATH to one. On Debian and Ubuntu, as root: apt-get install -y --no-install-recommends chromium fonts-noto-core\n{tried}");
    }
}
