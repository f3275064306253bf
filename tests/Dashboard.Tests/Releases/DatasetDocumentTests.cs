using System.Text;
using System.Text.Json;
using CsCheck;
using Dashboard.Data;
using Dashboard.Data.Agreements;
using Dashboard.Data.Provenance;
using Dashboard.Data.Releases;
using Xunit;

namespace Dashboard.Tests.Releases;

/// <summary>The document format: same data, same bytes; foreign words are refused.</summary>
public sealed class DatasetDocumentTests
{
    private static readonly Dataset Seed = EmbeddedSeed.Read();

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        var bytes = DatasetDocument.Write(Seed);
        Assert.Equal(bytes, DatasetDocument.Write(DatasetDocument.Read(bytes)));
    }

    [Fact]
    public void Equal_data_in_another_order_hash_equally()
    {
        var shuffled = Seed with
        {
            Sources = [.. Seed.Sources.Reverse()],
            Reporters = [.. Seed.Reporters.Reverse()],
            Subjects = [.. Seed.Subjects.Reverse()],
            Claims = [.. Seed.Claims.Reverse()],
            Visits = [.. Seed.Visits.Reverse()],
            Agreements = [.. Seed.Agreements.Reverse()],
            Milestones = [.. Seed.Milestones.Reverse()],
            Targets = [.. Seed.Targets.Reverse()],
            Phases = [.. Seed.Phases.Reverse()],
            Statements = [.. Seed.Statements.Reverse()],
            Labels = Seed.Labels.Reverse().ToDictionary(),
        };
        Assert.Equal(Hash(Seed), Hash(shuffled));
    }

    [Fact]
    public void One_changed_letter_changes_the_hash()
    {
        var claim = Seed.Claims[0];
        var changed = Seed with { Claims = [claim with { Statement = claim.Statement with { En = claim.Statement.En + "." } }, .. Seed.Claims.Skip(1)] };
        Assert.NotEqual(Hash(Seed), Hash(changed));
    }

    [Theory]
    [InlineData("""{"schema":"something-else","version":1}""", "schema")]
    [InlineData("""{"version":2}""", "version")]
    [InlineData("""{"surprise":[]}""", "surprise")]
    [InlineData("null", "empty")]
    public void A_foreign_document_is_refused_by_name(string text, string named)
    {
        var failure = Assert.Throws<JsonException>(() => DatasetDocument.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"single source\"")]
    [InlineData("\"Official\"")]
    [InlineData("2")]
    [InlineData("null")]
    public void Kebab_refuses_unknown_words_and_names_the_accepted_ones(string json)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Standing>(json, DatasetDocument.Json));
        if (json != "null")
            Assert.Contains("official, reported, single-source, disputed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kebab_reads_every_word_it_writes()
    {
        Assert.All(Enum.GetValues<VisitLevel>(), value => Assert.True(Kebab<VisitLevel>.TryParse(Kebab<VisitLevel>.Of(value), out var back) && back == value));
        Assert.Equal("heads-of-government", Kebab<VisitLevel>.Of(VisitLevel.HeadsOfGovernment));
    }

    [Fact]
    public void Any_date_reads_back_as_it_was_written() =>
        Dates.Sample(date => Assert.Equal(date, FuzzyDate.Parse(date.ToString())));

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025-01-17/2025-01-15")]
    [InlineData("25")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1404-10-26/")]
    public void A_text_that_is_no_date_is_refused(string? text) => Assert.False(FuzzyDate.TryParse(text, out _));

    private static Gen<DateOnly> Days => Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static Gen<FuzzyDate> Dates => Gen.OneOf(
        Days.Select(FuzzyDate.On),
        Gen.Int[1, 9999].Select(FuzzyDate.InYear),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], (year, month) =>
            new FuzzyDate(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), DatePrecision.Month)),
        Gen.Select(Days, Days, (a, b) => a <= b ? FuzzyDate.Between(a, b) : FuzzyDate.Between(b, a)),
        Gen.Const(FuzzyDate.Unknown));

    private static string Hash(Dataset dataset) => DatasetDocument.Hash(DatasetDocument.Write(dataset));
}
