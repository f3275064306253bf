using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Dashboard.Data.Releases;
using Dashboard.Reading;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Admin.Records;

/// <summary>One open form: the texts as typed, what they were opened on, and what is wrong with them.</summary>
public sealed partial class FormState
{
    /// <summary>What the slug of a record begins with that is not saved yet.</summary>
    public const char New = '+';

    private readonly HashSet<Entry> left = [];
    private bool all;

    /// <summary>Opens a form.</summary>
    /// <param name="view">Language and address of the page; its release is the newest one readers see.</param>
    /// <param name="person">Who fills it in.</param>
    /// <param name="shape">Kind of the record.</param>
    /// <param name="key">Slug in the address; <c>+</c> and a key for a new one.</param>
    /// <param name="working">The records as they are.</param>
    public FormState(View view, Person person, RecordShape shape, string key, Working working)
    {
        (View, Person, Shape, Key, Draft) = (view, person, shape, key, RecordDraft.Empty(shape));
        Context = new(Draft);
        Take(working);
    }

    /// <summary>Language and address of the page, with the newest release.</summary>
    public View View { get; }
    /// <summary>Who fills it in.</summary>
    public Person Person { get; }
    /// <summary>Kind of the record.</summary>
    public RecordShape Shape { get; }
    /// <summary>Slug in the address.</summary>
    public string Key { get; }
    /// <summary>True for a record that is not saved yet.</summary>
    public bool IsNew => Key.StartsWith(New);
    /// <summary>The working copy as it was read last.</summary>
    public Working Working { get; private set; } = default!;
    /// <summary>The view with the records of the working copy, for names.</summary>
    public View Names { get; private set; } = default!;
    /// <summary>What is being typed.</summary>
    public RecordDraft Draft { get; private set; }
    /// <summary>The edit context of the form; new with each draft.</summary>
    public EditContext Context { get; private set; }
    /// <summary>The record the form was opened on, or null for a new one.</summary>
    public WorkingRecord? Opened { get; private set; }
    /// <summary>The reason of the change as typed.</summary>
    public string Reason { get; set; } = "";
    /// <summary>What the server does not have yet.</summary>
    public UnsentTexts Unsent { get; } = new();
    /// <summary>True while the fields can be changed.</summary>
    public bool Editing { get; set; }
    /// <summary>True when something was typed since the form was opened or saved.</summary>
    public bool Dirty { get; private set; }
    /// <summary>What is wrong, as of the last look.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];
    /// <summary>The record's JSON as it would be saved, as of the last look; null while a text cannot be read.</summary>
    public string? Body { get; private set; }
    /// <summary>What publishing asks of this record.</summary>
    public Readiness Readiness { get; private set; } = new([], 0);

    /// <summary>Later days lie in the future; null leaves them alone.</summary>
    public DateOnly? Today { get; init; }
    /// <summary>The record's JSON in the newest release, or null when readers do not have it.</summary>
    public string? Published { get; init; }
    /// <summary>True when the change needs a written reason.</summary>
    public bool NeedsReason { get; private set; }
    /// <summary>True when the reason may say that it is missing.</summary>
    public bool ReasonMissing => NeedsReason && Reason.Trim().Length == 0 && all;

    /// <summary>Hears of each new look at the problems and of each change of the list of fields.</summary>
    public event Action? Checked;
    /// <summary>Hears of each keystroke; true with a change of the list of fields, which is to be kept at once.</summary>
    public event Action<bool>? Typed;

    /// <summary>Takes over the working copy as it is now.</summary>
    public void Take(Working working) => (Working, Names) = (working, View with { Release = View.Release with { Dataset = working.Dataset } });

    /// <summary>Begins anew with a draft; what was typed before is gone.</summary>
    /// <param name="draft">The texts.</param>
    /// <param name="opened">What they are a change of.</param>
    /// <param name="dirty">True when they differ from it on purpose.</param>
    public void Begin(RecordDraft draft, WorkingRecord? opened, bool dirty = false)
    {
        (Draft, Context, Opened, Dirty, all) = (draft, new(draft), opened, dirty, false);
        left.Clear();
        Unsent.Clear();
        Look();
    }

    /// <summary>Looks for problems.</summary>
    public void Look()
    {
        (Body, Problems) = FormProblems.Of(this);
        NeedsReason = ReasonRule.Asks(this);
        Readiness = Readiness.Of(this);
        Checked?.Invoke();
    }

    /// <summary>What a field has to say: nothing before it was left once.</summary>
    public IEnumerable<Problem> MessagesOf(Entry entry) =>
        all || left.Contains(entry) || entry.All().Any(left.Contains) ? Problems.Where(p => FormProblems.EntryOf(this, p) == entry) : [];

    /// <summary>Id of the control of a field.</summary>
    public static string IdOf(Entry entry) => "f-" + entry.Path.Replace('[', '-').Replace(']', '-').Replace('.', '-');
}
