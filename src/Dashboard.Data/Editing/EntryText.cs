using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;

namespace Dashboard.Data.Editing;

/// <summary>Between the text in a field and the value in the document. Texts are read as people write them and shown so that reading them back gives the same value.</summary>
public static class EntryText
{
    /// <summary>The longest text of a field, in characters.</summary>
    public const int Longest = 4000;

    private const string UnknownDate = "XXXX";

    /// <summary>A value of the document, or a text of a draft, as the text of a field; empty for none.</summary>
    public static string Of(FieldShape field, JsonNode? value) => value switch
    {
        JsonValue single when single.GetValueKind() is JsonValueKind.True or JsonValueKind.False => single.GetValue<bool>() ? "true" : "false",
        JsonValue single when single.GetValueKind() == JsonValueKind.Number => single.ToJsonString(),
        JsonValue single when single.TryGetValue<string>(out var text) => field.Form == FieldForm.Date && text == UnknownDate ? "" : text,
        _ => "",
    };

    /// <summary>Reads the text of a field.</summary>
    /// <param name="field">A field that is neither group nor list.</param>
    /// <param name="text">As typed.</param>
    /// <param name="value">The value for the document; null when the field stays out of it.</param>
    /// <returns>Name of the rule the text breaks, or null.</returns>
    public static string? Read(FieldShape field, string text, out JsonNode? value)
    {
        value = null;
        var plain = text.Trim();
        if (plain.Length > Longest)
            return "too-long";
        // Half of a surrogate pair would be kept as another text than was typed.
        if (plain.Any(char.IsSurrogate) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(plain)) != plain)
            return "not-a-record";
        if (plain.Length == 0)
            return ReadNothing(field, out value);
        switch (field.Form)
        {
            case FieldForm.Number or FieldForm.WholeNumber:
                if (!NumberText.TryRead(plain, out var number) || (field.Form == FieldForm.WholeNumber && (number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue)))
                    return field.Form == FieldForm.Number ? "not-a-number" : "not-a-whole-number";
                value = field.Form == FieldForm.WholeNumber ? JsonValue.Create((int)number) : JsonValue.Create(number);
                return null;
            case FieldForm.YesNo:
                if (plain is not ("true" or "false"))
                    return "not-yes-or-no";
                value = plain == "true";
                return null;
            case FieldForm.Code:
                if (!field.Words.Contains(plain))
                    return "not-a-word";
                break;
            case FieldForm.Date:
                if (!DateText.TryRead(plain, out var date))
                    return "not-a-date";
                value = date.ToString();
                return null;
            case FieldForm.Day:
                if (!DateText.TryRead(plain, out var day) || day.Precision != DatePrecision.Day)
                    return "not-a-day";
                value = day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return null;
        }
        value = plain;
        return null;
    }

    // Nothing typed: texts and references may wait for the publication, a value that has no empty form may not.
    private static string? ReadNothing(FieldShape field, out JsonNode? value)
    {
        value = null;
        if (!field.Required)
            return null;
        switch (field.Form)
        {
            case FieldForm.Date:
                value = UnknownDate;
                return null;
            case FieldForm.Text or FieldForm.LongText or FieldForm.Reference or FieldForm.Label:
                value = "";
                return null;
            default:
                return "needed";
        }
    }
}
