namespace LiveBattle.Contracts;

/// <summary>How REST refuses: problem details, with the number that every door uses.</summary>
/// <param name="Title">The name again, for readers of plain problem details.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">A sentence: what is wrong and what is allowed.</param>
/// <param name="Code">See <see cref="ErrorCode"/>.</param>
/// <param name="Name">The code's name in camelCase.</param>
/// <param name="Errors">Every problem by itself; empty when there is no more to say.</param>
/// <param name="RetryAfterMs">When trying again makes sense; absent when it never does.</param>
public sealed record ProblemView(
    string Title, int Status, string Detail, int Code, string Name, IReadOnlyList<ProblemItem> Errors, int? RetryAfterMs = null);
