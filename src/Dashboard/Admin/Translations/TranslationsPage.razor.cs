using System.Text.Json;
using Dashboard.Changes;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Translations;

/// <summary>All texts of the working copy in three columns; what is typed is a draft until it is saved as one command.</summary>
public sealed partial class TranslationsPage : IDisposable
{
    private const int Portion = 25;
    private const string DraftKind = "translations", DraftSlug = "desk";
    private static readonly TimeSpan Autosave = TimeSpan.FromMilliseconds(800);

    private IReadOnlyList<DeskRow> rows = [];
    private IReadOnlyList<DeskRow> found = [];
    private IReadOnlyList<EditConflict> conflicts = [];
    private IReadOnlyDictionary<RecordKey, WorkingRecord> records = new Dictionary<RecordKey, WorkingRecord>();
    private Dictionary<string, string> pending = [];
    private View? shownView;
    private string search = "", kind = "", state = "";
    private string? refusal, operation;
    private bool loaded;
    private int shown = Portion;
    private long sequence;
    private DateTime? savedAt;
    private CancellationTokenSource? typing;

    [CascadingParameter] public required View View { get; set; }
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private Data.Storage.Translations Outdated { get; set; } = default!;
    [Inject] private Drafts Drafts { get; set; } = default!;
    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;

    private Words Words => View.Words;
    private View Shown => shownView ?? View;

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        var draft = await Acting.DoAsync(command => Drafts.FindAsync(command.Account, DraftKind, DraftSlug));
        if (draft.Answer is { } kept)
        {
            pending = Read(kept.Texts);
            (sequence, savedAt) = (kept.Sequence, kept.SavedAt.LocalDateTime);
        }
    }

    public void Dispose() => typing?.Cancel();

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
        if (text == row.Text.In(language))
            pending.Remove($"{row.Key}/{language}");
        else
            pending[$"{row.Key}/{language}"] = text;
        _ = KeepLaterAsync();
    }

    private async Task KeepLaterAsync()
    {
        typing?.Cancel();
        var mine = (typing = new()).Token;
        await Task.Delay(Autosave, CancellationToken.None);
        if (!mine.IsCancellationRequested)
            await InvokeAsync(KeepAsync);
    }

    private async Task KeepAsync()
    {
        var texts = JsonSerializer.Serialize(pending, DatasetDocument.Json);
        var outcome = await Acting.DoAsync(command => Drafts.SaveAsync(command.Account, new(DraftKind, DraftSlug, texts, 0, null, ++sequence, default)));
        (refusal, savedAt) = (outcome.Refusal, outcome.Refusal is null ? outcome.Answer.LocalDateTime : savedAt);
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        typing?.Cancel();
        if (pending.Count == 0)
            return;
        var edits = Edits();
        operation ??= Command.New("").Operation;
        var outcome = await Acting.DoAsync(command => Copy.ApplyAsync(command, edits, draft: new(DraftKind, DraftSlug)), Words["desk.reason"], operation);
        (refusal, conflicts) = (outcome.Refusal, outcome.Answer?.Conflicts ?? []);
        if (outcome.Answer is not { Done: true } answer)
            return;
        Undoing.Offer(Words.Say("desk.saved", new { n = answer.Changed }), operation);
        (pending, operation, savedAt) = ([], null, null);
        await LoadAsync();
    }

    private async Task DiscardAsync()
    {
        typing?.Cancel();
        pending = [];
        (conflicts, savedAt, operation) = ([], null, null);
        refusal = (await Acting.DoAsync(async command => { await Drafts.DiscardAsync(command.Account, DraftKind, DraftSlug); return true; })).Refusal;
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
        foreach (var changed in rows.SelectMany(r => Words.Languages.Select(l => (Row: r, Language: l))).Where(p => pending.ContainsKey($"{p.Row.Key}/{p.Language}"))
            .GroupBy(p => new RecordKey(p.Row.Text.Kind, p.Row.Text.Slug)))
        {
            var record = records[changed.Key];
            var draft = RecordDraft.OfBody(RecordShape.Find(record.Kind)!, record.Slug, record.Body);
            foreach (var (row, language) in changed)
                if (LocalTexts.EntryOf(draft, row.Text.Path, language) is { } entry)
                    entry.Text = pending[$"{row.Key}/{language}"];
            if (draft.Read().Body is { } body)
                edits.Add(new(record.Kind, record.Slug, body, record.Version) { BaseBody = record.Body });
        }
        return edits;
    }

    private static Dictionary<string, string> Read(string texts)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(texts) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
