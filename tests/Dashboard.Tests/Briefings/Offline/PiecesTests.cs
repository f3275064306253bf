using Dashboard.Briefings.Offline;

namespace Dashboard.Tests.Briefings.Offline;

/// <summary>Texts that are much alike, kept in little room.</summary>
public sealed class PiecesTests
{
    [Fact]
    public void Each_text_comes_back_letter_for_letter()
    {
        var pieces = new Pieces();
        string[] texts = ["<p>one</p><p>two</p>", "<p>two</p><p>one</p>", "[{\"a\":1},{\"a\":2},{\"a\":1}]", "", "no boundary at all"];
        var runs = texts.Select(pieces.Add).ToList();
        Assert.Equal(texts, runs.Select(run => string.Concat(Enumerable.Range(0, run.Count / 2).SelectMany(i => pieces.All.Skip(run[2 * i]).Take(run[2 * i + 1])))));
        Assert.Equal(pieces.All.Count, pieces.All.Distinct().Count());
    }

    [Fact]
    public void A_text_that_differs_in_one_piece_adds_one_piece()
    {
        var pieces = new Pieces();
        pieces.Add("<p>one</p><p>two</p><p>three</p>");
        var before = pieces.All.Count;
        pieces.Add("<p>one</p><p>four</p><p>three</p>");
        Assert.Equal(before + 1, pieces.All.Count);
    }
}
