using Dashboard.App;
using Dashboard.Charting;
using Dashboard.Exporting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Tests.Exporting;

public sealed class TooLongFilesTests
{
    [Theory]
    [InlineData("csv", ExportEndpoints.MostRows)]
    [InlineData("xlsx", ExportEndpoints.MostRowsOfBook)]
    public void A_file_that_would_take_the_memory_of_all_readers_is_refused(string form, int most)
    {
        var export = Exports.Of("", Pages.Overview, "agreements-by-visit");
        var (chart, rows) = (export.Charts[0], RecordRows.Count(export));
        Assert.Equal(RecordRows.Of(export).Count(), rows);

        var many = export with { Charts = [.. Enumerable.Repeat(chart, most / rows + 1)] };
        Assert.Equal(400, Assert.IsType<ProblemHttpResult>(ExportEndpoints.Answer(new DefaultHttpContext(), many, form)).StatusCode);
        Assert.IsType<FileContentHttpResult>(ExportEndpoints.Answer(new DefaultHttpContext(), export, form));
    }
}
