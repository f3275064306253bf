namespace Dashboard.Searching;

/// <summary>An entry that was found.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Rank">How well it fits; lower is better.</param>
public readonly record struct Found(Entry Entry, Rank Rank);

/// <summary>
/// How well an entry fits. Every word that was typed must fit somewhere, in any order; the word that fits worst decides. Within a rank
/// the newest comes first. People who type a whole title want that record; a word in a title says what a record is about, elsewhere only
/// whom or what it mentions; what was typed as far as it goes comes before what only sounds alike, and a slip of the fingers is the last guess.
/// </summary>
public enum Rank : byte
{
    /// <summary>The words are a whole title.</summary>
    WholeTitle,
    /// <summary>Words of a title.</summary>
    TitleWords,
    /// <summary>Words beside the title: people, places, publishers.</summary>
    OtherWords,
    /// <summary>Beginnings of words of a title.</summary>
    TitlePrefix,
    /// <summary>Beginnings of other words.</summary>
    OtherPrefix,
    /// <summary>The same consonants.</summary>
    Skeleton,
    /// <summary>One letter wrong in a word of five or more.</summary>
    Typo,
    /// <summary>Does not fit.</summary>
    None = byte.MaxValue,
}

/// <summary>The entries of one kind that were found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Best">The first of them.</param>
public sealed record FoundGroup(EntryKind Kind, int Count, IReadOnlyList<Found> Best);

/// <summary>A word that was typed.</summary>
/// <param name="Spellings">What it is compared by, itself first.</param>
/// <param name="IsPersian">Whether it was typed in the Arabic script.</param>
public sealed record Typed(IReadOnlyList<string> Spellings, bool IsPersian);

/// <summary>Finds entries for what somebody typed.</summary>
public static class Ranking
{
    private const int MostWords = 12;
    internal const int ShortestSkeleton = 3;
    internal const int ShortestTypo = 5;

    /// <summary>The words of a question, each once.</summary>
    public static IReadOnlyList<Typed> Words(string question) =>
        [.. Token.Of(question).Select(t => question.Substring(t.Start, t.Length)).Select(word => new Typed(Token.Spellings(word), Folding.IsPersian(word)))
            .Where(typed => typed.Spellings.Count > 0).DistinctBy(typed => typed.Spellings[0]).Take(MostWords)];

    /// <summary>What fits all words of <paramref name="question"/>, best group first.</summary>
    /// <param name="index">Where to look.</param>
    /// <param name="question">What was typed.</param>
    /// <param name="perKind">How many of each kind are named; all are counted.</param>
    public static IReadOnlyList<FoundGroup> Find(this SearchIndex index, string question, int perKind)
    {
        var words = Words(question);
        if (words.Count == 0)
            return [];
        var worst = new byte[index.All.Count];
        var fits = new byte[index.All.Count];
        foreach (var word in words)
        {
            Array.Fill(fits, (byte)Rank.None);
            foreach (var (number, title, other) in Fitting(index, word))
                foreach (var place in index.Places(number))
                {
                    ref var fit = ref fits[place / 2];
                    fit = Math.Min(fit, (byte)(place % 2 == 0 ? title : other));
                }
            for (var i = 0; i < worst.Length; i++)
                worst[i] = Math.Max(worst[i], fits[i]);
        }
        return Grouped(index, worst, words.Count, perKind);
    }

    /// <summary>The words of the index a typed word fits, with the ranks of each.</summary>
    internal static IEnumerable<(int Word, Rank Title, Rank Other)> Fitting(SearchIndex index, Typed typed)
    {
        var spellings = typed.Spellings;
        var found = false;
        foreach (var spelling in spellings)
        {
            var beginning = index.Beginning(spelling);
            var (from, to) = (beginning.Start.Value, beginning.End.Value);
            for (var i = from; i < to; i++)
                yield return index.Vocabulary[i].Length == spelling.Length ? (i, Rank.TitleWords, Rank.OtherWords) : (i, Rank.TitlePrefix, Rank.OtherPrefix);
            found |= to > from;
        }
        var skeleton = Folding.Skeleton(spellings[0]);
        // Where the word itself is known, only the other way of writing, with or without vowels, needs likeness.
        if (skeleton.Length >= ShortestSkeleton && !skeleton.All(char.IsAsciiDigit))
            foreach (var i in spellings.Select(Folding.Skeleton).Where(s => s.Length >= ShortestSkeleton).Distinct().SelectMany(index.WithSkeleton))
                if (!found || index.IsPersian(i) != typed.IsPersian)
                    yield return (i, Rank.Skeleton, Rank.Skeleton);
        if (!found && spellings[0].Length >= ShortestTypo)
            for (var i = index.FirstLetters; i < index.Vocabulary.Count; i++)
                if (Typo.IsNear(spellings[0], index.Vocabulary[i], 1))
                    yield return (i, Rank.Typo, Rank.Typo);
    }

    private static List<FoundGroup> Grouped(SearchIndex index, byte[] ranks, int words, int perKind)
    {
        var kinds = new Dictionary<EntryKind, (int Count, List<Found>?[] Best)>();
        for (var i = 0; i < ranks.Length; i++)
        {
            if (ranks[i] == (byte)Rank.None)
                continue;
            var rank = ranks[i] == (byte)Rank.TitleWords && index.HasTitleOf(i, words) ? Rank.WholeTitle : (Rank)ranks[i];
            var entry = index.All[i];
            var (count, best) = kinds.GetValueOrDefault(entry.Kind, (0, new List<Found>?[(int)Rank.Typo + 1]));
            var same = best[(int)rank] ??= [];
            // Entries come newest first.
            if (same.Count < perKind)
                same.Add(new(entry, rank));
            kinds[entry.Kind] = (count + 1, best);
        }
        return [.. kinds
            .Select(kind => new FoundGroup(kind.Key, kind.Value.Count, [.. kind.Value.Best.SelectMany(same => same ?? []).Take(perKind)]))
            .OrderBy(group => group.Best[0].Rank).ThenBy(group => group.Kind)];
    }
}
