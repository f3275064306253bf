using Dashboard.Admin;
using Dashboard.Data.Briefings;
using Dashboard.Data.Storage;

namespace Dashboard.Briefings.Editing;

/// <summary>Stores what happens on the desk: at most a second after a keystroke, at once after any other step, again by itself while the store does not answer.</summary>
/// <param name="bench">The desk.</param>
/// <param name="acting">Who works at it.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="clock">Waits.</param>
public sealed class BriefingKeeping(Workbench bench, Acting acting, BriefingStore store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Waits = TimeSpan.FromMilliseconds(700), Retries = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource gone = new();
    private (Briefing? What, string Operation) attempt;
    private bool waiting, writing, again;

    /// <summary>When the last state was stored from here; null before the first.</summary>
    public DateTimeOffset? SavedAt { get; private set; }
    /// <summary>Key of the words that say why it could not be stored, or null.</summary>
    public string? Refusal { get; private set; }
    /// <summary>What keeps the briefing from being stored, by the path of the text; empty for a good one.</summary>
    public IReadOnlyList<BriefingProblem> Problems { get; private set; } = [];
    /// <summary>What somebody else stored meanwhile and is waiting for a decision, or null. Nothing is stored until it is made.</summary>
    public KeptBriefing? Theirs { get; private set; }

    /// <summary>Hears when something was stored or refused, with the texts that the store now has.</summary>
    public event Func<IReadOnlyDictionary<string, string>, Task>? Told;

    /// <summary>True while this desk is storing.</summary>
    public bool Writing => writing;

    /// <summary>Stores soon, or at once.</summary>
    public async Task SoonAsync(bool atOnce)
    {
        if (atOnce)
        {
            await NowAsync();
            return;
        }
        if (waiting)
            return;
        waiting = true;
        if (await WaitAsync(Waits))
            await NowAsync();
    }

    /// <summary>Stores what is on the desk.</summary>
    public async Task NowAsync()
    {
        again = writing;
        if (writing || gone.IsCancellationRequested || !bench.Dirty || Theirs is not null)
            return;
        writing = true;
        var texts = bench.TakeUnsent();
        var kept = await StoreAsync(bench.Briefing);
        writing = false;
        if (!kept)
            bench.Resend(texts.Keys);
        if (Told is { } told)
            await told(kept ? texts : new Dictionary<string, string>());
        if (Refusal is not null)
            _ = RetryAsync();
        else if (again)
            await SoonAsync(atOnce: false);
    }

    /// <summary>Theirs takes the place of what is here.</summary>
    public void TakeTheirs()
    {
        if (Theirs is not { } theirs)
            return;
        (Theirs, Problems) = (null, []);
        bench.TakeUnsent();
        bench.Follow(theirs);
    }

    private async Task<bool> StoreAsync(Briefing sent)
    {
        // One id per state, kept over its retries: a state that was stored without our hearing of it is not stored twice.
        if (!ReferenceEquals(attempt.What, sent))
            attempt = (sent, Guid.CreateVersion7().ToString("N"));
        try
        {
            var outcome = await acting.DoAsync(command => store.SaveAsync(command, sent, bench.Kept.Version), operation: attempt.Operation);
            (Refusal, Problems) = (outcome.Refusal, []);
            if (outcome.Answer is not { } kept)
                return false;
            // The answer to a repeated command is what is stored now, which may be somebody else's.
            if (kept.Hash != BriefingDocument.Hash(sent))
                throw new BriefingMoved(kept);
            SavedAt = clock.GetUtcNow();
            bench.Saved(sent, kept);
            return true;
        }
        catch (BriefingRefused refused)
        {
            (Refusal, Problems) = (null, [.. refused.Problems.Select(p => p with { Path = FieldPath.OfProblem(sent, p.Path) })]);
            return false;
        }
        catch (BriefingMoved moved)
        {
            (Refusal, Theirs) = (null, moved.Theirs);
            return false;
        }
    }

    private async Task RetryAsync()
    {
        if (waiting)
            return;
        waiting = true;
        if (await WaitAsync(Retries))
            await NowAsync();
    }

    private async Task<bool> WaitAsync(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, clock, gone.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            waiting = false;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
