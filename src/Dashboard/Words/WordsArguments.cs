using System.Collections.Concurrent;
using System.Reflection;

namespace Dashboard;

/// <summary>Reads the arguments of a sentence from an object's properties or from a dictionary.</summary>
internal static class WordsArguments
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>The arguments by name.</summary>
    public static IReadOnlyDictionary<string, object?> Of(object args) => args as IReadOnlyDictionary<string, object?>
        ?? Properties.GetOrAdd(args.GetType(), type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .ToDictionary(property => property.Name, property => property.GetValue(args), StringComparer.Ordinal);
}
