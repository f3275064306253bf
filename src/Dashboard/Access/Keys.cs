using System.Xml.Linq;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Dashboard.Access;

/// <summary>Where the keys lie that cookies are sealed with: in <c>keys</c> beside the database file, which only its owner may open; in memory for a rehearsal.</summary>
internal sealed class Keys(IServiceProvider services, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    /// <inheritdoc />
    public void Configure(KeyManagementOptions options)
    {
        // Asked late: a bad setting is refused when the store is prepared, with a line of its own.
        var store = services.GetRequiredService<StorageChoice>();
        options.XmlRepository = store.Provider == StorageProvider.InMemory ? new Memory() : new FileSystemXmlRepository(Folder(store.Path), logs);
    }

    private static DirectoryInfo Folder(string database)
    {
        var path = Path.Combine(Path.GetDirectoryName(database)!, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed class Memory : IXmlRepository
    {
        private readonly List<XElement> _kept = [];

        public IReadOnlyCollection<XElement> GetAllElements()
        {
            lock (_kept)
                return [.. _kept.Select(e => new XElement(e))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            lock (_kept)
                _kept.Add(new(element));
        }
    }
}
