using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Agreements;

/// <summary>The register under the charts: search, filters, order, and as many lines as were asked for.</summary>
public partial class AgreementRegister
{
    /// <summary>Lines shown first, and added by "show more".</summary>
    public const int Portion = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly Grade[][] GradeChoices = [[Grade.A, Grade.B, Grade.C], [Grade.A, Grade.B], [Grade.A]];

    private Register register = null!;
    private IReadOnlyList<RegisterGroup> groups = [];
    private IReadOnlyList<(string Value, int Count)> sectors = [], kinds = [], statuses = [];
    private string search = "", grades = "";
    private RegisterOrder order;
    private bool descending;
    private int most = Portion, listed;
    private View? shown;
    private int typed;

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required View View { get; set; }

    private Words Words => View.Words;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, View))
            return;
        shown = View;
        grades = string.Join(',', View.Selection.Grades);
        var cells = View.Index.Cells.Where(c => View.Selection.Grades.Contains(c.Grade)).ToList();
        sectors = Counted(cells, c => c.Sector, View.Index.Dataset.Sectors.Select(s => s.Slug));
        kinds = Counted(cells, c => Kebab<InstrumentKind>.Of(c.Kind), Kebab<InstrumentKind>.Words);
        statuses = Counted(cells, c => Kebab<AgreementStatus>.Of(c.Status), Kebab<AgreementStatus>.Words);
        Find();
    }

    private static IReadOnlyList<(string, int)> Counted(List<AgreementCell> cells, Func<AgreementCell, string> key, IEnumerable<string> values)
    {
        var counts = cells.GroupBy(key).ToDictionary(g => g.Key, g => g.Sum(c => c.Agreements.Count));
        return [.. values.Where(counts.ContainsKey).Select(v => (v, counts[v]))];
    }

    private void Find()
    {
        register = new(View, search);
        most = Portion;
        List();
    }

    // Groups are read until the portion is full; the last one is cut.
    private void List()
    {
        var taken = new List<RegisterGroup>();
        listed = 0;
        foreach (var group in register.Groups(order, descending))
        {
            var rows = group.Rows.Take(most - listed).ToList();
            taken.Add(group with { Rows = rows });
            listed += rows.Count;
            if (listed >= most)
                break;
        }
        groups = taken;
    }

    // Waits until the reader pauses, so that a large register is not searched once per letter.
    private async Task Search(ChangeEventArgs change)
    {
        search = change.Value?.ToString() ?? "";
        var mine = ++typed;
        await Task.Delay(Pause);
        if (mine == typed)
            Find();
    }

    private void Clear()
    {
        search = "";
        Find();
    }

    // The same head again turns the order round.
    private void Sort(RegisterOrder by)
    {
        (order, descending) = (by, by == order && !descending);
        most = Portion;
        List();
    }

    private void More()
    {
        most += Portion;
        List();
    }
}
