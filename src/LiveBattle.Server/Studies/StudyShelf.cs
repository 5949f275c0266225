namespace LiveBattle.Server.Studies;

/// <summary>
/// The studies there are, and for a while those there were. Whoever uses it holds the desk's lock.
/// </summary>
/// <param name="time">Tells how long ago a study ended.</param>
internal sealed class StudyShelf(TimeProvider time)
{
    /// <summary>How long a study is kept after it ended.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromMinutes(10);

    /// <summary>Ended studies that are kept; the one that ended first goes first.</summary>
    public const int MostEnded = 1_000;

    /// <summary>Ids of studies that are no longer kept, so that they are told from ids that never were.</summary>
    public const int MostGone = 10_000;

    private readonly Dictionary<string, Study> _studies = new(StringComparer.Ordinal);
    private readonly Queue<Study> _ended = new();
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly Queue<string> _goneInOrder = new();

    /// <summary>Those that have not ended.</summary>
    public IEnumerable<Study> Unfinished => _studies.Values.Where(study => !study.HasEnded);

    public void Put(Study study)
    {
        _studies.Add(study.Id, study);
        if (study.HasEnded)
            Ended(study);
    }

    /// <summary>From now on its time runs.</summary>
    public void Ended(Study study)
    {
        _ended.Enqueue(study);
        Tidy();
    }

    public Study? Find(string id)
    {
        Tidy();
        return _studies.GetValueOrDefault(id);
    }

    public bool IsGone(string id) => _gone.Contains(id);

    private void Tidy()
    {
        while (_ended.TryPeek(out Study? first) && (_ended.Count > MostEnded || time.GetElapsedTime(first.EndedAt) >= Keep))
        {
            _ended.Dequeue();
            _studies.Remove(first.Id);
            _gone.Add(first.Id);
            _goneInOrder.Enqueue(first.Id);
            if (_goneInOrder.Count > MostGone)
                _gone.Remove(_goneInOrder.Dequeue());
        }
    }
}
