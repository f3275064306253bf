using System.Globalization;
using Dashboard.Data.Access;

namespace Dashboard.Admin.AuditTrail;

/// <summary>Details of the trail in the reader's language. The trail keeps short English texts; a reason that somebody wrote stays as it was written.</summary>
public static class TrailWords
{
    /// <summary>What else a line has to say, or null.</summary>
    public static string? Detail(Words words, TrailLine line) => line.Detail is not { } detail ? null : line.What switch
    {
        TrailWord.RoleChanged => string.Join(" → ", detail.Split(" → ").Select(part => Word(words, part))),
        TrailWord.Invited => string.Join(words.Language == "fa" ? "، " : ", ", detail.Split(", ").Select(part => Word(words, part))),
        TrailWord.CredentialChanged when detail.Split(": ", 2) is [var what, var name] => $"{Word(words, what)}: {name}",
        _ when line.Kind is null && detail.Split(" · ", 3) is [var count, var kinds, .. var reason] && int.TryParse(count, CultureInfo.InvariantCulture, out var n) && Kinds(words, kinds) is { } named =>
            string.Join(" · ", [words.Number(n), named, .. reason]),
        _ => Word(words, detail),
    };

    // A command of several records tells how many and of which kinds.
    private static string? Kinds(Words words, string kinds) =>
        kinds.Split(", ") is var all && all.All(kind => words.Has($"changes.kind.{kind}")) ? words.And([.. all.Select(kind => words[$"changes.kind.{kind}"])]) : null;

    // Roles have words of their own.
    private static string Word(Words words, string part)
    {
        var key = part.Replace(' ', '-');
        return words.Has($"role.{key}") ? words[$"role.{key}"] : words.Has($"trail.detail.{key}") ? words[$"trail.detail.{key}"] : part;
    }
}
