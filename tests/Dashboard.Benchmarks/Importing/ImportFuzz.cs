using System.IO.Compression;
using System.Text;
using Dashboard.Admin.Exchange;
using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Benchmarks.Importing;

/// <summary>Makes files nobody would send on purpose, from exports of a few records, and reads them.</summary>
internal sealed class ImportFuzz
{
    private static readonly string[] Cells =
    [
        "", " ", "=1+1", "'=1", "+7", "-4.5", "@x", "\t", "\"", "\"\"", "a\"b", "a\nb", "a\r\nb", "2025-01-16", "16.01.2025", "2025-13", "0000-00-00", "XXXX", "1403", "۱۴۰۳/۱۰/۲۷",
        "1e999", "-0", "79228162514264337593543950336", "1,5", "1.234,5", "٫", "true", "TRUE", "maybe", "official", "\0", "\uffff", "\ud800", "👍", "Ғӯза", "نوروز", "../../x", "<b>", "{}", "null", "_x0000_",
    ];
    private static readonly string[] Encodings = ["utf-8", "utf-16", "utf-16BE", "windows-1251", "windows-1256"];

    private readonly Dictionary<string, (string Comma, byte[] Book)> exports = [];
    private readonly byte[] document;

    static ImportFuzz() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Files made from a few records of each kind of the seed.</summary>
    public ImportFuzz()
    {
        var seed = EmbeddedSeed.Read();
        Small = seed with
        {
            Sources = [.. seed.Sources.Take(3)], Reporters = [.. seed.Reporters.Take(3)], Subjects = [.. seed.Subjects.Take(3)], Claims = [.. seed.Claims.Take(3)], Sectors = [.. seed.Sectors.Take(3)],
            Visits = [.. seed.Visits.Take(3)], Agreements = [.. seed.Agreements.Take(3)], Milestones = [.. seed.Milestones.Take(3)], Targets = [.. seed.Targets.Take(3)], Phases = [.. seed.Phases.Take(3)],
            Statements = [.. seed.Statements.Take(3)], Labels = seed.Labels.Take(3).ToDictionary(),
        };
        var records = Exchanging.RecordsOf(Small).Select(r => r with { Version = 1 }).ToList();
        Now = new(1, records.ToDictionary(r => new RecordKey(r.Kind, r.Slug)), DatasetDocument.Canonical(Small));
        document = DatasetDocument.Write(Small);
        foreach (var shape in RecordShape.All)
        {
            List<WorkingRecord> some = [.. records.Where(r => r.Kind == shape.Kind)];
            exports[shape.Kind] = (Encoding.UTF8.GetString(ExchangeFile.Comma(shape, some)).TrimStart('\ufeff'), ExchangeFile.Book([(shape, some)]));
        }
    }

    /// <summary>The records.</summary>
    public Dataset Small { get; }
    /// <summary>The records as a working copy that nobody changed.</summary>
    public Working Now { get; }

    /// <summary>Reads a file and plans its import; null when it is refused. Anything thrown is a finding.</summary>
    public static ImportPlan? Plan(byte[] file, Working now)
    {
        try
        {
            return ImportPlan.Of([.. FileReading.Read("x", file).Tables.Select(TableMapping.Guess)], now, (_, _) => null, new Dictionary<RowKey, RowChoice>());
        }
        catch (FileRefused)
        {
            return null;
        }
    }

    /// <summary>A file.</summary>
    public byte[] Make(Random random)
    {
        var (comma, book) = exports[RecordShape.All[random.Next(RecordShape.All.Count)].Kind];
        return random.Next(8) switch
        {
            0 => Noise(random),
            1 => Damaged(random, book),
            2 => random.Next(2) == 0 ? Damaged(random, document) : Escaped(random, document),
            3 => Damaged(random, Encoding.UTF8.GetBytes(comma)),
            4 => Sheet(random),
            _ => Comma(random, comma),
        };
    }

    // Valid at first, then with foreign cells, doubled rows, another divider and another encoding: most of these can be imported in part.
    private static byte[] Comma(Random random, string comma)
    {
        var lines = comma.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var times = random.Next(4); times > 0 && lines.Count > 1; times--)
            lines.Insert(random.Next(1, lines.Count), lines[random.Next(lines.Count)]);
        for (var i = 1; i < lines.Count; i++)
        {
            var cells = lines[i].Split(',');
            for (var times = random.Next(3); times > 0; times--)
                cells[random.Next(cells.Length)] = random.Next(3) == 0 ? Cells[random.Next(Cells.Length)] : $"\"{Cells[random.Next(Cells.Length)].Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            if (random.Next(3) == 0)
                cells[0] = $"new-{random.Next(50)}";
            lines[i] = string.Join(',', cells);
        }
        if (random.Next(50) == 0)
            lines.Add(new string(random.Next(2) == 0 ? 'x' : '"', random.Next(200_000)));
        var text = string.Join(random.Next(2) == 0 ? "\n" : "\r\n", lines);
        if (random.Next(4) == 0)
            text = text.Replace(',', random.Next(2) == 0 ? ';' : '\t');
        var encoding = random.Next(3) == 0 ? Encoding.GetEncoding(Encodings[random.Next(Encodings.Length)]) : Encoding.UTF8;
        return [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(600)];
        random.NextBytes(bytes);
        byte[] start = random.Next(5) switch { 0 => "PK\u0003\u0004"u8.ToArray(), 1 => "{"u8.ToArray(), 2 => [0xFF, 0xFE], 3 => "slug,title\n"u8.ToArray(), _ => [] };
        return [.. start, .. bytes];
    }

    private static readonly string[] Escapes = ["\\ud800", "\\udc00", "\\u0000", "\\uffff", "\\/", "\\x", "null", "{}"];

    // A whole document with foreign escapes inside its texts and names.
    private static byte[] Escaped(Random random, byte[] whole)
    {
        var text = Encoding.UTF8.GetString(whole);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = text.IndexOf('"', random.Next(text.Length / 2));
            text = text.Insert(at + 1, Escapes[random.Next(Escapes.Length)]);
        }
        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Damaged(Random random, byte[] whole)
    {
        var bytes = whole.ToArray();
        for (var times = random.Next(6); times > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static readonly string[] CellTypes = ["s", "n", "b", "e", "d", "str", "inlineStr", ""];

    // A workbook whose parts are whole and whose sheet is anything.
    private static byte[] Sheet(Random random)
    {
        var rows = new StringBuilder("<worksheet><sheetData><row><c t=\"str\"><v>slug</v></c><c t=\"str\"><v>title</v></c><c t=\"str\"><v>date</v></c></row>");
        for (var i = random.Next(4); i >= 0; i--)
        {
            var cell = System.Security.SecurityElement.Escape(Cells[random.Next(Cells.Length)]);
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{random.Next(-1, 2_000_000_000)}\"><c r=\"{(char)('A' + random.Next(30))}{i}\" t=\"{CellTypes[random.Next(CellTypes.Length)]}\" s=\"{random.Next(-1, 4)}\"><v>{cell}</v><is><t>{cell}</t></is></c></row>");
        }
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[
                ("_rels/.rels", "<r><Relationship Type=\"/officeDocument\" Target=\"b\"/></r>"), ("b", "<w xmlns:r=\"r\"><sheet name=\"sources\" r:id=\"s\"/></w>"),
                ("_rels/b.rels", "<r><Relationship Id=\"s\" Type=\"/worksheet\" Target=\"s\"/><Relationship Type=\"/styles\" Target=\"y\"/></r>"),
                ("y", "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>"), ("s", rows.Append(random.Next(5) == 0 ? "" : "</sheetData></worksheet>").ToString())])
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }
}
