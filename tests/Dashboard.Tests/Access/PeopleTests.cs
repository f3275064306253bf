using Dashboard.Data.Access;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Tests.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Access;

public sealed class PeopleTests(TestApp app) : IClassFixture<TestApp>
{
    private People People => app.Services.GetRequiredService<People>();

    [Fact]
    public async Task A_link_sets_a_password_once_and_a_newer_link_replaces_it()
    {
        var admin = await AdminAsync();
        var email = $"{Guid.NewGuid():N}@example.org";
        var first = await People.InviteAsync(Command.New(admin), "Firuz", email, Role.Publisher);
        var firuz = (await Visitor.FindAsync(app, email)).Id;
        Assert.Equal(AccountState.Invited, await StateAsync(firuz));
        var second = await People.NewLinkAsync(Command.New(admin), firuz);
        using var visitor = new Visitor(app);
        Assert.Equal($"/join?error=link-dead&key={first}", await JoinAsync(first));
        Assert.Contains("Firuz", await visitor.ReadAsync($"/join?key={second}"), StringComparison.Ordinal);
        Assert.Equal($"/join?error=password-length&key={second}", await JoinAsync(second, "short"));
        Assert.Equal("/", await JoinAsync(second));
        Assert.Equal("Firuz", await visitor.NameAsync());
        Assert.Equal(AccountState.Active, await StateAsync(firuz));
        Assert.Equal($"/join?error=link-dead&key={second}", await JoinAsync(second));
        Assert.Contains("dead-link", await visitor.ReadAsync("/join?key=nothing"), StringComparison.Ordinal);
        await Refused(AccountRefusal.EmailTaken, () => People.InviteAsync(Command.New(admin), "Other", email.ToUpperInvariant(), Role.Reader));

        async Task<string?> JoinAsync(string key, string password = Visitor.Password)
        {
            using var answer = await visitor.SendAsync("/sign-in", "/access/join?key=" + key, ("password", password));
            return answer.Headers.Location?.ToString();
        }
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Presenter)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Publisher)]
    public async Task Only_administrators_may(Role role)
    {
        var me = (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, role))).Id;
        var other = (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Reader))).Id;
        Func<Task>[] all =
        [
            () => People.ReadAsync(me), () => People.InviteAsync(Command.New(me), "X", "x@example.org", Role.Administrator), () => People.NewLinkAsync(Command.New(me), other),
            () => People.GiveRoleAsync(Command.New(me), me, Role.Administrator), () => People.DisableAsync(Command.New(me), other), () => People.EnableAsync(Command.New(me), other),
        ];
        foreach (var one in all)
            await Assert.ThrowsAsync<NotAllowed>(one);
    }

    [Fact]
    public async Task Another_role_counts_at_once_and_a_disabled_person_is_out_at_once()
    {
        var admin = await AdminAsync();
        using var visitor = new Visitor(app);
        var email = await Visitor.AccountAsync(app, Role.Administrator, "Zarina");
        var zarina = (await Visitor.FindAsync(app, email)).Id;
        await visitor.SignInAsync(email, Visitor.Password);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/admin/people")).StatusCode);

        await People.GiveRoleAsync(Command.New(admin), zarina, Role.Editor);
        await Assert.ThrowsAsync<NotAllowed>(() => People.ReadAsync(zarina));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await visitor.GetAsync("/admin/people")).StatusCode);
        Assert.Equal("Zarina", await visitor.NameAsync());

        await People.DisableAsync(Command.New(admin), zarina);
        Assert.Null(await visitor.NameAsync());
        Assert.Equal("/sign-in?error=no-match", await visitor.SignInAsync(email, Visitor.Password));
        await People.EnableAsync(Command.New(admin), zarina);
        Assert.Equal("/", await visitor.SignInAsync(email, Visitor.Password));
        Assert.Contains("Administrator", await Visitor.TrailAsync(app, TrailWord.RoleChanged));
        Assert.Contains("Administrator", await Visitor.TrailAsync(app, TrailWord.Disabled));
        Assert.Contains("Administrator", await Visitor.TrailAsync(app, TrailWord.Enabled));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var own = new TestApp();
        var people = own.Services.GetRequiredService<People>();
        var last = (await Visitor.FindAsync(own, await Visitor.AccountAsync(own, Role.Administrator))).Id;
        // Invited is not enough: whoever never came cannot let anybody in.
        await people.InviteAsync(Command.New(last), "Invited", "invited@example.org", Role.Administrator);
        await Refused(AccountRefusal.LastAdministrator, () => people.GiveRoleAsync(Command.New(last), last, Role.Publisher));
        await Refused(AccountRefusal.LastAdministrator, () => people.DisableAsync(Command.New(last), last));
        var next = (await Visitor.FindAsync(own, await Visitor.AccountAsync(own, Role.Administrator))).Id;
        await people.DisableAsync(Command.New(next), last);
        await Refused(AccountRefusal.LastAdministrator, () => people.DisableAsync(Command.New(next), next));
    }

    [Fact]
    public async Task Two_administrators_who_remove_each_other_at_the_same_time_leave_one()
    {
        await using var own = new TestApp();
        var people = own.Services.GetRequiredService<People>();
        var one = (await Visitor.FindAsync(own, await Visitor.AccountAsync(own, Role.Administrator))).Id;
        var two = (await Visitor.FindAsync(own, await Visitor.AccountAsync(own, Role.Administrator))).Id;
        (string By, string Whom)[] both = [(one, two), (two, one)];
        var refused = await Task.WhenAll(both.Select(async pair =>
        {
            try
            {
                await people.DisableAsync(Command.New(pair.By), pair.Whom);
                return 0;
            }
            catch (NotAllowed)
            {
                return 1;
            }
        }));
        Assert.Equal(1, refused.Sum());
    }

    private static async Task Refused(AccountRefusal why, Func<Task> work) => Assert.Equal(why, (await Assert.ThrowsAsync<AccountRefused>(work)).Why);

    private async Task<string> AdminAsync() => (await Visitor.FindAsync(app, await Visitor.AccountAsync(app, Role.Administrator))).Id;

    private async Task<AccountState> StateAsync(string account) => (await People.ReadAsync(await AdminAsync())).Single(p => p.Account == account).State;
}
