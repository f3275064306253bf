using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Dashboard.BrowserTests;

/// <summary>What axe finds on a page: WCAG 2.2 A and AA and its best practices.</summary>
internal static class Axe
{
    private const int Shown = 4, Letters = 160;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>One text per finding, with the first elements it concerns.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(Reader reader, string what) => [.. (await reader.Page.RunAxe(Rules)).Violations
        .Select(v => $"{what}: {v.Id} ({v.Impact}) {v.Help}\n" + string.Join('\n', v.Nodes.Take(Shown).Select(n =>
            $"    {n.Html[..Math.Min(n.Html.Length, Letters)]}\n      {string.Join(' ', n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message).Take(2))}")))];
}
