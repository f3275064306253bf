using Dashboard.Benchmarks.Importing;

namespace Dashboard.Tests.Admin.Exchange;

/// <summary>A few of the files that <c>import-fuzz</c> of the benchmarks makes by the million.</summary>
public sealed class ImportFuzzTests
{
    [Fact]
    public void Damaged_files_are_refused_or_planned_and_never_throw()
    {
        var fuzz = new ImportFuzz();
        var (planned, refused) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
            _ = ImportFuzz.Plan(fuzz.Make(new Random(seed)), fuzz.Now) is null ? refused++ : planned++;
        // Both ways are walked, else the files would try nothing.
        Assert.True(planned > 100 && refused > 100, $"{planned} planned, {refused} refused");
    }
}
