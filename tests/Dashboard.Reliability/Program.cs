using Dashboard.Reliability.Input;
using Dashboard.Reliability.Network;
using Dashboard.Reliability.Presenting;
using Dashboard.Reliability.Readers;
using Dashboard.Reliability.Rights;
using Dashboard.Reliability.Saving;

const string Help = """
    Shows that what is promised holds when things go wrong. Everything runs on this machine, on stores of its own.

      dotnet run --project tests/Dashboard.Reliability -c Release -- <row> [--small]

      kill          a program with 8 writers is killed again and again; everything acknowledged is there, once   --kills 300
                    must fail: --provider InMemory
      fsync         a save is answered after the disk has it; needs strace                                        --saves 50
                    must fail: --synchronous NORMAL
      lost-updates  16 writers on one record, and random commands in parallel against a model                     --runs 10000
                    must fail: --no-version-check
      disk          disk full, read-only, held by another program, taken away; needs Linux (unshare)
                    must fail: --no-trouble (nothing is broken, so nothing is refused)
      origin        sockets from foreign pages, the content security policy, compressed assets
                    must fail: --middleware-off
      hub           garbage, forged and unknown messages to the circuits of the running program                   --frames 100000
                    must fail: --with-a-save (one honest save among the messages)
      authorisation every command and address × everybody, who was demoted or disabled, by two tables
                    must fail: --no-role-check
      form          every field × hostile texts, past the browser: refused, or kept so that it reads back       --inputs 20000
                    must fail: --no-validation
      import        damaged files: none throws, none is imported in part                                         --count 10000 --applied 2000
                    must fail: --row-by-row
      sessions      open readers who pick, with the benchmark's figures                                           --count 1000 --minutes 30
      briefing      a briefing before two screens while the server is restarted twice, three releases are published, a network is
                    cut and a tab killed: the right picture, no dialog, back within two seconds; needs Linux       --minutes 30
                    must fail: --no-rejoin
      follow        a release published to 200 and 1,000 open readers; one who missed it catches up               --rounds 5

    --small takes less than a minute. --app <folder> takes a published app instead of publishing one (origin, hub, sessions, briefing).
    Exit code: number of figures that are not as promised; 100 for a mistake in the command. Run with what "must fail" names, it is not 0.
    """;

try
{
    return args switch
    {
        ["kill", .. var rest] => await KillRow.RunAsync(rest),
        ["fsync", .. var rest] => await FsyncRow.RunAsync(rest),
        ["lost-updates", .. var rest] => await LostUpdatesRow.RunAsync(rest),
        ["disk", .. var rest] => await DiskRow.RunAsync(rest),
        ["origin", .. var rest] => await OriginRow.RunAsync(rest),
        ["hub", .. var rest] => await HubRow.RunAsync(rest),
        ["authorisation", .. var rest] => await AuthorisationRow.RunAsync(rest),
        ["form", .. var rest] => await FormRow.RunAsync(rest),
        ["import", .. var rest] => await ImportRow.RunAsync(rest),
        ["sessions", .. var rest] => await SessionsRow.RunAsync(rest),
        ["briefing", .. var rest] => await BriefingRow.RunAsync(rest),
        ["follow", .. var rest] => await FollowRow.RunAsync(rest),
        // Parts of rows that need a process of their own.
        ["writer", .. var rest] => await Writer.RunAsync(rest),
        ["saver", .. var rest] => await Saver.RunAsync(rest),
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
