using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings;

/// <summary>Who sees the slides of which briefing: every kind of briefing against everybody there is.</summary>
public sealed class AdmissionTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("anonymous", true, false, false)]
    [InlineData("reader", true, false, false)]
    [InlineData("let in by a link", true, true, false)]
    [InlineData("presenter", true, true, true)]
    [InlineData("administrator", true, true, true)]
    public async Task Open_closed_and_archived_briefings_are_seen_by_whom_they_are_for(string who, bool open, bool closed, bool archived)
    {
        var presenter = (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Presenter))).Id;
        var briefings = app.Services.GetRequiredService<BriefingStore>();
        var slugs = new List<string>();
        foreach (var isOpen in new[] { true, false, true })
        {
            var slug = $"admission-{Guid.NewGuid():N}";
            await briefings.SaveAsync(Command.New(presenter), new() { Slug = slug, Title = new("A title"), Open = isOpen, Slides = [new() { Key = "cover", Template = SlideTemplate.Cover }] }, 0);
            slugs.Add(slug);
        }
        using var visitor = who switch
        {
            "reader" => await Visitor.InAsync(app, Role.Reader),
            "presenter" => await Visitor.InAsync(app, Role.Presenter),
            "administrator" => await Visitor.InAsync(app, Role.Administrator),
            _ => new Visitor(app),
        };
        if (who == "let in by a link")
        {
            foreach (var slug in slugs)
            {
                var key = await app.Services.GetRequiredService<BriefingShares>().MakeAsync(Command.New(presenter), slug, new("Ministry"));
                (await visitor.SendAsync("/sign-in", $"/access/shared?key={key}")).Dispose();
            }
        }
        // Put away after the link was used: what was seen a moment ago is seen no longer.
        await briefings.ArchiveAsync(Command.New(presenter), slugs[2], true);

        Assert.Equal([open, closed, archived], await Task.WhenAll(slugs.Select(async slug =>
        {
            using var answer = await visitor.GetAsync($"/present/{slug}/1");
            return answer.StatusCode == HttpStatusCode.OK;
        })));
    }
}
