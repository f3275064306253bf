using System.Net;
using Dashboard.Benchmarks;
using Dashboard.Data.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Reliability.Rights;

/// <summary>Asks for every address in everybody's name, over HTTP.</summary>
internal static class RoutesMatrix
{
    /// <summary>Asks, and adds what came of it.</summary>
    public static async Task RunAsync(RightsApp app, bool off, Report report)
    {
        // The first request starts the program.
        using var stranger = app.Stranger();
        (await stranger.GetAsync(new Uri("/health/ready", UriKind.Relative))).Dispose();
        var routes = RouteTable.Of(app.Services.GetRequiredService<EndpointDataSource>());
        var cells = 0;
        List<string> wrong = [], gone = [.. RouteTable.Needs.Keys.Except(routes.Select(r => r.Name))];
        foreach (var role in Enum.GetValues<Role>().Select(r => (Role?)r).Prepend(null))
        {
            var browser = role is { } mine ? (await app.SignedInAsync(off ? Role.Administrator : mine)).Browser : stranger;
            foreach (var (name, verb, address) in routes)
            {
                // Signing out would end the session that asks.
                if (name is "POST /access/sign-out")
                    continue;
                cells++;
                Role? needs = RouteTable.Needs.TryGetValue(name, out var found) ? found : null;
                var (isIn, status) = await AskAsync(browser, verb, address);
                if (isIn != (needs is null || role >= needs) || status >= 500)
                    wrong.Add($"{name}, {role?.ToString() ?? "anonymous"}: {status}");
            }
        }
        var (later, late) = await LaterAsync(app, off, routes);
        report.Add("addresses", routes.Count, "addresses");
        report.Add("of the table that the program does not have", gone.Count, "addresses", 0);
        report.Add("addresses × roles and anonymous, otherwise than the table says", wrong.Count, $"of {cells}", 0);
        report.Add("next requests of who was demoted or disabled, let in", late.Count, $"of {later}", 0);
        foreach (var line in gone.Concat(wrong).Concat(late).Take(12))
            report.Note("–", line);
    }

    // With the cookie they had before: signed in, asked once, then demoted or disabled.
    private static async Task<(int Asked, List<string> In)> LaterAsync(RightsApp app, bool off, IReadOnlyList<(string Name, string Verb, string Address)> routes)
    {
        var asked = 0;
        List<string> let = [];
        foreach (var disabled in new[] { false, true })
        {
            var (browser, account) = await app.SignedInAsync(Role.Administrator);
            _ = await AskAsync(browser, "GET", "/admin");
            if (!off)
                await (disabled ? app.DisableAsync(account) : app.GiveRoleAsync(account, Role.Presenter));
            foreach (var (name, verb, address) in routes.Where(r => RouteTable.Needs.GetValueOrDefault(r.Name) >= Role.Editor))
            {
                asked++;
                if ((await AskAsync(browser, verb, address)).In)
                    let.Add($"{name}, {(disabled ? "disabled" : "demoted")}");
            }
        }
        return (asked, let);
    }

    // Nothing is sent along: who is let in is then told what is missing, who is not gets no further than the door.
    private static async Task<(bool In, int Status)> AskAsync(HttpClient browser, string verb, string address)
    {
        using var request = new HttpRequestMessage(new(verb), new Uri(address, UriKind.Relative));
        using var answer = await browser.SendAsync(request);
        // The forms of sign-in lead back to it too, but only who lacks a sign-in is sent there with a way to return.
        var led = answer.Headers.Location?.ToString() is { } to && to.Contains(address.StartsWith("/access/", StringComparison.Ordinal) ? "/sign-in?return=" : "/sign-in", StringComparison.Ordinal);
        return (!(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || led), (int)answer.StatusCode);
    }
}
