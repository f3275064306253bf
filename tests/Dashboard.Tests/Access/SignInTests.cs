using System.Net;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Access;

public sealed class SignInTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestApp _app = new() { Settings = { ["Access:TriesPerMinute"] = "1000" } };

    public Task InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Who_signs_in_is_named_and_led_back_and_the_cookie_is_out_of_reach_of_scripts()
    {
        using var visitor = new Visitor(_app);
        var email = await Visitor.AccountAsync(_app, Role.Editor, "Зарина");
        Assert.Null(await visitor.NameAsync());
        using var answer = await visitor.SendAsync("/sign-in?return=%2Ftrade", "/access/sign-in?return=%2Ftrade", ("email", email.ToUpperInvariant()), ("password", Visitor.Password));
        Assert.Equal("/trade", answer.Headers.Location?.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("signed-in=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Зарина", await visitor.NameAsync());
        Assert.Contains("Зарина", await Visitor.TrailAsync(_app, TrailWord.SignedIn));
    }

    [Fact]
    public async Task Wrong_password_unknown_e_mail_disabled_and_invited_accounts_get_the_same_answer()
    {
        using var visitor = new Visitor(_app);
        var admin = await Visitor.FindAsync(_app, await Visitor.AccountAsync(_app, Role.Administrator));
        var people = _app.Services.GetRequiredService<People>();
        var disabled = await Visitor.AccountAsync(_app, Role.Editor);
        await people.DisableAsync(Command.New(admin.Id), (await Visitor.FindAsync(_app, disabled)).Id);
        await people.InviteAsync(Command.New(admin.Id), "Invited", "invited@example.org", Role.Editor);
        string?[] answers =
        [
            await visitor.SignInAsync(admin.Email!, "another long password"), await visitor.SignInAsync("nobody@example.org", Visitor.Password),
            await visitor.SignInAsync(disabled, Visitor.Password), await visitor.SignInAsync("invited@example.org", ""), await visitor.SignInAsync("", new string('x', 100_000)),
        ];
        Assert.All(answers, answer => Assert.Equal("/sign-in?error=no-match", answer));
        Assert.Equal(5, (await Visitor.TrailAsync(_app, TrailWord.SignInFailed)).Count);
        Assert.Null(await visitor.NameAsync());
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either()
    {
        using var visitor = new Visitor(_app);
        var email = await Visitor.AccountAsync(_app, Role.Editor);
        for (var i = 0; i < 5; i++)
            await visitor.SignInAsync(email, "another long password");
        Assert.Equal("/sign-in?error=no-match", await visitor.SignInAsync(email, Visitor.Password));
        Assert.InRange((await Visitor.FindAsync(_app, email)).LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        using var visitor = new Visitor(_app);
        var query = "?return=" + Uri.EscapeDataString(back);
        Assert.DoesNotContain("evil", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Equal("/", await visitor.SignInAsync(await Visitor.AccountAsync(_app, Role.Reader), Visitor.Password, query));
        Assert.Equal("/", Urls.Local(back, null));
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        using var visitor = new Visitor(_app);
        var email = await Visitor.AccountAsync(_app, Role.Administrator);
        foreach (var action in (string[])["/access/sign-in", "/access/sign-out", "/access/setup", "/access/join", "/access/passkey-ask", "/access/passkey-sign-in"])
        {
            using var answer = await visitor.PostAsync(action, ("email", email), ("password", Visitor.Password));
            Assert.Equal((action, HttpStatusCode.BadRequest), (action, answer.StatusCode));
        }
        using var signedIn = await Visitor.InAsync(_app, Role.Editor);
        foreach (var action in (string[])["/access/password", "/access/passkey-offer", "/access/passkey-add", "/access/passkey-rename", "/access/passkey-remove"])
            Assert.Equal((action, HttpStatusCode.BadRequest), (action, (await signedIn.PostAsync(action)).StatusCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("everywhere")]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out(string everywhere)
    {
        using var visitor = new Visitor(_app);
        var email = await Visitor.AccountAsync(_app, Role.Editor, "Zarina");
        using var answer = await visitor.SendAsync("/sign-in", "/access/sign-in", ("email", email), ("password", Visitor.Password));
        var stolen = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("signed-in=", StringComparison.Ordinal)).Split(';')[0];
        using var elsewhere = new Visitor(_app);
        await elsewhere.SignInAsync(email, Visitor.Password);
        Assert.Contains("data-testid=\"person\"", await WithAsync(stolen), StringComparison.Ordinal);

        (string, string)[] fields = everywhere.Length > 0 ? [("everywhere", "yes")] : [];
        using var gone = await visitor.SendAsync("/account", "/access/sign-out", fields);
        Assert.StartsWith("/sign-in?done=signed-out", gone.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"person\"", await WithAsync(stolen), StringComparison.Ordinal);
        Assert.Equal(everywhere.Length > 0 ? null : "Zarina", await elsewhere.NameAsync());
    }

    [Fact]
    public async Task A_changed_password_takes_the_old_one_and_ends_other_sessions()
    {
        using var visitor = new Visitor(_app);
        using var elsewhere = new Visitor(_app);
        var email = await Visitor.AccountAsync(_app, Role.Editor, "Zarina");
        await visitor.SignInAsync(email, Visitor.Password);
        await elsewhere.SignInAsync(email, Visitor.Password);
        Assert.Equal("/account?error=password-wrong", await ChangeAsync("not the old password"));
        Assert.Equal("/account?error=password-length", await ChangeAsync(Visitor.Password, "short"));
        Assert.Equal("/account?done=password", await ChangeAsync(Visitor.Password));
        Assert.Equal("Zarina", await visitor.NameAsync());
        Assert.Null(await elsewhere.NameAsync());
        Assert.Equal("/sign-in?error=no-match", await elsewhere.SignInAsync(email, Visitor.Password));
        Assert.Equal("/", await elsewhere.SignInAsync(email, "a new long password"));

        async Task<string?> ChangeAsync(string old, string next = "a new long password")
        {
            using var answer = await visitor.SendAsync("/account", "/access/password", ("old", old), ("password", next));
            return answer.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task A_sign_in_survives_the_database_going_away_and_a_new_one_is_refused_clearly()
    {
        using var visitor = await Visitor.InAsync(_app, Role.Editor);
        File.Delete(_app.Database);
        Assert.Equal("Editor", await visitor.NameAsync());
        Assert.Equal("/sign-in?error=store", await visitor.SignInAsync("nobody@example.org", Visitor.Password));
    }

    [Fact]
    public async Task What_signed_in_people_and_the_pages_of_sign_in_get_is_not_compressed()
    {
        using var reader = new Visitor(_app);
        Assert.Equal(["br"], await reader.EncodingAsync("/"));
        Assert.Empty(await reader.EncodingAsync("/sign-in"));
        Assert.Empty(await reader.EncodingAsync("/setup?key=x"));
        using var editor = await Visitor.InAsync(_app, Role.Editor);
        Assert.Empty(await editor.EncodingAsync("/"));
    }

    private async Task<string> WithAsync(string cookie)
    {
        using var client = _app.CreateClient(new() { HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return await client.GetStringAsync("/");
    }
}
