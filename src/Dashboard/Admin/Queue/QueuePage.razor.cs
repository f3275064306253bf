using Dashboard.Admin.Lists;
using Dashboard.Admin.Rules;
using Dashboard.App;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Provenance;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Queue;

/// <summary>What waits for an editor.</summary>
public sealed partial class QueuePage : IDisposable
{
    private const int Most = 12, Lately = 10;
    private static readonly HashSet<TrailWord> Edits = [TrailWord.Saved, TrailWord.Archived, TrailWord.Restored, TrailWord.Undone, TrailWord.Imported, TrailWord.Published];

    private Desk? desk;
    private IReadOnlyList<DraftLine> mine = [], others = [];
    private IReadOnlyDictionary<string, (int Added, int Changed, int Gone)> changes = new Dictionary<string, (int, int, int)>();
    private IReadOnlyList<Problem> problems = [];
    private IReadOnlyList<PublicationRequest> requests = [];
    private IReadOnlyList<TrailLine> lately = [];
    private DraftLine? discarding;
    private string? refusal;
    private IDisposable? following;

    /// <summary>The view.</summary>
    [CascadingParameter] public required View View { get; set; }
    [Inject] private Desks Desks { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Requests Asked { get; set; } = default!;
    [Inject] private Trail Trail { get; set; } = default!;
    [Inject] private BriefingStore Briefings { get; set; } = default!;
    [Inject] private DatasetStore Store { get; set; } = default!;

    private Words Words => View.Words;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        following = Desks.Subscribe(() => _ = InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        }));
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var outcome = await Desks.ReadAsync(View);
        refusal = outcome.Refusal;
        if (outcome.Answer is not { } read)
            return;
        desk = read;
        var drafts = read.Waiting.Drafts.SelectMany(d => d).OrderByDescending(d => d.At).ToList();
        (mine, others) = ([.. drafts.Where(d => d.IsMine)], [.. drafts.Where(d => !d.IsMine)]);
        changes = read.Waiting.Changes.GroupBy(c => c.Key.Kind).ToDictionary(g => g.Key, g => (
            g.Count(c => c.Value == Happening.Added), g.Count(c => c.Value == Happening.Corrected), g.Count(c => c.Value == Happening.Withdrawn)));
        problems = [.. read.Waiting.Problems.SelectMany(p => p)];
        var besides = await Acting.DoAsync(async command => (
            Requests: await Asked.ReadAsync(command.Account),
            Lines: await Trail.ReadAsync(command.Account, new())));
        if (besides.Refusal is null)
            (requests, lately) = (besides.Answer.Requests, [.. besides.Answer.Lines.Where(l => Edits.Contains(l.What)).Take(Lately)]);
    }

    private async Task DiscardAsync(DraftLine draft)
    {
        discarding = null;
        refusal = (await Desks.DiscardAsync(draft.Kind, draft.Slug)).Refusal;
        if (refusal is null)
            await LoadAsync();
    }

    // The translation desk keeps what is typed there as one draft.
    private static string AddressOf(DraftLine draft) => RecordShape.Find(draft.Kind) is null ? AdminPages.Translations.Path : Urls.AdminRecord(draft.Kind, draft.Slug);

    private string KindOf(DraftLine draft) => RecordShape.Find(draft.Kind) is null ? Words["admin.translations"] : Words[$"changes.kind.{draft.Kind}"];

    private string NameOf(DraftLine draft) => RecordShape.Find(draft.Kind) is null ? Words["admin.translations"]
        : desk!.Working.Records.TryGetValue(new(draft.Kind, draft.Slug), out var record) ? RecordList.NameOf(desk.View, record)
        : Words["queue.new-record"];

    private string List(string kind, RowStates state) => (ListQuery.Parse(RecordShape.Find(kind)!, "") with { State = state }).Address(View, Urls.AdminRecords(kind));

    private string Say(Problem problem) => RuleWords.Say(Words, desk!.View.Index, problem);

    private string Moment(DateTimeOffset at) =>
        $"{View.DateOf(at)}, {Words.Digits(at.UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))}";

    /// <inheritdoc />
    public void Dispose() => following?.Dispose();
}
