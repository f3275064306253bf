using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Dashboard.Data.Releases;

namespace Dashboard.Data;

/// <summary>Finds the release a request asks for.</summary>
internal static class ReleaseQuery
{
    /// <summary>The release named by the parameter <paramref name="name"/>, or <paramref name="otherwise"/> when it is absent.</summary>
    /// <param name="store">The published releases.</param>
    /// <param name="query">The request's query.</param>
    /// <param name="name">Name of the parameter: <c>r</c>, <c>from</c>, <c>to</c>.</param>
    /// <param name="otherwise">Number when the parameter is absent.</param>
    /// <param name="release">The release.</param>
    /// <param name="refusal">400 for something else than a number, 404 for a number that was never published.</param>
    public static bool TryFind(
        DatasetStore store, IQueryCollection query, string name, int otherwise,
        [NotNullWhen(true)] out Release? release, [NotNullWhen(false)] out IResult? refusal)
    {
        (release, refusal) = (null, null);
        var number = otherwise;
        if (query.TryGetValue(name, out var text)
            && (!int.TryParse(text.ToString().TrimStart('R', 'r'), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            refusal = new BadParameter(name, text.ToString(), [BadParameter.Numbers(store)]).ToResult();
            return false;
        }
        release = store.Find(number);
        if (release is null)
            refusal = BadParameter.NoRelease(name, number, store);
        return release is not null;
    }
}
