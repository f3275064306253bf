using Dashboard.Data.Editing;
using Dashboard.Data.Storage;

namespace Dashboard.Admin.Records;

/// <summary>Keeps on the server what is typed into one form: at most a second after a keystroke, at once after a change of a list.</summary>
/// <param name="form">The form.</param>
/// <param name="acting">Who types.</param>
/// <param name="drafts">Where it is kept.</param>
/// <param name="clock">Counts the order of the drafts, so that a later one from another window is never replaced by an older one.</param>
public sealed class DraftKeeping(FormState form, Acting acting, Drafts drafts, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Waits = TimeSpan.FromMilliseconds(800);

    private readonly CancellationTokenSource gone = new();
    private bool waiting, writing, again;

    /// <summary>When the server kept the draft; null while there is none.</summary>
    public DateTimeOffset? SavedAt { get; private set; }
    /// <summary>Order of the draft that is kept.</summary>
    public long Sequence { get; private set; }
    /// <summary>Key of the words that say why the draft could not be kept, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Hears of each draft that was kept, with the texts that were new in it by path.</summary>
    public event Func<IReadOnlyDictionary<string, string>, Task>? Kept;

    /// <summary>Keeps the draft soon, or at once.</summary>
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
        try
        {
            await Task.Delay(Waits, clock, gone.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            waiting = false;
        }
        await NowAsync();
    }

    /// <summary>Keeps the draft as it is.</summary>
    public async Task NowAsync()
    {
        again = writing;
        if (writing || gone.IsCancellationRequested || !form.Dirty)
            return;
        writing = true;
        try
        {
            var texts = form.Unsent.Take(form);
            var sequence = Math.Max(Sequence + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            var draft = new Draft(form.Shape.Kind, form.Key, FormTexts.Of(form), form.Opened?.Version ?? 0, form.Opened?.Body, sequence, default);
            var outcome = await acting.DoAsync(command => drafts.SaveAsync(command.Account, draft));
            Refusal = outcome.Refusal;
            if (Refusal is null)
                (SavedAt, Sequence) = (outcome.Answer, sequence);
            else
                form.Unsent.Resend(form, texts.Keys);
            if (Kept is { } kept)
                await kept(Refusal is null ? texts : new Dictionary<string, string>());
        }
        finally
        {
            writing = false;
        }
        if (again)
            await SoonAsync(atOnce: false);
    }

    /// <summary>Takes over a draft that was found.</summary>
    public void Found(Draft draft)
    {
        (SavedAt, Sequence) = (draft.SavedAt, draft.Sequence);
        form.Reason = FormTexts.ReasonOf(draft.Texts);
    }

    /// <summary>There is no draft any more: it was saved or discarded.</summary>
    public void Ended() => (SavedAt, Refusal) = (null, null);

    /// <inheritdoc />
    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
