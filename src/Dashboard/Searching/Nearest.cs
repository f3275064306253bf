namespace Dashboard.Searching;

/// <summary>The nearest there is when nothing fits: any word counts, and the rarer it is the more.</summary>
public static class Nearest
{
    private const int ShortestTypo = 4, TwoSlips = 8, ShortestNumber = 4;
    private const float Exact = 8, Beginning = 5, Alike = 4, Slip = 3, SecondSlip = 1.5f, Preferred = 1.6f;

    /// <summary>At most <paramref name="most"/> entries near to a question, best first, newest first among equals.</summary>
    /// <param name="index">Where to look.</param>
    /// <param name="question">What was typed, or a part of an address.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="preferred">The kind that was probably meant.</param>
    public static IReadOnlyList<Entry> NearestTo(this SearchIndex index, string question, int most, EntryKind? preferred = null)
    {
        var scores = new Dictionary<int, float>();
        foreach (var word in Ranking.Words(question))
        {
            var first = word.Spellings[0];
            // The days and months of a slug are in every other slug.
            if (first.Length < 2 || (first.Length < ShortestNumber && first.All(char.IsAsciiDigit)))
                continue;
            var fits = new Dictionary<int, float>();
            foreach (var (number, weight) in Likely(index, word))
            {
                var places = index.Places(number);
                var score = weight * MathF.Log(1 + (float)index.All.Count / places.Length);
                foreach (var place in places)
                    fits[place / 2] = Math.Max(fits.GetValueOrDefault(place / 2), place % 2 == 0 ? score : score * 0.8f);
            }
            foreach (var (entry, score) in fits)
                scores[entry] = scores.GetValueOrDefault(entry) + score;
        }
        return [.. scores.Where(s => index.All[s.Key].Kind != EntryKind.Action)
            .OrderByDescending(s => index.All[s.Key].Kind == preferred ? s.Value * Preferred : s.Value).ThenBy(s => s.Key)
            .Take(most).Select(s => index.All[s.Key])];
    }

    private static IEnumerable<(int Word, float Weight)> Likely(SearchIndex index, Typed word)
    {
        foreach (var (number, rank, _) in Ranking.Fitting(index, word))
            yield return (number, rank switch { Rank.TitleWords => Exact, Rank.TitlePrefix => Beginning, Rank.Skeleton => Alike, _ => Slip });
        var typed = word.Spellings[0];
        if (typed.Length < ShortestTypo || typed.All(char.IsAsciiDigit))
            yield break;
        for (var i = index.FirstLetters; i < index.Vocabulary.Count; i++)
        {
            var known = index.Vocabulary[i];
            if (known.Length >= ShortestTypo && Typo.IsNear(typed, known, typed.Length >= TwoSlips ? 2 : 1))
                yield return (i, Typo.IsNear(typed, known, 1) ? Slip : SecondSlip);
        }
    }
}
