using System.Text.Json;
using Microsoft.Playwright;

namespace Dashboard.Reliability.Presenting;

/// <summary>What one look at a screen found.</summary>
/// <param name="Picture">What stands there; null for no slide at all.</param>
/// <param name="Disturbed">Dialogs, alerts and boxes that are seen.</param>
/// <param name="Following">True while it has a line to the server: the right picture may be the one it kept.</param>
internal sealed record Sight(string? Picture, string[] Disturbed, bool Following);

/// <summary>One screen of the audience: a browser tab that nobody touches.</summary>
/// <param name="name">What it is called in the report.</param>
/// <param name="window">The browser's profile, which outlives its tab.</param>
/// <param name="address">The audience's address with the code.</param>
internal sealed class Screen(string name, IBrowserContext window, string address)
{
    private IPage? tab;

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>Since when it could show what it should; null while it cannot: its network, its server or itself is away.</summary>
    public DateTime? AbleSince { get; set; }

    /// <summary>Boxes of the browser itself: alert, confirm, leave this page.</summary>
    public int Boxes { get; private set; }

    /// <summary>Opens the tab.</summary>
    public async Task OpenAsync()
    {
        tab = await window.NewPageAsync();
        tab.Dialog += (_, box) =>
        {
            Boxes++;
            _ = box.DismissAsync();
        };
        AbleSince = DateTime.UtcNow;
        await tab.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>Kills the tab as a crash does: nothing in it gets to say goodbye.</summary>
    public async Task KillAsync()
    {
        AbleSince = null;
        var killed = tab!;
        tab = null;
        var crashed = new TaskCompletionSource();
        killed.Crash += (_, _) => crashed.TrySetResult();
        var devtools = await window.NewCDPSessionAsync(killed);
        _ = devtools.SendAsync("Page.crash").ContinueWith(_ => { }, TaskScheduler.Default);
        await Task.WhenAny(crashed.Task, Task.Delay(5000));
        await killed.CloseAsync();
    }

    /// <summary>Looks; null while there is no tab, or none that can be looked at yet.</summary>
    public async Task<Sight?> LookAsync()
    {
        if (tab is not { } seen)
            return null;
        try
        {
            var told = await seen.EvaluateAsync<string?>("() => window.watched ? JSON.stringify({ picture: watched(), disturbed: disturbed(), following: following() }) : null");
            return told is null ? null : JsonSerializer.Deserialize<Sight>(told, JsonSerializerOptions.Web);
        }
        catch (PlaywrightException)
        {
            // Loading, or killed under the look.
            return null;
        }
    }
}
