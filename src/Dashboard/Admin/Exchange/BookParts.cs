using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Dashboard.Admin.Exchange;

/// <summary>The parts of a workbook's file, read as XML that can pull in nothing, and counted while they are inflated.</summary>
internal sealed class BookParts(ZipArchive zip, long most)
{
    private readonly Counted counted = new(most);

    /// <summary>Opens a part.</summary>
    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public XmlReader Open(string part)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidDataException(part);
        return XmlReader.Create(new CountedStream(entry.Open(), counted), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = most, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>The first part a part refers to by a relation that ends in <paramref name="relation"/>, or null.</summary>
    public string? Target(string part, string relation) => Relations(part).Where(r => r.Type.EndsWith("/" + relation, StringComparison.Ordinal)).Select(r => r.Target).FirstOrDefault();

    /// <summary>The sheets in order, and whether days are counted from 1904.</summary>
    public (IReadOnlyList<(string Name, string Part)> Sheets, bool From1904) Sheets(string book)
    {
        var targets = Relations(book).GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Target);
        var (sheets, from1904) = (new List<(string, string)>(), false);
        using var xml = Open(book);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && targets.TryGetValue(Id(xml), out var target))
                sheets.Add((xml.GetAttribute("name") ?? "", target));
        }
        return (sheets, from1904);
    }

    /// <summary>The styles that show a number as a day.</summary>
    public HashSet<int> DateStyles(string part)
    {
        var (formats, dates, cells, at) = (new Dictionary<int, string>(), new HashSet<int>(), false, 0);
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                cells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element || !int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                id = 0;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
                formats[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && cells)
            {
                if (CellNumber.IsDateFormat(id, formats.GetValueOrDefault(id)))
                    dates.Add(at);
                at++;
            }
        }
        return dates;
    }

    /// <summary>The shared texts.</summary>
    public IReadOnlyList<string> Strings(string part)
    {
        var (strings, letters) = (new List<string>(), 0L);
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            using var item = xml.ReadSubtree();
            strings.Add(CellGuard.Decode(ValueAndText(item).Text.ToString()));
            if ((letters += strings[^1].Length) > FileReading.MostLetters)
                throw new FileRefused("too-large");
        }
        return strings;
    }

    /// <summary>What stands in <c>v</c>, and the text in all <c>t</c> but those that only say how it is read aloud.</summary>
    public static (string Value, StringBuilder Text) ValueAndText(XmlReader xml)
    {
        var (value, text, within, aloud) = ("", new StringBuilder(), "", 0);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    within = xml.IsEmptyElement ? "" : xml.LocalName;
                    aloud += within == "rPh" ? 1 : 0;
                    break;
                case XmlNodeType.EndElement:
                    aloud -= xml.LocalName == "rPh" ? 1 : 0;
                    within = "";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when within == "v":
                    value += xml.Value;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when within == "t" && aloud == 0:
                    text.Append(xml.Value);
                    break;
            }
        }
        return (value, text);
    }

    private IEnumerable<(string Id, string Type, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var name = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        if (zip.GetEntry(name) is null)
            yield break;
        using var xml = Open(name);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External" && xml.GetAttribute("Target") is { } target)
                yield return (xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target);
    }

    private static string Id(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                var id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        xml.MoveToElement();
        return "";
    }
}

/// <summary>What is left of a number of bytes.</summary>
internal sealed class Counted(long most)
{
    private long left = most;

    /// <summary>Takes some.</summary>
    /// <exception cref="FileRefused">So many are not left.</exception>
    public void Take(int bytes)
    {
        if ((left -= bytes) < 0)
            throw new FileRefused("zip-bomb");
    }
}

/// <summary>A stream whose bytes are counted as they are read.</summary>
internal sealed class CountedStream(Stream inner, Counted counted) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        counted.Take(read);
        return read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
