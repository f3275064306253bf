using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing.Exchange;

/// <summary>Why a table cannot be imported as it is mapped.</summary>
/// <param name="Table">Number of the table.</param>
/// <param name="Rule"><c>no-key</c>: no column is the slug; <c>field-twice</c>: two columns are one field.</param>
/// <param name="Field">The field concerned.</param>
public sealed record TableProblem(int Table, string Rule, string Field);

/// <summary>
/// What an import would do, row by row. Made from the file and the working copy alone; nothing is written. Two plans of one file with equal
/// <see cref="Mark"/> do the same.
/// </summary>
/// <param name="Stamp">Stamp of the working copy it was made from.</param>
/// <param name="Tables">What stands in the way of whole tables.</param>
/// <param name="Rows">The rows in the order of the file; records to be archived last.</param>
public sealed record ImportPlan(long Stamp, IReadOnlyList<TableProblem> Tables, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>The changes, as one command.</summary>
    public IReadOnlyList<RecordEdit> Edits { get; } = [.. Rows.Select(r => r.Edit).OfType<RecordEdit>()];

    /// <summary>How many rows have that outcome.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>How many rows wait for a decision.</summary>
    public int Waiting => Rows.Count(r => r.Waits);

    /// <summary>Tells plans apart by what they do and ask.</summary>
    public string Mark => field ??= DatasetDocument.Hash(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Rows.Select(r => $"{r.Key} {r.Outcome} {r.Edit} {r.Edit?.Archived} {r.Twin}"))));

    /// <summary>Looks at every row.</summary>
    /// <param name="tables">The tables of the file, mapped.</param>
    /// <param name="now">The working copy.</param>
    /// <param name="older">Older bodies, for rows that carry a version.</param>
    /// <param name="choices">What was decided.</param>
    public static ImportPlan Of(IReadOnlyList<TableMapping> tables, Working now, OlderBody older, IReadOnlyDictionary<RowKey, RowChoice> choices)
    {
        List<TableProblem> problems = [];
        List<ImportRow> rows = [];
        var seen = new HashSet<RecordKey>();
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].Shape is not { } shape)
                continue;
            if (ProblemOf(i, tables[i], shape) is { } problem)
            {
                problems.Add(problem);
                continue;
            }
            var reading = new RowReading(i, tables[i], now, older, choices);
            foreach (var row in tables[i].Table.Rows)
                if (row.Damage is not null || row.Cells.Any(c => !string.IsNullOrWhiteSpace(c)))
                    rows.Add(Once(reading.Read(row), seen));
        }
        rows.AddRange(Missing(tables, now, seen));
        return new(now.Stamp, problems, rows);
    }

    private static TableProblem? ProblemOf(int number, TableMapping table, RecordShape shape)
    {
        if (!table.Fields.Contains(shape.KeyField))
            return new(number, "no-key", shape.KeyField);
        return table.Fields.OfType<string>().GroupBy(f => f).FirstOrDefault(g => g.Count() > 1) is { } twice ? new(number, "field-twice", twice.Key) : null;
    }

    // A record is named by one row: of two only chance could say which is right.
    private static ImportRow Once(ImportRow row, HashSet<RecordKey> seen)
    {
        if (row.Slug.Length == 0 || row.Outcome is RowOutcome.Skipped || seen.Add(new(row.Kind, row.Slug)))
            return row;
        return row with
        {
            Outcome = RowOutcome.Error,
            Edit = null,
            Changes = [],
            Problems = [new(row.Kind, row.Slug, RecordShape.Find(row.Kind)!.KeyField, "is in the file twice.") { Rule = "twice-in-file", Facts = new Dictionary<string, object> { ["text"] = row.Slug } }],
        };
    }

    private static IEnumerable<ImportRow> Missing(IReadOnlyList<TableMapping> tables, Working now, HashSet<RecordKey> seen)
    {
        var whole = tables.Where(t => t is { ArchiveOthers: true, Shape: not null }).Select(t => t.Kind!).ToHashSet();
        if (whole.Count == 0)
            return [];
        // Rows that wait or are left out name their record too: it is in the file.
        var named = tables.Where(t => t.Shape is not null).SelectMany(t => t.Table.Rows.Select(r => new RecordKey(t.Kind!, KeyOf(t, r)))).ToHashSet();
        return from record in now.Records.Values
               where whole.Contains(record.Kind) && !record.Archived && !seen.Contains(new(record.Kind, record.Slug)) && !named.Contains(new(record.Kind, record.Slug))
               orderby record.Kind, record.Slug
               select new ImportRow(new(-1, 0), record.Kind, record.Slug, RowOutcome.Archived) { Edit = new(record.Kind, record.Slug, null, record.Version) { Archived = true } };
    }

    private static string KeyOf(TableMapping table, FileRow row) => table.Fields.ToList().IndexOf(table.Shape!.KeyField) is >= 0 and var at ? row[at].Trim() : "";
}
