using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text;

namespace Dashboard;

/// <summary>
/// Everything the interface says in one language: fixed strings, sentences with arguments, numbers and dates.
/// Immutable and shared; get one with <see cref="For"/>.
/// </summary>
/// <remarks>
/// .NET's own cultures are not used for output: <c>fa-IR</c> writes dates in another calendar, and a circuit keeps the culture it started with.
/// </remarks>
public sealed partial class Words
{
    /// <summary>The languages there are, in the order of the language switch.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "tg", "fa"];

    private static readonly ResourceManager Resources = new(typeof(Words));
    private static readonly ConcurrentDictionary<(string Language, bool PersianDigits), Words> Made = new();

    private readonly FrozenDictionary<string, WordsTemplate> templates;
    private readonly bool persianDigits;

    private Words(string language, bool persianDigits)
    {
        Language = language;
        this.persianDigits = persianDigits;
        templates = Texts(language).ToFrozenDictionary(text => text.Key, text => WordsTemplate.Parse(text.Value), StringComparer.Ordinal);
    }

    /// <summary>The language: <c>en</c>, <c>fa</c> or <c>tg</c>; fit for the <c>lang</c> attribute.</summary>
    public string Language { get; }

    /// <summary>The writing direction, <c>rtl</c> or <c>ltr</c>; fit for the <c>dir</c> attribute.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    private bool IsRightToLeft => Language == "fa";

    /// <summary>All keys, the same in every language.</summary>
    public IEnumerable<string> Keys => templates.Keys;

    /// <summary>The words of <paramref name="language"/>.</summary>
    /// <param name="language"><c>en</c>, <c>fa</c> or <c>tg</c>.</param>
    /// <param name="persianDigits">Whether Persian writes ۱۲۳ (true) or 123; the other languages ignore it.</param>
    /// <exception cref="ArgumentException">There are no words in that language.</exception>
    public static Words For(string language, bool persianDigits = true)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (!Languages.Contains(language))
            throw new ArgumentException($"There are no words in '{language}'. Accepted: {string.Join(", ", Languages)}.", nameof(language));
        return Made.GetOrAdd((language, persianDigits && language == "fa"), key => new Words(key.Language, key.PersianDigits));
    }

    /// <summary>The words under <paramref name="key"/>, without arguments.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key; the message names it.</exception>
    public string this[string key] => Template(key).Text;

    /// <summary>True when there are words under <paramref name="key"/>; for keys made from a slug, such as <c>sector.energy</c>.</summary>
    public bool Has(string key) => templates.ContainsKey(key);

    /// <summary>
    /// The sentence under <paramref name="key"/> as plain text. Arguments are the properties of <paramref name="args"/> or the entries of a
    /// dictionary; numbers and dates are written by the rules of the language (a year is passed as <see cref="Year"/>), and an argument
    /// that runs in another direction than the sentence is isolated.
    /// </summary>
    public string Say(string key, object args) =>
        Fill(key, args, static part => part.Plain, argument => NeedsIsolation(argument) ? Isolate(argument) : argument);

    /// <summary>
    /// The sentence under <paramref name="key"/> as HTML: every argument is encoded and stands in <c>&lt;bdi&gt;</c>;
    /// the <c>&lt;b&gt;</c> of the sentence itself is kept, nothing else.
    /// </summary>
    public string SayHtml(string key, object args) =>
        Fill(key, args, static part => part.Html, static argument => $"<bdi>{WordsTemplate.Encode(argument)}</bdi>");

    /// <summary>“a, b and c” in this language; empty for no items.</summary>
    public string And(IReadOnlyList<string> items) => Enumerate("list.and", items);

    /// <summary>“a, b or c” in this language; empty for no items.</summary>
    public string Or(IReadOnlyList<string> items) => Enumerate("list.or", items);

    /// <summary><paramref name="text"/> between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: its direction cannot disturb its surroundings.</summary>
    public static string Isolate(string text) => $"\u2068{text}\u2069";

    private string Enumerate(string key, IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items switch
        {
            [] => "",
            [var only] => only,
            _ => Say(key, new { items = string.Join(this["list.comma"], items.SkipLast(1)), last = items[^1] }),
        };
    }

    private string Fill(string key, object args, Func<WordsPart, string[]> literal, Func<string, string> argument)
    {
        ArgumentNullException.ThrowIfNull(args);
        var values = WordsArguments.Of(args);
        var sentence = new StringBuilder();
        foreach (var part in Template(key).Parts)
            sentence.Append(part switch
            {
                { Argument: null } => literal(part)[0],
                { Forms: not null } => literal(part)[Plural(key, part.Argument, values)],
                _ => argument(Written(key, part.Argument, values)),
            });
        return sentence.ToString();
    }

    private static object Value(string key, string name, WordsArguments values) => values[name]
        ?? throw new ArgumentException($"The words '{key}' need an argument '{name}'. Given: {string.Join(", ", values.Names)}.");

    private static int Plural(string key, string name, WordsArguments values) =>
        Value(key, name, values) is IConvertible number and not string
            ? Convert.ToDecimal(number, CultureInfo.InvariantCulture) == 1 ? 0 : 1
            : throw new ArgumentException($"The words '{key}' choose a plural by '{name}', so it must be a number.");

    private string Written(string key, string name, WordsArguments values) => Value(key, name, values) switch
    {
        string text => text,
        Data.Provenance.FuzzyDate date => Date(date),
        DateOnly day => Date(Data.Provenance.FuzzyDate.On(day)),
        IConvertible number => Number(Convert.ToDecimal(number, CultureInfo.InvariantCulture)),
        var other => throw new ArgumentException($"The words '{key}' cannot write '{name}', a {other.GetType().Name}: pass text, a number or a date."),
    };

    // In a right-to-left sentence every argument may carry digits or Latin names; in the others only right-to-left text can disturb.
    private bool NeedsIsolation(string text) => text.Length > 0 && !text.StartsWith('\u2068')
        && (IsRightToLeft || text.Any(c => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC'));

    private WordsTemplate Template(string key) => templates.TryGetValue(key, out var template)
        ? template
        : throw new KeyNotFoundException($"There are no words under '{key}' in '{Language}'.");

    private static IEnumerable<KeyValuePair<string, string>> Texts(string language)
    {
        // English lies in the assembly itself, the others in satellites; parents are left out so that a missing translation is noticed.
        var culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new InvalidOperationException($"The words in '{language}' are not part of this build.");
        foreach (System.Collections.DictionaryEntry entry in set)
            yield return new((string)entry.Key, (string)entry.Value!);
    }
}
