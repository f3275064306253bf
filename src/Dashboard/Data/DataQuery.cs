using System.Diagnostics.CodeAnalysis;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Dashboard.Linking;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dashboard.Data;

/// <summary>Reads a request as the pages read their address: where a page shows a notice, a request is refused.</summary>
internal static class DataQuery
{
    // What requests may say beyond the addresses of pages; each endpoint reads its own.
    private static readonly string[] Own = ["page"];

    /// <summary>The release and selection a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="store">The published releases.</param>
    /// <param name="turnsPeriod">True to turn a reversed period round, as pages do; false to refuse it.</param>
    /// <param name="release">The release.</param>
    /// <param name="selection">The picks and options.</param>
    /// <param name="refusal">400 naming the parameter and what it accepts, 404 for a release that was never published.</param>
    /// <param name="alsoOwn">A further parameter the endpoint reads by itself, or null.</param>
    public static bool TryRead(
        HttpRequest request, DatasetStore store, bool turnsPeriod,
        [NotNullWhen(true)] out Release? release, out Selection selection, [NotNullWhen(false)] out IResult? refusal,
        string? alsoOwn = null)
    {
        selection = Selection.None;
        if (!ReleaseQuery.TryFind(store, request.Query, "r", store.Newest.Number, out release, out refusal))
            return false;
        var vocabulary = new Vocabulary(DatasetIndex.Of(release.Dataset), store.Headers);
        (selection, var notices) = SelectionQuery.Parse(new QueryBuilder(request.Query.Where(q => !Own.Contains(q.Key) && q.Key != alsoOwn)).ToString(), vocabulary);
        refusal = (notices.FirstOrDefault(n => !turnsPeriod || n.Kind != NoticeKind.ReversedPeriod) is { } notice
            ? new BadParameter(notice.Part, notice.Kind == NoticeKind.UnknownParameter ? null : notice.Value, notice.Accepted.Split(", "))
            : Blank(request.Query, vocabulary))?.ToResult();
        return refusal is null;
    }

    // A page ignores "sector="; whoever asks for data so has lost a value on the way and must not get everything instead.
    private static BadParameter? Blank(IQueryCollection query, Vocabulary vocabulary)
    {
        foreach (var (name, value) in query)
            if (value.ToString().Trim(' ', ',').Length == 0)
            {
                if (name == "grade")
                    return new(name, value.ToString(), Kebab<Grade>.Words);
                if (Kebab<Facet>.TryParse(name, out var facet))
                    return new(name, value.ToString(), vocabulary.Accepted(facet).Split(", "));
            }
        return null;
    }
}
