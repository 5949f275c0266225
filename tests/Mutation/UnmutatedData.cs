using System.Reflection;
using System.Runtime.CompilerServices;

namespace LiveBattle.Tests;

/// <summary>
/// Under mutation testing, computes whatever is computed once in a process - built-in gifts, rate cards and presets,
/// the tests' own examples - before any mutant can spoil it; see docs/mutation.md. Otherwise does nothing.
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
        Assembly tests = Assembly.GetExecutingAssembly();
        IEnumerable<Assembly> tested = tests.GetReferencedAssemblies().Where(name => IsOurs(name.Name)).Select(Assembly.Load);
        foreach (Type type in tested.Append(tests).SelectMany(assembly => assembly.GetTypes()).Where(type => IsOurs(type.Namespace) && !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        _ = Exchange(file, mutant);
    }

    private static bool IsOurs(string? name) => name?.StartsWith("LiveBattle", StringComparison.Ordinal) == true;

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
