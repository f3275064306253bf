using System.Diagnostics;

namespace Dashboard.Reliability;

/// <summary>This program again, as a process that may be killed.</summary>
internal static class Self
{
    private static string Library => Path.Combine(AppContext.BaseDirectory, "Dashboard.Reliability.dll");

    /// <summary>Starts it with its input and output tied to ours; <paramref name="before"/> is a command that starts it in turn.</summary>
    public static Process Start(IEnumerable<string> arguments, params string[] before)
    {
        string[] all = [.. before, "dotnet", Library, .. arguments];
        return Process.Start(new ProcessStartInfo(all[0], all[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    /// <summary>Waits for a line that begins so; throws when the process ends without.</summary>
    public static async Task<string> LineAsync(Process process, string start)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith(start, StringComparison.Ordinal))
                return line;
        throw new InvalidOperationException($"The process ended without saying '{start}'.");
    }

    /// <summary>True when a program of that name can be started.</summary>
    public static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
