using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Releases;

/// <summary>Shows what making a release the working copy again would change, and does it in one command.</summary>
public sealed partial class ReleaseAgainPage
{
    private const int MostShown = 100;
    private Release? release;
    private Working? working;
    private ReleaseDiff diff = new([], [], []);
    private IReadOnlyList<RecordEdit> edits = [];
    private ILookup<string, ChangedRecord> changes = Array.Empty<ChangedRecord>().ToLookup(c => c.Kind);
    private View newer = default!, older = default!;
    private ElementReference field;
    private string reason = "", operation = "";
    private string? refusal, said;
    private bool missing, doing;
    private IDisposable? following;

    /// <summary>The reader's view.</summary>
    [CascadingParameter] public required View View { get; set; }
    /// <summary>Number of the release.</summary>
    [Parameter] public int Number { get; set; }
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private DatasetStore Store { get; set; } = default!;

    private Words Words => View.Words;
    private string r => "R" + Words.Number(Number);

    /// <inheritdoc />
    public void Dispose() => following?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() => following = Copy.Subscribe(changed => _ = InvokeAsync(FollowAsync));

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (release?.Number == Number && older?.Words == Words)
            return;
        release = Store.Find(Number);
        (said, reason, missing) = (null, "", false);
        await LoadAsync();
    }

    // What is undone or saved meanwhile is shown, or the page would promise what is no longer so.
    private async Task FollowAsync()
    {
        if (doing || (await Acting.DoAsync(_ => Copy.ReadAsync())).Answer?.Stamp == working?.Stamp)
            return;
        said = null;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var read = await Acting.DoAsync(_ => Copy.ReadAsync());
        (working, refusal, operation) = (read.Answer, read.Refusal, Guid.CreateVersion7().ToString("N"));
        if (release is null || working is null)
            return;
        (older, newer) = (View.Over(working), View with { Release = release });
        edits = Restoring.Release(working, release.Dataset);
        diff = ReleaseDiff.Between(working.Dataset, release.Dataset);
        changes = ChangedRecord.Of(newer, new(older.Release, release, diff, []));
    }

    private static string Look(Happening what) => what switch { Happening.Added => "resolved", Happening.Withdrawn => "wrong", _ => "open" };

    private static string Named(Happening what) => what switch { Happening.Added => "history.came-back", Happening.Withdrawn => "history.archived", _ => "history.changed" };

    // A sector's place is no field of its record; only the comparison of releases knows it.
    private IReadOnlyList<FieldChange> FieldsOf(ChangedRecord change) =>
    [
        .. change.Fields.Where(f => f.Field == "order"),
        .. RecordDiff.Between(working!.Records[new(change.Kind, change.Slug)].Body, release!.Dataset.BodyOf(change.Kind, change.Slug)),
    ];

    private async Task DoAsync()
    {
        missing = string.IsNullOrWhiteSpace(reason);
        if (missing)
        {
            await field.FocusAsync();
            return;
        }
        var mine = operation;
        doing = true;
        var outcome = await Acting.DoAsync(command => Copy.ApplyAsync(command, edits, TrailWord.Restored), $"R{Number} · {reason.Trim()}", mine);
        said = outcome.Refusal is { } refused ? Words[refused] : Told(outcome.Answer!);
        if (outcome.Answer is { Done: true })
        {
            Undoing.Offer(said, mine);
            reason = "";
        }
        await LoadAsync();
        doing = false;
    }

    private string Told(EditAnswer answer) => answer switch
    {
        { Done: true } => Words.Say("releases.again-done", new { r, n = answer.Changed }),
        { Problems.Count: > 0 } => Words.Say("releases.again-impossible", new { n = answer.Problems.Count, first = $"{answer.Problems[0].Kind}/{answer.Problems[0].Record}" }),
        _ => Words.Say("releases.again-conflict", new { by = answer.Conflicts[0].By ?? "–" }),
    };
}
