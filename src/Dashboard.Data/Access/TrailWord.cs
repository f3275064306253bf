using System.Text.Json.Serialization;
using Dashboard.Data.Provenance;

namespace Dashboard.Data.Access;

/// <summary>What the audit trail can tell.</summary>
[JsonConverter(typeof(Kebab<TrailWord>))]
public enum TrailWord
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,
    /// <summary>A sign-in was refused.</summary>
    SignInFailed,
    /// <summary>Somebody signed out, here or everywhere.</summary>
    SignedOut,
    /// <summary>A password or passkey was set, changed or removed.</summary>
    CredentialChanged,
    /// <summary>The first administrator was made.</summary>
    SetUp,
    /// <summary>Somebody was invited.</summary>
    Invited,
    /// <summary>Somebody got another role.</summary>
    RoleChanged,
    /// <summary>Somebody was disabled.</summary>
    Disabled,
    /// <summary>Somebody was enabled again.</summary>
    Enabled,
    /// <summary>Records of the working copy were changed.</summary>
    Saved,
    /// <summary>Records were archived.</summary>
    Archived,
    /// <summary>Records came back: from the archive or from an older revision.</summary>
    Restored,
    /// <summary>A command was undone.</summary>
    Undone,
    /// <summary>Records were imported.</summary>
    Imported,
    /// <summary>Records, releases or the trail were exported.</summary>
    Exported,
    /// <summary>A publication was laid before a second person.</summary>
    PublicationRequested,
    /// <summary>A publication was refused by the second person, or withdrawn.</summary>
    PublicationRefused,
    /// <summary>A release was published.</summary>
    Published,
    /// <summary>A backup was made.</summary>
    BackedUp,
    /// <summary>A command was refused because the role does not suffice.</summary>
    Refused,
    /// <summary>A briefing was begun before an audience.</summary>
    Started,
    /// <summary>It was ended, and its join code with it.</summary>
    Ended,
    /// <summary>A link to a briefing was made.</summary>
    Shared,
    /// <summary>Somebody was let in by such a link.</summary>
    LetIn,
    /// <summary>A link to a briefing was withdrawn.</summary>
    Withdrawn,
}
