using Dashboard.Data.Editing.Exchange;

namespace Dashboard.Admin.Exchange;

/// <summary>A file that a person brought and has not imported yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Read">What was read from it.</param>
/// <param name="Tables">Where its columns go.</param>
/// <param name="Operation">Id of the command that imports it, so that a second click does nothing.</param>
public sealed record Upload(string Name, byte[] Bytes, ReadFile Read, IReadOnlyList<TableMapping> Tables, string Operation)
{
    /// <summary>What was decided for rows.</summary>
    public IReadOnlyDictionary<RowKey, RowChoice> Choices { get; init; } = new Dictionary<RowKey, RowChoice>();
    /// <summary>True when rows with errors are left out, by decision.</summary>
    public bool WithoutErrors { get; init; }
    /// <summary>The last dry run, or null after something was changed.</summary>
    public DryRun? DryRun { get; init; }

    /// <summary>The upload of a file, with the first guess where its columns go.</summary>
    /// <exception cref="FileRefused">It cannot be read.</exception>
    public static Upload Of(string name, byte[] bytes, string? encoding = null)
    {
        var read = FileReading.Read(name, bytes, encoding);
        return new(name, bytes, read, [.. read.Tables.Select(TableMapping.Guess)], Guid.CreateVersion7().ToString("N"));
    }
}

/// <summary>
/// The files being imported, one for each person: kept in memory so that a reload loses nothing, for four hours after they were last looked at
/// and at most a hundred megabytes together. A restart of the server forgets them; nothing of them was written.
/// </summary>
/// <param name="clock">The time.</param>
internal sealed class Uploads(TimeProvider clock)
{
    private const long MostBytes = 100_000_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    private readonly Lock one = new();
    private readonly Dictionary<string, (Upload? Upload, FileRefused? Refusal, DateTimeOffset At)> files = [];

    /// <summary>The file of a person, or why the last one was refused.</summary>
    public (Upload? Upload, FileRefused? Refusal) Find(string account)
    {
        lock (one)
        {
            Sweep();
            if (!files.TryGetValue(account, out var kept))
                return (null, null);
            files[account] = kept with { At = clock.GetUtcNow() };
            return (kept.Upload, kept.Refusal);
        }
    }

    /// <summary>Keeps a file in the place of the person's last one.</summary>
    public void Keep(string account, Upload upload) => Put(account, upload, null);

    /// <summary>Keeps why a file was refused, for the page to say.</summary>
    public void Refuse(string account, FileRefused refusal) => Put(account, null, refusal);

    /// <summary>Forgets the person's file.</summary>
    public void Drop(string account)
    {
        lock (one)
            files.Remove(account);
    }

    private void Put(string account, Upload? upload, FileRefused? refusal)
    {
        lock (one)
        {
            files[account] = (upload, refusal, clock.GetUtcNow());
            Sweep();
        }
    }

    private void Sweep()
    {
        foreach (var (account, _) in files.Where(f => clock.GetUtcNow() - f.Value.At > Kept).ToList())
            files.Remove(account);
        while (files.Values.Sum(f => f.Upload?.Bytes.LongLength ?? 0) > MostBytes)
            files.Remove(files.MinBy(f => f.Value.At).Key);
    }
}
