using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace Dashboard.Admin.Records;

/// <content>Opening, typing and keeping; saving is in the other part.</content>
public sealed partial class RecordForm
{
    private const string Questions = "form-ask";

    private ElementReference root;
    private FormState form = default!;
    private DraftKeeping keeping = default!;
    private FormGuard guard = default!;
    private IDisposable? following;
    private string? focusNext;
    private bool ready;
    private TimeSpan offset;
    private Told? said;
    private IReadOnlyList<(string Id, string Text)> summary = [];

    /// <summary>Language and address.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }
    /// <summary>Kind of the record.</summary>
    [Parameter, EditorRequired] public required RecordShape Shape { get; set; }
    /// <summary>Its slug; <c>+</c> and a key for a new one.</summary>
    [Parameter, EditorRequired] public required string Slug { get; set; }
    /// <summary>The working copy when the form is opened.</summary>
    [Parameter, EditorRequired] public required Working Working { get; set; }
    /// <summary>The subject of a new claim, or null.</summary>
    [Parameter] public string? Subject { get; set; }
    /// <summary>The record a new one is a copy of, or null.</summary>
    [Parameter] public string? CopyOf { get; set; }
    /// <summary>Who is signed in.</summary>
    [CascadingParameter] public required Person Person { get; set; }

    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private Drafts Drafts { get; set; } = default!;
    [Inject] private WorkingCopy Copy { get; set; } = default!;
    [Inject] private Undoing Undoing { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private IJSRuntime Js { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Words Words => View.Words;
    private RecordKey DraftKey => new(Shape.Kind, Slug);
    private string Here => View.LinkTo(Urls.AdminRecord(Shape.Kind, Slug));

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        form = new(View, Person, Shape, Slug, Working) { Published = View.Release.Dataset.BodyOf(Shape.Kind, Slug), Today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime) };
        keeping = new(form, Acting, Drafts, Clock);
        guard = new(Js, Person.Account, DraftKey);
        Start();
        form.Typed += Typed;
        keeping.Kept += texts => guard.KeptAsync(texts, keeping.Sequence);
        following = Copy.Subscribe(keys => _ = keys.Contains(DraftKey) ? InvokeAsync(FollowAsync) : null);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var found = await Acting.DoAsync(command => Drafts.FindAsync(command.Account, Shape.Kind, Slug));
            var left = await guard.StartAsync(root, found.Answer?.Sequence ?? 0);
            offset = left.Offset;
            Return(found.Answer, left);
            form.Editing |= form.IsNew;
            ready = true;
            StateHasChanged();
        }
        else if (focusNext is { } id)
        {
            focusNext = null;
            await guard.FocusAsync(id);
        }
    }

    // The form as it is without anything typed.
    private void Start()
    {
        if (form.Working.Records.TryGetValue(DraftKey, out var record))
            form.Begin(RecordDraft.OfBody(Shape, Slug, record.Body), record);
        else
            form.Begin(NewRecord.Of(form.Working, Shape, Subject, CopyOf), null);
    }

    // What was typed before comes back: the draft of the server, and over it what only this browser had.
    private void Return(Draft? draft, FormGuard.Left left)
    {
        if (draft is not null)
        {
            var opened = form.Working.Records.GetValueOrDefault(DraftKey) is { } now ? now with { Version = draft.BaseVersion, Body = draft.BaseBody ?? now.Body } : null;
            form.Begin(RecordDraft.OfTexts(Shape, draft.Texts), opened, dirty: true);
            keeping.Found(draft);
        }
        var newer = left.IsNewerThan(draft);
        if (newer)
            FormTexts.Put(form, left.Texts);
        if (draft is null && !newer)
            return;
        form.Editing = true;
        said = new(Words.Say(newer ? "form.returned-guard" : "form.returned", new { n = left.Texts.Count }), "info");
        if (newer)
            _ = keeping.SoonAsync(atOnce: true);
    }

    private void Typed(bool atOnce) => _ = InvokeAsync(async () =>
    {
        if (atOnce)
            StateHasChanged();
        await keeping.SoonAsync(atOnce);
    });

    private void Edit()
    {
        form.Editing = true;
        said = null;
        focusNext = FormState.IdOf(form.Draft.Fields.First(f => f.Shape.Form is not FieldForm.List && f != form.Draft.Fields[0]));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        following?.Dispose();
        form.Typed -= Typed;
        keeping.Dispose();
        await guard.DisposeAsync();
    }

    private sealed record Told(string Text, string? Look = null, RenderFragment? More = null);
}
