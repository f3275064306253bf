namespace Dashboard.Data.Editing;

/// <summary>How a field is entered.</summary>
public enum FieldForm
{
    /// <summary>One line of text.</summary>
    Text,
    /// <summary>Several lines of text.</summary>
    LongText,
    /// <summary>A number, with decimals.</summary>
    Number,
    /// <summary>A whole number.</summary>
    WholeNumber,
    /// <summary>Yes or no.</summary>
    YesNo,
    /// <summary>One of <see cref="FieldShape.Words"/>; shown by the label <c>{LabelPrefix}.{word}</c>.</summary>
    Code,
    /// <summary>The key of a label that begins with <see cref="FieldShape.LabelPrefix"/>; the whole key is the value for units, its end for lanes.</summary>
    Label,
    /// <summary>A date as far as it is known.</summary>
    Date,
    /// <summary>One day.</summary>
    Day,
    /// <summary>The slug of a record of the kind <see cref="FieldShape.Refers"/>, or of any kind when that is null.</summary>
    Reference,
    /// <summary>Fields that belong together: <see cref="FieldShape.Parts"/>. A text in three languages is one, with the parts en, fa, tg.</summary>
    Group,
    /// <summary>Any number of the one part in <see cref="FieldShape.Parts"/>.</summary>
    List,
}

/// <summary>One field of a record, as a form, an import and a comparison need to know it.</summary>
/// <param name="Name">Name in the document, <c>quoteLanguage</c>; empty for the part of a list.</param>
/// <param name="Form">How it is entered.</param>
/// <param name="Required">True when a record is not whole without it.</param>
public sealed record FieldShape(string Name, FieldForm Form, bool Required)
{
    /// <summary>Kind of the records it refers to, for a reference.</summary>
    public string? Refers { get; init; }
    /// <summary>The accepted words of a code.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    /// <summary>First part of the labels of its words: <c>standing</c>, <c>unit</c>.</summary>
    public string? LabelPrefix { get; init; }
    /// <summary>The fields of a group, or the one of a list.</summary>
    public IReadOnlyList<FieldShape> Parts { get; init; } = [];

    /// <summary>True for a text in English, Persian and Tajik.</summary>
    public bool IsLocalText => Form == FieldForm.Group && Parts is [{ Name: "en" }, { Name: "fa" }, { Name: "tg" }];
}
