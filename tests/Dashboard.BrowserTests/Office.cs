namespace Dashboard.BrowserTests;

/// <summary>LibreOffice, as somebody has it who opens a file of ours. Where the machine has none, it is fetched.</summary>
internal static class Office
{
    private const string How = "apt-get install -y --no-install-recommends libreoffice-impress poppler-utils";

    /// <summary>The texts of a presentation as its pages show them, one for each page.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(byte[] presentation)
    {
        var (office, reader) = await FoundAsync();
        var folder = Directory.CreateTempSubdirectory("dashboard-office-");
        try
        {
            var file = Path.Combine(folder.FullName, "briefing.pptx");
            await File.WriteAllBytesAsync(file, presentation);
            // A profile of its own: neither somebody's settings nor a window that is open decide.
            var wrong = await Tools.RunAsync(office, $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file);
            var pdf = Path.Combine(folder.FullName, "briefing.pdf");
            Assert.True(File.Exists(pdf), $"LibreOffice made no pages of the file.\n{wrong}");
            var (code, text, errors) = await Tools.ReadAsync(reader, "-enc", "UTF-8", pdf, "-");
            Assert.True(code == 0, errors);
            return text.TrimEnd('\f', '\n').Split('\f');
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string Office, string Reader)> FoundAsync()
    {
        var tried = "";
        if (Both() is null && await Tools.MayInstallAsync())
            tried = await Tools.InstallAsync("libreoffice-impress", "poppler-utils");
        return Both() ?? throw new InvalidOperationException($"No LibreOffice to open presentations with, or no pdftotext. On Debian and Ubuntu, as root: {How}\n{tried}");
    }

    private static (string, string)? Both() =>
        (Tools.Find("soffice", "libreoffice") ?? Usual()) is { } office && Tools.Find("pdftotext") is { } reader ? (office, reader) : null;

    private static string? Usual() => new[]
    {
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program", "soffice.exe"), "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    }.FirstOrDefault(File.Exists);
}
