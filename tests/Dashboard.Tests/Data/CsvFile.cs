using System.Globalization;
using System.Text;
using CsvHelper;

namespace Dashboard.Tests.Data;

/// <summary>Reads a CSV answer the way a spreadsheet would.</summary>
internal static class CsvFile
{
    public static async Task<IReadOnlyList<IDictionary<string, string>>> GetAsync(TestApp app, string address)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.EndsWith(".csv", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        using var reader = new CsvReader(new StreamReader(new MemoryStream(bytes)), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Select(row => row.ToDictionary(c => c.Key, c => (string)c.Value))];
    }
}
