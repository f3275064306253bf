using Dashboard.Changes;
using Dashboard.Data.Editing;
using Dashboard.Reading;

namespace Dashboard.Admin.History;

/// <summary>What became of an undo, in words.</summary>
public static class UndoWords
{
    private const int MostNamed = 5;

    /// <summary>Undone, nothing to undo, or which records stand against it: with their fields and who changed them.</summary>
    public static string Of(View view, Working working, EditAnswer answer)
    {
        var words = view.Words;
        if (answer.Done)
            return answer.Changed == 0 ? words["history.undo-nothing"] : words.Say("history.undone", new { records = words.Say("history.records", new { n = answer.Changed }) });
        var named = answer.Conflicts.Take(MostNamed).Select(c =>
        {
            var told = c.Fields.Select(f => FieldWords.Name(view, f.Field)).Append(c.By).OfType<string>();
            return $"{RecordNames.Of(view, working, new(c.Edit.Kind, c.Edit.Slug))} ({string.Join(words["list.comma"], told)})";
        }).ToList();
        if (answer.Problems.Count > 0)
            named.Add(answer.Problems[0].Record);
        return words.Say("history.undo-conflict", new { records = string.Join("; ", named) + (answer.Conflicts.Count > MostNamed ? " …" : "") });
    }
}
