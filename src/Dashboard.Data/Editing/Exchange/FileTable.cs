namespace Dashboard.Data.Editing.Exchange;

/// <summary>One row of a table in a file.</summary>
/// <param name="Number">Its number as the program that made the file counts.</param>
/// <param name="Cells">Its cells as texts; shorter than the heads when the last ones are empty.</param>
public sealed record FileRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>What stopped the row from being read, or null.</summary>
    public Releases.Problem? Damage { get; init; }

    /// <summary>The text of a column; empty where the row ends before it.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>A table read from a file: a sheet, a CSV file, one kind of a document.</summary>
/// <param name="Name">Name of the sheet, or of the file without its ending.</param>
/// <param name="Heads">Heads of the columns.</param>
/// <param name="Rows">The rows below them.</param>
public sealed record FileTable(string Name, IReadOnlyList<string> Heads, IReadOnlyList<FileRow> Rows)
{
    /// <summary>True when each row is a whole record: what it does not name is empty, not left alone.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>Where the columns of a table go.</summary>
/// <param name="Table">The table.</param>
/// <param name="Kind">Kind of its records; null when it is not imported.</param>
/// <param name="Fields">For each column the path of its field, or null when it is not imported.</param>
public sealed record TableMapping(FileTable Table, string? Kind, IReadOnlyList<string?> Fields)
{
    /// <summary>True when records of the kind that are not in the table are to be archived.</summary>
    public bool ArchiveOthers { get; init; }

    /// <summary>The shape of its kind, or null.</summary>
    public RecordShape? Shape => RecordShape.Find(Kind);

    /// <summary>Heads that go nowhere.</summary>
    public IReadOnlyList<string> Unknown => [.. Table.Heads.Where((head, i) => Fields[i] is null && !string.IsNullOrWhiteSpace(head))];

    /// <summary>The first guess: the kind whose fields the heads name best, its own name deciding between equals.</summary>
    public static TableMapping Guess(FileTable table)
    {
        var best = RecordShape.All.Select(shape => Of(table, shape.Kind))
            .OrderByDescending(m => m.Fields.Count(f => f is not null)).ThenByDescending(m => table.Name.StartsWith(m.Kind!, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(m => m.Shape!.Fields.Count(f => f.Required && m.Fields.Any(path => path?.Split('.', '[')[0] == f.Name)) - m.Shape.Fields.Count(f => f.Required))
            .First();
        var named = RecordShape.Find(table.Name.Split(' ', '-', '.', '_')[0].ToLowerInvariant());
        if (named is not null && Of(table, named.Kind) is var byName && byName.Fields.Contains(named.KeyField))
            return byName;
        return best.Fields.Any(f => f is not null and not RecordColumns.Version) ? best : new(table, null, [.. table.Heads.Select(_ => (string?)null)]);
    }

    /// <summary>The mapping for a kind: heads that name a field go there, the others nowhere.</summary>
    public static TableMapping Of(FileTable table, string? kind)
    {
        if (RecordShape.Find(kind) is not { } shape)
            return new(table, null, [.. table.Heads.Select(_ => (string?)null)]);
        var spelled = RecordColumns.Of(shape, []).GroupBy(c => Letters(c.Path)).ToDictionary(g => g.Key, g => g.First().Path);
        var taken = new HashSet<string>();
        return new(table, kind, [.. table.Heads.Select(head => Path(head.Trim()) is { } path && taken.Add(path) ? path : null)]);

        string? Path(string head) => head == RecordColumns.Version ? head : FieldColumn.Find(shape, head)?.Path ?? spelled.GetValueOrDefault(Letters(head));
    }

    /// <summary>The same with one column going elsewhere; a path that is none of the kind is nowhere, and another column that went there goes nowhere.</summary>
    public TableMapping With(int column, string? path)
    {
        var known = path == RecordColumns.Version || (Shape is { } shape && path is not null && FieldColumn.Find(shape, path) is not null);
        return this with { Fields = [.. Fields.Select((old, i) => i == column ? (known ? path : null) : known && old == path ? null : old)] };
    }

    /// <summary>The paths a column can go to.</summary>
    public IReadOnlyList<string> Choices => Shape is { } shape
        ? [.. RecordColumns.Of(shape, []).Select(c => c.Path).Concat(Fields.OfType<string>()).Append(RecordColumns.Version).Distinct()]
        : [];

    // statement_en, Statement.EN and "statement en" are the field statement.en.
    private static string Letters(string head) => string.Concat(head.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
