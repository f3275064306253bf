namespace Dashboard.Data.Storage;

/// <summary>Tells whether a program works on a database file, so that none is put in its place meanwhile; the system forgets it when a process is killed.</summary>
internal static class StoreUse
{
    /// <summary>Says that this process works on the file, as others may; kept until disposed.</summary>
    public static IDisposable Shared(string path) => new FileStream($"{path}.use", FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);

    /// <summary>Keeps everybody else away until disposed.</summary>
    /// <exception cref="BackupRefused">A program works on the file.</exception>
    public static IDisposable Alone(string path)
    {
        try
        {
            return new FileStream($"{path}.use", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure is not FileNotFoundException and not DirectoryNotFoundException)
        {
            throw new BackupRefused($"The program is running on '{path}'; stop it first.", failure);
        }
    }
}
