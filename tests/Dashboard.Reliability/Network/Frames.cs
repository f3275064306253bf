using System.Text;
using System.Text.Json;
using Dashboard.Benchmarks.Circuits;

namespace Dashboard.Reliability.Network;

/// <summary>Messages nobody's browser would send.</summary>
/// <param name="random">Chooses them; the same seed gives the same messages.</param>
/// <param name="home">Address of the server.</param>
/// <param name="page">A real page, for what is forged from it.</param>
internal sealed class Frames(Random random, Uri home, CircuitPage page)
{
    private static readonly string[] Assemblies = ["", "Dashboard", "Dashboard.Data", "System.Private.CoreLib", "Microsoft.AspNetCore.Components.Server", "../x"];
    private static readonly string[] Methods = ["DispatchEventAsync", "ApplyAsync", "PublishAsync", "RunAsync", "MakeAsync", "Delete", "Exit", "OnLocationChanged", "NotifyUnhandledException", "Dispose"];
    private static readonly string[] Addresses = ["/admin", "/admin/people", "/admin/backup", "/admin/records/sources/+x", "//example.com/", "javascript:alert(1)", "file:///etc/passwd", "/trade?period=9999..1", "/\u0000", "http://[::1"];

    /// <summary>The next one.</summary>
    public byte[] Next() => random.Next(16) switch
    {
        0 or 1 => Event(),
        2 or 3 => Invoke(),
        4 => PackWriter.Call(null, "OnLocationChanged", Pick(Addresses) is ['/', ..] and var path ? home + path[1..] : Pick(Addresses), Text(200), true),
        5 => PackWriter.Call(null, "OnLocationChanging", Text(9), Pick(Addresses), Text(50), true),
        6 => PackWriter.Call(null, "OnRenderCompleted", random.NextInt64(-5, 1L << 40), random.Next(2) == 0 ? null : Text(300)),
        7 => PackWriter.Call(null, "EndInvokeJSFromDotNet", random.NextInt64(-5, 1 << 20), true, $"[{random.Next()},true,{Json()}]"),
        8 => PackWriter.Call(null, "UpdateRootComponents", Forged(), page.State),
        9 => PackWriter.Call(Text(3), "StartCircuit", home.ToString(), home.ToString(), Forged(), Text(100)),
        10 => PackWriter.Call(Text(3), "ConnectCircuit", Text(60)),
        11 => PackWriter.Call(Text(3), "ResumeCircuit", Text(60), home.ToString(), home.ToString(), Text(80), Text(80)),
        12 => PackWriter.Call(Text(3), Pick(Methods), [.. Enumerable.Range(0, random.Next(6)).Select(_ => (object?)Text(20))]),
        13 => Spoiled(PackWriter.Call(null, "OnRenderCompleted", 1L, null)),
        14 => PackWriter.Call(null, Pick("BeginInvokeDotNetFromJS", "UpdateRootComponents", "ReceiveJSDataChunk"), Text(40_000), Text(10), Pick(Methods), 1L, Text(10)),
        _ => Garbage(random.Next(1, 400)),
    };

    /// <summary>Bytes that may not be a message at all.</summary>
    public byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    // Handlers the page never gave out, with arguments of every kind.
    private byte[] Event() => PackWriter.Call(null, "BeginInvokeDotNetFromJS", Text(4), null, "DispatchEventAsync", random.NextInt64(0, 4),
        JsonSerializer.Serialize(new object?[]
        {
            new { eventHandlerId = random.NextInt64(-2, 1 << 16), eventName = Pick("click", "change", "input", "submit", "x"), eventFieldInfo = new { componentId = random.Next(-1, 400), fieldValue = Text(random.Next(300)) } },
            new { type = Pick("click", "change"), value = Text(random.Next(500)), detail = random.Next() },
        }));

    private byte[] Invoke() => PackWriter.Call(null, "BeginInvokeDotNetFromJS", Text(4), random.Next(3) == 0 ? null : Pick(Assemblies), Pick(Methods), random.NextInt64(-1, 30), Json());

    private string Forged()
    {
        // A descriptor is sealed by the server: any other letter in it must not be believed.
        var letters = page.Operations.ToCharArray();
        for (var change = random.Next(1, 5); change > 0; change--)
            letters[random.Next(letters.Length)] = (char)random.Next(32, 127);
        return random.Next(5) == 0 ? Json() : new(letters);
    }

    private byte[] Spoiled(byte[] message)
    {
        message[random.Next(message.Length)] ^= (byte)(1 << random.Next(8));
        return message;
    }

    private string Json() => Pick("[]", "{}", "[1,2,3]", "null", "[[[[[[[[]]]]]]]]", "{\"a\":", "[\"" + Text(50) + "\"]", "[{\"__dotNetObject\":1}]", "[{\"__jsObjectId\":9}]", "1e999");

    private string Text(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(random.Next(12) == 0 ? Pick("\u202e", "<script>", "'; DROP TABLE Records;--", "\ud83d\ude00", "ҷӣ", "ایران") : ((char)random.Next('a', 'z' + 1)).ToString());
        return text.ToString();
    }

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
