using System.Reflection;
using System.Runtime.CompilerServices;

namespace LiveBattle.Economy.Tests;

/// <summary>
/// Under mutation testing, computes whatever is computed once in a process - the built-in gifts and rate cards, the
/// tests' own examples - before any mutant can spoil it; see docs/mutation.md. Otherwise does nothing.
/// </summary>
internal static class UnmutatedData
{
    private const int NoMutant = -1;

    [ModuleInitializer]
    internal static void Compute()
    {
        if (Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE") is not { Length: > 0 } path || !File.Exists(path))
        {
            return;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        int mutant = Exchange(file, NoMutant);
        Type[] types = [.. typeof(RateCards).Assembly.GetTypes(), .. Assembly.GetExecutingAssembly().GetTypes()];
        foreach (Type type in types.Where(type => type.Namespace?.StartsWith("LiveBattle", StringComparison.Ordinal) == true && !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        _ = Exchange(file, mutant);
    }

    private static int Exchange(FileStream file, int mutant)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        file.Position = 0;
        file.ReadExactly(bytes);
        int before = BitConverter.ToInt32(bytes);
        file.Position = 0;
        file.Write(BitConverter.GetBytes(mutant));
        file.Flush();
        return before;
    }
}
