using Dashboard.Data.Access;
using Dashboard.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>Knows which translations are older than their English text: the English was changed, the translation not since.</summary>
public sealed class Translations : IDisposable
{
    private const string Checked = "translation-checked:";

    private readonly Commands _commands;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HashSet<(string Kind, string Slug, string Path, string Language)> _outdated = [];
    private long _read;

    internal Translations(Commands commands, TimeProvider clock) => (_commands, _clock) = (commands, clock);

    /// <summary>The translations that are older than their English text.</summary>
    /// <param name="account">Who asks; takes the role <see cref="Role.Editor"/>.</param>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database does not answer.</exception>
    public Task<IReadOnlySet<(string Kind, string Slug, string Path, string Language)>> OutdatedAsync(string account) => _commands.ReadAsync(account, Role.Editor, async (context, _) =>
    {
        await _one.WaitAsync();
        try
        {
            // Revisions only grow: each is read once.
            await foreach (var revision in context.Revisions.AsNoTracking().Where(r => r.Id > _read && r.Kind != Publishing.Kind).OrderBy(r => r.Id).AsAsyncEnumerable())
            {
                Follow(revision);
                _read = revision.Id;
            }
            return (IReadOnlySet<(string, string, string, string)>)_outdated.ToHashSet();
        }
        finally
        {
            _one.Release();
        }
    });

    /// <summary>Says that a translation still holds although its English text was changed: a revision of its own that changes nothing.</summary>
    /// <param name="command">Who says so.</param>
    /// <param name="place">Which text.</param>
    /// <param name="language">Which translation.</param>
    /// <returns>False when there is no such record.</returns>
    /// <exception cref="NotAllowed">The role does not suffice.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it.</exception>
    public Task<bool> ConfirmAsync(Command command, LocalTextAt place, string language) => _commands.RunAsync(command, Role.Editor, async (context, person) =>
    {
        if (await context.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Kind == place.Kind && r.Slug == place.Slug) is not { } record)
            return false;
        if (!await context.Revisions.AnyAsync(r => r.Batch == command.Operation))
            context.Add(new StoredRevision
            {
                Kind = record.Kind,
                Slug = record.Slug,
                Before = record.Body,
                After = record.Body,
                By = person.Name,
                Account = person.Account,
                At = _clock.GetUtcNow(),
                Reason = $"{Checked}{place.Path}.{language}",
                OperationId = $"{command.Operation}:{record.Kind}/{record.Slug}",
                Batch = command.Operation,
            });
        return true;
    });

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private void Follow(StoredRevision revision)
    {
        if (revision is not { Before: { } before, After: { } after })
            return;
        if (revision.Reason.StartsWith(Checked, StringComparison.Ordinal))
        {
            var told = revision.Reason[Checked.Length..];
            _outdated.Remove((revision.Kind, revision.Slug, told[..told.LastIndexOf('.')], told[(told.LastIndexOf('.') + 1)..]));
            return;
        }
        var old = TextsOf(revision, before);
        foreach (var (path, now) in TextsOf(revision, after))
            if (old.TryGetValue(path, out var was))
                foreach (var language in LocalTexts.Translated)
                    Compare(revision, was, now, language);
    }

    private void Compare(StoredRevision revision, LocalTextAt was, LocalTextAt now, string language)
    {
        var place = (revision.Kind, revision.Slug, now.Path, language);
        if (was.In(language) != now.In(language))
            _outdated.Remove(place);
        else if (was.En != now.En && now.In(language).Length > 0)
            _outdated.Add(place);
    }

    private static Dictionary<string, LocalTextAt> TextsOf(StoredRevision revision, string body) =>
        LocalTexts.Of(new(revision.Kind, revision.Slug, body, 0, false, 0)).ToDictionary(t => t.Path);
}
