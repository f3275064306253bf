using Dashboard.Access;
using Dashboard.Data.Access;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Tests.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Access;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_link_makes_the_first_administrator_once()
    {
        await using var app = new TestApp();
        var key = app.Services.GetRequiredService<SetUp>().Key!;
        Assert.Equal(43, key.Length);
        using var visitor = new Visitor(app);
        Assert.Contains("dead-link", await visitor.ReadAsync("/setup?key=wrong"), StringComparison.Ordinal);
        Assert.Contains("dead-link", await visitor.ReadAsync("/setup"), StringComparison.Ordinal);
        Assert.Equal("/setup?lang=fa&error=link-dead&key=wrong", await SetUpAsync("key=wrong&lang=fa"));
        Assert.Equal($"/setup?error=password-length&key={key}", await SetUpAsync($"key={key}", password: "eleven char"));
        Assert.Equal($"/setup?error=email-invalid&key={key}", await SetUpAsync($"key={key}", email: "Zarina <z@example.org>"));
        Assert.Null(await visitor.NameAsync());

        Assert.Equal("/", await SetUpAsync($"key={key}"));
        Assert.Equal("Zarina", await visitor.NameAsync());
        Assert.Equal(Role.Administrator, (await Visitor.FindAsync(app, "z@example.org")).Role);
        Assert.Equal(["Zarina"], await Visitor.TrailAsync(app, TrailWord.SetUp));
        Assert.Equal($"/setup?error=link-dead&key={key}", await SetUpAsync($"key={key}", "second@example.org"));
        await Assert.ThrowsAsync<AccountRefused>(() => app.Services.GetRequiredService<Accounts>().SetUpAsync("Second", "second@example.org", Visitor.Password));

        async Task<string?> SetUpAsync(string query, string email = "z@example.org", string password = Visitor.Password)
        {
            using var answer = await visitor.SendAsync("/sign-in", "/access/setup?" + query, ("name", " Zarina "), ("email", email), ("password", password));
            return answer.Headers.Location?.ToString();
        }
    }

    [Fact]
    public async Task Settings_make_the_first_administrator_without_a_link()
    {
        await using var app = new TestApp { Settings = { ["Setup:AdminEmail"] = "admin@example.org", ["Setup:AdminPassword"] = Visitor.Password } };
        Assert.Null(app.Services.GetRequiredService<SetUp>().Key);
        using var visitor = new Visitor(app);
        Assert.Equal("/", await visitor.SignInAsync("admin@example.org", Visitor.Password));
        Assert.Equal("admin", await visitor.NameAsync());
        // A second start with other settings changes nothing.
        await app.Services.GetRequiredService<SetUp>().PrepareAsync();
        Assert.Null(app.Services.GetRequiredService<SetUp>().Key);
    }

    [Theory]
    [InlineData("admin@example.org", "short", "Setup:AdminPassword must have 12")]
    [InlineData("admin@example.org", "", "Setup:AdminPassword must have 12")]
    [InlineData("", Visitor.Password, "Setup:AdminEmail must be an e-mail address")]
    public async Task Settings_that_cannot_be_used_stop_the_start_with_a_clear_line(string email, string password, string line)
    {
        await using var store = await Storage.TestStore.StartedAsync(Path.Combine(Directory.CreateTempSubdirectory("dashboard-test-").FullName, "store.db"), accounts: true);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Setup:AdminEmail", email), new("Setup:AdminPassword", password)]).Build();
        var setUp = new SetUp(store.Get<Accounts>(), settings, null!, null!, Microsoft.Extensions.Logging.Abstractions.NullLogger<SetUp>.Instance);
        var refused = await Assert.ThrowsAsync<Dashboard.Data.Storage.StartupRefused>(setUp.PrepareAsync);
        Assert.StartsWith(line, refused.Message, StringComparison.Ordinal);
        Assert.False(await store.Get<Accounts>().AnyAsync());
    }
}
