using Dashboard.Data.Editing;

namespace Dashboard.Tests.Editing;

public sealed class RecordDiffTests
{
    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{"a":1,"b":3}""", "b: 2 > 3")]
    [InlineData("""{"title":{"en":"A","fa":"الف"}}""", """{"title":{"en":"A","fa":"ب"}}""", "title.fa: \"الف\" > \"ب\"")]
    [InlineData("""{}""", """{"title":{"en":"A","tg":"Б"}}""", "title.en:  > \"A\"|title.tg:  > \"Б\"")]
    [InlineData("""{"period":{"from":"2020","to":"2021"}}""", """{"period":{"from":"2020","to":"2022"}}""", "period.to: \"2021\" > \"2022\"")]
    [InlineData("""{"related":["a","b"]}""", """{"related":["b","c"]}""", "related: [\"a\"] > [\"c\"]")]
    [InlineData("""{"related":["a"]}""", """{"related":["a","b"]}""", "related:  > [\"b\"]")]
    [InlineData("""{"related":["a","b"]}""", """{"related":["b","a"]}""", "related: [\"a\",\"b\"] > [\"b\",\"a\"]")]
    [InlineData("""{"related":["a","a"]}""", """{"related":["a"]}""", "related: [\"a\"] > ")]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1}""", null, "a: 1 > ")]
    public void The_fields_that_differ_are_told_by_language_part_and_item(string? before, string? after, string told) =>
        Assert.Equal(told, string.Join('|', RecordDiff.Between(before, after).Select(c => $"{c.Field}: {Json(c.Old)} > {Json(c.New)}")));

    [Fact]
    public void A_long_text_is_told_word_by_word_with_what_is_around_the_change()
    {
        var old = string.Join(' ', Enumerable.Range(1, 40)) + " end";
        var runs = TextDiff.Between(old, old.Replace(" 20 ", " twenty ", StringComparison.Ordinal))!;
        Assert.Equal([TextFate.Kept, TextFate.Gone, TextFate.Fresh, TextFate.Kept], runs.Select(r => r.Fate));
        Assert.Equal(["… 14 15 16 17 18 19", "20", "twenty", "21 22 23 24 25 26 …"], runs.Select(r => r.Text));
        Assert.Null(TextDiff.Between("one two three four", "quite another text here"));
    }

    private static string? Json(System.Text.Json.Nodes.JsonNode? node) => node?.ToJsonString(Dashboard.Data.Releases.DatasetDocument.Json);
}
