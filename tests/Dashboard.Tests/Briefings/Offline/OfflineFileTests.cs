using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dashboard.Briefings;
using Dashboard.Briefings.Offline;
using Dashboard.Charting;
using Dashboard.Data.Briefings;
using Dashboard.Data.Provenance;
using Dashboard.Linking;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Briefings.Offline;

/// <summary>The offline file of the seeded briefing and of hostile ones.</summary>
public sealed partial class OfflineFileTests(SeededApp app) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task Somebody_who_reads_gets_one_small_file_without_notes()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync($"/present/{SeededApp.Slug}/briefing.html");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal($"briefing-{SeededApp.Slug}-R1.html", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Assert.Single(answer.Headers.GetValues("X-File-SHA256")));
        Assert.InRange(bytes.Length, 1_000_000, OfflineFiles.MostBytes);
        var file = new Opened(Encoding.UTF8.GetString(bytes));
        Assert.All(Words.Languages, language => Assert.False(file.Telling(language).TryGetProperty("notes", out _)));
        var everything = file.Everything;
        foreach (var text in app.Kept.Briefing.Slides.Select(s => s.Notes).OfType<BriefingText>().SelectMany(n => new[] { n.En, n.Fa, n.Tg }).OfType<string>().SelectMany(t => t.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 20))
            Assert.DoesNotContain(text, everything, StringComparison.Ordinal);
        Assert.Contains(app.Kept.Hash, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_presenters_copy_has_notes_and_answers_in_each_language()
    {
        var briefing = app.Kept.Briefing with { Slides = [.. app.Kept.Briefing.Slides.Take(3)] };
        var file = new Opened(await TextAsync(briefing, notes: true));
        foreach (var language in Words.Languages)
        {
            var notes = file.Telling(language).GetProperty("notes").EnumerateArray().ToList();
            Assert.Equal(briefing.Slides.Select(s => s.Notes is not null), notes.Select(n => n.GetProperty("lines").GetArrayLength() > 0));
            Assert.Equal(briefing.Slides.SelectMany(s => s.Answers).Select(a => a.Question.In(language)), notes.SelectMany(n => n.GetProperty("answers").EnumerateArray()).Select(a => a.GetProperty("question").GetString()));
        }
    }

    [Fact]
    public async Task Nothing_in_it_asks_for_anything_beside_it()
    {
        var text = await TextAsync(app.Kept.Briefing, notes: false);
        var file = new Opened(text);
        var policy = System.Net.WebUtility.HtmlDecode(Policy().Match(text).Groups[1].Value);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(?:src|srcset|action|poster)="(?!data:)""", file.Everything.Replace("&quot;", "\"", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"url\((?!data:)|@import", StyleText().Match(text).Groups[1].Value);
        Assert.All(Href().Matches(file.Everything).Select(m => m.Groups[1].Value), href => Assert.True(href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("http://", StringComparison.Ordinal) || href == "data:,", href));
        // What may run is told by its hash.
        var script = ScriptText().Match(text).Groups[1].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", policy, StringComparison.Ordinal);
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(file.Library)))}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
        var words = new BriefingText(Hostile);
        var briefing = app.Kept.Briefing with
        {
            Slug = "hostile", Title = words, Marking = Hostile,
            Slides = [.. app.Kept.Briefing.Slides.Take(3).Select(s => s with { Title = words, Text = words, Notes = words, Answers = [new(words, words)], Annotations = [.. s.Annotations.Select(a => a with { Text = words })] })],
        };
        var text = await TextAsync(briefing, notes: true);
        Assert.DoesNotContain("<img src=x", text, StringComparison.Ordinal);
        Assert.Equal(5, Regex.Count(text, "<script"));
        foreach (var language in Words.Languages)
        {
            var told = new Opened(text).Telling(language);
            var html = Opened.Html(told, told.GetProperty("deck")) + told.GetProperty("chrome").GetString();
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_pick_has_the_drawing_the_server_would_send()
    {
        var told = new Opened(await TextAsync(app.Kept.Briefing, notes: false)).Telling("fa");
        var compared = 0;
        foreach (var frame in app.Tellings.Of(app.Kept.Briefing, "fa").Slides)
            foreach (var (facet, value, origin) in frame.Drawn.SelectMany(c => Picks(c.Figure)).Distinct())
            {
                var selection = frame.View.Selection.With(mode: Mode.Filter, language: "en").Pinned(null).Pick(facet, value, origin: origin);
                var live = app.Tellings.Frame(app.Kept.Briefing, frame.Number - 1, "fa", query: selection.Query);
                foreach (var chart in live.Drawn)
                {
                    var key = Figures.Effective(chart.Chart, selection).Clauses.Aggregate(Selection.None, (s, c) => s.With(c)).Query;
                    var drawings = told.GetProperty("charts").GetProperty($"{frame.Number}").EnumerateArray().Single(c => c.GetProperty("chart").GetString() == chart.Figure.Chart).GetProperty("drawings");
                    Assert.True(drawings.TryGetProperty(key, out var runs), $"{chart.Figure.Chart} lacks {key}");
                    var html = Opened.Html(told, runs);
                    Assert.Equal(chart.Figure.Marks.Select(m => (m.Key, frame.Words.Say("chart.mark", new { label = m.Label, value = m.ValueText }))), Marks().Matches(html).Select(m => (m.Groups[1].Value, System.Net.WebUtility.HtmlDecode(m.Groups[2].Value))));
                    var plot = app.Services.GetRequiredService<Dashboard.Charting.Plotly.Plots>().Of(chart.Figure, new("light", false, new Dictionary<string, Dashboard.Charting.Plotly.PlotSize> { [chart.Figure.Chart] = Dashboard.Briefings.Slides.SlideSizes.PlotOf(live, chart.Figure) }), live.Words);
                    if (chart.Figure.Empty is null)
                        Assert.Contains(string.Join(',', plot.TraceTexts).Replace("<", "\\u003c", StringComparison.Ordinal), html, StringComparison.Ordinal);
                    compared++;
                }
            }
        Assert.True(compared > 40, $"{compared}");
    }

    private static IEnumerable<(Facet, string, string?)> Picks(Figure figure) =>
        figure.Marks.Where(m => m.Emits is not null).Select(m => (m.Emits!.Value, m.Emit!, (string?)figure.Chart))
            .Concat(figure.X.Ticks.Concat(figure.Y.Ticks).Where(t => t.Facet is not null).Select(t => (t.Facet!.Value, t.Key, (string?)figure.Chart)))
            .Concat(figure.Key.Where(k => k.Facet is not null).Select(k => (k.Facet!.Value, k.Value, (string?)null)));

    private async Task<string> TextAsync(Briefing briefing, bool notes)
    {
        var kept = briefing == app.Kept.Briefing ? app.Kept : new KeptBriefing(briefing, 1, DateTimeOffset.UnixEpoch, "", BriefingDocument.Hash(briefing));
        return Encoding.UTF8.GetString((await app.Services.GetRequiredService<OfflineFiles>().OfAsync(kept, notes)).Bytes);
    }

    [GeneratedRegex("""href=["'](.*?)["']""")]
    private static partial Regex Href();

    [GeneratedRegex("""Content-Security-Policy" content="([^"]*)""")]
    private static partial Regex Policy();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleText();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ScriptText();

    [GeneratedRegex("""role="option"[^>]* data-mark="([^"]*)"[^>]*>(.*?)</div>""", RegexOptions.Singleline)]
    private static partial Regex Marks();

    // The file as a browser would unpack it.
    private sealed partial class Opened(string text)
    {
        private readonly Dictionary<string, string> parts = Part().Matches(text).ToDictionary(m => m.Groups[2].Value, m => Unpacked(m.Groups[3].Value));

        public string Library => parts[""];

        /// <summary>All that is read as HTML, without the library.</summary>
        public string Everything => string.Concat(Words.Languages.Select(language => Html(Telling(language), Telling(language).GetProperty("deck")) + Telling(language).GetProperty("chrome").GetString())) + ScriptText().Replace(text, "");

        public JsonElement Telling(string language) => JsonSerializer.Deserialize<JsonElement>(parts[language]);

        public static string Html(JsonElement telling, JsonElement runs)
        {
            var (numbers, pieces, html) = (runs.EnumerateArray().Select(n => n.GetInt32()).ToList(), telling.GetProperty("pieces").EnumerateArray().Select(p => p.GetString()).ToList(), new StringBuilder());
            for (var i = 0; i < numbers.Count; i += 2)
                html.AppendJoin("", pieces.Skip(numbers[i]).Take(numbers[i + 1]));
            return html.ToString();
        }

        private static string Unpacked(string packed)
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
            return new StreamReader(gzip).ReadToEnd();
        }

        [GeneratedRegex("""<script type="application/octet-stream" data-(telling|library)(?:="(\w+)")?>([^<]*)<""")]
        private static partial Regex Part();
    }
}
