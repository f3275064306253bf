using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Running;

namespace Dashboard.Reliability.Network;

/// <summary><c>origin</c>: a page of somebody else gets no socket, every page says which scripts may run, and every script and style is compressed and there.</summary>
internal static class OriginRow
{
    private static readonly string[] Pages = ["/", "/trade", "/agreements", "/security", "/timeline", "/claims", "/sources", "/article", "/changes", "/help", "/sign-in", "/admin", "/no-such-page", "/api/v1/releases"];
    private static readonly string[] Demanded = ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'", "connect-src 'self'"];

    /// <summary>Runs and prints; answers how many figures are not as promised.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments, "small", "app", "middleware-off");
        var off = options.Has("middleware-off");
        await using var app = await PublishedApp.StartAsync(options.Text("app", ""), 0);
        var home = new Uri(FormattableString.Invariant($"http://127.0.0.1:{app.Port}/"));
        using var http = new HttpClient(new Off(off)) { BaseAddress = home };
        var report = new Report($"origin{(off ? ": as if the middleware were off" : "")}");
        await SocketsAsync(http, home, off, report);
        await PoliciesAsync(http, report);
        await AssetsAsync(http, app.Folder, report);
        report.Print();
        return report.Failed;
    }

    private static async Task SocketsAsync(HttpClient http, Uri home, bool off, Report report)
    {
        var own = home.GetLeftPart(UriPartial.Authority);
        string[] foreign = ["https://example.com", "http://127.0.0.1:1", $"http://localhost:{home.Port}", "null", "file://", $"{own}.example.com", "http://[::1]"];
        var (let, kept) = (0, 0);
        foreach (var origin in foreign)
        {
            let += await NegotiateAsync(http, origin) == HttpStatusCode.Forbidden ? 0 : 1;
            let += await SocketAsync(home, off ? null : origin) == HttpStatusCode.Forbidden ? 0 : 1;
        }
        foreach (var origin in new[] { own, null })
        {
            kept += await NegotiateAsync(http, origin) == HttpStatusCode.OK ? 0 : 1;
            kept += await SocketAsync(home, origin) == HttpStatusCode.Forbidden ? 1 : 0;
        }
        report.Add("negotiations and sockets of foreign pages not refused with 403", let, $"of {2 * foreign.Length}", 0);
        report.Add("negotiations and sockets of our own pages refused", kept, "of 4", 0);
    }

    private static async Task PoliciesAsync(HttpClient http, Report report)
    {
        var (without, loose) = (0, 0);
        foreach (var page in Pages)
        {
            using var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
            var policy = answer.Headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(';', values) : "";
            without += Demanded.All(part => policy.Contains(part, StringComparison.Ordinal)) ? 0 : 1;
            var scripts = policy.Split(';').Select(p => p.Trim()).FirstOrDefault(p => p.StartsWith("script-src ", StringComparison.Ordinal)) ?? "script-src *";
            loose += scripts.Split(' ').Skip(1).All(s => s == "'self'" || s.StartsWith("'nonce-", StringComparison.Ordinal) || s.StartsWith("'sha256-", StringComparison.Ordinal)) ? 0 : 1;
        }
        report.Add("answers without the whole policy", without, $"of {Pages.Length}", 0);
        report.Add("answers that let other scripts than our own run", loose, $"of {Pages.Length}", 0);
    }

    private static async Task AssetsAsync(HttpClient http, string folder, Report report)
    {
        var (bad, empty) = (new List<string>(), new List<string>());
        var assets = Assets(folder);
        foreach (var asset in assets)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(asset, UriKind.Relative));
            asked.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
            using var answer = await http.SendAsync(asked);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode || bytes.Length == 0)
                empty.Add(asset);
            // A file of a few words does not get smaller.
            else if (answer.Content.Headers.ContentEncoding.Count == 0 && bytes.Length > 300)
                bad.Add(asset);
        }
        report.Add("script and style files", assets.Count, "files");
        report.Add("missing or empty", empty.Count, "files", 0);
        report.Add("not compressed", bad.Count, "files", 0);
        if (assets.Count < 10)
            report.Add("too few files found to show anything", 1, "", 0);
        foreach (var asset in empty.Concat(bad).Take(8))
            report.Note("–", asset);
    }

    // Every address of a script or style that the published program knows.
    private static List<string> Assets(string folder)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "Dashboard.staticwebassets.endpoints.json")))!;
        return [.. manifest["Endpoints"]!.AsArray().Select(e => (string)e!["Route"]!)
            .Where(route => route.EndsWith(".js", StringComparison.Ordinal) || route.EndsWith(".css", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task<HttpStatusCode> NegotiateAsync(HttpClient http, string? origin)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri("_blazor/negotiate?negotiateVersion=1", UriKind.Relative));
        if (origin is not null)
            asked.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await http.SendAsync(asked);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> SocketAsync(Uri home, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new($"ws://{home.Authority}/_blazor"), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Its status tells why.
        }
        return socket.HttpStatusCode;
    }

    /// <summary>Looks at the program as it would be without its middleware: nobody's origin is told, no policy comes, nothing is compressed.</summary>
    private sealed class Off(bool off) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (off)
            {
                request.Headers.Remove("Origin");
                request.Headers.Remove("Accept-Encoding");
            }
            var answer = await base.SendAsync(request, cancellationToken);
            if (off)
                answer.Headers.Remove("Content-Security-Policy");
            return answer;
        }
    }
}
