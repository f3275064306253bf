using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;

namespace Dashboard.Admin.Lists;

/// <summary>The working copy as one editor sees it.</summary>
/// <param name="View">A view whose release is the working copy, for names.</param>
/// <param name="Working">The working copy.</param>
/// <param name="Waiting">What waits on its records.</param>
public sealed record Desk(View View, Working Working, Waiting Waiting);

/// <summary>Brings the working copy to the pages of lists, and their commands to it.</summary>
/// <param name="acting">Who asks.</param>
/// <param name="copy">The working copy.</param>
/// <param name="drafts">What is being typed.</param>
/// <param name="store">The published releases.</param>
/// <param name="undoing">Where a command is offered to be taken back.</param>
public sealed class Desks(Acting acting, WorkingCopy copy, Drafts drafts, DatasetStore store, Undoing undoing)
{
    /// <summary>The working copy now.</summary>
    public Task<Outcome<Desk>> ReadAsync(View view) => acting.DoAsync(async command =>
    {
        // The drafts take the role, so that nobody reads the working copy who may not.
        var open = await drafts.OpenAsync(command.Account);
        var working = await copy.ReadAsync();
        return new Desk(view.Over(working), working, Waiting.Of(working, store.Newest, open));
    });

    /// <summary>Hears of each change of a record, whoever makes it.</summary>
    public IDisposable Subscribe(Action follow) => copy.Subscribe(_ => follow());

    /// <summary>Does all edits or none, and offers to take them back.</summary>
    /// <param name="edits">What is wanted.</param>
    /// <param name="said">What was done, for so many records.</param>
    /// <param name="words">The language.</param>
    /// <param name="what">The word in the trail.</param>
    /// <returns>The answer, or the key of the words that say why there is none.</returns>
    public async Task<Outcome<EditAnswer>> ApplyAsync(IReadOnlyList<RecordEdit> edits, string said, Words words, Data.Access.TrailWord what = Data.Access.TrailWord.Saved)
    {
        var operation = Data.Access.Command.New("").Operation;
        var outcome = await acting.DoAsync(command => copy.ApplyAsync(command, edits, what), "", operation);
        if (outcome.Refusal is not null || outcome.Answer is not { } answer)
            return outcome;
        if (!answer.Done)
            return new(answer, answer.Conflicts.Count > 0 ? "lists.conflict" : "lists.problem");
        if (answer.Changed > 0)
            undoing.Offer(words.Say(said, new { n = answer.Changed }), operation);
        return outcome;
    }

    /// <summary>Puts records in another order. Moving back is the way back: a place is no field that could be undone.</summary>
    public Task<Outcome<EditAnswer>> OrderAsync(IReadOnlyList<RecordEdit> edits) => acting.DoAsync(command => copy.ApplyAsync(command, edits));

    /// <summary>Throws away what the person has typed into a record.</summary>
    public Task<Outcome<bool>> DiscardAsync(string kind, string slug) => acting.DoAsync(async command =>
    {
        await drafts.DiscardAsync(command.Account, kind, slug);
        return true;
    });
}
