using LiveBattle.Engine.Chance;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Planning;

/// <summary>
/// Months made of battles: each is a sum of so many battles, drawn from those that were played with a seeded stream of its
/// own. How sure one can be is found by doing the whole again (B. Efron, Annals of Statistics 7, 1979, 1–26): 200 times
/// the battles themselves are drawn anew, with months made of those, and an interval runs from the 5th to the 196th of
/// the 200 answers. Each of the 200 has fewer months than the answer, whose noise widens the interval a little. A gift so
/// rare that no battle played had it is in no month either, and in no interval.
/// </summary>
internal sealed class MonthSample
{
    /// <summary>Months of the answer.</summary>
    public const int Months = 1_000;

    private const int Redraws = 200;
    private const int MonthsOfRedraw = 200;
    private const int LowRank = 5;
    private const int Buffer = 256;

    private static readonly int[] Percents = [10, 50, 90];

    private readonly long[][] _coins;
    private readonly long[][]? _gate;

    private MonthSample(long[][] coins, long[][]? gate)
    {
        _coins = coins;
        _gate = gate;
    }

    /// <summary>Coins gifted in a month's battles.</summary>
    public MonthSpread Coins => Spread(_coins);

    /// <summary>Months until the gate opens; null when nobody knows its amount.</summary>
    public GateSpread? Gate => _gate is null || Spread(_gate) is not { } months
        ? null
        : new GateSpread(GateFigure.Of(months.P10), GateFigure.Of(months.P50), GateFigure.Of(months.P90));

    /// <summary>Draws months.</summary>
    /// <param name="rows">Coins of each battle that was played.</param>
    /// <param name="battles">Battles of a month, 1 or more.</param>
    /// <param name="seed">Of the study.</param>
    /// <param name="isOpen">
    /// Whether the gate is open after so many coins in battles of so many months; null when nobody can tell.
    /// </param>
    /// <param name="host">Threads and cancellation.</param>
    public static MonthSample Draw(long[] rows, int battles, ulong seed, Func<long, int, bool>? isOpen, StudyHost host)
    {
        long[][] coins = new long[Redraws + 1][];
        long[][]? gate = isOpen is null ? null : new long[Redraws + 1][];
        Workers.Share(Redraws + 1, host, () =>
        {
            long[] drawn = new long[rows.Length];
            return piece =>
            {
                // The last piece is the answer itself: months of the battles as they were played.
                bool isAnswer = piece == Redraws;
                if (!isAnswer)
                    Sums(Stream("rows"), rows, 1, drawn);
                long[] months = new long[isAnswer ? Months : MonthsOfRedraw];
                Sums(Stream("months"), isAnswer ? rows : drawn, battles, months);
                if (gate is not null)
                    gate[piece] = Ranked(Waits(Stream("gate"), months, isOpen!));
                coins[piece] = Ranked(months);

                RandomStream Stream(string use) => RandomStream.Of(
                    seed, RandomStream.IdOf("planner", use, piece.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            };
        });
        return new MonthSample(coins, gate);
    }

    // Four draws of a block, each from 32 bits: with at most 100,000 rows none is likelier than another by 1 in 40,000.
    private static void Sums(RandomStream stream, long[] rows, int terms, long[] sums)
    {
        PhiloxBlock[] blocks = new PhiloxBlock[Buffer];
        (ulong ordinal, int place) = (0, Buffer * 4);
        for (int i = 0; i < sums.Length; i++)
        {
            long sum = 0;
            for (int term = 0; term < terms; term++)
            {
                if (place == Buffer * 4)
                {
                    stream.Fill(ordinal, blocks);
                    ordinal += Buffer;
                    place = 0;
                }

                ref readonly PhiloxBlock block = ref blocks[place >> 2];
                uint word = (place & 3) switch { 0 => block.W0, 1 => block.W1, 2 => block.W2, _ => block.W3 };
                sum += rows[(int)(((ulong)word * (ulong)rows.Length) >> 32)];
                place++;
            }

            sums[i] = sum;
        }
    }

    // As many creators as there are months, each with months drawn from all of them.
    private static long[] Waits(RandomStream stream, long[] months, Func<long, int, bool> isOpen)
    {
        long[] waits = new long[months.Length];
        ulong ordinal = 0;
        for (int i = 0; i < waits.Length; i++)
        {
            (long coins, int month) = (0, 0);
            while (month <= GateFigure.MostMonths && !isOpen(coins, month))
            {
                coins += months[Samplers.Below(stream[ordinal++], months.Length)];
                month++;
            }

            waits[i] = month;
        }

        return waits;
    }

    private static long[] Ranked(long[] values)
    {
        Array.Sort(values);
        return [.. Percents.Select(percent => values[(((values.Length * percent) + 99) / 100) - 1])];
    }

    private static MonthSpread Spread(long[][] ranked)
    {
        MonthFigure[] figures = [.. Percents.Select((_, place) =>
        {
            long[] redrawn = [.. ranked.Take(Redraws).Select(values => values[place]).Order()];
            long value = ranked[Redraws][place];
            return new MonthFigure(value, Math.Min(value, redrawn[LowRank - 1]), Math.Max(value, redrawn[^LowRank]));
        })];
        return new MonthSpread(figures[0], figures[1], figures[2]);
    }
}
