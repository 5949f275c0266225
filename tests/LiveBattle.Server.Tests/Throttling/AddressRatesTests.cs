using System.Globalization;
using LiveBattle.Server.Throttling;
using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Throttling;

public sealed class AddressRatesTests
{
    private const string Here = "192.0.2.7";

    private readonly FakeTimeProvider _time = new();
    private readonly AddressRates _rates;

    public AddressRatesTests() => _rates = new AddressRates(_time);

    public static TheoryData<Work> Kinds => [.. Enum.GetValues<Work>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Burst_IsTakenAtOnce_AndThenSoManyASecond(Work work)
    {
        Allowance allowance = Allowance.Of(work);
        Assert.Equal(allowance.Burst, TakeAll(Here, work));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(allowance.PerSecond, TakeAll(Here, work));
    }

    [Fact]
    public void Classroom_ThatDoesEverythingAtOnce_IsNeverRefused()
    {
        const int Pupils = 40;

        // Half a minute in which each creates a battle, and every second moves a slider four times, presses a button and
        // reads ten things; at the end all ask what decided it.
        Take(Work.Connection, Pupils * 4);
        Take(Work.NewBattle, Pupils);
        for (int second = 0; second < 30; second++)
        {
            Take(Work.Study, Pupils * 4);
            Take(Work.HostCommand, Pupils);
            Take(Work.Read, Pupils * 10);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Take(Work.Replay, Pupils * 4);

        void Take(Work work, int times) =>
            Assert.All(Enumerable.Range(0, times), _ => Assert.Equal(TimeSpan.Zero, _rates.Take(Here, work)));
    }

    [Fact]
    public void AddressesAndKinds_AreCountedApart()
    {
        TakeAll(Here, Work.NewBattle);

        Assert.True(_rates.Take(Here, Work.NewBattle) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, _rates.Take("192.0.2.8", Work.NewBattle));
        Assert.Equal(TimeSpan.Zero, _rates.Take(Here, Work.HostCommand));
    }

    [Fact]
    public void WhoHasBeenQuiet_IsForgotten_AndWhoHasNot_IsNot()
    {
        for (int i = 0; i < 1_000; i++)
            _rates.Take(Address(i), Work.Read);
        TakeAll(Here, Work.NewBattle);
        _time.Advance(TimeSpan.FromSeconds(10));
        int taken = TakeAll(Here, Work.NewBattle);
        for (int i = 1_000; i < 1_100; i++)
            _rates.Take(Address(i), Work.Read);

        Assert.Equal(10 * Allowance.Of(Work.NewBattle).PerSecond, taken);
        Assert.InRange(_rates.Count, 2, 200);
        Assert.True(_rates.Take(Here, Work.NewBattle) > TimeSpan.Zero);
    }

    [Fact]
    public void MoreAddressesThanAreCounted_ShareOneAllowance()
    {
        for (int i = 0; i < AddressRates.Most; i++)
            _rates.Take(Address(i), Work.NewBattle);
        Assert.Equal(Allowance.Of(Work.NewBattle).Burst, TakeAll("one more", Work.NewBattle));
        Assert.True(_rates.Take("and another", Work.NewBattle) > TimeSpan.Zero);
        Assert.InRange(_rates.Count, AddressRates.Most, AddressRates.Most + 1);
    }

    private static string Address(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int TakeAll(string address, Work work)
    {
        int taken = 0;
        while (_rates.Take(address, work) == TimeSpan.Zero)
            taken++;
        return taken;
    }
}
