using Dashboard.Benchmarks.Drawing;
using Dashboard.Benchmarks.Importing;
using Dashboard.Benchmarks.Page;
using Dashboard.Benchmarks.Sessions;

const string Help = """
    Measures the dashboard and compares with its budgets. Close other programs first; everything runs on this machine.

      dotnet run -c Release --project tests/Dashboard.Benchmarks -- <command>

      figures   drawing without browser and network, at the seed and at 250,000 agreements
                --quick        one run each, no statistics
                --details      what BenchmarkDotNet says meanwhile
      page      load and picks in Chromium
                --path /       the page: /trade, /agreements?sector=energy …
                --lang en      language: en, fa or tg
                --records 0    invented agreements beside the seed, up to 1,000,000
                --rtt 100      round trip of the second series in ms; 0 leaves the series out
                --picks 80     picks in Highlight; half as many in Filter
      sessions  open readers without a browser
                --count 500    readers, up to 10,000
                --minutes 1    how long they pick, up to 60
                --think 5      mean seconds between two picks of a reader
                --mode mixed   highlight, filter, or mixed: every third reader filters
                --records 0    invented agreements beside the seed
                --calls        say what the page calls in the browser
                --plain        sockets without compression (a browser asks for it)
      import-fuzz  files of every kind of damage through reading, dry run and import
                --count 1000000  files read and planned in this process
                --applied 2000   files imported into a store while others change it
                --seconds 300    give up after so many
                --seed 1         the first random number
                --row-by-row     import rows one by one instead of at once: this must be found
      follow    a release published while readers are open
                --count 200    readers, up to 5,000
                --rounds 3     releases published

    page and sessions publish the app into a temporary folder first; --app <folder> takes one that is already published.
    Exit code: number of figures over their budget; 100 for a mistake in the command.
    """;

try
{
    return args switch
    {
        ["figures", .. var rest] => FiguresCommand.Run(rest),
        ["page", .. var rest] => await PageCommand.RunAsync(rest),
        ["sessions", .. var rest] => await SessionsCommand.RunAsync(rest),
        ["import-fuzz", .. var rest] => await ImportFuzzCommand.RunAsync(rest),
        ["follow", .. var rest] => await FollowCommand.RunAsync(rest),
        _ => Say(Help, args is ["--help" or "-h" or "help"] ? 0 : 100),
    };
}
catch (ArgumentException mistake)
{
    return Say(mistake.Message, 100);
}

static int Say(string words, int code)
{
    Console.WriteLine(words);
    return code;
}
