using Dashboard.Benchmarks;
using Dashboard.Data.Editing;

namespace Dashboard.Reliability.Input;

/// <summary>What came of the inputs.</summary>
internal sealed class Told
{
    private readonly List<string> notes = [];
    private int refused, taken, invalid, unwanted, changed, thrown, published, unpublished;

    /// <summary>Inputs so far.</summary>
    public int Tried => refused + taken + thrown;

    /// <summary>It was refused.</summary>
    public void Refuse(FormCase @case, bool byForm)
    {
        refused++;
        // Another slug is another record, whatever it is.
        if (byForm && @case.Path is not ("slug" or "key") && Boundary.MustRefuse(@case.Field, @case.Text) == false)
            Note(ref unwanted, "refused though it may stand", @case);
    }

    /// <summary>It stands in the store as <paramref name="body"/>.</summary>
    public void Take(FormCase @case, string body, bool byForm)
    {
        taken++;
        if (Boundary.MustRefuse(@case.Field, @case.Text) == true)
            Note(ref invalid, "taken", @case);
        var again = ReadsBack(@case, body);
        var text = @case.Field.Form is FieldForm.Text or FieldForm.LongText && byForm && @case.Text.Trim().Length > 0 ? @case.In(body) : null;
        if (!again || (text is not null && text != @case.Text.Trim()))
            Note(ref changed, "does not read back", @case);
    }

    /// <summary>Something was thrown.</summary>
    public void Throw(FormCase @case, Exception failure) => Note(ref thrown, $"{failure.GetType().Name} {failure.Message.ReplaceLineEndings(" ")}", @case);

    /// <summary>The whole was read, checked and published, or not.</summary>
    public void Publish(bool whole, string why)
    {
        published++;
        if (whole)
            return;
        unpublished++;
        notes.Add(why[..Math.Min(200, why.Length)].ReplaceLineEndings(" "));
    }

    /// <summary>Prints; answers how many figures are not as promised.</summary>
    public int Print(string title)
    {
        var report = new Report(title);
        report.Add("refused", refused, "inputs");
        report.Add("taken", taken, "inputs");
        report.Add("unhandled", thrown, "inputs", 0);
        report.Add("taken though no form may", invalid, "inputs", 0);
        report.Add("refused though it may stand", unwanted, "inputs", 0);
        report.Add("kept otherwise than it reads back", changed, "inputs", 0);
        report.Add("times all that was kept could not be read, checked or published", unpublished, $"of {published}", 0);
        foreach (var note in notes.Take(12))
            report.Note("–", note);
        report.Print();
        return report.Failed;
    }

    private static bool ReadsBack(FormCase @case, string body)
    {
        try
        {
            return RecordDraft.RecordBody(RecordShape.Find(@case.Record.Kind)!, body) == body;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private void Note(ref int count, string what, FormCase @case)
    {
        if (++count <= 40)
            notes.Add($"{what}: {@case.Record.Kind}.{@case.Path} ({@case.Field.Form}) {System.Text.Json.JsonSerializer.Serialize(@case.Text[..Math.Min(30, @case.Text.Length)])}");
    }
}
