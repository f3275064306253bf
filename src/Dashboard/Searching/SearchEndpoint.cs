using System.Text.Json;
using Dashboard.Data;
using Dashboard.Data.Releases;
using Dashboard.Reading;

namespace Dashboard.Searching;

/// <summary>The search over HTTP, for the search dialog and for scripts: <c>/api/v1/search?q=…</c>.</summary>
internal static class SearchEndpoint
{
    /// <summary>The longest question.</summary>
    public const int MostLetters = 200;

    /// <summary>Maps it into the group of the data addresses.</summary>
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", Answer).Produces<SearchAnswer>().ProducesProblem(404)
            .Describe("Records, people, places, sources, pages and actions for a few words",
                "Latin, Cyrillic and Persian spellings of a name are one. Every word must fit, in any order: words of a title first, then beginnings, "
                + "then the same consonants, then one wrong letter; newest first among equals. Links keep the selection of the query. Where nothing fits, 'nearest' names what is near.",
                [("q", FormattableString.Invariant($"What to look for, at most {MostLetters} UTF-16 units; absent or empty: pages and actions.")), .. QueryWords.Figure]);

    private static IResult Answer(HttpContext http, DatasetStore store)
    {
        var question = http.Request.Query["q"].ToString();
        if (question.Length > MostLetters)
            return new BadParameter("q", FormattableString.Invariant($"{question.Length} letters"), [FormattableString.Invariant($"at most {MostLetters} letters")]).ToResult();
        var asked = http.Request.Query["page"].ToString();
        if (App.Pages.Find(asked.Length == 0 ? App.Pages.Overview.Slug : asked) is not { } page)
            return new BadParameter("page", asked, [.. App.Pages.All.Select(p => p.Slug)]).ToResult();
        if (!DataQuery.TryRead(http.Request, store, turnsPeriod: true, out var release, out var selection, out var refusal, alsoOwn: "q"))
            return refusal;
        var words = Words.For(selection.Language, http.Request.Cookies["digits"] != "latin");
        var answer = new Finding(new View(release, selection, words, [], page.Path)).Answer(question);
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(answer, DatasetDocument.Json), "application/json; charset=utf-8");
    }
}
