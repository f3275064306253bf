namespace Dashboard.Data.Releases;

/// <summary>Who wants to be told; one that fails keeps the news from nobody.</summary>
internal sealed class Followers<T>
{
    private readonly Lock changing = new();
    private Action<T>[] all = [];

    /// <summary>Adds one until the answer is disposed.</summary>
    public IDisposable Add(Action<T> follow)
    {
        lock (changing)
            all = [.. all, follow];
        return new Subscription(this, follow);
    }

    /// <summary>Tells all of them.</summary>
    public void Tell(T news, Action<Exception>? failed = null)
    {
        foreach (var follow in all)
        {
            try
            {
                follow(news);
            }
#pragma warning disable CA1031 // One broken page must not keep the news from the others.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failed?.Invoke(failure);
            }
        }
    }

    private sealed class Subscription(Followers<T> followers, Action<T> follow) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) != 0)
                return;
            lock (followers.changing)
            {
                var at = Array.IndexOf(followers.all, follow);
                followers.all = [.. followers.all.Where((_, i) => i != at)];
            }
        }
    }
}
