using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>What follows the command: <c>--name value</c>, or <c>--name</c> alone for a switch.</summary>
public sealed class Options
{
    private readonly Dictionary<string, string> given = [];

    /// <summary>Reads the arguments after the command.</summary>
    /// <exception cref="ArgumentException">An argument is none of <paramref name="known"/>.</exception>
    public Options(IEnumerable<string> arguments, params string[] known)
    {
        string? name = null;
        foreach (var argument in arguments)
        {
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                if (name is null)
                    throw new ArgumentException($"'{argument}' has no name before it; accepted: {string.Join(", ", known)}.");
                given[name] = argument;
                name = null;
                continue;
            }
            name = argument[2..];
            if (!known.Contains(name))
                throw new ArgumentException($"'{argument}' is not known here; accepted: --{string.Join(", --", known)}.");
            given[name] = "";
        }
    }

    /// <summary>True when the switch was given.</summary>
    public bool Has(string name) => given.ContainsKey(name);

    /// <summary>A text, or <paramref name="otherwise"/>.</summary>
    public string Text(string name, string otherwise) => given.GetValueOrDefault(name) is { Length: > 0 } text ? text : otherwise;

    /// <summary>A number between two bounds, or <paramref name="otherwise"/>.</summary>
    /// <exception cref="ArgumentException">It is not a number or out of bounds.</exception>
    public double Number(string name, double otherwise, double least, double most) =>
        !given.TryGetValue(name, out var text) ? otherwise
        : double.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
        : throw new ArgumentException(FormattableString.Invariant($"--{name} '{text}' is not accepted; accepted: {least} to {most}."));

    /// <summary>A whole number between two bounds, or <paramref name="otherwise"/>.</summary>
    public int Count(string name, int otherwise, int least, int most) => (int)Number(name, otherwise, least, most);
}
