using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Reading;

namespace Dashboard.Admin.Translations;

/// <summary>What is noteworthy of a translation.</summary>
public enum Finding
{
    /// <summary>There is none.</summary>
    Missing,
    /// <summary>The English text was changed since.</summary>
    Outdated,
    /// <summary>A number of the English text is not in it.</summary>
    Numbers,
    /// <summary>A name of the English text is written otherwise, or not there.</summary>
    Names,
}

/// <summary>One finding on one translation.</summary>
/// <param name="Language">Which translation.</param>
/// <param name="What">What was found.</param>
/// <param name="Texts">The numbers or names that are lacking.</param>
public sealed record DeskFinding(string Language, Finding What, IReadOnlyList<string> Texts);

/// <summary>One text of the translation desk: as it is in the working copy, with what is noteworthy.</summary>
/// <param name="Text">The text.</param>
/// <param name="Name">What the record is called.</param>
/// <param name="Field">What the field is called.</param>
/// <param name="Findings">What is noteworthy of its translations.</param>
public sealed record DeskRow(LocalTextAt Text, string Name, string Field, IReadOnlyList<DeskFinding> Findings)
{
    /// <summary>Names the row within the page and the draft.</summary>
    public string Key => $"{Text.Kind}/{Text.Slug}/{Text.Path}";

    /// <summary>The rows of the working copy.</summary>
    /// <param name="view">A view whose release is the working copy.</param>
    /// <param name="working">The working copy.</param>
    /// <param name="outdated">Translations older than their English text.</param>
    public static IReadOnlyList<DeskRow> Of(View view, Working working, IReadOnlySet<(string, string, string, string)> outdated) =>
        [.. working.Records.Values.Where(r => !r.Archived).OrderBy(r => Order(r.Kind)).ThenBy(r => r.Slug, StringComparer.Ordinal).SelectMany(LocalTexts.Of)
            .Select(text => new DeskRow(text, ChangedRecord.NameOf(view, text.Kind, text.Slug), NameOf(view, text.Path),
                [.. LocalTexts.Translated.SelectMany(language => FindingsOf(view, text, language, outdated))]))];

    private static int Order(string kind) => ((List<string>)[.. ChangedRecord.Kinds]).IndexOf(kind);

    private static IEnumerable<DeskFinding> FindingsOf(View view, LocalTextAt text, string language, IReadOnlySet<(string, string, string, string)> outdated)
    {
        var translation = text.In(language);
        if (translation.Trim().Length == 0)
        {
            yield return new(language, Finding.Missing, []);
            yield break;
        }
        if (outdated.Contains((text.Kind, text.Slug, text.Path, language)))
            yield return new(language, Finding.Outdated, []);
        if (LocalTexts.MissingNumbers(text.En, translation) is { Count: > 0 } numbers)
            yield return new(language, Finding.Numbers, numbers);
        if (LocalTexts.MissingNames(view.Index.Dataset.Reporters, text.En, translation, language) is { Count: > 0 } names)
            yield return new(language, Finding.Names, names);
    }

    // steps[0].statement is "Status steps 1 · Statement".
    private static string NameOf(View view, string path) => string.Join(" · ", path.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part =>
    {
        var item = part.Split('[');
        var name = FieldWords.Name(view, item[0]);
        return item.Length == 1 ? name : $"{name} {view.Words.Number(int.Parse(item[1].TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture) + 1)}";
    }));
}
