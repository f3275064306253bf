namespace Dashboard.Tests.Storage;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
public abstract class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dashboard-test-");

    /// <summary>Path of a database that does not exist yet, in a folder that does not exist yet.</summary>
    protected string Database => Path.Combine(_folder.FullName, "App_Data", "dashboard.db");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
