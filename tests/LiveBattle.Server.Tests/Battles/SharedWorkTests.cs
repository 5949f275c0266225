using LiveBattle.Server.Tests.Whole;
using LiveBattle.Server.WhatIf;

namespace LiveBattle.Server.Tests.Battles;

public sealed class SharedWorkTests
{
    private readonly SharedWork<string, int> _work = new();
    private readonly TaskCompletionSource<int> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;
    private CancellationToken _stop;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHundredAskers_HaveOneComputation()
    {
        Task<int>[] asked = [.. Enumerable.Range(0, 100).Select(_ => AskAsync(Token))];
        _result.SetResult(7);
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(7, answer));
        Assert.Equal(1, _begun);
        Assert.Equal(7, await AskAsync(Token));
        Assert.Equal(2, _begun);
    }

    [Fact]
    public async Task TheFirstAsker_MayLeave_AndTheOthersGetTheAnswer()
    {
        using CancellationTokenSource first = new();
        Task<int> leaving = AskAsync(first.Token);
        Task<int> staying = AskAsync(Token);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await Until.TrueAsync(() => Task.FromResult(_begun == 1), "the computation to begin");
        Assert.False(_stop.IsCancellationRequested);
        _result.SetResult(8);
        Assert.Equal(8, await staying);
    }

    [Fact]
    public async Task NobodyLeft_StopsTheComputation_AndTheNextAskerBeginsAnew()
    {
        using CancellationTokenSource only = new();
        Task<int> leaving = AskAsync(only.Token);
        await Until.TrueAsync(() => Task.FromResult(Volatile.Read(ref _begun) == 1), "the computation to begin");
        await only.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.True(_stop.IsCancellationRequested);
        Task<int> next = AskAsync(Token);
        _result.SetResult(9);
        Assert.Equal(9, await next);
        Assert.Equal(2, _begun);
    }

    [Fact]
    public async Task AFailure_IsToldToAll_AndIsNotKept()
    {
        Task<int>[] asked = [.. Enumerable.Range(0, 3).Select(_ => AskAsync(Token))];
        _result.SetException(new InvalidOperationException());
        foreach (Task<int> one in asked)
            await Assert.ThrowsAsync<InvalidOperationException>(() => one);
        Assert.Equal(5, await _work.DoAsync("question", _ => Task.FromResult(5), Token));
    }

    private Task<int> AskAsync(CancellationToken cancellationToken) => _work.DoAsync(
        "question",
        stop =>
        {
            _stop = stop;
            Interlocked.Increment(ref _begun);
            return _result.Task;
        },
        cancellationToken);
}
