using Dashboard.Access;
using Dashboard.Data.Access;

namespace Dashboard.Admin;

/// <summary>The answer to a command, or why there is none.</summary>
/// <param name="Answer">The answer; null when refused.</param>
/// <param name="Refusal">Key of the words that say why it was refused, or null.</param>
public sealed record Outcome<T>(T? Answer, string? Refusal);

/// <summary>Gives commands in the name of who is signed in on this page, and turns refusals into words.</summary>
/// <param name="current">Who is signed in.</param>
public sealed class Acting(CurrentPerson current)
{
    /// <summary>Does something in the name of the person who is signed in.</summary>
    /// <param name="work">The command, or a read that needs a role.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="operation">Made once per click, so that a repeated one is recognised; null makes one.</param>
    public async Task<Outcome<T>> DoAsync<T>(Func<Command, Task<T>> work, string reason = "", string? operation = null)
    {
        if (await current.GetAsync() is not { } person)
            return new(default, "admin.refused.signed-out");
        var command = Command.New(person.Account, reason);
        try
        {
            return new(await work(operation is null ? command : command with { Operation = operation }), null);
        }
        catch (NotAllowed)
        {
            return new(default, "admin.refused.role");
        }
        catch (StoreUnavailable store)
        {
            return new(default, store.Trouble switch
            {
                StoreTrouble.Full => "admin.refused.full",
                StoreTrouble.ReadOnly => "admin.refused.read-only",
                StoreTrouble.Locked => "admin.refused.locked",
                _ => "admin.refused.gone",
            });
        }
    }
}
