namespace Dashboard.Data.Editing;

/// <summary>What became of a run of words.</summary>
public enum TextFate
{
    /// <summary>In both texts.</summary>
    Kept,
    /// <summary>Only in the older one.</summary>
    Gone,
    /// <summary>Only in the newer one.</summary>
    Fresh,
}

/// <summary>Two texts word by word.</summary>
public static class TextDiff
{
    private const int MostWords = 600;
    private const int KeptAtEnds = 6;

    /// <summary>The runs of words of both texts in reading order; null when they have too little in common to be read as one.</summary>
    public static IReadOnlyList<(TextFate Fate, string Text)>? Between(string old, string now)
    {
        var (a, b) = (old.Split(' '), now.Split(' '));
        if (a.Length > MostWords || b.Length > MostWords)
            return null;
        var common = Common(a, b);
        if (common[0, 0] * 2 < Math.Max(a.Length, b.Length))
            return null;
        List<(TextFate Fate, string Text)> runs = [];
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
                (_, i, j) = (Add(runs, TextFate.Kept, a[i]), i + 1, j + 1);
            else if (j == b.Length || i < a.Length && common[i + 1, j] >= common[i, j + 1])
                i += Add(runs, TextFate.Gone, a[i]);
            else
                j += Add(runs, TextFate.Fresh, b[j]);
        }
        return [.. runs.Select((run, at) => run.Fate == TextFate.Kept ? (run.Fate, Shorten(run.Text, at > 0, at < runs.Count - 1)) : run)];
    }

    private static int Add(List<(TextFate Fate, string Text)> runs, TextFate fate, string word)
    {
        if (runs.Count > 0 && runs[^1].Fate == fate)
            runs[^1] = (fate, $"{runs[^1].Text} {word}");
        else
            runs.Add((fate, word));
        return 1;
    }

    // Of a long run that did not change, a few words beside each change tell where one is.
    private static string Shorten(string text, bool after, bool before)
    {
        var words = text.Split(' ');
        var (first, last) = (after ? KeptAtEnds : 0, before ? KeptAtEnds : 0);
        return words.Length <= 2 * KeptAtEnds + 2 ? text : string.Join(' ', [.. words.Take(first), "…", .. words.TakeLast(last)]);
    }

    // Length of the longest common run of words from each pair of places on.
    private static int[,] Common(string[] a, string[] b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }
}
