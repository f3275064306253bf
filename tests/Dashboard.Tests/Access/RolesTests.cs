using System.Net;
using System.Reflection;
using Dashboard.Data.Access;
using Dashboard.Tests.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Tests.Access;

/// <summary>Who gets which page: every route of the app against everybody there is.</summary>
public sealed class RolesTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly IReadOnlyList<(string Path, Role? Needs)> Routes =
    [
        .. from type in typeof(Dashboard.App.Root).Assembly.GetTypes()
           from route in type.GetCustomAttributes<RouteAttribute>()
           let needs = type.GetCustomAttributes<AuthorizeAttribute>().Select(a => (Role?)Enum.Parse<Role>(a.Policy!)).Max()
           select (route.Template.Replace("{*", "{", StringComparison.Ordinal).Split('/').Select(part => part.StartsWith('{') ? part.EndsWith(":int}", StringComparison.Ordinal) ? "1" : "nothing" : part) is var parts ? string.Join('/', parts) : "", needs),
    ];

    [Fact]
    public void Every_page_for_editors_takes_a_role_and_no_page_for_readers_does()
    {
        Assert.All(Routes.Where(r => r.Path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)), r => Assert.True(r.Needs >= Role.Editor, r.Path));
        Assert.Equal(Role.Administrator, Routes.Single(r => r.Path == "/admin/people").Needs);
        // Beside them one's own account, and what presenters prepare and say.
        Assert.Equal([("/account", Role.Reader), ("/briefings/nothing", Role.Presenter), ("/present/nothing/notes", Role.Presenter)],
            Routes.Where(r => r.Needs is not null && !r.Path.StartsWith("/admin", StringComparison.OrdinalIgnoreCase)).Select(r => (r.Path, r.Needs!.Value)).Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Reader)]
    [InlineData(Role.Presenter)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Administrator)]
    public async Task A_page_opens_for_its_role_and_higher_ones_only(Role? role)
    {
        using var visitor = role is { } mine ? await Visitor.InAsync(app, mine) : new Visitor(app);
        foreach (var (path, needs) in Routes.Where(r => r.Needs is not null))
        {
            using var answer = await visitor.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            if (role is null)
                Assert.Equal((path, HttpStatusCode.Redirect, "/sign-in?return=" + Uri.EscapeDataString(path)), (path, answer.StatusCode, answer.Headers.Location?.ToString()));
            else if (role < needs)
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden && text.Contains("This page takes another role", StringComparison.Ordinal), $"{path}: {answer.StatusCode}");
            else
                Assert.False(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect || text.Contains("This page takes another role", StringComparison.Ordinal), $"{path}: {answer.StatusCode}");
        }
    }
}
