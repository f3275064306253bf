using System.Text.RegularExpressions;

namespace Dashboard;

/// <summary>A piece of a sentence: literal text, an argument, or the forms an argument's number chooses from.</summary>
/// <param name="Text">The literal text; empty for an argument.</param>
/// <param name="Argument">The argument's name, or null for literal text.</param>
/// <param name="Forms">Singular and plural, when the argument only chooses between them.</param>
internal sealed record WordsPart(string Text, string? Argument = null, string[]? Forms = null)
{
    /// <summary>The literal text, or the forms, without the tag our sentences may carry.</summary>
    public string[] Plain { get; } = [.. (Forms ?? [Text]).Select(WordsTemplate.WithoutTags)];

    /// <summary>The literal text, or the forms, as safe HTML with that tag.</summary>
    public string[] Html { get; } = [.. (Forms ?? [Text]).Select(WordsTemplate.EncodeExceptBold)];
}

/// <summary>
/// A sentence of the word files, read once. Understands <c>{name}</c> and <c>{name:plural:one|many}</c>, the part of SmartFormat's grammar we use.
/// </summary>
internal sealed partial record WordsTemplate(string Text, IReadOnlyList<WordsPart> Parts)
{
    /// <summary>Reads a sentence; a placeholder of any other form is an error, never silently printed.</summary>
    /// <exception cref="FormatException">A brace belongs to no placeholder.</exception>
    public static WordsTemplate Parse(string text)
    {
        var parts = new List<WordsPart>();
        var at = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            Literal(text[at..match.Index]);
            var name = match.Groups["name"].Value;
            parts.Add(match.Groups["one"].Success
                ? new("", name, [match.Groups["one"].Value, match.Groups["many"].Value])
                : new("", name));
            at = match.Index + match.Length;
        }
        Literal(text[at..]);
        return new(text, parts);

        void Literal(string literal)
        {
            if (literal.AsSpan().IndexOfAny('{', '}') >= 0)
                throw new FormatException($"The words '{text}' hold a brace that is no placeholder. Accepted: {{name}}, {{name:plural:one|many}}.");
            if (literal.Length > 0)
                parts.Add(new(literal));
        }
    }

    /// <summary>Text made safe to stand in HTML, also inside a quoted attribute.</summary>
    // Not HtmlEncoder: it turns no-break spaces and isolates into entities, which doubles the size of Persian sentences.
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>Encodes everything but the one tag our sentences may carry.</summary>
    public static string EncodeExceptBold(string text) => Encode(text)
        .Replace("&lt;b&gt;", "<b>", StringComparison.Ordinal).Replace("&lt;/b&gt;", "</b>", StringComparison.Ordinal);

    /// <summary>The text without the one tag our sentences may carry.</summary>
    public static string WithoutTags(string text) => text
        .Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?<name>[A-Za-z][A-Za-z0-9]*)(:plural:(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
