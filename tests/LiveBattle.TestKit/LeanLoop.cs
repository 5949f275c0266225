using System.Collections.Concurrent;

namespace LiveBattle.TestKit;

/// <summary>
/// One thread that reads for thousands of lean connections. It waits in the kernel for all of them together and reads
/// whoever has something into one buffer, so that a connection that waits holds none. One loop serves some ten thousand
/// frames a second on a part of a core; more loops may be made. Thread-safe; putting it away ends its connections.
/// </summary>
public sealed class LeanLoop : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const int BeatMs = 100;

    private readonly EpollQueue _queue = new();
    private readonly ConcurrentQueue<(LeanSocket Socket, Action Order)> _orders = new();
    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly List<LeanSocket?> _sockets = [];
    private readonly Stack<int> _free = new();
    private readonly Thread _thread;
    private volatile bool _isStopping;

    public LeanLoop()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "lean connections" };
        _thread.Start();
    }

    /// <summary>Milliseconds of the clock that pings and timeouts go by.</summary>
    internal static long Now => Environment.TickCount64;

    public void Dispose()
    {
        if (_isStopping)
            return;
        _isStopping = true;
        _queue.Wake();
        _thread.Join();
        _queue.Dispose();
    }

    /// <summary>Has the loop's thread do something to a socket, soon.</summary>
    /// <exception cref="ObjectDisposedException">The loop has been put away.</exception>
    internal void Post(LeanSocket socket, Action order)
    {
        ObjectDisposedException.ThrowIf(_isStopping, this);
        _orders.Enqueue((socket, order));
        _queue.Wake();
    }

    /// <summary>Begins to read a socket. Like all that follow, on the loop's thread only.</summary>
    internal void Begin(LeanSocket socket)
    {
        if (_free.TryPop(out int slot))
        {
            _sockets[slot] = socket;
        }
        else
        {
            slot = _sockets.Count;
            _sockets.Add(socket);
        }

        socket.Slot = slot;
        Watch(socket);
    }

    /// <summary>Goes on reading a socket that was frozen.</summary>
    internal void Watch(LeanSocket socket)
    {
        if (socket.Slot < 0 || socket.IsWatched)
            return;
        _queue.Watch(socket.Handle, (ulong)socket.Slot, socket.HasUnsent);
        socket.IsWatched = true;
    }

    /// <summary>Stops reading a socket; what comes stays with the kernel.</summary>
    internal void Freeze(LeanSocket socket)
    {
        if (!socket.IsWatched)
            return;
        _queue.Forget(socket.Handle);
        socket.IsWatched = false;
    }

    /// <summary>Asks for room to write where something waits for it.</summary>
    internal void Adjust(LeanSocket socket)
    {
        if (socket.IsWatched)
            _queue.Change(socket.Handle, (ulong)socket.Slot, socket.HasUnsent);
    }

    /// <summary>Forgets a socket and closes it.</summary>
    internal void End(LeanSocket socket)
    {
        Freeze(socket);
        if (socket.Slot >= 0)
        {
            _sockets[socket.Slot] = null;
            _free.Push(socket.Slot);
            socket.Slot = -1;
        }

        socket.End();
    }

    private void Run()
    {
        long beat = Now + BeatMs;
        while (!_isStopping)
        {
            int count = _queue.Wait((int)Math.Clamp(beat - Now, 0, BeatMs));
            for (int i = 0; i < count; i++)
                Serve(_queue.Event(i));
            while (_orders.TryDequeue(out (LeanSocket Socket, Action Order) each))
                Guard(each.Socket, each.Order, static order => order());
            if (Now < beat)
                continue;
            beat = Now + BeatMs;
            Beat();
        }

        foreach (LeanSocket? socket in _sockets.ToArray())
            socket?.Reader.OnFault(new ObjectDisposedException(nameof(LeanLoop)));
        while (_orders.TryDequeue(out (LeanSocket Socket, Action Order) each))
            each.Socket.Reader.OnFault(new ObjectDisposedException(nameof(LeanLoop)));
    }

    private void Serve((ulong Key, bool IsReadable, bool IsWritable) what)
    {
        if (what.Key == EpollQueue.WakeKey)
        {
            _queue.Quieten();
            return;
        }

        // Ended by an event before it in the same batch; its place is given away only after the batch.
        if (_sockets[(int)what.Key] is not { } socket)
            return;
        if (what.IsWritable)
            Guard(socket, socket, static each => each.Flush());
        if (what.IsReadable && socket.IsWatched)
            Guard(socket, (socket, _buffer), static each => each.socket.Read(each._buffer));
    }

    private void Beat()
    {
        long now = Now;
        for (int i = 0; i < _sockets.Count; i++)
        {
            if (_sockets[i] is { } socket)
                Guard(socket, (socket, now), static each => each.socket.Reader.OnBeat(each.now));
        }
    }

    // Whatever goes wrong with one connection ends it and is told there; the others must not suffer.
    private static void Guard<T>(LeanSocket socket, T state, Action<T> what)
    {
        try
        {
            what(state);
        }
        catch (Exception fault)
        {
            socket.Reader.OnFault(fault);
        }
    }
}
