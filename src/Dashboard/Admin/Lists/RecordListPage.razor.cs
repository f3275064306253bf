using Dashboard.App;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Admin.Lists;

/// <summary>The list of one kind: reads the address, keeps what is ticked, gives the commands.</summary>
public sealed partial class RecordListPage : IDisposable
{
    /// <summary>Lines shown first, and added by "show more".</summary>
    public const int Portion = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly RowStates[] States = [RowStates.New, RowStates.Changed, RowStates.Problems, RowStates.MyDraft, RowStates.TheirDraft, RowStates.Archived];

    private readonly HashSet<RecordKey> ticked = [];
    private RecordShape? shape;
    private Desk? desk;
    private RecordList? list;
    private IReadOnlyList<FieldShape> filters = [];
    private IReadOnlyList<ListRow> found = [];
    private IReadOnlyList<RecordKey>? archiving;
    private ListQuery query = null!;
    private View? shown;
    private string? refusal;
    private int most = Portion, typed, anchor = -1;
    private IDisposable? following;

    /// <summary>The kind, as the address names it.</summary>
    [Parameter] public string Kind { get; set; } = "";
    /// <summary>The view.</summary>
    [CascadingParameter] public required View View { get; set; }
    [Inject] private Desks Desks { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private Words Words => View.Words;
    private IReadOnlyList<ListRow> Ticked => [.. list!.Rows.Where(r => ticked.Contains(r.Key))];

    /// <inheritdoc />
    protected override void OnInitialized() => following = Desks.Subscribe(() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    }));

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(shown, View) && shape?.Kind == Kind)
            return;
        var other = shape?.Kind != Kind || desk is null;
        (shown, shape) = (View, RecordShape.Find(Kind));
        if (shape is null)
            return;
        query = ListQuery.Parse(shape, View.Asked);
        (most, anchor) = (Portion, -1);
        if (other)
        {
            archiving = null;
            ticked.Clear();
            await LoadAsync();
        }
        found = list?.Find(query) ?? [];
    }

    private async Task LoadAsync()
    {
        if (shape is null)
            return;
        var outcome = await Desks.ReadAsync(View);
        refusal = outcome.Refusal;
        if (outcome.Answer is not { } read)
            return;
        desk = read;
        list = RecordList.Of(read.View, read.Working, shape, read.Waiting);
        filters = list.Filters;
        found = list.Find(query);
        ticked.IntersectWith(list.Rows.Select(r => r.Key));
    }

    private void Go(ListQuery to, bool replace = false) => Navigation.NavigateTo(to.Address(View, Urls.AdminRecords(shape!.Kind)), replace: replace);

    // Waits until the person pauses, so that the list is not searched once per letter.
    private async Task Search(ChangeEventArgs change)
    {
        var mine = ++typed;
        await Task.Delay(Pause);
        if (mine == typed)
            Go(query with { Search = (change.Value?.ToString() ?? "").Trim() }, replace: true);
    }

    private static RowStates? StateOf(ChangeEventArgs change) => Enum.TryParse<RowStates>(change.Value?.ToString(), out var state) ? state : null;

    private string NameOf(RowStates state) => Words[$"lists.state.{Data.Provenance.Kebab<RowStates>.Of(state)}"];

    private int Count(RowStates state) => list?.Rows.Count(r => r.States.HasFlag(state)) ?? 0;

    // With Shift everything from the last tick to this one becomes as this one.
    private void Tick((int At, bool Range) tick)
    {
        var on = !ticked.Contains(found[tick.At].Key);
        var from = tick.Range && anchor >= 0 ? anchor : tick.At;
        for (var i = Math.Min(from, tick.At); i <= Math.Max(from, tick.At); i++)
            _ = on ? ticked.Add(found[i].Key) : ticked.Remove(found[i].Key);
        anchor = tick.At;
    }

    // All that are found, also those the portion does not show.
    private void TickAll()
    {
        var all = found.All(r => ticked.Contains(r.Key));
        foreach (var row in found)
            _ = all ? ticked.Remove(row.Key) : ticked.Add(row.Key);
    }

    /// <inheritdoc />
    public void Dispose() => following?.Dispose();
}
