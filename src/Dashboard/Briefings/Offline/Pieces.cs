using System.Text.RegularExpressions;

namespace Dashboard.Briefings.Offline;

/// <summary>
/// Keeps texts that are much alike in little room: each distinct piece once. The drawings of a chart for many picks differ in a few bars; put together
/// again each is, letter for letter, what the server would have sent.
/// </summary>
public sealed partial class Pieces
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<string> all = [];

    /// <summary>The pieces.</summary>
    public IReadOnlyList<string> All => all;

    /// <summary>Adds a text; answers the runs of pieces it is made of: first, count, first, count …</summary>
    public IReadOnlyList<int> Add(string text)
    {
        var runs = new List<int>();
        foreach (var range in Boundary().EnumerateSplits(text))
        {
            var piece = text[range];
            if (piece.Length == 0)
                continue;
            if (!numbers.TryGetValue(piece, out var number))
            {
                numbers[piece] = number = all.Count;
                all.Add(piece);
            }
            if (runs.Count > 0 && runs[^2] + runs[^1] == number)
                runs[^1]++;
            else
                runs.AddRange([number, 1]);
        }
        return runs;
    }

    // After an element, and after an object inside JSON.
    [GeneratedRegex(@"(?<=>)(?=<)|(?<=\},)(?=\{)")]
    private static partial Regex Boundary();
}
