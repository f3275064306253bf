using System.Globalization;
using Microsoft.Playwright;

namespace Dashboard.Reliability.Presenting;

/// <summary>Somebody at another machine who corrects a figure that is on the slides, and publishes it.</summary>
/// <param name="page">Their tab.</param>
/// <param name="address">Scheme, host and port.</param>
internal sealed class Editor(IPage page, string address)
{
    private const string Figure = "/admin/records/claims/cnt-2025-01", Why = "The agency corrected its count";
    private const float Patience = 60_000;
    private int value = 40;

    /// <summary>Signs in with the first administrator's password.</summary>
    public static async Task SignInAsync(IPage page, string address, string email, string password)
    {
        await page.GotoAsync(address + "/sign-in");
        await page.FillAsync("[name=email]", email);
        await page.FillAsync("[name=password]", password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-testid=person]", new() { Timeout = Patience });
    }

    /// <summary>Changes the figure and publishes the next release.</summary>
    public async Task PublishAsync()
    {
        await OpenAsync(Figure);
        await page.ClickAsync("[data-testid=edit]");
        await page.FillAsync("#f-value", (value++).ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("#f-why", Why);
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("[data-testid=save]");
        await page.WaitForSelectorAsync("[data-testid=said]", new() { Timeout = Patience });
        await OpenAsync("/admin/publish");
        await page.FillAsync("#pub-reason", Why);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForSelectorAsync("[data-testid=publish-done]", new() { Timeout = Patience });
    }

    private async Task OpenAsync(string path)
    {
        await page.GotoAsync(address + path);
        await page.WaitForSelectorAsync("html[data-ready=true]", new() { Timeout = Patience });
    }
}
