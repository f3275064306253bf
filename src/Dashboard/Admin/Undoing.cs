namespace Dashboard.Admin;

/// <summary>The command of this page that can be taken back with one click, for ten seconds.</summary>
public sealed class Undoing
{
    /// <summary>How long the offer stands.</summary>
    public static readonly TimeSpan Stands = TimeSpan.FromSeconds(10);

    /// <summary>What was done, in words, and its operation id; null when nothing is offered.</summary>
    public (string Text, string Operation)? Offered { get; private set; }

    /// <summary>Hears of each change of the offer.</summary>
    public event Action? Changed;

    /// <summary>Offers to take a command back.</summary>
    /// <param name="text">What was done: "3 records archived".</param>
    /// <param name="operation">Operation id of the command.</param>
    public void Offer(string text, string operation)
    {
        Offered = (text, operation);
        Changed?.Invoke();
    }

    /// <summary>Takes the offer away.</summary>
    public void Clear()
    {
        Offered = null;
        Changed?.Invoke();
    }
}
