using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings;

/// <summary>The pages of briefings over HTTP, and what the desk asks for beside its page.</summary>
public sealed class DeskEndpointsTests(TestApp app) : IClassFixture<TestApp>
{
    private const string List = "/briefings", Desk = List + "/reviving-ties-in-ten-minutes", Slide = Desk + "/slides/trade";
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    private BriefingStore Store => app.Services.GetRequiredService<BriefingStore>();

    [Fact]
    public async Task A_reader_sees_the_open_briefings_and_no_way_to_change_them()
    {
        using var visitor = new Visitor(app);
        var page = await visitor.ReadAsync(List);
        Assert.Contains("Reviving ties in ten minutes", page, StringComparison.Ordinal);
        Assert.Contains("/present/reviving-ties-in-ten-minutes/1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"new-briefing\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/notes", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"slides\"", await (await visitor.GetAsync(Desk)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Slides")]
    [InlineData("fa", "اسلایدها")]
    [InlineData("tg", "Слайдҳо")]
    public async Task A_presenter_finds_the_slides_at_the_desk_in_every_language(string language, string word)
    {
        using var visitor = await Visitor.InAsync(app, Role.Presenter);
        var page = await visitor.ReadAsync($"{Desk}?lang={language}&slide=trade");
        Assert.Contains(word, page, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"slides\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slide_is_shown_to_presenters_as_the_player_gets_it_also_in_another_release()
    {
        using var visitor = await Visitor.InAsync(app, Role.Presenter);
        var slide = await visitor.ReadAsync(Slide + "?release=2");
        Assert.Contains("data-key=\"trade\"", slide, StringComparison.Ordinal);
        Assert.Contains("data-release=\"2\"", slide, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Slide + "?release=99")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Desk + "/slides/nothing")).StatusCode);
    }

    [Fact]
    public async Task A_slide_is_shown_to_nobody_else()
    {
        using var anybody = new Visitor(app);
        using var reader = await Visitor.InAsync(app, Role.Reader);
        Assert.NotEqual(HttpStatusCode.OK, (await anybody.GetAsync(Slide)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync(Slide)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.UploadAsync(List, Slide + "/picture", "x.png", Png)).StatusCode);
        Assert.Null(Store.Find("reviving-ties-in-ten-minutes")!.Briefing.Slides.Single(s => s.Key == "trade").Image);
    }

    [Fact]
    public async Task A_picture_is_told_by_its_bytes_and_anything_else_is_refused_in_words()
    {
        using var visitor = await Visitor.InAsync(app, Role.Presenter);
        var made = await Store.SaveAsync(Command.New((await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Presenter))).Id),
            new() { Slug = "pictured", Title = new("Pictured"), Slides = [new() { Key = "map", Template = SlideTemplate.Image }] }, 0);
        const string to = List + "/pictured/slides/map/picture", back = List + "/pictured?slide=map";
        Assert.Equal(back + "&said=picture-kind", await SentAsync("evil.png", "<svg onload=alert(1)>"u8.ToArray()));
        Assert.Equal(back + "&said=picture-large", await SentAsync("large.png", [.. Png, .. new byte[SlideImage.MostBytes]]));
        Assert.Equal(back, await SentAsync("not-a-name.exe", Png));
        var now = Store.Find("pictured")!;
        Assert.Equal(made.Version + 1, now.Version);
        Assert.Equal("image/png", now.Briefing.Slides[0].Image!.Type);

        async Task<string?> SentAsync(string name, byte[] file)
        {
            using var answer = await visitor.UploadAsync(Desk + "?slide=cover", to, name, file);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return answer.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task A_picture_from_a_form_of_somebody_else_is_not_taken()
    {
        using var visitor = await Visitor.InAsync(app, Role.Presenter);
        using var answer = await visitor.UploadAsync(null, Slide + "/picture", "x.png", Png);
        Assert.Null(Store.Find("reviving-ties-in-ten-minutes")!.Briefing.Slides.Single(s => s.Key == "trade").Image);
        Assert.NotEqual(Desk + "?slide=trade", answer.Headers.Location?.ToString());
    }
}
