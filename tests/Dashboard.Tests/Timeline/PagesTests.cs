using Bunit;
using Dashboard.Data.Provenance;
using Dashboard.Reading;
using Dashboard.Security;
using Dashboard.Timeline;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Timeline;

/// <summary>The pages of the timeline and of security, as they are written.</summary>
public sealed class PagesTests
{
    private static IRenderedComponent<T> Show<T>(Page page, string path, string query) where T : IComponent =>
        page.Render<T>(p => p.AddCascadingValue(SeedView.View(query) with { Path = path }));

    [Fact]
    public void The_list_tells_every_step_in_order_with_its_grade_and_evidence()
    {
        using var page = new Page();
        var list = Show<TimelinePage>(page, "/timeline", "").Find("[data-steps]");
        var told = list.QuerySelectorAll(".step").Select(li => li.GetAttribute("data-record")!).ToList();
        Assert.Equal(SeedView.Index.DrawnMilestones.Count, told.Count(r => r.StartsWith("milestone:", StringComparison.Ordinal)));
        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.True(told.IndexOf("milestone:his-1992-01") < told.IndexOf("milestone:sec-2019-01"));
        Assert.All(list.QuerySelectorAll(".step"), li =>
        {
            Assert.NotNull(li.QuerySelector(".grade"));
            Assert.Contains("open=" + li.GetAttribute("data-record"), li.QuerySelector("[data-evidence]")!.GetAttribute("href"), StringComparison.Ordinal);
        });
        Assert.Contains("only the year is known", list.QuerySelector("[data-record='milestone:sec-2014-01']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(list.QuerySelector("[data-record='milestone:sec-2022-01'] [data-conflicts]"));
    }

    [Theory]
    [InlineData("track=security", true)]
    [InlineData("track=security&mode=filter", false)]
    public void A_pick_greys_the_other_steps_and_a_filter_leaves_them_out(string query, bool there)
    {
        using var page = new Page();
        var list = Show<TimelinePage>(page, "/timeline", query).Find("[data-steps]");
        Assert.Equal(there, list.QuerySelector("[data-record='milestone:flt-2018-01'][data-dim]") is not null);
        Assert.False(list.QuerySelector("[data-record='milestone:sec-2019-01']")!.HasAttribute("data-dim"));
    }

    [Fact]
    public void Each_phase_names_its_years_author_and_reason()
    {
        using var page = new Page();
        var phases = Show<TimelinePage>(page, "/timeline", "").FindAll("[data-phase]");
        Assert.Equal(SeedView.Dataset.Phases.Select(p => p.Slug), phases.Select(p => p.GetAttribute("data-phase")));
        Assert.All(SeedView.Dataset.Phases.Zip(phases), pair =>
        {
            Assert.Contains(pair.First.Reason.In("en"), pair.Second.TextContent, StringComparison.Ordinal);
            Assert.Contains(pair.First.Author, pair.Second.TextContent, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("lang=fa")]
    [InlineData("lang=tg")]
    public void Security_tells_its_steps_newest_first_and_every_claim_on_seizures(string query)
    {
        using var page = new Page();
        var shown = Show<SecurityPage>(page, "/security", query);
        var told = shown.FindAll("[data-steps] .step").Select(li => SeedView.Index.Milestones[li.GetAttribute("data-record")!["milestone:".Length..]].Date.Middle).ToList();
        Assert.Equal(SeedView.Index.DrawnMilestones.Count(SecurityLanes.Holds), told.Count);
        Assert.Equal(told.OrderDescending(), told);
        Assert.Equal(Seizures.Claims(SeedView.Index).Count(), shown.FindAll("[data-seizures] .step").Count);
    }

    [Fact]
    public void Its_sentence_counts_what_is_on_the_page()
    {
        using var page = new Page();
        var said = Show<SecurityPage>(page, "/security", "").Find("[data-testid=sentence]").TextContent;
        Assert.Equal("21 security milestones on record from 1994 to 2 Mar 2026. 11 signed security texts are named, the newest of 22 Apr 2025 – Memorandum of understanding: 6, Agreement: 4, Form not named: 1. 15 claims on drug seizures give context.", said.Replace('\u00a0', ' '));
    }
}
