using Dashboard.Access;
using Dashboard.Changes;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Publishing;

/// <summary>Reviews and publishes. What is shown stays as it is while it is reviewed; what others change meanwhile is told.</summary>
public sealed partial class PublishPage
{
    private Reviewing? reviewing;
    private Impact? impact;
    private IReadOnlyList<PublicationRequest> requests = [];
    private PublicationRequest? shown;
    private IReadOnlySet<string>? known;
    private Person? person;
    private string reason = "", operation = NewOperation();
    private string? notice, refusal;
    private int? released;
    private bool stale, working;
    private IDisposable[] following = [];

    /// <summary>The language and the options of the address.</summary>
    [CascadingParameter] public required View View { get; set; }
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private DatasetStore Store { get; set; } = default!;
    [Inject] private DatasetRules Rules { get; set; } = default!;
    [Inject] private Data.Storage.Publishing Publishing { get; set; } = default!;
    [Inject] private Requests Asked { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;
    [Inject] private CurrentPerson Current { get; set; } = default!;

    private Words Words => View.Words;
    private bool Asks => Publishing.House.SecondPerson || person?.May(Role.Publisher) != true;

    private IReadOnlyList<ReviewStep> Steps => reviewing is null ? [] : ReviewStep.Of(reviewing, reason, Words);

    // The reason is asked for where it is written.
    private static string? MissingOf(IReadOnlyList<ReviewStep> steps) => steps.FirstOrDefault(s => !s.Done && s.Anchor != ReviewStep.ReasonAnchor)?.Name;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        person = await Current.GetAsync();
        following =
        [
            Copy.Subscribe(changed => _ = InvokeAsync(ChangedElsewhereAsync)), Store.Subscribe(release => _ = InvokeAsync(ChangedElsewhereAsync)),
            Asked.Subscribe(request => _ = InvokeAsync(async () => { await ReadRequestsAsync(); StateHasChanged(); })),
        ];
        await LoadAsync();
    }

    private async Task ChangedElsewhereAsync()
    {
        if (reviewing is null || working)
            return;
        try
        {
            stale = Store.Newest.Number != reviewing.Published.Number || (await Copy.ReadAsync()).Stamp != reviewing?.Working.Stamp;
        }
        catch (Exception failure) when (failure is StoreUnavailable or System.Text.Json.JsonException)
        {
            stale = true;
        }
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        try
        {
            var before = reviewing;
            reviewing = new(Store.Newest, await Copy.ReadAsync(), Rules);
            // What came meanwhile is marked; what was held back stays so.
            known = before?.Told();
            if (before is not null)
                reviewing.Hold(before.Held, true);
            stale = false;
            Composed();
            await ReadRequestsAsync();
        }
        catch (Exception failure) when (failure is StoreUnavailable or System.Text.Json.JsonException)
        {
            refusal = failure is StoreUnavailable ? Words["admin.refused.gone"] : failure.Message;
        }
    }

    private async Task ReadRequestsAsync() => requests = (await Acting.DoAsync(c => Asked.ReadAsync(c.Account))).Answer ?? [];

    private void Composed()
    {
        impact = reviewing!.Impact(Words);
        StateHasChanged();
    }

    private bool Fits(PublicationRequest request) => reviewing?.Fits(request) == true;

    private void Show(PublicationRequest request)
    {
        (shown, reason) = (request, request.Reason);
        reviewing!.Take(request.Proposal);
        Composed();
    }

    private async Task RevertAsync(ChangedRecord change)
    {
        var command = NewOperation();
        var outcome = await Acting.DoAsync(c => Copy.ApplyAsync(c, [reviewing!.Reverting(change)], TrailWord.Restored), Words.Say("publish.reverted-reason", new { r = View.NameOf(Store.Newest.Number) }), command);
        refusal = outcome.Refusal is { } key ? Words[key] : outcome.Answer!.Done ? null : outcome.Answer.Problems is [var problem, ..] ? problem.Message : Words["publish.revert-conflict"];
        if (refusal is null)
            Undoing.Offer(Words.Say("publish.reverted", new { name = change.Name }), command);
        await LoadAsync();
    }

    private async Task SendAsync()
    {
        (refusal, notice, released, working) = (null, null, null, true);
        var proposal = reviewing!.Proposal;
        var outcome = await Acting.DoAsync(c => Asks ? Asked.AskAsync(c, proposal) : Publishing.PublishAsync(c, proposal), reason.Trim(), operation);
        working = false;
        await EndAsync(outcome);
    }

    private Task DecidedAsync(Outcome<Publication> outcome) => EndAsync(outcome);

    private async Task EndAsync(Outcome<Publication> outcome)
    {
        var answer = outcome.Answer;
        released = answer?.Release?.Number;
        var said = answer is null ? Words[outcome.Refusal!] : Words.Say($"publish.outcome.{Kebab<PublicationOutcome>.Of(answer.Outcome)}", new { r = View.NameOf(released ?? 0), n = answer.Problems.Count });
        var done = answer?.Outcome is PublicationOutcome.Published or PublicationOutcome.Requested or PublicationOutcome.Refused or PublicationOutcome.Withdrawn;
        (notice, refusal) = done ? (said, (string?)null) : (null, said);
        if (done)
            (operation, reason, shown, reviewing) = (NewOperation(), "", null, null);
        if (done || answer?.Outcome is PublicationOutcome.Moved or PublicationOutcome.Gone)
            await LoadAsync();
        StateHasChanged();
    }

    private string Here(string anchor) => $"{View.LinkTo(View.Selection)}#{anchor}";

    private static string NewOperation() => Guid.CreateVersion7().ToString("N");

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var one in following)
            one.Dispose();
    }
}
