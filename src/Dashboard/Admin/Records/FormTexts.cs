using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Records;

/// <summary>The texts of a form as a draft keeps them: those of the fields and the reason of the change.</summary>
public static class FormTexts
{
    /// <summary>Path of the reason; no field has such a name.</summary>
    public const string ReasonPath = "$reason";

    private const int MostItems = 100;

    /// <summary>All texts as JSON.</summary>
    public static string Of(FormState form)
    {
        var texts = JsonNode.Parse(form.Draft.ToTexts())!.AsObject();
        if (form.Reason.Length > 0)
            texts[ReasonPath] = form.Reason;
        return texts.ToJsonString(DatasetDocument.Json);
    }

    /// <summary>The reason in the texts of a draft; empty when there is none.</summary>
    public static string ReasonOf(string texts)
    {
        try
        {
            return (string?)(JsonNode.Parse(texts) as JsonObject)?[ReasonPath] ?? "";
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>The field of a path; items of a list that are not there yet are added. Null for a path that is none.</summary>
    public static Entry? At(RecordDraft draft, string path)
    {
        Entry? entry = null;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            entry = step.StartsWith('[') ? ItemAt(entry, step[1..].TrimEnd(']'))
                : (entry is null ? draft.Fields : entry.Parts).FirstOrDefault(part => part.Shape.Name == step);
            if (entry is null)
                return null;
        }
        return entry is { Shape.Form: not (FieldForm.Group or FieldForm.List) } ? entry : null;
    }

    /// <summary>Puts texts that only the browser had over what a form has.</summary>
    public static void Put(FormState form, IReadOnlyDictionary<string, string> texts)
    {
        form.Editing = true;
        foreach (var (path, text) in texts)
            if (path == ReasonPath)
                form.Explain(text);
            else if (At(form.Draft, path) is { } entry)
                form.Type(entry, entry.Shape.Form == FieldForm.Reference ? RecordPick.Exact(form, entry.Shape.Refers, text) ?? text : text, text);
        form.Look();
    }

    private static Entry? ItemAt(Entry? list, string written)
    {
        if (list?.Shape.Form != FieldForm.List || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= MostItems)
            return null;
        while (list.Items.Count <= at)
            list.Add();
        return list.Items[at];
    }
}
