using System.Collections.Concurrent;
using Dashboard.Data.Access;
using Dashboard.Data.Releases;

namespace Dashboard.Admin.Records;

/// <summary>Who has which form open at this moment, over all circuits of this server. Lives in memory: it is a courtesy, the version tokens decide.</summary>
public sealed class Editors
{
    private readonly ConcurrentDictionary<object, (RecordKey Record, Person Person)> open = new();

    /// <summary>Hears of each form that is opened or closed, with its record; on the thread of who did it.</summary>
    public event Action<RecordKey>? Changed;

    /// <summary>Somebody opens a form; disposing the answer closes it.</summary>
    public IDisposable Open(RecordKey record, Person person)
    {
        var seat = new Seat(this);
        open[seat] = (record, person);
        Changed?.Invoke(record);
        return seat;
    }

    /// <summary>Names of the others who have the form of a record open.</summary>
    public IReadOnlyList<string> Others(RecordKey record, Person than) =>
        [.. open.Values.Where(o => o.Record == record && o.Person.Account != than.Account).Select(o => o.Person.Name).Distinct().Order(StringComparer.Ordinal)];

    private sealed class Seat(Editors editors) : IDisposable
    {
        public void Dispose()
        {
            if (editors.open.TryRemove(this, out var left))
                editors.Changed?.Invoke(left.Record);
        }
    }
}
