using System.IO.Compression;
using System.Text;
using Dashboard.Admin.Exchange;
using Dashboard.Data;
using Dashboard.Data.Editing;
using Dashboard.Data.Editing.Exchange;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Tests.Admin.Exchange;

/// <summary>Files and dry runs over datasets held in memory.</summary>
internal static class Files
{
    public static readonly Working Seed = Of(EmbeddedSeed.Read());

    /// <summary>The working copy of a dataset nobody has changed.</summary>
    public static Working Of(Dataset dataset) =>
        new(1, Exchanging.RecordsOf(dataset).Select(r => r with { Version = 1 }).ToDictionary(r => new RecordKey(r.Kind, r.Slug)), DatasetDocument.Canonical(dataset));

    public static ImportPlan Plan(Working now, string name, byte[] bytes, IReadOnlyDictionary<RowKey, RowChoice>? choices = null, OlderBody? older = null) =>
        ImportPlan.Of([.. FileReading.Read(name, bytes).Tables.Select(TableMapping.Guess)], now, older ?? ((_, _) => null), choices ?? new Dictionary<RowKey, RowChoice>());

    public static byte[] Export(Working now, string kind, string form) => form switch
    {
        "json" => DatasetDocument.Write(now.Dataset),
        "csv" => ExchangeFile.Comma(RecordShape.Find(kind)!, Records(now, kind)),
        _ => ExchangeFile.Book([(RecordShape.Find(kind)!, Records(now, kind))]),
    };

    public static IReadOnlyList<WorkingRecord> Records(Working now, string kind) => [.. now.Records.Values.Where(r => r.Kind == kind)];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A workbook with one sheet of the given XML.</summary>
    public static byte[] Book(string sheet, string? strings = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", """<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="claims" sheetId="1" r:id="s"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="strings.xml"/></Relationships>""");
            Add(zip, "xl/sheet.xml", sheet);
            Add(zip, "xl/strings.xml", strings ?? "<sst/>");
        }
        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
