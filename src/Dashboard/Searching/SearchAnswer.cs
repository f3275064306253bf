namespace Dashboard.Searching;

/// <summary>What a search found, in the reader's language.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Release">Number of the release searched.</param>
/// <param name="Language">Language of titles and details.</param>
/// <param name="Count">How many entries fit.</param>
/// <param name="Said">The same in words.</param>
/// <param name="Groups">The entries by kind, best group first; all pages and actions when nothing was asked for.</param>
/// <param name="Nearest">Where nothing fits, what is nearest.</param>
public sealed record SearchAnswer(
    string Query, int Release, string Language, int Count, string Said, IReadOnlyList<SearchGroup> Groups, IReadOnlyList<SearchHit> Nearest);

/// <summary>The entries of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The kind in words.</param>
/// <param name="Count">How many fit.</param>
/// <param name="Number">The same, as the language writes numbers.</param>
/// <param name="Hits">The first of them, newest first within a rank.</param>
public sealed record SearchGroup(EntryKind Kind, string Name, int Count, string Number, IReadOnlyList<SearchHit> Hits);

/// <summary>One entry that was found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Slug">Its slug among its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="Marks">The words of the title that fit: first UTF-16 unit and length of each.</param>
/// <param name="Detail">Form, date, sector, publisher: what tells it from others.</param>
/// <param name="Href">Where it leads, with the release and options of the question; null for what only a browser can do.</param>
/// <param name="Does">What the search dialog does instead of following the link; null for a plain link.</param>
public sealed record SearchHit(EntryKind Kind, string Slug, string Title, IReadOnlyList<int[]> Marks, string Detail, string? Href, string? Does);
