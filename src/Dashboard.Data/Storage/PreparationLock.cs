namespace Dashboard.Data.Storage;

/// <summary>Lets one process at a time prepare a database file; the system gives the lock back when a process is killed.</summary>
internal static class PreparationLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the lock file beside <paramref name="path"/>; dispose to let the next one in.</summary>
    /// <exception cref="StartupRefused">Another process holds it for longer than 30 seconds, or the folder cannot be written.</exception>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken stop)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException failure)
            {
                throw new StartupRefused($"The folder of the database '{path}' cannot be written: {failure.Message}", failure);
            }
            catch (IOException) when (DateTime.UtcNow < until && Directory.Exists(Path.GetDirectoryName(path)))
            {
                await Task.Delay(100, stop);
            }
            catch (IOException failure)
            {
                throw new StartupRefused($"The database '{path}' cannot be prepared: {failure.Message}", failure);
            }
        }
    }
}
