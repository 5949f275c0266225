using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LiveBattle.TestKit;

/// <summary>
/// The kernel's list of sockets that have something to read (or room to write): one system call tells of hundreds, and
/// a socket that waits costs nothing in this process. Level-triggered. Linux only. <see cref="Wake"/> may be called by
/// any thread, the rest belongs to one.
/// </summary>
internal sealed unsafe class EpollQueue : IDisposable
{
    /// <summary>The key of <see cref="Wake"/>; nobody else may have it.</summary>
    public const ulong WakeKey = ulong.MaxValue;

    private const int Most = 512;
    private const int Add = 1;
    private const int Delete = 2;
    private const int Modify = 3;
    private const uint Input = 0x001;
    private const uint Output = 0x004;
    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const int Interrupted = 4;

    // The kernel packs an event into twelve bytes on x86 and aligns it to sixteen elsewhere.
    private static readonly int KeyAt = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;
    private static readonly int EventBytes = KeyAt + sizeof(ulong);

    private readonly byte[] _events = new byte[Most * EventBytes];
    private readonly int _queue;
    private readonly int _bell;

    public EpollQueue()
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("Lean connections wait with epoll, which only Linux has.");
        _queue = Checked(Libc.CreateQueue(CloseOnExec), "epoll_create1");
        _bell = Checked(Libc.CreateBell(0, CloseOnExec | NonBlocking), "eventfd");
        Control(Add, _bell, WakeKey, isWriting: false);
    }

    /// <summary>From now on events of a socket come with this key.</summary>
    public void Watch(SafeHandle socket, ulong key, bool isWriting) => Control(Add, Descriptor(socket), key, isWriting);

    /// <summary>Whether room to write is an event too.</summary>
    public void Change(SafeHandle socket, ulong key, bool isWriting) => Control(Modify, Descriptor(socket), key, isWriting);

    /// <summary>No events of this socket any more.</summary>
    public void Forget(SafeHandle socket) => Control(Delete, Descriptor(socket), 0, isWriting: false);

    /// <summary>Waits for events.</summary>
    /// <param name="milliseconds">How long at most.</param>
    /// <returns>How many there are; 0 when none came.</returns>
    public int Wait(int milliseconds)
    {
        fixed (byte* events = _events)
        {
            int count = Libc.WaitForQueue(_queue, events, Most, milliseconds);
            return count < 0 && Marshal.GetLastPInvokeError() == Interrupted ? 0 : Checked(count, "epoll_wait");
        }
    }

    /// <summary>One of the events that <see cref="Wait"/> counted.</summary>
    /// <returns>IsReadable is true of a broken connection too: reading tells what is wrong with it.</returns>
    public (ulong Key, bool IsReadable, bool IsWritable) Event(int index)
    {
        ReadOnlySpan<byte> at = _events.AsSpan(index * EventBytes, EventBytes);
        uint what = MemoryMarshal.Read<uint>(at);
        return (MemoryMarshal.Read<ulong>(at[KeyAt..]), (what & ~Output) != 0, (what & Output) != 0);
    }

    /// <summary>Ends a <see cref="Wait"/> at once.</summary>
    public void Wake()
    {
        ulong one = 1;

        // It fails only when it has rung so often that nobody can have missed it.
        _ = Libc.Write(_bell, &one, sizeof(ulong));
    }

    /// <summary>Takes back what <see cref="Wake"/> did.</summary>
    public void Quieten()
    {
        ulong rung;
        _ = Libc.Read(_bell, &rung, sizeof(ulong));
    }

    public void Dispose()
    {
        _ = Libc.Close(_bell);
        _ = Libc.Close(_queue);
    }

    private void Control(int operation, int descriptor, ulong key, bool isWriting)
    {
        byte* interest = stackalloc byte[EventBytes];
        Span<byte> bytes = new(interest, EventBytes);
        bytes.Clear();
        uint what = isWriting ? Input | Output : Input;
        MemoryMarshal.Write(bytes, in what);
        MemoryMarshal.Write(bytes[KeyAt..], in key);
        _ = Checked(Libc.ControlQueue(_queue, operation, descriptor, interest), "epoll_ctl");
    }

    private static int Descriptor(SafeHandle socket) => (int)socket.DangerousGetHandle();

    private static int Checked(int result, string call) =>
        result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{call} failed");
}
