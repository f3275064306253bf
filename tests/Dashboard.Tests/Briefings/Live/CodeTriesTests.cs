using System.Net;
using Dashboard.Briefings.Live;
using Dashboard.Data.Access;
using Dashboard.Tests.Access;
using Dashboard.Tests.Data;

namespace Dashboard.Tests.Briefings.Live;

/// <summary>Join codes are not guessed; on an app of its own, since all tests come from one address.</summary>
public sealed class CodeTriesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Who_tries_unknown_codes_is_not_let_in_even_with_a_right_one_and_who_was_in_stays_in()
    {
        const string slug = "reviving-ties-in-ten-minutes";
        using var presenter = await Visitor.InAsync(app, Role.Presenter);
        var code = await LiveTests.StartAsync(presenter);
        using var screen = new Visitor(app);
        Assert.Contains("data-slide", await screen.ReadAsync($"/present/{slug}/audience?code={code}"), StringComparison.Ordinal);
        using var guesser = new Visitor(app);
        for (var i = 0; i < CodeTries.MostWrong; i++)
        {
            using var wrong = await guesser.GetAsync($"/present/{slug}/audience?code=ZZZZ{i + 22}");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }
        foreach (var address in new[] { $"/present/{slug}/audience?code={code}", $"/present?code={code}", $"/present/{slug}/live/{code}?id=guess" })
        {
            using var refused = await guesser.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.TooManyRequests), (address, refused.StatusCode));
        }
        Assert.Contains("data-slide", await screen.ReadAsync($"/present/{slug}/audience?code={code}"), StringComparison.Ordinal);
    }
}
