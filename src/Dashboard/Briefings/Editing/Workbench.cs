using Dashboard.Data.Briefings;

namespace Dashboard.Briefings.Editing;

/// <summary>A briefing on the desk: what it is now, what is stored of it, and the steps that can be taken back or done again.</summary>
public sealed class Workbench
{
    private const int MostSteps = 60;

    private readonly LinkedList<Briefing> undone = [], done = [];
    private readonly HashSet<string> unsent = [];
    private string? typing;

    /// <summary>Puts a stored briefing on the desk.</summary>
    public Workbench(KeptBriefing kept) => (Kept, Briefing) = (kept, kept.Briefing);

    /// <summary>The briefing as it is now.</summary>
    public Briefing Briefing { get; private set; }
    /// <summary>The stored briefing it was made from.</summary>
    public KeptBriefing Kept { get; private set; }
    /// <summary>True while something is not stored.</summary>
    public bool Dirty => !ReferenceEquals(Briefing, Kept.Briefing);
    /// <summary>True when a step can be taken back.</summary>
    public bool CanUndo => done.Count > 0;
    /// <summary>True when a step can be done again.</summary>
    public bool CanRedo => undone.Count > 0;

    /// <summary>Hears of each step; true when it is to be stored at once, false while somebody types.</summary>
    public event Action<bool>? Changed;

    /// <summary>Does one step.</summary>
    public void Do(Func<Briefing, Briefing> step) => Take(step(Briefing), null);

    /// <summary>A text was typed: letters of one field in a row are one step.</summary>
    public void Type(string path, string text)
    {
        unsent.Add(path);
        Take(FieldPath.With(Briefing, path, text), path);
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo() => Swap(done, undone);

    /// <summary>Does the step again that was taken back last.</summary>
    public void Redo() => Swap(undone, done);

    /// <summary>The texts typed since this was last asked, by path, as they are now.</summary>
    public IReadOnlyDictionary<string, string> TakeUnsent()
    {
        var texts = unsent.ToDictionary(path => path, path => FieldPath.Read(Briefing, path));
        unsent.Clear();
        return texts;
    }

    /// <summary>These texts could not be stored: they are to be sent again.</summary>
    public void Resend(IEnumerable<string> paths) => unsent.UnionWith(paths);

    /// <summary>A state of this desk was stored, exactly as it was sent.</summary>
    public void Saved(Briefing sent, KeptBriefing kept) => (Kept, typing) = (kept with { Briefing = sent }, null);

    /// <summary>What somebody else stored takes the place of what is here; what was here can be brought back as a step.</summary>
    public void Follow(KeptBriefing kept)
    {
        Kept = kept;
        Take(kept.Briefing, null);
    }

    private void Take(Briefing next, string? path)
    {
        if (ReferenceEquals(next, Briefing))
            return;
        if (path is null || path != typing)
            Push(done, Briefing);
        undone.Clear();
        typing = path;
        Briefing = next;
        Changed?.Invoke(path is null);
    }

    private void Swap(LinkedList<Briefing> from, LinkedList<Briefing> to)
    {
        if (from.Last is not { } last)
            return;
        from.RemoveLast();
        Push(to, Briefing);
        (Briefing, typing) = (last.Value, null);
        Changed?.Invoke(true);
    }

    private static void Push(LinkedList<Briefing> steps, Briefing step)
    {
        steps.AddLast(step);
        if (steps.Count > MostSteps)
            steps.RemoveFirst();
    }
}
