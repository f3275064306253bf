using System.Runtime.CompilerServices;
using Dashboard.Data;

namespace Dashboard.Searching;

/// <summary>The words of a dataset in all its languages and where they stand; built once per dataset and shared by every reader.</summary>
/// <remarks>
/// It serves every language, because a reader types a name in one script and the record may have it in another.
/// A word has one list of places: the number of an entry, doubled, plus one where the word is not part of a title.
/// </remarks>
public sealed class SearchIndex
{
    private static readonly ConditionalWeakTable<Dataset, Lazy<SearchIndex>> Built = [];

    private readonly Entry[] entries;
    private readonly (byte En, byte Fa, byte Tg)[] lengths;
    private readonly string[] vocabulary;
    private readonly int[] starts;
    private readonly int[] places;
    private readonly bool[] persian;
    private readonly ILookup<string, int> skeletons;

    private SearchIndex(Dataset dataset)
    {
        EntryText[] texts = [.. Entries.Of(DatasetIndex.Of(dataset))
            .OrderByDescending(t => t.Entry.Date).ThenBy(t => t.Entry.Kind).ThenBy(t => t.Entry.Slug, StringComparer.Ordinal)];
        entries = [.. texts.Select(t => t.Entry)];
        lengths = new (byte, byte, byte)[texts.Length];
        var reading = new Reading();
        for (var i = 0; i < texts.Length; i++)
        {
            var counts = texts[i].Titles.Select(title => (byte)Math.Min(reading.Read(title, i, inTitle: true), byte.MaxValue)).ToList();
            lengths[i] = (counts.ElementAtOrDefault(0), counts.ElementAtOrDefault(1), counts.ElementAtOrDefault(2));
            foreach (var more in texts[i].More)
                reading.Read(more, i, inTitle: false);
        }
        vocabulary = [.. reading.Words.Keys.Order(StringComparer.Ordinal)];
        starts = new int[vocabulary.Length + 1];
        persian = new bool[vocabulary.Length];
        places = new int[reading.Words.Values.Sum(w => w.Places.Count)];
        for (var i = 0; i < vocabulary.Length; i++)
        {
            var word = reading.Words[vocabulary[i]];
            persian[i] = word.IsPersian;
            word.Places.CopyTo(places, starts[i]);
            starts[i + 1] = starts[i] + word.Places.Count;
        }
        FirstLetters = Beginning("a").Start.Value;
        skeletons = Enumerable.Range(FirstLetters, vocabulary.Length - FirstLetters).ToLookup(i => Folding.Skeleton(vocabulary[i]));
    }

    /// <summary>Everything that can be found, newest first.</summary>
    public IReadOnlyList<Entry> All => entries;

    /// <summary>The folded words in order.</summary>
    internal IReadOnlyList<string> Vocabulary => vocabulary;

    /// <summary>The first word that begins with a letter; numbers come before it and have no likeness to anything.</summary>
    internal int FirstLetters { get; }

    /// <summary>The index of <paramref name="dataset"/>, built at the first call.</summary>
    public static SearchIndex Of(Dataset dataset) => Built.GetValue(dataset, d => new(() => new(d))).Value;

    /// <summary>Where a word stands: entry × 2, plus 1 outside titles.</summary>
    internal ReadOnlySpan<int> Places(int word) => places.AsSpan(starts[word], starts[word + 1] - starts[word]);

    /// <summary>True for a word that also comes from the Arabic script.</summary>
    internal bool IsPersian(int word) => persian[word];

    /// <summary>The words of a skeleton.</summary>
    internal IEnumerable<int> WithSkeleton(string skeleton) => skeletons[skeleton];

    /// <summary>The words that begin so, the word itself included.</summary>
    internal Range Beginning(string prefix)
    {
        var from = Array.BinarySearch(vocabulary, prefix, StringComparer.Ordinal);
        var to = from = from < 0 ? ~from : from;
        while (to < vocabulary.Length && vocabulary[to].StartsWith(prefix, StringComparison.Ordinal))
            to++;
        return from..to;
    }

    /// <summary>True when a title of the entry, in one of the languages, has so many words.</summary>
    internal bool HasTitleOf(int entry, int words) => words == lengths[entry].En || words == lengths[entry].Fa || words == lengths[entry].Tg;

    private sealed class Word
    {
        public List<int> Places { get; } = new(1);
        public bool IsPersian { get; set; }
    }

    // The same words stand in many records, so each is folded once.
    private sealed class Reading
    {
        private readonly Dictionary<string, Word[]> known = [];

        public Dictionary<string, Word> Words { get; } = new(StringComparer.Ordinal);

        public int Read(string? text, int entry, bool inTitle)
        {
            var (count, before) = (0, default(Token));
            var look = known.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var token in text is null ? [] : Token.Of(text))
            {
                count++;
                Place(look, text.AsSpan(token.Start, token.Length), entry, inTitle);
                // Amir-Abdollahian is found in two words and in one.
                if (before.Length > 0 && token.Start == before.Start + before.Length + 1 && text![token.Start - 1] == '-' && inTitle)
                    Place(look, text.AsSpan(before.Start, token.Start + token.Length - before.Start), entry, inTitle);
                before = token;
            }
            return count;
        }

        private void Place(Dictionary<string, Word[]>.AlternateLookup<ReadOnlySpan<char>> look, ReadOnlySpan<char> raw, int entry, bool inTitle)
        {
            if (!look.TryGetValue(raw, out var words))
            {
                var isPersian = Folding.IsPersian(raw);
                look[raw] = words = [.. Token.Spellings(raw.ToString()).Select(spelling => Of(spelling, isPersian))];
            }
            var place = entry * 2 + (inTitle ? 0 : 1);
            foreach (var word in words)
                // Titles are read first, so what is known of this entry already says so.
                if (word.Places.Count == 0 || word.Places[^1] / 2 != entry)
                    word.Places.Add(place);
        }

        private Word Of(string spelling, bool isPersian)
        {
            if (!Words.TryGetValue(spelling, out var word))
                Words[spelling] = word = new();
            word.IsPersian |= isPersian;
            return word;
        }
    }
}
