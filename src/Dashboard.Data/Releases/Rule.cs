using System.Reflection;

namespace Dashboard.Data.Releases;

/// <summary>One thing that every dataset is checked for.</summary>
/// <param name="Name">Kebab-case; the interface words its problems by <c>rule.{Name}</c>.</param>
/// <param name="Severity">What a problem of this rule weighs.</param>
/// <param name="Meaning">What the rule asks for, in one English phrase, for the list of rules.</param>
/// <param name="Message">What is wrong and what is accepted, in English, for logs; <c>{name}</c> stands for a fact.</param>
public sealed record Rule(string Name, Severity Severity, string Meaning, string Message);

/// <summary>A word of the dataset in a problem's facts, by the key of its label (<c>unit.percent</c>).</summary>
public sealed record LabelKey(string Key)
{
    /// <inheritdoc />
    public override string ToString() => Key;
}

/// <summary>A calendar year in a problem's facts: never grouped, never rounded.</summary>
public sealed record YearNumber(int Year)
{
    /// <inheritdoc />
    public override string ToString() => Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>All rules there are.</summary>
public static partial class RuleBook
{
    // Filled at the first question, when every rule is there: static fields are set file by file.
    private static IReadOnlyList<Rule>? all;

    /// <summary>Every rule, errors first, each group by name.</summary>
    public static IReadOnlyList<Rule> All => all ??=
    [
        .. typeof(RuleBook).GetFields(BindingFlags.Public | BindingFlags.Static).Where(one => one.FieldType == typeof(Rule))
            .Select(one => (Rule)one.GetValue(null)!).OrderBy(rule => rule.Severity).ThenBy(rule => rule.Name, StringComparer.Ordinal),
    ];

    private static Rule Error(string name, string meaning, string message) => new(name, Severity.Error, meaning, message);

    private static Rule Warning(string name, string meaning, string message) => new(name, Severity.Warning, meaning, message);
}
