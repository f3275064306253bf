namespace Dashboard.Data.Releases;

/// <content>What stops a publication.</content>
public static partial class RuleBook
{
    /// <summary>The working copy can be read.</summary>
    public static readonly Rule Unreadable = Error("unreadable", "the working copy can be read", "{message}");
    /// <summary>No record is missing from its list.</summary>
    public static readonly Rule RecordMissing = Error("record-missing", "no record is missing from its list", "record {n} is empty.");
    /// <summary>Slugs are lower-case letters, digits and single hyphens.</summary>
    public static readonly Rule SlugForm = Error("slug-form", "slugs are lower-case letters, digits and single hyphens", "'{slug}' is no slug; accepted: lower-case letters a–z, digits and single hyphens between them.");
    /// <summary>Slugs are unique among their kind.</summary>
    public static readonly Rule SlugTwice = Error("slug-twice", "slugs are unique among their kind", "'{slug}' is used by another record of this kind; slugs are unique.");
    /// <summary>Needed texts are there, in English at least.</summary>
    public static readonly Rule TextMissing = Error("text-missing", "needed texts are there, in English at least", "is empty; a text is needed.");
    /// <summary>Every record names a source.</summary>
    public static readonly Rule SourceMissing = Error("source-missing", "every record names a source", "is empty; at least one source is needed.");
    /// <summary>Every citation has a quote.</summary>
    public static readonly Rule QuoteMissing = Error("quote-missing", "every citation has a quote", "is empty; the words of the source are needed.");
    /// <summary>A quote has at most 25 words.</summary>
    public static readonly Rule QuoteTooLong = Error("quote-too-long", "a quote has at most 25 words", "has {words} words; accepted: at most {most}.");
    /// <summary>Addresses of sources begin with http or https.</summary>
    public static readonly Rule AddressForm = Error("address-form", "addresses of sources begin with http or https", "'{url}' is not an address; accepted: absolute, beginning with http or https.");
    /// <summary>Every record that is named exists.</summary>
    public static readonly Rule RecordUnknown = Error("record-unknown", "every record that is named exists", "'{slug}' is none of the {kind} of this dataset.");
    /// <summary>A statement touches records that exist.</summary>
    public static readonly Rule RelatedUnknown = Error("related-unknown", "a statement touches records that exist", "'{slug}' is no record of this dataset.");
    /// <summary>Nothing ends before it starts.</summary>
    public static readonly Rule EndsBeforeStart = Error("ends-before-start", "nothing ends before it starts", "ends {to} before it starts {from}.");
    /// <summary>No year lies before 1900: a Solar-Hijri year is no Gregorian one.</summary>
    public static readonly Rule YearBefore1900 = Error("year-before-1900", "no year lies before 1900: a Solar-Hijri year is no Gregorian one", "is in the year {year}; accepted: Gregorian years from 1900 on.");
    /// <summary>A whole Gregorian year runs 1 January to 31 December.</summary>
    public static readonly Rule WholeYearGregorian = Error("whole-year-gregorian", "a whole Gregorian year runs 1 January to 31 December", "is a whole Gregorian year but runs {from} to {to}; accepted: {first} to {last}.");
    /// <summary>A whole Solar-Hijri year runs 1 Farvardin to the end of Esfand.</summary>
    public static readonly Rule WholeYearHijri = Error("whole-year-hijri", "a whole Solar-Hijri year runs 1 Farvardin to the end of Esfand", "is a whole Solar-Hijri year but runs {from} to {to}; accepted: {first} to {last}.");
    /// <summary>Every unit has a label.</summary>
    public static readonly Rule UnitUnknown = Error("unit-unknown", "every unit has a label", "'{unit}' is no unit of this dataset; every unit has a label.");
    /// <summary>Units fit what is measured.</summary>
    public static readonly Rule UnitOfMeasure = Error("unit-of-measure", "units fit what is measured", "{unit} does not measure {measure}; accepted: {accepted}.");
    /// <summary>A target is money or visits; the drawn one has the unit of the trade chart.</summary>
    public static readonly Rule UnitOfTarget = Error("unit-of-target", "a target is money or visits; the drawn one has the unit of the trade chart", "{unit} is no unit of such a target; accepted: {accepted}.");
    /// <summary>Only one target is drawn.</summary>
    public static readonly Rule TargetDrawnTwice = Error("target-drawn-twice", "only one target is drawn", "is drawn, and so is '{other}'; only one target is drawn.");
    /// <summary>An agreement has at least its signing.</summary>
    public static readonly Rule StepsMissing = Error("steps-missing", "an agreement has at least its signing", "is empty; at least the signing is needed.");
    /// <summary>An adopted claim speaks of its subject.</summary>
    public static readonly Rule AdoptedElsewhere = Error("adopted-elsewhere", "an adopted claim speaks of its subject", "'{claim}' is a claim on '{subject}', not on this subject.");
    /// <summary>An adopted claim is evidence.</summary>
    public static readonly Rule AdoptedNoEvidence = Error("adopted-no-evidence", "an adopted claim is evidence", "'{claim}' may only be used as {use}; an adopted claim is evidence.");
    /// <summary>A claim has a value or a range.</summary>
    public static readonly Rule ValueMissing = Error("value-missing", "a claim has a value or a range", "has neither a value nor a range.");
    /// <summary>A range has both ends and no value.</summary>
    public static readonly Rule RangeOpen = Error("range-open", "a range has both ends and no value", "a range has low and high and no value.");
    /// <summary>Only a range has two ends.</summary>
    public static readonly Rule RangeUnmarked = Error("range-unmarked", "only a range has two ends", "low and high are given; accepted with them: range, without a value.");
    /// <summary>The lower end of a range is not above the upper one.</summary>
    public static readonly Rule LowAboveHigh = Error("low-above-high", "the lower end of a range is not above the upper one", "{low} is above high {high}.");
    /// <summary>Only growth and shares are below zero.</summary>
    public static readonly Rule ValueNegative = Error("value-negative", "only growth and shares are below zero", "{value} is below zero.");
    /// <summary>Documents are whole.</summary>
    public static readonly Rule ValueFraction = Error("value-fraction", "documents are whole", "{value} is no whole number of documents.");
    /// <summary>A claim has a date where its subject has neither period nor visit.</summary>
    public static readonly Rule ClaimUndated = Error("claim-undated", "a claim has a date where its subject has neither period nor visit", "is needed: its subject has neither a period nor a visit.");
    /// <summary>A visit's total counts that visit.</summary>
    public static readonly Rule VisitCountedElsewhere = Error("visit-counted-elsewhere", "a visit's total counts that visit", "'{subject}' does not count the documents signed at this visit.");
    /// <summary>No visit has more documents named, in all sectors together, than its adopted claim counts.</summary>
    public static readonly Rule MoreNamedThanReported = Error("more-named-than-reported", "no visit has more documents named, in all sectors together, than its adopted claim counts", "{named} documents are named, but '{subject}' counts {reported}.");
    /// <summary>Every code in use has a label.</summary>
    public static readonly Rule LabelMissing = Error("label-missing", "every code in use has a label", "'{code}' is missing; every code in use has a label.");
}
