using System.Collections;
using System.Reflection;
using CsCheck;
using Dashboard.Data;
using Dashboard.Data.Provenance;

namespace Dashboard.Tests.Releases;

/// <summary>Copies of a dataset with one member somewhere set to what nobody should enter: nulls, empty lists, absurd numbers and dates.</summary>
internal static class Mutations
{
    private const int Deepest = 6;
    private static readonly MethodInfo CopyOf = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Sound data with one random mutation.</summary>
    public static Gen<Dataset> Of(Dataset sound) => Gen.Int[0, int.MaxValue].Select(seed => (Dataset)Changed(sound, new Random(seed), 0)!);

    private static object? Changed(object record, Random random, int depth)
    {
        if (record is IDictionary<string, LocalText> labels)
            return labels.ToDictionary(l => l.Key, l => random.Next(20) == 0 ? null! : l.Value);
        var copy = CopyOf.Invoke(record, null)!;
        // A record's body lies in its fields: those behind properties too that cannot be set later.
        var fields = copy.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic);
        var member = fields[random.Next(fields.Length)];
        member.SetValue(copy, Other(member.GetValue(copy), member.FieldType, random, depth + 1));
        return copy;
    }

    private static object? Other(object? value, Type type, Random random, int depth)
    {
        // Most walks go down to the leaves; some stop on the way.
        if (value is IList { Count: > 0 } list && depth < Deepest && random.Next(5) > 0)
        {
            var at = random.Next(list.Count);
            var element = list[at]!;
            var items = Array.CreateInstance(element.GetType(), list.Count);
            list.CopyTo(items, 0);
            items.SetValue(element is string ? Text(random) : random.Next(8) == 0 ? null : Changed(element, random, depth), at);
            return items;
        }
        if (value is not null and not string && type.IsClass && !typeof(IEnumerable).IsAssignableFrom(type) && random.Next(5) > 0)
            return Changed(value, random, depth);
        return Leaf(Nullable.GetUnderlyingType(type) ?? type, Nullable.GetUnderlyingType(type) is not null, random);
    }

    private static object? Leaf(Type type, bool nullable, Random random)
    {
        if (nullable && random.Next(4) == 0)
            return null;
        if (type == typeof(string))
            return Text(random);
        if (type == typeof(decimal))
            return Pick<object>(random, decimal.MaxValue, decimal.MinValue, 0m, -0.0000000000000000000000000001m, 1402m, 1e-28m);
        if (type == typeof(int))
            return Pick<object>(random, int.MinValue, int.MaxValue, 0);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(DateOnly))
            return Day(random);
        if (type == typeof(FuzzyDate))
            return new FuzzyDate(Day(random), Day(random), (DatePrecision)random.Next(-1, 7));
        if (type.IsEnum)
            return Enum.ToObject(type, random.Next(-2, 12));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return random.Next(3) == 0 ? null : Array.CreateInstance(type.GetGenericArguments()[0], random.Next(3));
        return null;
    }

    private static string? Text(Random random) => Pick(random, null, "", " ", "x", "power", "1402", "{slug}", "\ud800", new string('و', 5000), "http://", "http://[::1", "http://xn--/", "https://a:99999/%zz?&=&#", "unit.", "kind.mou", "documents", "turnover-2024", "\0");

    private static DateOnly Day(Random random) => Pick(random, DateOnly.MinValue, DateOnly.MaxValue, new(1402, 10, 26), new(622, 3, 21), new(9377, 12, 31), new(2024, 2, 29), new(8999, 12, 31), new(1900, 1, 1));

    private static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];
}
