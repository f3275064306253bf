using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Access;

/// <summary>What a person may do; each role may also do what the roles before it may.</summary>
[JsonConverter(typeof(Kebab<Role>))]
public enum Role
{
    /// <summary>Reads.</summary>
    Reader,
    /// <summary>Prepares and shows briefings.</summary>
    Presenter,
    /// <summary>Changes the working copy.</summary>
    Editor,
    /// <summary>Publishes releases.</summary>
    Publisher,
    /// <summary>Invites people, gives roles, makes backups.</summary>
    Administrator,
}
