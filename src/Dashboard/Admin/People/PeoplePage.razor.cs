using Dashboard.Access;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage.Accounts;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.People;

/// <summary>Who has an account: inviting, roles, disabling. Every click is a command that checks the role itself.</summary>
public sealed partial class PeoplePage
{
    private IReadOnlyList<PersonLine>? people;
    private (string Name, string Address)? link;
    private string? said;
    private bool wrong;
    private int invited;

    /// <summary>The view, for its words.</summary>
    [CascadingParameter] public required View View { get; set; }
    [Inject] private Acting Acting { get; set; } = null!;
    [Inject] private Data.Storage.Accounts.People People { get; set; } = null!;
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Words Words => View.Words;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => TryAsync(_ => Task.CompletedTask, null);

    private Task InviteAsync((string Name, string Email, Role Role) who) => TryAsync(async command =>
    {
        link = (who.Name, Address(await People.InviteAsync(command, who.Name, who.Email, who.Role)));
        // The form starts anew; after a refusal it keeps what was typed.
        invited++;
    }, null);

    private Task GiveAsync(PersonLine person, Role role) => TryAsync(
        command => People.GiveRoleAsync(command, person.Account, role),
        Words.Say("people.done.role", new { name = person.Name, role = RoleSelect.NameOf(Words, role) }));

    private Task EnableAsync(PersonLine person, bool on) => TryAsync(
        command => on ? People.EnableAsync(command, person.Account) : People.DisableAsync(command, person.Account),
        Words.Say(on ? "people.done.enabled" : "people.done.disabled", new { name = person.Name }));

    private Task RelinkAsync(PersonLine person) => TryAsync(
        async command => link = (person.Name, Address(await People.NewLinkAsync(command, person.Account))), null);

    // The link is shown once and replaced by whatever is done next.
    private async Task TryAsync(Func<Command, Task> work, string? done)
    {
        (said, wrong, link) = (done, false, null);
        try
        {
            var outcome = await Acting.DoAsync(async command =>
            {
                await work(command);
                return await People.ReadAsync(command.Account);
            });
            people = outcome.Answer ?? people;
            if (outcome.Refusal is { } refusal)
                (said, wrong) = (Words[refusal], true);
        }
        catch (AccountRefused refused)
        {
            (said, wrong) = (Words.Say($"access.error.{Kebab<AccountRefusal>.Of(refused.Why)}", AccessMessage.Limits), true);
        }
    }

    private string Address(string secret) => Navigation.ToAbsoluteUri(Urls.JoinWith(secret, Words.Language)).ToString();
}
