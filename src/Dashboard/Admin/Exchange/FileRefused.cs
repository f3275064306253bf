namespace Dashboard.Admin.Exchange;

/// <summary>A file that cannot be read at all; nothing of it was taken.</summary>
/// <param name="rule">Why, as the end of the words' key <c>import.refused.{rule}</c>.</param>
/// <param name="fact">What the words tell besides.</param>
#pragma warning disable CA1710 // Reads as what happens: the file is refused.
public sealed class FileRefused(string rule, string fact = "") : Exception($"The file is refused: {rule} {fact}".TrimEnd())
#pragma warning restore CA1710
{
    /// <summary>Why.</summary>
    public string Rule { get; } = rule;
    /// <summary>What there is to tell besides.</summary>
    public string Fact { get; } = fact;
}
