using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Data.Storage;

namespace Dashboard.Tests.Editing;

public sealed class RecordShapeTests
{
    public static TheoryData<string> Kinds => [.. RecordShape.All.Select(s => s.Kind)];

    [Fact]
    public void Every_kind_of_the_document_has_a_shape() => Assert.Equal(
        ["sources", "reporters", "subjects", "claims", "sectors", "visits", "agreements", "milestones", "targets", "phases", "statements", "labels"], RecordShape.All.Select(s => s.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_record_of_the_seed_opened_in_a_form_and_left_alone_is_the_same_record(string kind)
    {
        var records = RecordBodies.Of(EmbeddedSeed.Read()).Where(b => b.Kind == kind).ToList();
        Assert.NotEmpty(records);
        foreach (var record in records)
        {
            var draft = RecordDraft.OfBody(RecordShape.Find(kind)!, record.Slug, record.Body);
            var (body, problems) = RecordDraft.OfTexts(draft.Shape, draft.ToTexts()).Read();
            Assert.Empty(problems);
            Assert.Equal(record.Body, body);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_form_says_what_it_needs_and_never_throws(string kind)
    {
        var (body, problems) = RecordDraft.Empty(RecordShape.Find(kind)!).Read();
        Assert.Null(body);
        Assert.Contains(problems, p => p.Rule == "slug-form");
    }

    [Fact]
    public void Items_of_a_list_know_their_path()
    {
        var draft = RecordDraft.Empty(RecordShape.Find("claims")!);
        draft["citations"].Add();
        Assert.Equal("citations[1].quote", draft["citations"].Add()["quote"].Path);
        Assert.Equal("statement.fa", draft["statement"]["fa"].Path);
    }

    [Theory]
    [InlineData("483.9", 483.9)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("91,601", 91601)]
    [InlineData("1,5", 1.5)]
    [InlineData("۴۸۳٫۹", 483.9)]
    [InlineData("۱٬۲۳۴", 1234)]
    [InlineData("−3", -3)]
    public void Numbers_are_read_as_people_write_them(string text, double number)
    {
        Assert.True(NumberText.TryRead(text, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData("about 5")]
    [InlineData("1e5")]
    [InlineData("5-6")]
    [InlineData("")]
    [InlineData("999999999999999999999999999999999999")]
    public void What_is_no_number_is_refused(string text) => Assert.False(NumberText.TryRead(text, out _));
}
