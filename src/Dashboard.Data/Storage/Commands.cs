using Dashboard.Data.Access;
using Dashboard.Data.Provenance;
using Dashboard.Data.Storage.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>
/// The one way a person changes the store: one command at a time, in one transaction, with the role read in that transaction.
/// </summary>
internal sealed class Commands(IDbContextFactory<DashboardContext> contexts, TimeProvider clock) : IDisposable
{
    // An editor is told within about this time that another program holds the database; the start has more patience.
    private const int SecondsForALock = 1;
    private const int SqliteReadOnly = 8, SqliteBusy = 5, SqliteLocked = 6, SqliteFull = 13;

    // One writer at a time: the database would queue them anyway, but by waiting and trying again.
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Does <paramref name="work"/>, saves and commits; the answer stands when this returns.</summary>
    /// <param name="command">Who asks.</param>
    /// <param name="needed">The least role.</param>
    /// <param name="work">Changes the tracked records; gets who asks. An answer that is not to be kept is made by throwing or by changing nothing.</param>
    /// <param name="stop">Gives up before the commit.</param>
    /// <exception cref="NotAllowed">No such account, disabled, or the role does not suffice; the trail says so.</exception>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    /// <exception cref="ArgumentException">The operation id is blank or too long.</exception>
    public async Task<T> RunAsync<T>(Command command, Role needed, Func<DashboardContext, Person, Task<T>> work, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command.Operation);
        if (command.Operation.Length > Command.LongestOperation)
            throw new ArgumentException($"An operation id has at most {Command.LongestOperation} characters.", nameof(command));
        await _one.WaitAsync(stop);
        try
        {
            return await OnceAsync(command, needed, work, stop);
        }
        catch (NotAllowed)
        {
            await TellRefusalAsync(command, needed);
            throw;
        }
        catch (Exception failure) when (TroubleOf(failure) is { } trouble)
        {
            throw new StoreUnavailable(Seen(trouble), failure);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The same queue, transaction and clear failure for what nobody signed in does: the first set-up, using a link, signing in and out.</summary>
    /// <param name="work">Changes the tracked records.</param>
    /// <exception cref="StoreUnavailable">The database did not take it; nothing was done.</exception>
    public async Task<T> RunUnsignedAsync<T>(Func<DashboardContext, Task<T>> work)
    {
        await _one.WaitAsync();
        try
        {
            await using var context = await OpenAsync(CancellationToken.None);
            await using var transaction = await context.Database.BeginTransactionAsync();
            var answer = await work(context);
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
            return answer;
        }
        catch (Exception failure) when (TroubleOf(failure) is { } trouble)
        {
            throw new StoreUnavailable(Seen(trouble), failure);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Reads with the same role check and the same clear failure, outside the queue of writers.</summary>
    /// <inheritdoc cref="RunAsync{T}" path="/exception"/>
    public async Task<T> ReadAsync<T>(string account, Role needed, Func<DashboardContext, Person, Task<T>> read, CancellationToken stop = default)
    {
        try
        {
            await using var context = await OpenAsync(stop);
            return await read(context, await PersonAsync(context, account, needed, stop));
        }
        catch (Exception failure) when (TroubleOf(failure) is { } trouble)
        {
            throw new StoreUnavailable(Seen(trouble), failure);
        }
    }

    /// <summary>The person behind an account, if it is enabled and has the role.</summary>
    /// <exception cref="NotAllowed">It is not.</exception>
    public static async Task<Person> PersonAsync(DashboardContext context, string account, Role needed, CancellationToken stop)
    {
        var found = await context.Users.AsNoTracking().Where(a => a.Id == account && !a.Disabled)
            .Select(a => new Person(a.Id, a.Name, a.Role)).FirstOrDefaultAsync(stop);
        return found is not null && found.May(needed) ? found : throw new NotAllowed(needed);
    }

    /// <summary>Writes a line of the trail with the caller's transaction.</summary>
    public void Tell(DashboardContext context, Person person, TrailWord what, string? kind = null, string? slug = null, string? detail = null, string? operation = null) =>
        context.Add(new StoredEvent
        {
            At = clock.GetUtcNow(),
            // Nobody's, when somebody was let in by a link.
            Account = person.Account.Length > 0 ? person.Account : null,
            By = person.Name,
            What = Kebab<TrailWord>.Of(what),
            Kind = kind,
            Slug = slug,
            Detail = detail,
            OperationId = operation,
        });

    /// <summary>What stands in the way, or null for a failure that is not the store's.</summary>
    public static StoreTrouble? TroubleOf(Exception failure)
    {
        // Lost updates are answered by version and merge, not as trouble.
        if (failure is DbUpdateConcurrencyException)
            return null;
        return (failure as SqliteException ?? failure.InnerException as SqliteException)?.SqliteErrorCode switch
        {
            null => failure is IOException or UnauthorizedAccessException ? StoreTrouble.Gone : null,
            SqliteFull => StoreTrouble.Full,
            SqliteReadOnly => StoreTrouble.ReadOnly,
            SqliteBusy or SqliteLocked => StoreTrouble.Locked,
            // A broken rule of the database (19) is an error of ours and stays one.
            19 => null,
            _ => StoreTrouble.Gone,
        };
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<T> OnceAsync<T>(Command command, Role needed, Func<DashboardContext, Person, Task<T>> work, CancellationToken stop)
    {
        await using var context = await OpenAsync(stop);
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var person = await PersonAsync(context, command.Account, needed, stop);
        var answer = await work(context, person);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return answer;
    }

    // The database says "cannot be opened" or "I/O error" of a full or read-only disk as well: the disk itself is asked.
    private StoreTrouble Seen(StoreTrouble trouble)
    {
        if (trouble != StoreTrouble.Gone)
            return trouble;
        using var context = contexts.CreateDbContext();
        return context.Database.IsSqlite() ? Medium.TroubleAt(context.Database.GetDbConnection().DataSource) : trouble;
    }

    private async Task<DashboardContext> OpenAsync(CancellationToken stop)
    {
        var context = await contexts.CreateDbContextAsync(stop);
        if (context.Database.IsSqlite())
            SqliteConnectionRules.WaitAtMost(context.Database.GetDbConnection(), SecondsForALock);
        return context;
    }

    private async Task TellRefusalAsync(Command command, Role needed)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            var name = await context.Users.AsNoTracking().Where(a => a.Id == command.Account).Select(a => a.Name).FirstOrDefaultAsync();
            Tell(context, new(command.Account, name ?? "", Role.Reader), TrailWord.Refused, detail: Kebab<Role>.Of(needed), operation: command.Operation);
            await context.SaveChangesAsync();
        }
#pragma warning disable CA1031 // The refusal stands whether or not it can be told.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
