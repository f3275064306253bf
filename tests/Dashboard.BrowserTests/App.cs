using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dashboard.BrowserTests;

/// <summary>The app under test: the built server as a process of its own, on a free port, with a store of its own.</summary>
public sealed class App : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-browser-");
    private readonly List<string> output = [];
    private Process? server;

    /// <summary>A plain client: what a reader without scripts gets.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The app under a number, as most tests want it.</summary>
    public App() : this("127.0.0.1") { }

    /// <summary>The app under a name: browsers keep passkeys for names only.</summary>
    internal App(string host) => Address = $"http://{host}:{FreePort()}";

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        Http.BaseAddress = new(Address);
        await StartAsync();
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        // tests/Dashboard.BrowserTests/bin/{configuration}/{framework}: the app was built beside, in the same configuration.
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var library = Repository.Find($"src/Dashboard/bin/{built.Parent!.Name}/{built.Name}/Dashboard.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [library])
        {
            WorkingDirectory = Repository.Find("src/Dashboard"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Storage__Provider"] = "Sqlite";
        start.Environment["Storage__Path"] = Path.Combine(folder.FullName, "dashboard.db");
        server = Process.Start(start)!;
        server.OutputDataReceived += Keep;
        server.ErrorDataReceived += Keep;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += EndServer;
        using var late = new CancellationTokenSource(StartsWithin);
        while (!await IsReadyAsync())
        {
            if (server.HasExited || late.IsCancellationRequested)
                throw new InvalidOperationException($"The app did not start from {library}:\n{Output}");
            await Task.Delay(100);
        }
    }

    /// <summary>Ends the server at once, as a crash would.</summary>
    public async Task StopAsync()
    {
        if (server is null)
            return;
        AppDomain.CurrentDomain.ProcessExit -= EndServer;
        EndServer(null, EventArgs.Empty);
        await server.WaitForExitAsync();
        server.Dispose();
        server = null;
    }

    /// <summary>What the server wrote.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return string.Join('\n', output);
        }
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void EndServer(object? sender, EventArgs nothing)
    {
        if (server is { HasExited: false })
            server.Kill(entireProcessTree: true);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.Add(line.Data ?? "");
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
