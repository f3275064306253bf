using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Searching;

/// <summary>What can be found, in the order in which groups of equal rank are shown.</summary>
[JsonConverter(typeof(Kebab<EntryKind>))]
public enum EntryKind
{
    /// <summary>A page.</summary>
    Page,
    /// <summary>Something to do.</summary>
    Action,
    /// <summary>An occasion of signing.</summary>
    Visit,
    /// <summary>A named agreement.</summary>
    Agreement,
    /// <summary>A dated step.</summary>
    Milestone,
    /// <summary>A subject with its claims.</summary>
    Subject,
    /// <summary>A stated target.</summary>
    Target,
    /// <summary>Who states figures.</summary>
    Person,
    /// <summary>A place of visits.</summary>
    Place,
    /// <summary>A sector.</summary>
    Sector,
    /// <summary>A track of milestones.</summary>
    Track,
    /// <summary>A chart.</summary>
    Chart,
    /// <summary>A publication.</summary>
    Source,
    /// <summary>A statement of the background article.</summary>
    Statement,
}

/// <summary>Something that can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its slug among its kind.</param>
/// <param name="Date">What newer and older go by; the first day there is where it has none.</param>
public readonly record struct Entry(EntryKind Kind, string Slug, DateOnly Date);

/// <summary>An entry with the texts it is found by.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Titles">Its title in every language it has.</param>
/// <param name="More">What else it is found by: people, places, publishers, its slug.</param>
public sealed record EntryText(Entry Entry, IReadOnlyList<string?> Titles, IReadOnlyList<string?> More);
