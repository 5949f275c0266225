using System.Buffers.Binary;
using System.Net.Sockets;

namespace LiveBattle.TestKit;

/// <summary>
/// A TCP connection that has become a WebSocket, without a buffer of its own: it reads into the loop's and keeps only
/// an unfinished frame header. Reading belongs to the loop's thread; sending is thread-safe.
/// </summary>
internal sealed class LeanSocket(LeanLoop loop, Socket socket, string key, bool isBinary, ILeanReader reader)
{
    private WebSocketFrameReader _frames = new(isBinary);
    private string? _key = key;
    private byte[]? _rest;
    private byte[]? _unsent;
    private bool _isOver;

    /// <summary>The place in the loop's list; -1 when it has none.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Whether the loop is told of its events; not while it is frozen.</summary>
    public bool IsWatched { get; set; }

    public ILeanReader Reader => reader;

    public SafeSocketHandle Handle => socket.SafeHandle;

    public bool HasUnsent
    {
        get
        {
            lock (socket)
                return _unsent is not null;
        }
    }

    public void SendFrame(WebSocketOpcode opcode, ReadOnlySpan<byte> payload) => Send(WebSocketFrameWriter.Frame(opcode, payload));

    /// <summary>A whole message of the kind that was agreed.</summary>
    public void SendMessage(ReadOnlySpan<byte> message) =>
        SendFrame(isBinary ? WebSocketOpcode.Binary : WebSocketOpcode.Text, message);

    /// <summary>Sends what the kernel takes and keeps the rest until it takes more.</summary>
    public void Send(byte[] bytes)
    {
        lock (socket)
        {
            if (_isOver)
                return;
            if (_unsent is not null)
            {
                _unsent = [.. _unsent, .. bytes];
                return;
            }

            _unsent = Rest(bytes);
            if (_unsent is not null)
                loop.Post(this, () => loop.Adjust(this));
        }
    }

    /// <summary>Goes on sending, now that there is room.</summary>
    public void Flush()
    {
        lock (socket)
            _unsent = _isOver || _unsent is null ? null : Rest(_unsent);
        loop.Adjust(this);
    }

    /// <summary>Reads once.</summary>
    /// <param name="buffer">The loop's; nothing of it is kept.</param>
    /// <exception cref="LeanProtocolException">The server sent what it must not.</exception>
    public void Read(Span<byte> buffer)
    {
        int kept = _rest?.Length ?? 0;
        _rest.AsSpan().CopyTo(buffer);
        int count = socket.Receive(buffer[kept..], SocketFlags.None, out SocketError error);
        if (error == SocketError.WouldBlock)
            return;
        if (error != SocketError.Success)
            throw new SocketException((int)error);
        if (count == 0)
            throw new IOException("The server ended the connection without a close frame.");
        ReadOnlySpan<byte> input = buffer[..(kept + count)];
        if (_key is { } key && UpgradeHandshake.TryTake(ref input, key))
        {
            _key = null;
            reader.OnUpgraded();
        }

        while (_key is null && !_isOver && _frames.TryTake(ref input, out WebSocketOpcode opcode, out ReadOnlySpan<byte> payload))
            Take(opcode, payload);
        _rest = input.IsEmpty ? null : input.ToArray();
    }

    /// <summary>Gives the descriptor back; nothing is read or sent any more.</summary>
    public void End()
    {
        lock (socket)
        {
            _isOver = true;
            (_unsent, _rest) = (null, null);
            socket.Dispose();
        }
    }

    private void Take(WebSocketOpcode opcode, ReadOnlySpan<byte> payload)
    {
        switch (opcode)
        {
            case WebSocketOpcode.Ping:
                SendFrame(WebSocketOpcode.Pong, payload);
                break;
            case WebSocketOpcode.Close when payload.Length == 1:
                throw new LeanProtocolException("The server sent a close frame with half a status code.");
            case WebSocketOpcode.Close:
                reader.OnClose(payload.IsEmpty ? null : BinaryPrimitives.ReadUInt16BigEndian(payload));
                break;
            case WebSocketOpcode.Pong:
                break;
            default:
                reader.OnData(payload);
                break;
        }
    }

    // What cannot be sent because the connection broke is dropped: reading tells of the break, after whatever came
    // before it.
    private byte[]? Rest(byte[] bytes)
    {
        int sent = socket.Send(bytes, SocketFlags.None, out SocketError error);
        bool isFull = error is SocketError.Success or SocketError.WouldBlock && sent < bytes.Length;
        return isFull ? bytes[sent..] : null;
    }
}
