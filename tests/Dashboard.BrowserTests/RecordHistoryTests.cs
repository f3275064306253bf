using System.Text.RegularExpressions;

namespace Dashboard.BrowserTests;

/// <summary>An editor changes a record and brings its old state back, in Persian and with the keyboard.</summary>
[Collection(Shared.Name)]
public sealed partial class RecordHistoryTests(Browser browser)
{
    private const string Record = "/admin/records/claims/cnt-2022-01?lang=fa";

    [Fact]
    public async Task An_old_value_comes_back_by_keyboard_in_Persian_with_its_reason()
    {
        await using var app = new App();
        await app.InitializeAsync();
        await using var reader = await Reader.ArriveAsync(browser, app, Window.Desk);
        var page = reader.Page;
        await page.GotoAsync(Link().Match(app.Output).Value + "&lang=fa");
        foreach (var text in new[] { "زرینه", "z@example.org", "یک گذرواژهٔ بلند" })
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Enter");
        await reader.ReadyAsync();

        await page.GotoAsync(Record);
        await page.WaitForSelectorAsync(".record-form[data-ready] [data-testid=edit]");
        await page.Keyboard.PressAsync("Control+e");
        await page.FillAsync("#f-value", "16");
        await page.FillAsync(".record-fields textarea[data-path='$reason']", "منبع دوم ۱۶ می‌گوید");
        await page.Keyboard.PressAsync("Control+s");
        var changed = page.Locator("[data-testid=record-history] [data-what=changed]");
        await changed.WaitForAsync();
        Assert.Equal("۱۷", await changed.Locator("[data-field=value] del").InnerTextAsync());
        Assert.Equal("۱۶", await changed.Locator("[data-field=value] ins").InnerTextAsync());

        await reader.OpenAsync("/admin/history/claims/cnt-2022-01?lang=fa");
        await page.FocusAsync("[data-what=published] [data-act=restore]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement?.closest('.restore') !== null");
        await page.Keyboard.TypeAsync("شمارش رسمی");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-testid=undo]");
        Assert.Equal(3, await page.Locator("[data-point]").CountAsync());
        Assert.Empty(await Axe.FindingsAsync(reader, "history"));
        Assert.Empty(reader.Complaints);
    }

    [GeneratedRegex("http://[^ ]+/setup\\?key=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
