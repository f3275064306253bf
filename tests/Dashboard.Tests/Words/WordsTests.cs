using System.Text.RegularExpressions;

namespace Dashboard.Tests;

/// <summary>Holds for every key in every language.</summary>
public sealed partial class WordsTests
{
    private static readonly Words En = Words.For("en");
    private static readonly Words Fa = Words.For("fa");
    private static readonly Words Tg = Words.For("tg");

    // Names, units, keys and shorthand that stay in Latin letters in every language.
    private static readonly string[] Latin =
        ["C", "P", "PDF", "PNG", "SVG", "SHA", "CSV", "XLS", "XLSX", "JSON", "UTC", "Ctrl", "Shift", "Enter", "Esc", "Tab", "Home", "End", "Delete", "F", "D", "V", "Z", "S", "a", "z", "EN", "English", "true", "false"];

    [Theory, InlineData("fa"), InlineData("tg")]
    public void Every_key_exists_in_every_language(string language) =>
        Assert.Equal(En.Keys.Order(StringComparer.Ordinal), Words.For(language).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Keys_are_dotted_lower_case() =>
        Assert.All(En.Keys, key => Assert.Matches("^[a-z0-9-]+(\\.([a-z0-9-]+|[ABC]))+$", key));

    [Theory, InlineData("fa"), InlineData("tg")]
    public void Placeholders_agree_between_languages(string language) =>
        Assert.All(En.Keys, key => Assert.Equal(Printed(En[key]), Printed(Words.For(language)[key])));

    [Theory, InlineData("fa"), InlineData("tg")]
    public void No_translation_chooses_by_an_argument_English_does_not_have(string language) =>
        Assert.All(En.Keys, key => Assert.Subset(Named(En[key]), Named(Words.For(language)[key])));

    [Theory, InlineData("fa"), InlineData("tg")]
    public void No_English_is_left_in_a_translation(string language) =>
        Assert.All(En.Keys, key => Assert.Empty(
            LatinWord().Matches(Bare(Words.For(language)[key])).Select(match => match.Value).Except(Latin)));

    [Fact]
    public void Persian_is_written_in_Arabic_script_with_Persian_letters() =>
        Assert.All(Fa.Keys.Where(key => !key.StartsWith("language.", StringComparison.Ordinal)), key => Assert.DoesNotMatch("[\u0400-\u04FF\u064A\u0643\u0660-\u0669]", Fa[key]));

    [Fact]
    public void Tajik_is_written_in_Cyrillic_without_letters_of_neighbouring_alphabets() =>
        Assert.All(Tg.Keys.Where(key => !key.StartsWith("language.", StringComparison.Ordinal)), key => Assert.DoesNotMatch("[ЩЫЬщыьЎўІіЇї]", Tg[key]));

    [Theory, InlineData("en"), InlineData("fa"), InlineData("tg")]
    public void The_only_tag_is_a_balanced_b(string language) => Assert.All(En.Keys, key =>
    {
        var text = Words.For(language)[key];
        Assert.DoesNotMatch("<(?!/?b>)", text);
        Assert.Equal(Regex.Count(text, "<b>"), Regex.Count(text, "</b>"));
    });

    [Theory, InlineData("en"), InlineData("fa"), InlineData("tg")]
    public void No_text_is_empty_or_has_stray_blanks(string language) => Assert.All(En.Keys.Except(["list.comma"]), key =>
    {
        var text = Words.For(language)[key];
        Assert.Equal(text.Trim(), text);
        Assert.NotEmpty(text);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_sentence_can_be_said_with_every_key() => Assert.All(En.Keys, key =>
    {
        var args = Named(En[key]).ToDictionary(name => name, object? (_) => 2, StringComparer.Ordinal);
        foreach (var words in (Words[])[En, Fa, Tg])
            Assert.DoesNotContain("{", words.Say(key, args), StringComparison.Ordinal);
    });

    [Fact]
    public void An_unknown_key_is_named_in_the_error() =>
        Assert.Contains("'nav.nowhere' in 'tg'", Assert.Throws<KeyNotFoundException>(() => Tg["nav.nowhere"]).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_language_is_refused_with_the_accepted_ones() =>
        Assert.Contains("en, tg, fa", Assert.Throws<ArgumentException>(() => Words.For("ru")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_words_of_a_language_are_made_once() => Assert.Same(Words.For("tg"), Words.For("tg", persianDigits: false));

    [Fact]
    public void Only_Persian_runs_from_right_to_left() =>
        Assert.Equal(["ltr", "ltr", "rtl"], Words.Languages.Select(language => Words.For(language).Direction));

    private static HashSet<string> Named(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    // The names whose value is printed, leaving out those that only choose a plural.
    private static IEnumerable<string> Printed(string text) =>
        Placeholder().Matches(text).Where(match => !match.Groups[2].Success).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

    private static string Bare(string text) => Regex.Replace(Placeholder().Replace(text, ""), "</?b>", "");

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex LatinWord();
}
