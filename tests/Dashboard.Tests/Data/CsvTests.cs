using Dashboard.Data;

namespace Dashboard.Tests.Data;

public sealed class CsvTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_claim_carries_its_evidence_in_one_row()
    {
        var row = (await CsvFile.GetAsync(app, "/api/v1/claims.csv")).Single(r => r["slug"] == "documents-23");

        Assert.Equal(("23", "documents", "yes"), (row["value"], row["unit"], row["adopted"]));
        Assert.Equal(("IRNA", "iranian", "A"), (row["reporter"], row["reporter_side"], row["grade"]));
        Assert.Equal(("https://example.org/a", "IRNA"), (row["url"], row["publisher"]));
        Assert.Equal(("'=Signed \"23\", they say", "'+ signed, they say"), (row["source_title"], row["quote"]));
    }

    [Fact]
    public async Task A_negative_number_stays_a_number_and_a_text_that_looks_like_one_does_not()
    {
        var row = (await CsvFile.GetAsync(app, "/api/v1/claims.csv")).Single(r => r["slug"] == "growth");

        Assert.Equal("-4.5", row["value"]);
        Assert.Equal("'-4.5, they say", row["note"]);
        Assert.Equal(("2023-01-01", "2023-12-31", "no"), (row["period_from"], row["period_to"], row["adopted"]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void A_text_never_runs_as_a_formula(string text, string cell) => Assert.Equal(cell, Csv.Text(text));

    [Fact]
    public void Numbers_days_and_answers_are_written_the_same_in_every_culture()
    {
        Assert.Equal("-1234.5", Csv.Text(-1234.5m));
        Assert.Equal("2025-01-16", Csv.Text(new DateOnly(2025, 1, 16)));
        Assert.Equal("yes", Csv.Text(true));
    }
}
