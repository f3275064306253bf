using Microsoft.Playwright;

namespace Dashboard.Reliability.Presenting;

/// <summary>Who presents: presses the keys of a talk, one after the other, and tells what the audience is to see.</summary>
/// <param name="page">The speaker's view.</param>
internal sealed class Speaker(IPage page)
{
    private const string Settled = "() => document.querySelector('[data-stage] article.current') !== null";
    // A talk of a slide or two: on, pick, look at one mark, keep the audience while exploring, black, and on.
    private static readonly string[] Talk = ["on", "pick", "light", "light", "hold", "pick", "show", "revert", "on", "black", "black", "on", "pick", "hold", "on", "back", "show"];
    private readonly Lock one = new();
    private (string? Picture, DateTime Since) wanted = (null, DateTime.MaxValue);
    private string? kept;
    private bool held;
    private int at;

    /// <summary>Steps done.</summary>
    public int Steps { get; private set; }

    /// <summary>What the audience is to see and since when; no picture while that changes.</summary>
    public (string? Picture, DateTime Since) Wanted
    {
        get
        {
            lock (one)
                return wanted;
        }
    }

    /// <summary>Waits until the view stands and its code is there.</summary>
    public async Task<string> ReadyAsync()
    {
        await page.WaitForFunctionAsync(Settled);
        await page.WaitForSelectorAsync("[data-present][data-code]");
        await SeeAsync(DateTime.UtcNow);
        return (await page.GetAttributeAsync("[data-present]", "data-code"))!;
    }

    /// <summary>Does the next step of the talk.</summary>
    public async Task StepAsync()
    {
        var (step, began) = (Talk[at++ % Talk.Length], DateTime.UtcNow);
        if (step is "on" && await page.EvaluateAsync<bool>("() => document.querySelector('[data-stage] article.current').matches('article:last-of-type')"))
            step = "first";
        lock (one)
            wanted = (null, began);
        await (step switch
        {
            "on" => page.Keyboard.PressAsync("PageDown"),
            "back" => page.Keyboard.PressAsync("PageUp"),
            "first" => page.Keyboard.PressAsync("Home"),
            "hold" or "show" => page.Keyboard.PressAsync("KeyH"),
            "black" => page.Keyboard.PressAsync("KeyB"),
            "revert" => page.Keyboard.PressAsync("KeyR"),
            "light" => LightAsync(),
            _ => page.EvaluateAsync("() => document.querySelector('[data-stage] article.current .key [data-pick]')?.click()"),
        });
        held = step switch { "hold" => true, "show" => false, _ => held };
        await page.WaitForTimeoutAsync(300);
        await page.WaitForFunctionAsync(Settled);
        await SeeAsync(began);
        Steps++;
    }

    // Held, the audience keeps what it had.
    private async Task SeeAsync(DateTime since)
    {
        var picture = held ? kept : kept = await page.EvaluateAsync<string?>("() => watched()");
        lock (one)
            wanted = (picture, since);
    }

    // The key S puts a light out, or lights the mark that was touched last.
    private async Task LightAsync()
    {
        await page.EvaluateAsync("() => document.querySelector('[data-stage] article.current .marks [data-mark]')?.focus()");
        await page.Keyboard.PressAsync("KeyS");
        await page.EvaluateAsync("() => document.activeElement?.blur()");
    }
}
