using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Lists;

/// <content>What is done with ticked records: each is one command that can be taken back.</content>
public sealed partial class RecordListPage
{
    private Task ChangeAsync((FieldShape Field, string Value) change) => ApplyAsync(ListEdits.Set(shape!, Ticked.Select(r => r.Record), change.Field, change.Value), "lists.done.changed");

    private async Task ArchiveAsync(IReadOnlyList<ListRow> rows)
    {
        var keys = rows.Where(r => !r.Record.Archived).Select(r => r.Key).ToList();
        // What published records name stays until somebody says what becomes of them.
        archiving = WhereUsed.Blocking(desk!.Working, keys).Count > 0 ? keys : null;
        if (archiving is null)
            await SetArchivedAsync(keys, true);
    }

    private Task ArchiveTogetherAsync() => SetArchivedAsync(WhereUsed.WithUsers(desk!.Working, archiving!), true);

    private Task MergeAsync(string into) => ApplyAsync(WhereUsed.Merge(desk!.Working, archiving!.Single(), into), "lists.done.merged");

    private Task RestoreAsync(IReadOnlyList<ListRow> rows) => SetArchivedAsync([.. rows.Where(r => r.Record.Archived).Select(r => r.Key)], false);

    private Task SetArchivedAsync(IReadOnlyList<RecordKey> keys, bool archived) =>
        ApplyAsync(ListEdits.Archive(desk!.Working, keys, archived),
            archived ? "lists.done.archived" : "lists.done.restored", archived ? TrailWord.Archived : TrailWord.Restored);

    // The order of sectors is one command; the way back is to move it back.
    private async Task MoveAsync((ListRow Row, int By) move)
    {
        var outcome = await Desks.OrderAsync(ListEdits.Move([.. list!.Rows.Select(r => r.Record)], move.Row.Record.Slug, move.By));
        refusal = outcome.Refusal;
        if (refusal is null)
            await LoadAsync();
    }

    private async Task ApplyAsync(IReadOnlyList<RecordEdit> edits, string said, TrailWord what = TrailWord.Saved)
    {
        if (edits.Count == 0)
            return;
        var outcome = await Desks.ApplyAsync(edits, said, Words, what);
        if (outcome.Refusal is null)
        {
            archiving = null;
            ticked.Clear();
        }
        await LoadAsync();
        refusal = outcome.Refusal ?? refusal;
    }
}
