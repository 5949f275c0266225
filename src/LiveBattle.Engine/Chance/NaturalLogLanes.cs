using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LiveBattle.Engine.Chance;

/// <summary>
/// <see cref="NaturalLog"/> of four numbers side by side in the lanes of AVX2: the same operations in the same order, and
/// so the same bits. None of them is fused with another. Thread-safe.
/// </summary>
internal static class NaturalLogLanes
{
    // As a double, 2^52; a smaller whole number in its lower bits makes it that much larger, exactly.
    private const ulong TwoTo52 = 0x4330_0000_0000_0000;

    /// <summary>−ln u of each, never below 0.</summary>
    /// <param name="u">Each in (0, 1], a normal number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Minus(Vector256<double> u)
    {
        Vector256<ulong> bits = u.AsUInt64();
        Vector256<double> exponent = WholeNumbers(bits >> 52) - Vector256.Create(1023.0);
        Vector256<double> mantissa =
            ((bits & Vector256.Create(0x000F_FFFF_FFFF_FFFFUL)) | Vector256.Create(0x3FF0_0000_0000_0000UL)).AsDouble();
        Vector256<ulong> slices = (bits >> (52 - NaturalLog.TableBits)) & Vector256.Create((1UL << NaturalLog.TableBits) - 1);
        Vector256<double> even = Vector256.Create(SliceAt(slices[0]), SliceAt(slices[2]));
        Vector256<double> odd = Vector256.Create(SliceAt(slices[1]), SliceAt(slices[3]));

        Vector256<double> r = (mantissa * Avx.UnpackLow(even, odd)) - Vector256.Create(1.0);
        Vector256<double> series = Vector256.Create(1.0 / 7);
        series = Vector256.Create(-1.0 / 6) + (r * series);
        series = Vector256.Create(1.0 / 5) + (r * series);
        series = Vector256.Create(-1.0 / 4) + (r * series);
        series = Vector256.Create(1.0 / 3) + (r * series);
        series = Vector256.Create(-1.0 / 2) + (r * series);
        series = Vector256.Create(1.0) + (r * series);
        series = r * series;
        Vector256<double> log = (exponent * Vector256.Create(NaturalLog.Ln2)) + (Avx.UnpackHigh(even, odd) + series);
        return Avx.Max(-log, Vector256<double>.Zero);
    }

    /// <summary>Whole numbers below 2^52 as doubles, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> WholeNumbers(Vector256<ulong> numbers) =>
        (numbers | Vector256.Create(TwoTo52)).AsDouble() - Vector256.Create(TwoTo52).AsDouble();

    /// <summary>Reciprocal and logarithm of a slice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SliceAt(ulong slice) => Unsafe.As<NaturalLog.Slice, Vector128<double>>(
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(NaturalLog.Slices), (nint)slice));
}
