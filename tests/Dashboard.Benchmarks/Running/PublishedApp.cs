using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dashboard.Benchmarks.Running;

/// <summary>The real app as its own process, published in Release, with a store of its own.</summary>
public sealed class PublishedApp : IAsyncDisposable
{
    private readonly ProcessStartInfo start;
    private Process process;
    private readonly IReadOnlyList<DirectoryInfo> temporary;

    private PublishedApp(ProcessStartInfo start, int port, string folder, string store, IReadOnlyList<DirectoryInfo> temporary) =>
        (this.start, process, Port, Folder, Store, this.temporary) = (start, Run(start), port, folder, store, temporary);

    /// <summary>Its port on the loopback interface.</summary>
    public int Port { get; }
    /// <summary>The folder it was published in.</summary>
    public string Folder { get; }
    /// <summary>Its database file.</summary>
    public string Store { get; }
    /// <summary>True when the program has ended by itself.</summary>
    public bool HasExited => process.HasExited;
    /// <summary>Processor time used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }
    /// <summary>Resident memory in kB.</summary>
    public double ResidentKilobytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024d;
        }
    }

    /// <summary>Starts the app and waits until it answers.</summary>
    /// <param name="folder">A folder it is published in, or empty to publish now.</param>
    /// <param name="agreements">Invented agreements beside the seed.</param>
    /// <param name="settings">Further settings, as environment variables.</param>
    public static async Task<PublishedApp> StartAsync(string folder, int agreements, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var own = Directory.CreateTempSubdirectory("dashboard-bench-");
        var temporary = new List<DirectoryInfo> { own };
        if (folder.Length == 0)
            folder = await PublishAsync(Path.Combine(own.FullName, "app"));
        var store = Path.Combine(own.FullName, "store.db");
        if (agreements > 0)
            await SyntheticStore.WriteAsync(store, agreements);
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Dashboard.dll")]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Path"] = store;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        // It names every invented agreement: none is in the seed.
        start.Environment["Logging__LogLevel__Dashboard.Data.Storage.Seeding"] = "Error";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var app = new PublishedApp(start, port, folder, store, temporary);
        await app.WaitAsync();
        return app;
    }

    /// <summary>Ends the program and starts it again on the same port and store; returns when it answers.</summary>
    /// <param name="politely">True asks it to end (SIGTERM), false kills it (SIGKILL).</param>
    public async Task RestartAsync(bool politely)
    {
        if (politely)
            using (var asked = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                await asked.WaitForExitAsync();
        else
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = Run(start);
        await WaitAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        foreach (var folder in temporary)
            folder.Delete(recursive: true);
    }

    /// <summary>A port nobody uses now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Run(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (!string.IsNullOrWhiteSpace(line.Data))
                Console.Error.WriteLine("app: " + line.Data);
        };
        process.BeginOutputReadLine();
        return process;
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        var until = DateTime.UtcNow.AddMinutes(5);
        while (DateTime.UtcNow < until && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{Port}/health/ready"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(20);
        }
        await DisposeAsync();
        throw new InvalidOperationException("The app did not start.");
    }

    private static async Task<string> PublishAsync(string to)
    {
        Console.Error.WriteLine("Publishing the app in Release …");
        var project = Path.Combine(Repository(), "src", "Dashboard", "Dashboard.csproj");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", to, "-v", "quiet", "--nologo"]))!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? to : throw new InvalidOperationException("The app could not be published.");
    }

    /// <summary>The repository this program was built in.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Run this from the repository: Dashboard.sln was not found above the program.");
    }
}
