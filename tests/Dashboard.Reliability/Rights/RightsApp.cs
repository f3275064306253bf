using System.Text.RegularExpressions;
using Dashboard.Benchmarks.Running;
using Dashboard.Charting;
using Dashboard.Data.Access;
using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Reliability.Rights;

/// <summary>The whole program over HTTP in this process, so that its addresses can be listed.</summary>
/// <param name="store">Its database.</param>
internal sealed partial class RightsApp(string store) : WebApplicationFactory<Figures>
{
    private const string Password = "Long-enough-9-pass";
    private string? _administrator;

    /// <summary>A browser of somebody who is not signed in.</summary>
    public HttpClient Stranger() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A browser of somebody with a role, signed in by the form, and their account.</summary>
    public async Task<(HttpClient Browser, string Account)> SignedInAsync(Role role)
    {
        var (accounts, people) = (Services.GetRequiredService<Accounts>(), Services.GetRequiredService<People>());
        var boss = _administrator ??= (await accounts.SetUpAsync("Zarina", "zarina@example.org", Password)).Account;
        var email = $"{Guid.NewGuid():N}@example.org";
        var person = await accounts.JoinAsync(await people.InviteAsync(Command.New(boss), role.ToString(), email, role), Password);
        var browser = Stranger();
        var token = Token().Match(await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["email"] = email, ["password"] = Password });
        using var answer = await browser.PostAsync(new Uri("/access/sign-in", UriKind.Relative), form);
        return answer.Headers.Location?.ToString() == "/" ? (browser, person.Account) : throw new InvalidOperationException($"{role} could not sign in: {answer.StatusCode} {answer.Headers.Location}");
    }

    /// <summary>Disables an account, as an administrator does.</summary>
    public Task DisableAsync(string account) => Services.GetRequiredService<People>().DisableAsync(Command.New(_administrator!), account);

    /// <summary>Gives another role, as an administrator does.</summary>
    public Task GiveRoleAsync(string account, Role role) => Services.GetRequiredService<People>().GiveRoleAsync(Command.New(_administrator!), account, role);

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseContentRoot(Path.Combine(PublishedApp.Repository(), "src", "Dashboard")).UseEnvironment("Production").UseSetting("Storage:Path", store)
        .UseSetting("Access:TriesPerMinute", "1000000").UseSetting("Pages:RequestsPerMinute", "1000000").UseSetting("Api:RequestsPerMinute", "1000000").UseSetting("Logging:LogLevel:Default", "None")
        .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");

    [GeneratedRegex("""__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
