using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Admin.Grid;

/// <summary>What a grid says in its cells.</summary>
public static class GridWords
{
    /// <summary>The words of a rule that the text of a cell breaks.</summary>
    public static string Say(View view, Problem problem) => problem.Rule switch
    {
        "grid-no-record" => view.Words.Say("grid.no-record", new { text = problem.Facts.GetValueOrDefault("text", "") }),
        "grid-twice" => view.Words["grid.twice"],
        _ => Rules.RuleWords.Say(view.Words, view.Index, problem),
    };

    /// <summary>Somebody was faster: each cell says what stands there now, and whoever saves again means it.</summary>
    /// <returns>The first such cell, or null.</returns>
    public static (GridRow Row, string Field)? Tell(Words words, GridSheet sheet, IReadOnlyList<EditConflict> conflicts)
    {
        (GridRow Row, string Field)? first = null;
        var slug = sheet.Columns[0].Path;
        foreach (var conflict in conflicts)
        {
            if (conflict.Kind == ConflictKind.Fields && conflict.Now is { } now)
                sheet.Rebase(now);
            var row = sheet.Rows.First(r => r.Key == conflict.Edit.Slug || r.Text(slug).Trim() == conflict.Edit.Slug);
            foreach (var field in conflict.Kind == ConflictKind.Fields ? conflict.Fields.Select(f => f.Field).Where(f => sheet.Columns.Any(c => c.Path == f)).DefaultIfEmpty(slug) : [slug])
            {
                row.Said[field] = conflict.Kind switch
                {
                    ConflictKind.Exists => words["grid.exists"],
                    ConflictKind.Archived or ConflictKind.Missing => words["grid.gone"],
                    _ => words.Say("grid.conflict", new { by = conflict.By ?? "–", now = sheet.Columns.First(c => c.Path == field).Show(row.Was(field)) }),
                };
                first ??= (row, field);
            }
        }
        return first;
    }
}
