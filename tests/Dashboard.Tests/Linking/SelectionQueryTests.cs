using System.Diagnostics;
using CsCheck;
using Dashboard.Linking;

namespace Dashboard.Tests.Linking;

/// <summary>What an address may hold, and what is said about the rest.</summary>
public sealed class SelectionQueryTests
{
    [Theory]
    [InlineData("colour=red", NoticeKind.UnknownParameter, "colour", "red", "period, sector")]
    [InlineData("sector=nuclear", NoticeKind.UnknownValue, "sector", "nuclear", "trade, transport")]
    [InlineData("visit=2099-01-01-nowhere", NoticeKind.UnknownValue, "visit", "2099-01-01-nowhere", "2025-05-29-dushanbe")]
    [InlineData("milestone=x", NoticeKind.UnknownValue, "milestone", "x", "…")]
    [InlineData("track=sport", NoticeKind.UnknownValue, "track", "sport", "visits, security, links, trade, friction")]
    [InlineData("type=letter", NoticeKind.UnknownValue, "type", "letter", "joint-statement")]
    [InlineData("status=lost", NoticeKind.UnknownValue, "status", "lost", "in-force")]
    [InlineData("mode=magic", NoticeKind.UnknownValue, "mode", "magic", "highlight, filter")]
    [InlineData("adopt=most", NoticeKind.UnknownValue, "adopt", "most", "adopted, low, high, all")]
    [InlineData("basis=chinese", NoticeKind.UnknownValue, "basis", "chinese", "tajik, iranian")]
    [InlineData("cal=julian", NoticeKind.UnknownValue, "cal", "julian", "g, h")]
    [InlineData("lang=de", NoticeKind.UnknownValue, "lang", "de", "en, fa, tg")]
    [InlineData("ms=sport", NoticeKind.UnknownValue, "ms", "sport", "visits, security, links, trade, friction")]
    [InlineData("grade=D", NoticeKind.UnknownValue, "grade", "d", "a, b, c")]
    [InlineData("project=spline", NoticeKind.UnknownValue, "project", "spline", "off, linear, cagr")]
    [InlineData("by=1999", NoticeKind.UnknownValue, "by", "1999", "2026–2040")]
    [InlineData("over=1", NoticeKind.UnknownValue, "over", "1", "2–10")]
    [InlineData("zoom=near", NoticeKind.UnknownValue, "zoom", "near", "1991..2040, all")]
    [InlineData("table=pie", NoticeKind.UnknownValue, "table", "pie", "trade-vs-target")]
    [InlineData("from=sector:pie", NoticeKind.UnknownValue, "from", "sector:pie", "sector:sector-by-visit")]
    [InlineData("open=claim:none", NoticeKind.UnknownValue, "open", "claim:none", "claim:…")]
    [InlineData("period=2013-2025", NoticeKind.MalformedPeriod, "period", "2013-2025", "1991..2040")]
    [InlineData("period=2025..2013", NoticeKind.ReversedPeriod, "period", "2025..2013", "2013..2025")]
    [InlineData("since=31.1.2026", NoticeKind.MalformedDay, "since", "31.1.2026", "2026-03-21")]
    [InlineData("since=", NoticeKind.MalformedDay, "since", "", "2026-03-21")]
    [InlineData("r=99", NoticeKind.UnknownRelease, "r", "99", "1, 2")]
    public void What_is_not_understood_becomes_a_notice(string query, NoticeKind kind, string part, string value, string accepted)
    {
        var (_, notices) = SelectionQuery.Parse(query, SeedView.Vocabulary);
        var notice = Assert.Single(notices);
        Assert.Equal((kind, part, value), (notice.Kind, notice.Part, notice.Value));
        Assert.Contains(accepted, notice.Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void The_known_part_of_a_list_stands()
    {
        var (selection, notices) = SelectionQuery.Parse("sector=energy,nuclear&lang=fa&colour=red", SeedView.Vocabulary);
        Assert.Equal("sector=energy&lang=fa", selection.Query);
        Assert.Equal(["nuclear", "red"], notices.Select(n => n.Value));
    }

    [Fact]
    public void More_than_six_notices_are_counted()
    {
        var (_, notices) = SelectionQuery.Parse("?sector=a,b,c,d,e,f,g,h,i", SeedView.Vocabulary);
        Assert.Equal(7, notices.Count);
        Assert.Equal((NoticeKind.More, "3"), (notices[^1].Kind, notices[^1].Value));
    }

    [Fact]
    public void Long_values_are_shortened_in_notices()
    {
        var (_, notices) = SelectionQuery.Parse("sector=" + new string('x', 500), SeedView.Vocabulary);
        Assert.Equal(new string('x', 60) + "…", Assert.Single(notices).Value);
    }

    [Theory]
    [InlineData("sector=energy%2Ctransport", "sector=energy,transport")]
    [InlineData("?sector=energy&sector=trade", "sector=trade")]
    [InlineData("sector=energy,energy,energy", "sector=energy")]
    [InlineData("r=r2", "r=2")]
    public void Encoding_and_doubling_make_no_difference_and_no_notice(string query, string canonical)
    {
        var (selection, notices) = SelectionQuery.Parse(query, SeedView.Vocabulary);
        Assert.Empty(notices);
        Assert.Equal(canonical, selection.Query);
    }

    [Theory]
    [InlineData("open=figure:a%26lang%3Dfa")]
    [InlineData("open=mark:trade-vs-target/%22%3E%3Cscript%3E")]
    [InlineData("open=mark:trade-vs-target/a%23b")]
    [InlineData("open=figure:%0d%0aSet-Cookie")]
    public void An_opened_record_cannot_write_anything_else_into_the_address(string query)
    {
        var (selection, notices) = SelectionQuery.Parse(query, SeedView.Vocabulary);
        Assert.Equal("", selection.Query);
        Assert.Equal(NoticeKind.UnknownValue, Assert.Single(notices).Kind);
    }

    [Theory]
    [InlineData("sector=", ",energy", 1430)]
    [InlineData("", "&sector=energy", 720)]
    [InlineData("", "&x=1", 2500)]
    [InlineData("sector=", "%25", 3400)]
    [InlineData("period=", "2013..", 1700)]
    [InlineData("from=", "sector:milestones,", 560)]
    public void Ten_kilobytes_are_read_at_once(string start, string repeated, int times)
    {
        var query = start + string.Concat(Enumerable.Repeat(repeated, times));
        Assert.True(query.Length >= 10_000);
        var watch = Stopwatch.StartNew();
        var (selection, notices) = SelectionQuery.Parse(query, SeedView.Vocabulary);
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
        Assert.True(notices.Count <= 7);
        Assert.True(selection.Query is "" or "sector=energy", selection.Query);
    }

    [Fact]
    public void No_text_whatever_breaks_the_reader() => Selections.AnyText.Sample(text => SelectionQuery.Parse(text, SeedView.Vocabulary).Notices.Count <= 7);

    [Fact]
    public void Hostile_addresses_leave_a_selection_that_reads_back_as_itself() => Selections.HostileQuery.Sample(query =>
    {
        var (selection, _) = SelectionQuery.Parse(query, SeedView.Vocabulary);
        var (again, notices) = SelectionQuery.Parse(selection.Query, SeedView.Vocabulary);
        Assert.Empty(notices);
        Assert.Equal(selection.Query, again.Query);
    });
}
