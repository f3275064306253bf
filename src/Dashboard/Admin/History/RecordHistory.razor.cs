using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.History;

/// <summary>Loads the history of one record, follows changes of it, and brings older states back.</summary>
public sealed partial class RecordHistory
{
    private const int Portion = 100;
    private readonly List<Revision> revisions = [];
    private IReadOnlyList<HistoryPoint> points = [];
    private Working? working;
    private WorkingRecord? now;
    private HistoryPoint? restoring;
    private RecordKey? asked;
    private IDisposable? following;
    private string? refusal, said, operation;
    private string left = "", right = "";
    private long? older;

    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;
    [Inject] private Revisions Revisions { get; set; } = default!;
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private DatasetStore Store { get; set; } = default!;

    private RecordKey Key => new(Kind, Slug);
    private View Shown => working is null ? View : View.Over(working);

    /// <inheritdoc />
    public void Dispose() => following?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => following = Copy.Subscribe(keys =>
    {
        if (keys.Contains(Key))
            _ = Task.Run(() => InvokeAsync(ReloadAsync));
    });

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == Key)
            return;
        asked = Key;
        (restoring, said) = (null, null);
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        revisions.Clear();
        await LoadAsync(null);
        StateHasChanged();
    }

    private Task MoreAsync() => LoadAsync(older);

    private async Task LoadAsync(long? before)
    {
        var key = Key;
        var outcome = await Acting.DoAsync(async command => (
            Part: await Revisions.ListAsync(command.Account, new() { Kind = key.Kind, Slug = key.Slug, Before = before, Most = Portion + 1 }),
            Publishers: await Revisions.PublishersAsync(command.Account),
            Working: await Copy.ReadAsync()));
        refusal = outcome.Refusal;
        if (refusal is not null || key != Key)
            return;
        var (part, publishers, copy) = outcome.Answer;
        revisions.AddRange(part.Take(Portion));
        older = part.Count > Portion ? revisions[^1].Id : null;
        (working, now) = (copy, copy.Records.GetValueOrDefault(key));
        var published = HistoryPoint.Published(Store, publishers, key).ToList();
        points =
        [
            .. revisions.Select((r, at) => HistoryPoint.Of(r, older is not null || at < revisions.Count - 1 || published.Any(p => p.At < r.At)))
                .Concat(published.Where(p => older is null || p.At >= revisions[^1].At)).OrderByDescending(p => p.At),
        ];
        if (!points.Any(p => p.Key == left))
            (left, right) = (points.Count > 1 ? points[1].Key : "", HistoryCompare.NowKey);
    }

    // What readers of that release saw.
    private string? NameIn(int? number) => number is { } known && Store.Find(known) is { } release ? ChangedRecord.NameOf(View with { Release = release }, Kind, Slug) : null;

    private void Compare(string from, string to) => (left, right) = (from, to);

    private void Compare((string From, string To) ends) => (left, right) = ends;

    private void Open(HistoryPoint point) => (restoring, said, operation) = (point, null, Guid.CreateVersion7().ToString("N"));

    private void Close() => restoring = null;

    private async Task RestoreAsync(string reason)
    {
        if (restoring is not { Body: { } body } point)
            return;
        // The record as it stood on this page: what somebody else saves meanwhile is not written over unseen.
        var outcome = await Acting.DoAsync(command => Copy.ApplyAsync(command, [Restoring.Record(now, Key, body)], TrailWord.Restored), reason, operation);
        if (outcome.Answer is { Done: true })
        {
            said = Words.Say("history.restored", new { date = Words.Moment(point.At, View.Calendar) });
            Undoing.Offer(said, operation!);
            restoring = null;
        }
        else
        {
            said = outcome.Refusal is { } refused ? Words[refused]
                : outcome.Answer!.Conflicts.Count > 0 ? Words.Say("history.restore-conflict", new { by = outcome.Answer.Conflicts[0].By ?? "–" })
                : Words["history.restore-impossible"];
        }
        await ReloadAsync();
    }
}
