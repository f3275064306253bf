using Dashboard.Linking;

namespace Dashboard.App;

/// <summary>The only maker of links to our own pages and data.</summary>
public static class Urls
{
    /// <summary>The overview.</summary>
    public const string Overview = "/";
    /// <summary>Trade.</summary>
    public const string Trade = "/trade";
    /// <summary>The register of agreements.</summary>
    public const string Agreements = "/agreements";
    /// <summary>Security.</summary>
    public const string Security = "/security";
    /// <summary>The timeline.</summary>
    public const string Timeline = "/timeline";
    /// <summary>Subjects and claims.</summary>
    public const string Claims = "/claims";
    /// <summary>The register of sources.</summary>
    public const string Sources = "/sources";
    /// <summary>The background article.</summary>
    public const string Article = "/article";
    /// <summary>Two releases compared.</summary>
    public const string Changes = "/changes";
    /// <summary>All briefings.</summary>
    public const string Briefings = "/briefings";
    /// <summary>Where briefings are shown.</summary>
    public const string Presenting = "/present";
    /// <summary>Where somebody arrives who was given a link to a briefing.</summary>
    public const string Shared = "/shared";
    /// <summary>The method.</summary>
    public const string Method = "/about/method";
    /// <summary>Help.</summary>
    public const string Help = "/help";

    /// <summary>Where charts for other people's pages are: <c>/embed/{page}/{chart}</c>.</summary>
    public const string Embedding = "/embed";

    /// <summary>Sign-in.</summary>
    public const string SignIn = "/sign-in";
    /// <summary>Makes the first administrator.</summary>
    public const string SetUp = "/setup";
    /// <summary>Sets a password through a link.</summary>
    public const string Join = "/join";
    /// <summary>One's own account.</summary>
    public const string Account = "/account";
    /// <summary>Where the forms of these pages are sent to.</summary>
    public const string AccessForms = "/access";
    /// <summary>Where somebody arrives who signed in at the provider.</summary>
    public const string ProviderReturn = "/access/provider";
    /// <summary>The editors' pages.</summary>
    public const string Admin = "/admin";
    /// <summary>Who has an account.</summary>
    public const string People = "/admin/people";

    /// <summary>The sign-in page, which leads back to an address of ours.</summary>
    public static string SignInFrom(string? back, string? language) => Asking(SignIn, language, ("return", Local(back, null)));

    /// <summary>The link that makes the first administrator.</summary>
    public static string SetUpWith(string key) => Asking(SetUp, null, ("key", key));

    /// <summary>The link by which somebody sets a password.</summary>
    public static string JoinWith(string key, string language) => Asking(Join, language, ("key", key));

    /// <summary>An address with language and further parts; nothing is written for English, empty parts and a way back to the overview.</summary>
    public static string Asking(string path, string? language, params IReadOnlyList<(string Name, string? Value)> parts)
    {
        IEnumerable<(string Name, string? Value)> all = [("lang", LanguageOf(language)), .. parts];
        var written = all.Where(p => !string.IsNullOrEmpty(p.Value) && p is not ("lang", "en") and not ("return", Overview)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}");
        return string.Join('?', ((string[])[path, string.Join('&', written)]).Where(part => part.Length > 0));
    }

    /// <summary>The language if it is one of ours, else English.</summary>
    public static string LanguageOf(string? text) => text is not null && Words.Languages.Contains(text) ? text : "en";

    /// <summary>The address if it is one of ours, else the overview: nobody is led elsewhere by a link with a way back in it.</summary>
    public static string Local(string? address, string? language) => address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl)
        ? address
        : Asking(Overview, language);

    /// <summary>A page with a selection; nothing is written for defaults.</summary>
    public static string Page(string path, Selection selection) => selection.Query.Length == 0 ? path : $"{path}?{selection.Query}";

    /// <summary>Another page with the same picks and options; what was open, zoomed, shown as a table, listed or compared stays behind.</summary>
    public static string Other(string path, Selection selection) => Page(path, selection.Shared());

    /// <summary>The page of one agreement.</summary>
    public static string Agreement(string slug) => $"{Agreements}/{Uri.EscapeDataString(slug)}";
    /// <summary>The page of one subject with its claims.</summary>
    public static string Claim(string subject) => $"{Claims}/{Uri.EscapeDataString(subject)}";
    /// <summary>The page of one source.</summary>
    public static string Source(string slug) => $"{Sources}/{Uri.EscapeDataString(slug)}";

    /// <summary>The desk of one briefing, for presenters; with a slide, open on it.</summary>
    public static string BriefingEdit(string slug, string? language = null, string? slide = null) => Asking($"{Briefings}/{Uri.EscapeDataString(slug)}", language, ("slide", slide));
    /// <summary>A slide on the screen, by its place from 1.</summary>
    public static string Present(string slug, int n, string? language = null) => Presented(slug, n.ToString(System.Globalization.CultureInfo.InvariantCulture), language);
    /// <summary>The speaker's view.</summary>
    public static string PresentNotes(string slug, string? language = null) => Presented(slug, "notes", language);
    /// <summary>The screen of the audience; with a join code it follows.</summary>
    public static string PresentAudience(string slug, string? language = null, string? code = null) => With(Presented(slug, "audience", language), [("code", code)]);
    /// <summary>Where presenters' windows begin a session and, with its code, send pictures to and screens follow.</summary>
    public static string PresentLive(string slug, string? code = null) => Presented(slug, code is null ? "live" : $"live/{Uri.EscapeDataString(code)}", null);
    /// <summary>The link by which somebody without an account sees a briefing; with a join code it leads to the audience's screen.</summary>
    public static string SharedWith(string key, string? language = null, string? code = null) => Asking($"{Shared}/{Uri.EscapeDataString(key)}", language, ("code", code));
    /// <summary>The handout to print.</summary>
    public static string PresentHandout(string slug, string? language = null) => Presented(slug, "handout", language);
    /// <summary>A briefing as a file: <c>html</c> works without a network, <c>pptx</c> has native charts.</summary>
    public static string PresentFile(string slug, string form, string? language = null) => Presented(slug, $"briefing.{form}", language);

    /// <summary>One slide of a briefing as the desk shows it, by its key.</summary>
    public static string BriefingSlide(string slug, string key, string language, int? release = null) => Asking($"{BriefingEdit(slug)}/slides/{Uri.EscapeDataString(key)}", language, ("release", release?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    /// <summary>Where the picture of a slide is sent to.</summary>
    public static string BriefingPicture(string slug, string key, string language) => Asking($"{BriefingEdit(slug)}/slides/{Uri.EscapeDataString(key)}/picture", language);
    /// <summary>The page a slide was captured from, as it was.</summary>
    public static string Captured(Dashboard.Data.Briefings.Slide slide, string language)
    {
        var (path, query) = Dashboard.Briefings.SlideAddress.Split(slide.Address);
        return $"{path}?{Dashboard.Briefings.SlideAddress.Asked(query, language, slide.Release)}";
    }

    private static string Presented(string slug, string part, string? language) => Asking($"{Presenting}/{Uri.EscapeDataString(slug)}/{part}", language);

    /// <summary>The list of records of a kind, for editors.</summary>
    public static string AdminRecords(string kind) => $"{Dashboard.Admin.AdminPages.Records.Path}/{Uri.EscapeDataString(kind)}";
    /// <summary>Where a file to be imported is sent to.</summary>
    public const string AdminUpload = "/admin/import/file";
    /// <summary>A file of records for editors: <c>claims.csv</c>, <c>claims.xlsx</c>, <c>all.xlsx</c>, <c>dataset.json</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="release">Number of a release; null for the working copy.</param>
    /// <param name="slugs">Only these records; empty for all.</param>
    public static string AdminExport(string file, int? release, params IReadOnlyList<string> slugs) => Asking($"{Admin}/export/{file}", null,
        ("release", release?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("slugs", slugs.Count == 0 ? null : string.Join(',', slugs)));

    /// <summary>The form of a record; <c>+</c> and any key for a new one.</summary>
    public static string AdminRecord(string kind, string slug) => $"{AdminRecords(kind)}/{Uri.EscapeDataString(slug)}";
    /// <summary>The keyboard grid of the records of a kind.</summary>
    public static string AdminGrid(string kind) => $"{Admin}/grid/{Uri.EscapeDataString(kind)}";

    /// <summary>The history of a record, for editors.</summary>
    public static string AdminHistory(string kind, string slug) => $"{Dashboard.Admin.AdminPages.History.Path}/{Uri.EscapeDataString(kind)}/{Uri.EscapeDataString(slug)}";
    /// <summary>One release, for editors: what making it the working copy again would change.</summary>
    public static string AdminRelease(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Dashboard.Admin.AdminPages.Releases.Path}/{number}");
    /// <summary>A release as a file, told in the trail.</summary>
    public static string AdminReleaseFile(int number) => AdminRelease(number) + ".json";

    /// <summary>An address with further parts of its query; empty ones leave no trace.</summary>
    /// <param name="address">The address, with or without a query.</param>
    /// <param name="parts">Names and values.</param>
    public static string With(string address, params IEnumerable<(string Name, string? Value)> parts)
    {
        var written = string.Join('&', parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!.Trim())}"));
        return written.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{written}";
    }

    /// <summary>The form of a new record: empty, with its subject filled in, or as a copy. The same link leads back to what was begun there.</summary>
    public static string AdminNew(string kind, Selection selection, string? subject = null, string? copy = null)
    {
        var page = Page(AdminRecord(kind, $"+{subject ?? copy ?? "new"}"), selection.Shared());
        var (name, value) = subject is not null ? ("subject", subject) : ("copy", copy);
        return value is null ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
    }
}
