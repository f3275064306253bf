using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Briefings.Pptx;

/// <summary>Elements of Office Open XML. They are made here and held against the schema by a test, so that a slide reads as what it is.</summary>
internal static class Ox
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main",
        Presentation = "http://schemas.openxmlformats.org/presentationml/2006/main",
        Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Names of the kinds of graphics a frame can hold.</summary>
    public const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart", TableUri = "http://schemas.openxmlformats.org/drawingml/2006/table";

    /// <summary>An element of a drawing.</summary>
    public static XElement A(string name, params object?[] content) => new(Drawing + name, content);
    /// <summary>An element of a presentation.</summary>
    public static XElement P(string name, params object?[] content) => new(Presentation + name, content);
    /// <summary>An element of a chart.</summary>
    public static XElement C(string name, params object?[] content) => new(Charts + name, content);
    /// <summary>An element of a chart that is nothing but a value.</summary>
    public static XElement V(string name, object value) => C(name, At("val", value));
    /// <summary>An attribute.</summary>
    public static XAttribute At(string name, object value) => new(name, value is bool yes ? yes ? "1" : "0" : value);
    /// <summary>An attribute, or none where there is no value.</summary>
    public static XAttribute? Maybe(string name, object? value) => value is null ? null : At(name, value);
    /// <summary>A relation to another part.</summary>
    public static XAttribute Rel(string name, string id) => new(Relations + name, id);

    /// <summary>The root of a part, with the prefixes Office writes.</summary>
    public static XElement Root(XElement root)
    {
        root.SetAttributeValue(XNamespace.Xmlns + "a", Drawing.NamespaceName);
        root.SetAttributeValue(XNamespace.Xmlns + "r", Relations.NamespaceName);
        var own = root.Name.Namespace;
        if (own != Drawing)
            root.SetAttributeValue(XNamespace.Xmlns + (own == Charts ? "c" : "p"), own.NamespaceName);
        return root;
    }

    /// <summary>Writes a part.</summary>
    public static void Write(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), Root(root)).Save(stream, SaveOptions.DisableFormatting);
    }

    /// <summary>A shape's names: its number is given when the slide is written, its description is for who cannot see it.</summary>
    public static XElement Named(string name, string? description = null) => P("cNvPr", At("id", 0), At("name", Exporting.Sheet.Clean(name)), Maybe("descr", description is null ? null : Cut(description)));

    /// <summary>Text as a file of XML can hold it, and not longer than a slide can show.</summary>
    public static string Cut(string text, int most = 1000)
    {
        var clean = Exporting.Sheet.Clean(text);
        return clean.Length <= most ? clean : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)] + "…";
    }
}
