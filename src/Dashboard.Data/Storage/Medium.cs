using Dashboard.Data.Access;

namespace Dashboard.Data.Storage;

/// <summary>Asks the disk under a database what is wrong with it, by writing a little beside the file.</summary>
internal static class Medium
{
    private const int DiskFullHere = 28, ReadOnlyHere = 30, DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>Full, read-only, or gone when the file is not there or the disk has nothing to say.</summary>
    public static StoreTrouble TroubleAt(string database)
    {
        if (!File.Exists(database))
            return StoreTrouble.Gone;
        try
        {
            using var probe = new FileStream($"{database}.{Guid.NewGuid():N}.probe", FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            // More than what still fits into the last block of a file.
            probe.Write(new byte[64 * 1024]);
            return StoreTrouble.Gone;
        }
        catch (UnauthorizedAccessException)
        {
            return StoreTrouble.ReadOnly;
        }
        catch (IOException failure)
        {
            return failure.HResult switch
            {
                DiskFullHere or DiskFullOnWindows => StoreTrouble.Full,
                ReadOnlyHere => StoreTrouble.ReadOnly,
                _ => StoreTrouble.Gone,
            };
        }
    }
}
