using System.Diagnostics;

namespace Dashboard.BrowserTests;

/// <summary>Programs of the machine that tests need: found, else got from Debian's packages; there is no way to pass without.</summary>
internal static class Tools
{
    /// <summary>The first of some programs that is there, or null.</summary>
    public static string? Find(params IReadOnlyList<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).FirstOrDefault(File.Exists);
    }

    /// <summary>True where packages may be installed. Ubuntu's packages are often only pointers to another shop.</summary>
    public static async Task<bool> MayInstallAsync() => OperatingSystem.IsLinux() && Environment.UserName == "root"
        && File.Exists("/etc/os-release") && (await File.ReadAllLinesAsync("/etc/os-release")).Contains("ID=debian");

    /// <summary>Installs packages of Debian; what went wrong, or nothing.</summary>
    public static async Task<string> InstallAsync(params IReadOnlyList<string> packages) =>
        await RunAsync("apt-get", "update") + await RunAsync("apt-get", ["install", "-y", "--no-install-recommends", .. packages]);

    /// <summary>Runs a program to its end; what went wrong, or nothing.</summary>
    public static async Task<string> RunAsync(string command, params IReadOnlyList<string> arguments)
    {
        var (code, _, said) = await ReadAsync(command, arguments);
        return code == 0 ? "" : $"{command} {string.Join(' ', arguments)} ended with {code}:\n{said}\n";
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<(int Code, string Output, string Errors)> ReadAsync(string command, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0], said[1]);
    }
}
