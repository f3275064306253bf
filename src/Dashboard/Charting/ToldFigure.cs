namespace Dashboard.Charting;

/// <summary>
/// What a page has been told of the marks of one chart: the figure whose lists and tables are in the page – its edition –, and what is shown of
/// them now. A session holds references only.
/// </summary>
public sealed class ToldFigure
{
    private Figure? now;
    private RawJson? changes;
    private bool answered, followed;

    /// <summary>The figure whose lists and tables stand in the page.</summary>
    public Figure First { get; private set; } = null!;
    /// <summary>Number of the edition.</summary>
    public int Edition { get; private set; }
    /// <summary>Number of the figure shown now.</summary>
    public int Number { get; private set; }

    /// <summary>Takes the figure of a view. What cannot be told as changes of the edition becomes the next edition.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="words">The language.</param>
    /// <param name="highlight">True when the browser answers picks by the facets behind the marks.</param>
    public void Show(Figure figure, Words words, bool highlight)
    {
        if (ReferenceEquals(now, figure) && followed == highlight)
            return;
        (now, followed) = (figure, highlight);
        Number++;
        answered = false;
        changes = Edition == 0 || ReferenceEquals(First, figure) ? null : MarkChanges.Between(First, figure, words, highlight);
        if (changes is null && !ReferenceEquals(First, figure))
            (First, Edition) = (figure, Edition + 1);
    }

    /// <summary>The changes, for the answer that tells them first.</summary>
    public RawJson? Answer()
    {
        (var told, answered) = (answered ? null : changes, true);
        return told;
    }
}
