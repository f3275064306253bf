using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>What an editor types survives a server that dies in the middle of a sentence.</summary>
[Collection(Shared.Name)]
public sealed partial class RecordFormTests(Browser browser)
{
    private const string Form = "/admin/records/claims/cnt-2008-01", Email = "z@example.org", Password = "a long password";
    private const string Before = "Half a sentence, ", After = "and its end while nobody listened; نیمه";

    [Fact]
    public async Task A_half_filled_form_comes_back_with_every_character_after_the_server_was_killed()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var reader = await Reader.ArriveAsync(browser, app, Window.Desk);
        reader.Forgiven = WhileAway();
        var page = reader.Page;
        await page.GotoAsync(Link().Match(app.Output).Value);
        foreach (var text in (string[])["Zarina", Email])
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("setup", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });

        await page.GotoAsync(Form);
        await page.WaitForSelectorAsync("[data-ready] [data-key=edit]");
        await page.Keyboard.PressAsync("Control+e");
        await page.FillAsync("#f-note", "");
        await page.Locator("#f-note").PressSequentiallyAsync(Before);
        await page.GetByTestId("saved-at").Filter(new() { HasTextRegex = Digit() }).WaitForAsync();
        await app.StopAsync();
        await page.Locator("#f-note").PressSequentiallyAsync(After);
        await page.FillAsync("#f-caution", "Typed while the server was away.");

        await app.StartAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Form);
        await page.FillAsync("input[type=email]", Email);
        await page.FillAsync("input[type=password]", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-ready][data-editing] [data-testid=said]");
        Assert.Equal(Before + After, await page.InputValueAsync("#f-note"));
        Assert.Equal("Typed while the server was away.", await page.InputValueAsync("#f-caution"));
        Assert.Empty(await Axe.FindingsAsync(reader, "form"));
        Assert.Empty(reader.Complaints);
    }

    // The browser itself reports every attempt to reach a server that is away.
    [GeneratedRegex(BrowserTest.ServerAway + "|401")]
    private static partial Regex WhileAway();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex("http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
