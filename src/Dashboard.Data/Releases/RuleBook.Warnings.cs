namespace Dashboard.Data.Releases;

/// <content>What is published only with a reason.</content>
public static partial class RuleBook
{
    /// <summary>A value is not 100 times, or a hundredth of, its neighbours in time.</summary>
    public static readonly Rule ValueFarOff = Warning("value-far-off", "a value is not 100 times, or a hundredth of, its neighbours in time", "{value} is at least a hundred times away from its neighbours, such as {neighbour} of '{other}'.");
    /// <summary>A growth fits the two values it speaks of.</summary>
    public static readonly Rule GrowthMisfit = Warning("growth-misfit", "a growth fits the two values it speaks of", "growth of {growth} per cent, but from {before} to {now} is {computed} per cent.");
    /// <summary>Exports and imports add up to the turnover.</summary>
    public static readonly Rule PartsMisfit = Warning("parts-misfit", "exports and imports add up to the turnover", "exports {exports} and imports {imports} are {sum}, not {turnover}.");
    /// <summary>No two sources have the same address.</summary>
    public static readonly Rule AddressTwice = Warning("address-twice", "no two sources have the same address", "is the address of '{other}' too.");
    /// <summary>No two agreements of an occasion, and no two sources of a publisher, have the same title.</summary>
    public static readonly Rule TitleTwice = Warning("title-twice", "no two agreements of an occasion, and no two sources of a publisher, have the same title", "is the title of '{other}' too.");
    /// <summary>What is measured once is one subject.</summary>
    public static readonly Rule SubjectTwice = Warning("subject-twice", "what is measured once is one subject", "'{other}' measures the same.");
    /// <summary>Phases do not overlap.</summary>
    public static readonly Rule PhasesOverlap = Warning("phases-overlap", "phases do not overlap", "overlaps with '{other}'.");
    /// <summary>Nothing is dated after today.</summary>
    public static readonly Rule DateInFuture = Warning("date-in-future", "nothing is dated after today", "{date} lies in the future; today is {today}.");
    /// <summary>A period named after a Solar-Hijri year is counted in that calendar.</summary>
    public static readonly Rule HijriYearAsGregorian = Warning("hijri-year-as-gregorian", "a period named after a Solar-Hijri year is counted in that calendar", "is called '{name}' but counted as Gregorian; is {year} a Solar-Hijri year?");
    /// <summary>A quote is written in the script of its language.</summary>
    public static readonly Rule QuoteScript = Warning("quote-script", "a quote is written in the script of its language", "is marked {language} but mostly written in another script.");
    /// <summary>A text is written in the script of its language.</summary>
    public static readonly Rule TextScript = Warning("text-script", "a text is written in the script of its language", "is to be {language} but mostly written in another script.");
    /// <summary>No differing claim has a better grade than the adopted one.</summary>
    public static readonly Rule AdoptedWeaker = Warning("adopted-weaker", "no differing claim has a better grade than the adopted one", "is graded {grade}; '{other}' says otherwise and is graded {better}.");
    /// <summary>Where claims differ one is adopted.</summary>
    public static readonly Rule DisagreementOpen = Warning("disagreement-open", "where claims differ one is adopted", "{n} claims range from {low} to {high}, and none is adopted.");
    /// <summary>Steps are in the order of their dates.</summary>
    public static readonly Rule StepsOutOfOrder = Warning("steps-out-of-order", "steps are in the order of their dates", "{date} lies before the step ahead of it, {before}.");
    /// <summary>An agreement is dated within its visit.</summary>
    public static readonly Rule AgreementOutsideVisit = Warning("agreement-outside-visit", "an agreement is dated within its visit", "{date} lies outside the visit '{visit}', {visitDate}.");
}
