using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Dashboard;

/// <summary>The arguments of a sentence: an object's properties or the entries of a dictionary. Only what the sentence asks for is read.</summary>
internal readonly struct WordsArguments
{
    // Sentences are said thousands of times a second, always with the same few shapes of arguments.
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Func<object, object?>>> Readers = new();
    private readonly object args;
    private readonly Dictionary<string, Func<object, object?>>? readers;

    private WordsArguments(object args, Dictionary<string, Func<object, object?>>? readers) => (this.args, this.readers) = (args, readers);

    /// <summary>The argument of that name, or null.</summary>
    public object? this[string name] => readers is null ? ((IReadOnlyDictionary<string, object?>)args).GetValueOrDefault(name)
        : readers.TryGetValue(name, out var read) ? read(args) : null;

    /// <summary>The names given.</summary>
    public IEnumerable<string> Names => readers?.Keys ?? ((IReadOnlyDictionary<string, object?>)args).Keys;

    /// <summary>The arguments in an object.</summary>
    public static WordsArguments Of(object args) => new(args, args is IReadOnlyDictionary<string, object?> ? null : Readers.GetOrAdd(args.GetType(), ReadersOf));

    private static Dictionary<string, Func<object, object?>> ReadersOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToDictionary(property => property.Name, property =>
        {
            var of = Expression.Parameter(typeof(object));
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(Expression.Property(Expression.Convert(of, type), property), typeof(object)), of).Compile();
        }, StringComparer.Ordinal);
}
