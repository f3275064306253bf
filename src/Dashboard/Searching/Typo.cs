namespace Dashboard.Searching;

/// <summary>Small slips of the fingers.</summary>
internal static class Typo
{
    /// <summary>True when one word becomes the other by at most <paramref name="most"/> letters changed, added, left out or exchanged with their neighbour.</summary>
    public static bool IsNear(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return false;
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var older = rows[..(b.Length + 1)];
        var old = rows.Slice(b.Length + 1, b.Length + 1);
        var row = rows[(2 * (b.Length + 1))..];
        for (var j = 0; j <= b.Length; j++)
            old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return false;
            var spare = older;
            older = old;
            old = row;
            row = spare;
        }
        return old[b.Length] <= most;
    }
}
