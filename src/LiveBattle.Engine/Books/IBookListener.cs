namespace LiveBattle.Engine.Books;

/// <summary>Hears the entries of a battle's ledger in their order. Called from the thread that advances the run.</summary>
public interface IBookListener
{
    /// <summary>The next entry; it may be kept.</summary>
    void Write(in BookEntry entry);
}
