using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Translations;

/// <summary>All texts of the working copy in three columns; what is typed is a draft until it is saved as one command.</summary>
public sealed partial class TranslationsPage : IAsyncDisposable
{
    private const int Portion = 25;

    private IReadOnlyList<DeskRow> rows = [];
    private IReadOnlyList<DeskRow> found = [];
    private IReadOnlyList<EditConflict> conflicts = [];
    private IReadOnlyDictionary<RecordKey, WorkingRecord> records = new Dictionary<RecordKey, WorkingRecord>();
    private DeskDraft draft = default!;
    private ElementReference root;
    private View? shownView;
    private string search = "", kind = "", state = "";
    private string? refusal, operation;
    private bool loaded, ready, guarded;
    private int shown = Portion;

    [CascadingParameter] public required View View { get; set; }
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private Data.Storage.Translations Outdated { get; set; } = default!;
    [Inject] private Drafts Drafts { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;
    [Inject] private Access.CurrentPerson Current { get; set; } = default!;
    [Inject] private IJSRuntime Js { get; set; } = default!;

    private Words Words => View.Words;
    private View Shown => shownView ?? View;

    protected override async Task OnInitializedAsync()
    {
        draft = new(Acting, Drafts);
        await LoadAsync();
        await draft.FindAsync();
        ready = true;
    }

    // The browser may have texts that never arrived.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!ready || guarded || root.Id is null || await Current.GetAsync() is not { } person)
            return;
        guarded = true;
        if (await draft.StartAsync(Js, person.Account, root, Was))
            await KeepAsync();
    }

    public ValueTask DisposeAsync() => draft?.DisposeAsync() ?? default;

    private async Task LoadAsync()
    {
        var outcome = await Acting.DoAsync(async command => (Working: await Copy.ReadAsync(), Outdated: await Outdated.OutdatedAsync(command.Account)));
        if ((refusal = outcome.Refusal) is not null)
            return;
        var (working, outdated) = outcome.Answer;
        records = working.Records;
        shownView = View with { Release = new(0, default, "", "", working.Dataset, DatasetDocument.Write(working.Dataset)) };
        rows = DeskRow.Of(shownView, working, outdated);
        loaded = true;
        Filter();
    }

    private void Filter()
    {
        var words = search.Trim();
        found = [.. rows.Where(r => (kind.Length == 0 || r.Text.Kind == kind)
            && (state.Length == 0 || r.Findings.Any(f => $"{f.What}-{f.Language}" == state))
            && (words.Length == 0 || new[] { r.Name, r.Text.En, r.Text.Fa, r.Text.Tg, r.Text.Slug }.Any(t => t.Contains(words, StringComparison.OrdinalIgnoreCase))))];
        shown = Portion;
    }

    private void Type(DeskRow row, string language, string text)
    {
        operation = null;
        draft.Type($"{row.Key}/{language}", text, row.Text.In(language));
        _ = KeepLaterAsync();
    }

    private string? Was(string place) => rows.FirstOrDefault(r => place.StartsWith(r.Key + '/', StringComparison.Ordinal) && Words.Languages.Contains(place[(r.Key.Length + 1)..]))?.Text.In(place[(place.LastIndexOf('/') + 1)..]);

    private async Task KeepLaterAsync()
    {
        if (await draft.PauseAsync())
            await InvokeAsync(KeepAsync);
    }

    private async Task KeepAsync()
    {
        await draft.KeepAsync();
        refusal = draft.Refusal;
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (draft.Texts.Count == 0)
            return;
        var edits = Edits();
        operation ??= Command.New("").Operation;
        var outcome = await Acting.DoAsync(command => Copy.ApplyAsync(command, edits, draft: DeskDraft.Key), Words["desk.reason"], operation);
        (refusal, conflicts) = (outcome.Refusal, outcome.Answer?.Conflicts ?? []);
        if (outcome.Answer is not { Done: true } answer)
            return;
        Undoing.Offer(Words.Say("desk.saved", new { n = answer.Changed }), operation);
        operation = null;
        await draft.EndAsync();
        await LoadAsync();
    }

    private async Task DiscardAsync()
    {
        (conflicts, operation) = ([], null);
        await draft.DiscardAsync();
        refusal = draft.Refusal;
    }

    private async Task ConfirmAsync(DeskRow row, string language)
    {
        refusal = (await Acting.DoAsync(command => Outdated.ConfirmAsync(command, row.Text, language))).Refusal;
        await LoadAsync();
    }

    // One edit per record, from the record as it was when the page was loaded: what others change meanwhile is merged by language.
    private List<RecordEdit> Edits()
    {
        var edits = new List<RecordEdit>();
        foreach (var changed in rows.SelectMany(r => Words.Languages.Select(l => (Row: r, Language: l))).Where(p => draft.Texts.ContainsKey($"{p.Row.Key}/{p.Language}"))
            .GroupBy(p => new RecordKey(p.Row.Text.Kind, p.Row.Text.Slug)))
        {
            var record = records[changed.Key];
            var fresh = RecordDraft.OfBody(RecordShape.Find(record.Kind)!, record.Slug, record.Body);
            foreach (var (row, language) in changed)
                if (LocalTexts.EntryOf(fresh, row.Text.Path, language) is { } entry)
                    entry.Text = draft.Texts[$"{row.Key}/{language}"];
            if (fresh.Read().Body is { } body)
                edits.Add(new(record.Kind, record.Slug, body, record.Version) { BaseBody = record.Body });
        }
        return edits;
    }
}
