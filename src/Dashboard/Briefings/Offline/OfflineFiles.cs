using System.Collections.Concurrent;
using System.Text;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Briefings.Offline;

/// <summary>A briefing as one file that opens anywhere.</summary>
/// <param name="Name">What it is saved as.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Hash">SHA-256 of it, lower-case hexadecimal.</param>
public sealed record OfflineFile(string Name, byte[] Bytes, string Hash);

/// <summary>Makes offline files and keeps those of the last few briefings: the same briefing gives the same file, byte by byte.</summary>
/// <param name="scopes">What the components ask for.</param>
/// <param name="tellings">Opens slides.</param>
/// <param name="parts">What every file carries.</param>
/// <param name="logs">Where the renderer complains.</param>
public sealed class OfflineFiles(IServiceScopeFactory scopes, Tellings tellings, OfflineParts parts, ILoggerFactory logs)
{
    /// <summary>The size of a file that is mailed without a thought: drawings of unlikely picks are left out above it.</summary>
    public const int MostBytes = 3_000_000;
    private const int MostKept = 6;
    private readonly ConcurrentDictionary<(string Hash, bool Notes), Lazy<Task<OfflineFile>>> made = new();

    /// <summary>The file of a briefing.</summary>
    /// <param name="kept">The briefing.</param>
    /// <param name="notes">True for the presenter's own copy, with notes and prepared answers.</param>
    public async Task<OfflineFile> OfAsync(KeptBriefing kept, bool notes)
    {
        if (made.Count > MostKept)
            made.Clear();
        // Everybody who asks meanwhile waits for the same making.
        var making = made.GetOrAdd((kept.Hash, notes), _ => new(() => Task.Run(() => MakeAsync(kept, notes))));
        try
        {
            return await making.Value;
        }
        catch
        {
            made.TryRemove((kept.Hash, notes), out _);
            throw;
        }
    }

    private async Task<OfflineFile> MakeAsync(KeptBriefing kept, bool notes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var writing = new OfflineWriting(scope.ServiceProvider, tellings, logs);
        var tellingsOf = await Task.WhenAll(Words.Languages.Select(language => Task.Run(() => writing.OfAsync(kept, language, notes))));
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        for (var less = 0; ; less++)
        {
            var bytes = await BytesAsync(renderer, kept, [.. tellingsOf.Select(thinner => thinner[less])]);
            if (bytes.Length <= MostBytes || less == Reach.MostSteps)
                return new(NameOf(kept.Briefing), bytes, DatasetDocument.Hash(bytes));
        }
    }

    private Task<byte[]> BytesAsync(HtmlRenderer renderer, KeptBriefing kept, IReadOnlyList<OfflineTelling> inLanguages) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var html = await renderer.RenderComponentAsync<OfflineDocument>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(OfflineDocument.Parts)] = parts,
            [nameof(OfflineDocument.Kept)] = kept,
            [nameof(OfflineDocument.InLanguages)] = inLanguages,
        }));
        return Encoding.UTF8.GetBytes(html.ToHtmlString());
    });

    private static string NameOf(Briefing briefing) => $"briefing-{briefing.Slug}{string.Concat(briefing.Releases.Select(r => FormattableString.Invariant($"-R{r}")))}.html";
}
