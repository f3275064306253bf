using Dashboard.Admin;
using Dashboard.Admin.Records;
using Dashboard.App;
using Dashboard.Data.Access;
using Dashboard.Data.Briefings;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Briefings.Editing;

/// <content>What is typed and done is stored; what others store is heard; what only the browser had comes back.</content>
public sealed partial class BriefingDesk
{
    private const string GuardKind = "briefing";

    private ElementReference root;
    private DeskState desk = default!;
    private BriefingKeeping keeping = default!;
    private FormGuard guard = default!;
    private IJSObjectReference? module;
    private IDisposable? following;
    private string? said, refused, focusNext;
    private TimeSpan offset;
    private bool ready;

    /// <summary>Language and newest release.</summary>
    [Parameter, EditorRequired] public required View View { get; set; }
    /// <summary>Who works at it.</summary>
    [Parameter, EditorRequired] public required Person Person { get; set; }
    /// <summary>The briefing when the desk is opened.</summary>
    [Parameter, EditorRequired] public required KeptBriefing Kept { get; set; }
    /// <summary>Key of the slide in the address, or null.</summary>
    [Parameter] public string? Slide { get; set; }
    /// <summary>What became of a picture that was sent, as its rule; or null.</summary>
    [Parameter] public string? Said { get; set; }

    [Inject] private Acting Acting { get; set; } = default!;
    [Inject] private BriefingStore Store { get; set; } = default!;
    [Inject] private Tellings Tellings { get; set; } = default!;
    [Inject] private LiveSessions Sessions { get; set; } = default!;
    [Inject] private Live.LiveRooms Rooms { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [Inject] private IJSRuntime Js { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Words Words => View.Words;
    private string Version => FormattableString.Invariant($"{desk.Bench.Kept.Version}");

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        desk = new(View, Person, new(Kept), Tellings);
        keeping = new(desk.Bench, Acting, Store, Clock);
        guard = new(Js, Person.Account, new RecordKey(GuardKind, Kept.Briefing.Slug));
        said = refused = Said?.StartsWith("picture-", StringComparison.Ordinal) == true && Words.Has($"desk.{Said}") ? Words[$"desk.{Said}"] : null;
        desk.Bench.Changed += Changed;
        keeping.Told += ToldAsync;
        following = Store.Follow(kept => _ = kept.Briefing.Slug == Kept.Briefing.Slug ? InvokeAsync(() => Follow(kept)) : null);
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        desk.View = View;
        desk.Key = Slide is not null && desk.Briefing.Find(Slide) is not null ? Slide : desk.Briefing.Slides is [var first, ..] ? first.Key : null;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            if (firstRender)
            {
                module = await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["Briefings/Editing/BriefingDesk.razor.js"]);
                await module.InvokeVoidAsync("start", root);
                var left = await guard.StartAsync(root, desk.Bench.Kept.Version);
                offset = left.Offset;
                Return(left.Texts);
                ready = true;
                StateHasChanged();
            }
            else if (focusNext is { } id)
            {
                focusNext = null;
                await guard.FocusAsync(id);
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is away; it keeps what it has.
        }
    }

    // What this browser had and the store never confirmed is put over what is stored; equal texts were stored without our hearing of it.
    private void Return(IReadOnlyDictionary<string, string> texts)
    {
        var lost = texts.Where(text => FieldPath.Read(desk.Briefing, text.Key) != text.Value.ReplaceLineEndings("\n")).ToList();
        foreach (var (path, text) in lost)
            desk.Bench.Type(path, text.ReplaceLineEndings("\n"));
        if (lost.Count > 0)
            said = Words.Say("form.returned-guard", new { n = lost.Count });
        else if (texts.Count > 0)
            _ = guard.ClearAsync();
    }

    private void Changed(bool atOnce) => _ = InvokeAsync(async () =>
    {
        if (atOnce)
        {
            OnParametersSet();
            StateHasChanged();
        }
        await keeping.SoonAsync(atOnce);
    });

    private Task ToldAsync(IReadOnlyDictionary<string, string> texts) => InvokeAsync(async () =>
    {
        desk.Problems = keeping.Problems;
        StateHasChanged();
        if (texts.Count > 0)
            await guard.KeptAsync(texts, desk.Bench.Kept.Version);
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        following?.Dispose();
        desk.Bench.Changed -= Changed;
        keeping.Told -= ToldAsync;
        await keeping.NowAsync();
        keeping.Dispose();
        await guard.DisposeAsync();
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("stop");
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the module with it.
        }
    }
}
