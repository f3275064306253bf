using Bunit;
using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Provenance;

namespace Dashboard.Tests.Provenance;

public sealed class RecordEvidenceTests
{
    [Theory]
    [InlineData("open=claim:cnt-2025-02")]
    [InlineData("open=subject:documents-2025-01-16-dushanbe")]
    [InlineData("open=visit:2025-01-16-dushanbe")]
    [InlineData("open=mark:agreements-by-visit/total/2025-01-16-dushanbe")]
    public void Competing_claims_stand_side_by_side_with_the_adopted_one_marked_and_its_reason(string query)
    {
        using var drawer = Drawer.At(query);
        var block = drawer.Panel.Find("[data-subject=documents-2025-01-16-dushanbe]");
        var rows = block.QuerySelectorAll("[data-claim]");

        Assert.Equal(6, rows.Length);
        var adopted = Assert.Single(rows, r => r.HasAttribute("data-adopted"));
        Assert.Contains("23 documents", adopted.TextContent, StringComparison.Ordinal);
        Assert.Contains("Adopted", adopted.TextContent, StringComparison.Ordinal);
        Assert.Contains(rows, r => r.TextContent.Contains("22 documents", StringComparison.Ordinal) && r.TextContent.Contains("Caspian News", StringComparison.Ordinal));
        Assert.StartsWith("Same scope; IRNA, Khovar", block.QuerySelector("[data-reason]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Decided by Seed editors on 20 Nov 2026", block.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void When_a_source_was_read_and_its_copy_are_shown_or_said_to_be_unknown()
    {
        const string hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        using (var drawer = Drawer.At("open=claim:trd-2025-tj"))
        {
            Assert.All(drawer.Panel.FindAll("[data-quote]"), quote => Assert.Contains("Read on: not noted", Text(quote.QuerySelector("[data-kept]")!), StringComparison.Ordinal));
            Assert.All(drawer.Panel.FindAll("[data-kept]"), kept => Assert.EndsWith("Archived copy: none kept", Text(kept), StringComparison.Ordinal));
            Assert.StartsWith("Entered and approved with release R1 of", Text(drawer.Panel.Find("[data-entered]")), StringComparison.Ordinal);
        }
        using (var drawer = Drawer.At("open=claim:trd-2025-tj", Kept("https://web.archive.org/1")))
        {
            var kept = drawer.Panel.Find("[data-kept]");
            Assert.Contains("Read on: 2 Mar 2026", Text(kept), StringComparison.Ordinal);
            Assert.Equal("https://web.archive.org/1", kept.QuerySelector("[data-archived]")!.GetAttribute("href"));
            Assert.Equal((hash[..12], hash), (kept.QuerySelector("code")!.TextContent, kept.QuerySelector("code")!.GetAttribute("title")));
        }
        using (var drawer = Drawer.At("open=claim:trd-2025-tj", Kept("javascript:alert(1)")))
            Assert.Empty(drawer.Panel.FindAll("[data-archived]"));

        Dataset Kept(string address) => Drawer.Of(seed => seed with { Sources = [.. seed.Sources.Select(s => s with { ReadOn = new(2026, 3, 2), ArchivedAt = address, ArchiveSha256 = hash })] });
        static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" :", ":", StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_subject_says_so()
    {
        using var drawer = Drawer.At("open=subject:documents-2023-11-08-dushanbe");

        Assert.Equal("still open", drawer.Panel.Find("[data-standing=open]").TextContent);
        Assert.StartsWith("Open: the Iranian presidency", drawer.Panel.Find("[data-reason]").TextContent, StringComparison.Ordinal);
        Assert.Empty(drawer.Panel.FindAll("[data-adopted]"));
        Assert.Equal(drawer.Panel.FindAll("[data-claim]").Count, drawer.Records.Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("tg")]
    public void Every_record_opens_in_every_language_and_links_only_to_records_there_are(string language)
    {
        var seed = Drawer.Of(seed => seed);
        var slugs = seed.Claims.Select(r => "claim:" + r.Slug).Concat(seed.Subjects.Select(r => "subject:" + r.Slug))
            .Concat(seed.Agreements.Select(r => "agreement:" + r.Slug)).Concat(seed.Milestones.Select(r => "milestone:" + r.Slug))
            .Concat(seed.Visits.Select(r => "visit:" + r.Slug)).Concat(seed.Targets.Select(r => "target:" + r.Slug))
            .Concat(seed.Sources.Select(r => "source:" + r.Slug)).ToHashSet();
        foreach (var slug in slugs)
        {
            using var drawer = Drawer.At($"lang={language}&open={slug}");
            Assert.NotEmpty(drawer.Panel.Find("h2").TextContent);
            Assert.All(drawer.Panel.FindAll("[data-to]"), link => Assert.Contains(link.GetAttribute("data-to")!, slugs));
            if (language != "en")
                Assert.All(drawer.Panel.FindAll("a[href*='open=']"), link => Assert.Contains($"lang={language}", link.GetAttribute("href"), StringComparison.Ordinal));
            if (!slug.StartsWith("source", StringComparison.Ordinal))
                Assert.NotEmpty(drawer.Panel.FindAll("blockquote"));
        }
    }

    [Fact]
    public void A_claim_tells_value_true_days_reporter_and_side()
    {
        using var drawer = Drawer.At("open=claim:trd-1400-ir");
        var facts = drawer.Panel.Find("dl.facts").TextContent;

        Assert.Contains("21 Mar 2021 – 20 Mar 2022", facts, StringComparison.Ordinal);
        Assert.Contains("Iranian side", facts, StringComparison.Ordinal);
        Assert.Contains("US$ ", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_tells_each_step_of_its_life_with_its_source()
    {
        var longest = Drawer.Of(seed => seed).Agreements.MaxBy(a => a.Steps.Count)!;
        using var drawer = Drawer.At($"open=agreement:{longest.Slug}");

        var steps = drawer.Panel.FindAll("[data-step]");
        Assert.Equal(longest.Steps.Count, steps.Count);
        Assert.All(steps, step => Assert.NotNull(step.QuerySelector("blockquote")));
    }

    [Fact]
    public void A_milestone_links_those_that_say_otherwise()
    {
        using var drawer = Drawer.At("open=milestone:sec-2025-02");
        Assert.Equal(["milestone:sec-2025-02b", "milestone:sec-2025-02c"], drawer.Panel.FindAll("[data-conflicts] [data-to]").Select(a => a.GetAttribute("data-to")));
    }

    [Fact]
    public void A_source_lists_what_rests_on_it()
    {
        using var drawer = Drawer.At("open=source:irna-2025-01-16");
        Assert.Contains(drawer.Panel.FindAll("[data-rests] [data-to]"), a => a.GetAttribute("data-to") == "claim:cnt-2025-01");
    }

    [Fact]
    public void A_claim_whose_grade_is_hidden_stays_in_the_list_and_says_so()
    {
        using var drawer = Drawer.At("grade=a&open=subject:documents-2025-01-16-dushanbe");
        Assert.Contains("its grade is hidden", drawer.Panel.Find("[data-claim=cnt-2025-01]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Persian_is_written_with_Persian_digits()
    {
        using var drawer = Drawer.At("lang=fa&open=mark:agreements-by-visit/total/2025-01-16-dushanbe");
        Assert.Contains("۲۳", drawer.Panel.Find("[data-adopted]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(drawer.Panel.FindAll("[data-claim] td.num"), cell => cell.TextContent.Any(char.IsAsciiDigit));
        Assert.Contains(drawer.View.Words.Say("evidence.records-count", new { n = 6 }), drawer.Panel.Find("[data-records] h3").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("//example.org/x")]
    [InlineData("\"><script>alert(1)</script>")]
    public void Hostile_titles_and_addresses_are_inert(string url)
    {
        const string markup = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var hostile = Drawer.Of(seed => seed with
        {
            Sources = [.. seed.Sources.Select(s => s with { Title = markup, Publisher = markup, Url = url })],
            Claims = [.. seed.Claims.Select(c => c with
            {
                Statement = new(markup), Caution = markup, Note = markup, Besides = markup,
                Citations = [.. c.Citations.Select(q => q with { Quote = markup, QuoteLanguage = markup, GradeReason = markup })],
            })],
        });
        foreach (var query in new[] { "open=claim:cnt-2025-02", "open=source:irna-2025-01-16", "open=mark:agreements-by-visit/total/2025-01-16-dushanbe" })
        {
            using var drawer = Drawer.At(query, hostile);
            Assert.Empty(drawer.Panel.FindAll("script, img, [onerror], a[target]"));
            Assert.All(drawer.Panel.FindAll("a[href]"), link => Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal));
            Assert.Contains(markup, drawer.Aside.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b=1", "https://example.org/a?b=1")]
    [InlineData("http://example.org/", "http://example.org/")]
    [InlineData("ftp://example.org/", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_become_links(string? url, string? link) => Assert.Equal(link, WebAddress.Of(url));
}
