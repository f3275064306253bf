using Dashboard.Data.Provenance;
using Dashboard.Reading;

namespace Dashboard.Searching;

/// <summary>Answers a search for a reader: what was found, in words and with links.</summary>
/// <param name="view">What the reader looks at; links keep its release, options and picks.</param>
public sealed class Finding(View view)
{
    /// <summary>Entries named of each kind.</summary>
    public const int PerKind = 6;
    private const int MostNear = 5, MostLetters = 220;

    private readonly SearchIndex index = SearchIndex.Of(view.Release.Dataset);
    private readonly Destinations destinations = new(view);

    /// <summary>What fits a question; pages and actions for an empty one.</summary>
    public SearchAnswer Answer(string question)
    {
        var words = view.Words;
        var typed = Ranking.Words(question);
        var groups = question.Trim().Length == 0 ? Start() : index.Find(question, PerKind);
        var count = groups.Sum(g => g.Count);
        return new(question, view.Release.Number, words.Language, count, words.Say("search.count", new { n = count }),
            [.. groups.Select(g => new SearchGroup(g.Kind, words["search.kind." + Kebab<EntryKind>.Of(g.Kind)], g.Count, words.Number(g.Count), [.. g.Best.Select(f => Hit(f.Entry, typed))]))],
            count > 0 ? [] : [.. index.NearestTo(question, MostNear).Select(e => Hit(e, typed))]);
    }

    /// <summary>What is nearest to an address that leads nowhere.</summary>
    public IReadOnlyList<SearchHit> NearestTo(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return [];
        EntryKind? meant = parts.Length == 1 ? EntryKind.Page : ("/" + parts[0]) switch
        {
            App.Urls.Agreements => EntryKind.Agreement,
            App.Urls.Claims => EntryKind.Subject,
            App.Urls.Sources => EntryKind.Source,
            _ => null,
        };
        var asked = Uri.UnescapeDataString(parts[^1]);
        return [.. index.NearestTo(Cut(asked, SearchEndpoint.MostLetters), MostNear, meant).Select(e => Hit(e, []))];
    }

    private static List<FoundGroup> Start() =>
        [.. new[] { EntryKind.Page, EntryKind.Action }.Select(kind =>
            (Kind: kind, Slugs: kind == EntryKind.Page ? App.Pages.All.Select(p => p.Slug) : Command.All.Select(c => c.Slug)))
            .Select(g => new FoundGroup(g.Kind, g.Slugs.Count(), [.. g.Slugs.Select(slug => new Found(new(g.Kind, slug, default), Rank.WholeTitle))]))];

    private SearchHit Hit(Entry entry, IReadOnlyList<Typed> typed)
    {
        var title = Short(destinations.TitleOf(entry));
        var (href, does) = destinations.Of(entry);
        return new(entry.Kind, entry.Slug, title, Marks(title, typed), destinations.DetailOf(entry), href, does);
    }

    private static string Short(string title) => title.Length <= MostLetters ? title : Cut(title, MostLetters).TrimEnd() + "…";

    // Half a pair of units is no letter, and what folds words refuses it.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static List<int[]> Marks(string title, IReadOnlyList<Typed> typed)
    {
        List<int[]> marks = [];
        if (typed.Count > 0)
            foreach (var token in Token.Of(title))
                if (Token.Spellings(title.Substring(token.Start, token.Length)) is var spellings && typed.Any(word => Fits(word, spellings)))
                    marks.Add([token.Start, token.Length]);
        return marks;
    }

    private static bool Fits(Typed typed, IReadOnlyList<string> spellings) =>
        spellings.Any(s => typed.Spellings.Any(t => s.StartsWith(t, StringComparison.Ordinal)))
        || (Folding.Skeleton(typed.Spellings[0]) is { Length: >= Ranking.ShortestSkeleton } skeleton && spellings.Any(s => Folding.Skeleton(s) == skeleton))
        || (typed.Spellings[0].Length >= Ranking.ShortestTypo && spellings.Any(s => Typo.IsNear(typed.Spellings[0], s, 1)));
}
