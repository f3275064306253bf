using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>The first administrator comes in, with the keyboard and in Persian, and with a passkey.</summary>
[Collection(Shared.Name)]
public sealed partial class AccessTests(Browser browser)
{
    [Fact]
    public async Task The_link_of_the_log_makes_an_administrator_who_signs_out_and_comes_back_with_a_passkey()
    {
        await using var app = new App("localhost");
        await app.InitializeAsync();
        var link = Link().Match(app.Output).Value;
        await using var reader = await Reader.ArriveAsync(browser, app, Window.Desk);
        var page = reader.Page;
        await page.GotoAsync(link + "&lang=fa");
        Assert.Equal("rtl", await page.GetAttributeAsync("html", "dir"));
        await TypeAsync(page, "زرینه");
        await TypeAsync(page, "z@example.org");
        await page.Keyboard.TypeAsync("یک گذرواژهٔ بلند");
        await page.Keyboard.PressAsync("Enter");
        await reader.ReadyAsync();
        Assert.Equal("?lang=fa", reader.Query);
        Assert.Equal("زرینه", await page.InnerTextAsync("[data-testid=person]"));

        // A passkey in an authenticator that says yes.
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await page.GotoAsync("/account?lang=fa");
        await page.ClickAsync("[data-passkey=create] button");
        await page.WaitForSelectorAsync("[data-testid=passkey]");
        Assert.Empty(await Axe.FindingsAsync(reader, "account"));

        await page.GotoAsync("/?lang=fa");
        await reader.ReadyAsync();
        await page.FocusAsync(".person summary");
        await page.Keyboard.PressAsync("Enter");
        await page.FocusAsync(".person form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-testid=access-done]");
        Assert.Empty(await Axe.FindingsAsync(reader, "sign-in"));
        await page.ClickAsync("[data-passkey=get] button");
        await reader.ReadyAsync();
        Assert.Equal("زرینه", await page.InnerTextAsync("[data-testid=person]"));

        await page.GotoAsync("/admin/people?lang=fa");
        await reader.ReadyAsync();
        await page.FillAsync("#invite-name", "Фируз");
        await page.FillAsync("#invite-email", "f@example.org");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("/join?lang=fa&key=", await page.InputValueAsync("[data-testid=made-link]"), StringComparison.Ordinal);
        Assert.Empty(await Axe.FindingsAsync(reader, "people"));
        Assert.Empty(reader.Complaints);
    }

    // The first field has the focus, and Tab leads on.
    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Tab");
    }

    [GeneratedRegex("http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
