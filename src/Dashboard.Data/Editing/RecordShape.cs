using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Editing;

/// <summary>
/// The fields of one kind of record, read from the record's own type, so that form, import and document never part.
/// </summary>
/// <param name="Kind">Member name in the document: <c>claims</c>.</param>
/// <param name="Type">The record's type.</param>
/// <param name="Fields">Its fields in the order of the type; the first is the slug (<c>key</c> for a label).</param>
public sealed record RecordShape(string Kind, Type Type, IReadOnlyList<FieldShape> Fields)
{
    /// <summary>The kind whose slug is no field of its record but its key in the document.</summary>
    public const string Labels = "labels";

    private static readonly FrozenSet<string> Long = ["quote", "caution", "note", "statement", "reason", "gradeReason"];

    // Fields that hold the slug of another record; null stands for any kind.
    private static readonly FrozenDictionary<string, string?> References = new Dictionary<string, string?>
    {
        ["source"] = "sources", ["subject"] = "subjects", ["reporter"] = "reporters", ["sector"] = "sectors", ["visit"] = "visits", ["adopted"] = "claims",
        ["documentsSubject"] = "subjects", ["milestone"] = "milestones", ["agreement"] = "agreements", ["conflictsWith"] = "milestones", ["related"] = null,
    }.ToFrozenDictionary();

    // Fields that hold (the end of) the key of a label.
    private static readonly FrozenDictionary<string, string> LabelKeys = new Dictionary<string, string> { ["unit"] = "unit", ["lane"] = "lane" }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> Prefixes = new Dictionary<Type, string>
    {
        [typeof(Agreements.VisitLevel)] = "level",
        [typeof(Agreements.InstrumentKind)] = "kind",
        [typeof(Agreements.AgreementStatus)] = "status",
    }.ToFrozenDictionary();

    /// <summary>All kinds, in the order of the document.</summary>
    public static readonly IReadOnlyList<RecordShape> All = [.. typeof(Dataset).GetProperties().Select(Of).OfType<RecordShape>()];

    /// <summary>The shape of a kind, or null for a word that is none.</summary>
    public static RecordShape? Find(string? kind) => All.FirstOrDefault(shape => shape.Kind == kind);

    /// <summary>Name of the field that is the key.</summary>
    public string KeyField => Fields[0].Name;

    private static RecordShape? Of(PropertyInfo member)
    {
        var kind = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        var type = member.PropertyType;
        if (kind == Labels)
            return new(kind, typeof(LocalText), [new("key", FieldForm.Text, true), .. LocalParts(isLong: false)]);
        return ItemOf(type) is { } item ? new(kind, item, FieldsOf(item)) : null;
    }

    private static IReadOnlyList<FieldShape> FieldsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null && p.CanWrite)
            .Select(p => FieldOf(JsonNamingPolicy.CamelCase.ConvertName(p.Name), p.PropertyType, IsRequired(p, nullability)))];
    }

    // A part of a positional record is required unless it may be null; a member is when its type says so.
    private static bool IsRequired(PropertyInfo property, NullabilityInfoContext nullability) =>
        property.IsDefined(typeof(RequiredMemberAttribute))
        || (property.DeclaringType!.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property.Name))
            && nullability.Create(property).WriteState == NullabilityState.NotNull && property.PropertyType != typeof(bool));

    private static FieldShape FieldOf(string name, Type type, bool required)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return References.TryGetValue(name, out var kind) ? new(name, FieldForm.Reference, required) { Refers = kind }
                : LabelKeys.TryGetValue(name, out var prefix) ? new(name, FieldForm.Label, required) { LabelPrefix = prefix }
                : new(name, Long.Contains(name) ? FieldForm.LongText : FieldForm.Text, required);
        if (plain == typeof(LocalText))
            return new(name, FieldForm.Group, required) { Parts = LocalParts(Long.Contains(name)) };
        if (plain == typeof(FuzzyDate))
            return new(name, FieldForm.Date, required);
        if (plain == typeof(DateOnly))
            return new(name, FieldForm.Day, required);
        if (plain == typeof(bool))
            return new(name, FieldForm.YesNo, false);
        if (plain == typeof(int))
            return new(name, FieldForm.WholeNumber, required);
        if (plain == typeof(decimal))
            return new(name, FieldForm.Number, required);
        if (plain.IsEnum)
            return new(name, FieldForm.Code, required) { Words = WordsOf(plain), LabelPrefix = Prefixes.GetValueOrDefault(plain) ?? JsonNamingPolicy.KebabCaseLower.ConvertName(plain.Name) };
        if (ItemOf(plain) is { } item)
            return new(name, FieldForm.List, required) { Parts = [item == typeof(string) ? FieldOf("", item, true) with { Form = FieldForm.Reference, Refers = References.GetValueOrDefault(name) } : new("", FieldForm.Group, true) { Parts = FieldsOf(item) }] };
        return new(name, FieldForm.Group, required) { Parts = FieldsOf(plain) };
    }

    private static FieldShape[] LocalParts(bool isLong)
    {
        var form = isLong ? FieldForm.LongText : FieldForm.Text;
        return [new("en", form, true), new("fa", form, false), new("tg", form, false)];
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static IReadOnlyList<string> WordsOf(Type type) =>
        [.. (IReadOnlyCollection<string>)typeof(Kebab<>).MakeGenericType(type).GetProperty(nameof(Kebab<Side>.Words))!.GetValue(null)!];
}
