using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Tests.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Access;

/// <summary>Somebody with a browser that keeps cookies and fills in forms, at a test app.</summary>
internal sealed partial class Visitor(TestApp app) : IDisposable
{
    public const string Password = "correct horse battery";

    private readonly HttpClient _client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Somebody with an account and an open session.</summary>
    public static async Task<Visitor> InAsync(TestApp app, Role role)
    {
        var visitor = new Visitor(app);
        var email = await AccountAsync(app, role);
        Assert.Equal("/", await visitor.SignInAsync(email, Password));
        return visitor;
    }

    /// <summary>Makes an account with the password above and tells its e-mail.</summary>
    public static async Task<string> AccountAsync(TestApp app, Role role, string? name = null)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(
            new() { UserName = email, Email = email, Name = name ?? role.ToString(), Role = role, CreatedAt = DateTimeOffset.UtcNow }, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        return email;
    }

    public static async Task<Account> FindAsync(TestApp app, string email)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync();
        return await context.Users.AsNoTracking().SingleAsync(a => a.Email == email);
    }

    public static async Task<List<string>> TrailAsync(TestApp app, TrailWord what)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync();
        var word = Dashboard.Data.Provenance.Kebab<TrailWord>.Of(what);
        return await context.Trail.AsNoTracking().Where(e => e.What == word).OrderBy(e => e.Id).Select(e => e.By).ToListAsync();
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address);

    public async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await _client.GetStringAsync(address));

    /// <summary>The name in the bar, or null for somebody who is not signed in.</summary>
    public async Task<string?> NameAsync() => Person().Match(await ReadAsync("/")) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>Sends a form with the token of a page, as a browser does.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await _client.GetStringAsync(page)).Groups[1].Value;
        return await PostAsync(action, [("__RequestVerificationToken", token), .. fields]);
    }

    public async Task<HttpResponseMessage> PostAsync(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await _client.PostAsync(action, form);
    }

    /// <summary>Sends what a script sends, from a page of ours or of another origin.</summary>
    public async Task<HttpResponseMessage> PostBodyAsync(string address, HttpContent? body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await _client.SendAsync(request);
    }

    /// <summary>Sends a file, with the token of a page or without.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string? page, string action, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        if (page is not null)
            form.Add(new StringContent(Token().Match(await _client.GetStringAsync(page)).Groups[1].Value), "__RequestVerificationToken");
        return await _client.PostAsync(action, form);
    }

    /// <summary>Where one is led after the form of sign-in.</summary>
    public async Task<string?> SignInAsync(string email, string password, string query = "")
    {
        using var answer = await SendAsync("/sign-in" + query, "/access/sign-in" + query, ("email", email), ("password", password));
        return answer.Headers.Location?.ToString();
    }

    public async Task<ICollection<string>> EncodingAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await _client.SendAsync(request);
        return answer.Content.Headers.ContentEncoding;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""data-testid="person">([^<]*)<""")]
    private static partial Regex Person();
}
