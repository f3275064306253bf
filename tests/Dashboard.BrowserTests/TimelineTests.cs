namespace Dashboard.BrowserTests;

/// <summary>Zoom, steps and list of the timeline.</summary>
public sealed class TimelineTests(App app, Browser browser) : BrowserTest(app, browser)
{
    [Fact]
    public async Task Zoom_narrows_the_axis_and_going_on_takes_it_along()
    {
        var reader = await OpenAsync("/timeline");
        var all = await reader.MarksAsync(Chart.Milestones);
        await reader.ClickOnAsync("[data-option='zoom=2013..2019']");
        Assert.Equal("?zoom=2013..2019", reader.Query);
        var near = await reader.MarksAsync(Chart.Milestones);
        Assert.InRange(near.Length, 1, all.Length - 1);
        Assert.Subset(all.ToHashSet(), near.ToHashSet());

        await reader.PressAsync("BracketRight");
        Assert.StartsWith("?milestone=", reader.Query, StringComparison.Ordinal);
        Assert.Contains("zoom=2013..2019", reader.Query, StringComparison.Ordinal);
        var chosen = Assert.Single(await reader.MarksAsync(Chart.Milestones, "picked"));
        Assert.Contains(chosen, near);
        // The step before the first of the years shown lies outside them: they move.
        await reader.ClickOnAsync("[data-step=previous]");
        Assert.DoesNotContain("zoom=2013..2019", reader.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.Single(await reader.MarksAsync(Chart.Milestones, "picked")), near);

        await reader.DoAsync(() => reader.Page.GoBackAsync());
        await reader.DoAsync(() => reader.Page.GoBackAsync());
        Assert.Equal("?zoom=2013..2019", reader.Query);
        Assert.Equal(near, await reader.MarksAsync(Chart.Milestones));
        await reader.ClickOnAsync("[data-option='zoom=all']");
        Assert.Equal("", reader.Query);
    }

    [Fact]
    public async Task The_list_answers_a_track_and_marks_a_step_on_the_chart()
    {
        var reader = await OpenAsync("/timeline", Window.Phone);
        await reader.ClickOnAsync("[data-steps] [data-pick='track:security']");
        Assert.Equal("?track=security", reader.Query);
        Assert.Equal(0, await reader.Page.Locator("[data-record='milestone:sec-2019-01'][data-dim]").CountAsync());
        Assert.Equal(1, await reader.Page.Locator("[data-record='milestone:flt-2018-01'][data-dim]").CountAsync());
        await reader.ClickOnAsync("[data-steps] [data-pick='milestone:sec-2019-01']");
        Assert.Equal("?track=security&milestone=sec-2019-01", reader.Query);
        Assert.Equal(["sec-2019-01"], await reader.MarksAsync(Chart.Milestones, "full"));
        // A phone has no room for its label among the others; picked, it is named.
        Assert.StartsWith("Foreign ministers signed", await reader.Page.InnerTextAsync(".named"), StringComparison.Ordinal);
        Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task A_pick_moves_the_chart_of_before_and_after()
    {
        var reader = await OpenAsync("/security");
        Assert.Contains("sec-2019-01", await reader.MarksAsync("before-and-after"));
        await reader.ClickAsync("security-milestones", "sec-2025-02");
        Assert.Contains("sec-2025-02", await reader.MarksAsync("before-and-after"));
        Assert.Contains("22 Apr 2025", await reader.Page.InnerTextAsync("#title-before-and-after"), StringComparison.Ordinal);
        await reader.DoAsync(() => reader.Page.GoBackAsync());
        Assert.Contains("sec-2019-01", await reader.MarksAsync("before-and-after"));
    }
}
