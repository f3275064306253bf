namespace Dashboard.BrowserTests;

/// <summary>One click, and everything answers.</summary>
public sealed class LinkingTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task A_sector_picked_in_the_matrix_dims_the_others_and_never_the_matrix_itself()
    {
        var reader = await OpenAsync();
        Console.WriteLine(string.Join(' ', (await reader.PicksAsync(Chart.Matrix)).Select(p => p.Key + "→" + p.Value)));
        Console.WriteLine(string.Join(' ', (await reader.PicksAsync(Chart.Visits)).Select(p => p.Key + "→" + p.Value)));
        Console.WriteLine(string.Join(' ', (await reader.PicksAsync(Chart.Milestones)).Select(p => p.Key + "→" + p.Value)));
        Console.WriteLine(string.Join(' ', (await reader.PicksAsync(Chart.Trade)).Select(p => p.Key + "→" + p.Value)));
    }
}
