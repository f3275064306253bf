using System.Net;
using Dashboard.Briefings.Pptx;
using Dashboard.Data.Access;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Tests.Briefings.Pptx;

/// <summary>The address of the file, and who gets what.</summary>
public sealed class FileEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Address = "/present/reviving-ties-in-ten-minutes/briefing.pptx";

    [Theory]
    [InlineData(""), InlineData("?lang=fa"), InlineData("?lang=none")]
    public async Task An_open_briefing_is_a_file_without_notes_for_everybody(string query)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(Address + query);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(FileEndpoint.Type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("briefing-reviving-ties-in-ten-minutes-R1.pptx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var document = PresentationDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        Assert.Equal(10, document.PresentationPart!.SlideParts.Count());
        Assert.DoesNotContain(document.PresentationPart.SlideParts, s => s.NotesSlidePart is not null);
    }

    [Fact]
    public async Task A_presenter_has_the_notes()
    {
        using var visitor = await Visitor.InAsync(app, Role.Presenter);
        using var answer = await visitor.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = PresentationDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        Assert.Contains(document.PresentationPart!.SlideParts, s => s.NotesSlidePart is not null);
    }

    [Fact]
    public async Task A_briefing_that_is_not_there_has_no_file()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/present/nobody-made-this/briefing.pptx");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
