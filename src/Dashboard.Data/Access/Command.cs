namespace Dashboard.Data.Access;

/// <summary>
/// Who asks for a change, under which id, and why. The role is never part of it: it is read from the store at the moment of the command.
/// </summary>
/// <param name="Account">Id of the account, from the server's own knowledge of who is signed in, never from the browser.</param>
/// <param name="Operation">Made once by the client before the first try, at most 100 characters: a repeated command is recognised and not done twice.</param>
/// <param name="Reason">Why, in the person's words; may be empty where no reason is asked for.</param>
public sealed record Command(string Account, string Operation, string Reason = "")
{
    /// <summary>The longest operation id.</summary>
    public const int LongestOperation = 100;

    /// <summary>A command with a new operation id.</summary>
    public static Command New(string account, string reason = "") => new(account, Guid.CreateVersion7().ToString("N"), reason);
}
