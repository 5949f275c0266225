using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>How everything that crosses the wire is written: camelCase, enums as camelCase words, nulls kept.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScoreboardFrame))]
[JsonSerializable(typeof(BattleView))]
[JsonSerializable(typeof(IReadOnlyList<BattleSummary>))]
[JsonSerializable(typeof(CreateBattleReply))]
[JsonSerializable(typeof(OutcomeView))]
[JsonSerializable(typeof(ControlReply))]
[JsonSerializable(typeof(DecidedView))]
[JsonSerializable(typeof(GiftWithoutView))]
[JsonSerializable(typeof(LedgerView))]
[JsonSerializable(typeof(Recording))]
[JsonSerializable(typeof(IReadOnlyList<ScenarioSummary>))]
[JsonSerializable(typeof(FramesView))]
[JsonSerializable(typeof(EventsView))]
[JsonSerializable(typeof(ConversionView))]
[JsonSerializable(typeof(IReadOnlyList<ConversionView>))]
[JsonSerializable(typeof(IReadOnlyList<RateCardView>))]
[JsonSerializable(typeof(StudyView))]
[JsonSerializable(typeof(StudyResult))]
[JsonSerializable(typeof(OutcomeResult))]
[JsonSerializable(typeof(ComparisonResult))]
[JsonSerializable(typeof(SweepResult))]
[JsonSerializable(typeof(SensitivityResult))]
[JsonSerializable(typeof(LeadResult))]
[JsonSerializable(typeof(GloveResult))]
[JsonSerializable(typeof(WhaleOrCrowdResult))]
[JsonSerializable(typeof(LastSecondsResult))]
[JsonSerializable(typeof(GateResult))]
[JsonSerializable(typeof(PlannerResult))]
[JsonSerializable(typeof(IReadOnlyList<StudyBattleView>))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(JoinReply))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(SendGiftRequest))]
[JsonSerializable(typeof(LikeRequest))]
[JsonSerializable(typeof(InputReceipt))]
[JsonSerializable(typeof(CountedInput))]
[JsonSerializable(typeof(InputReply))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(IReadOnlyList<ListedGift>))]
[JsonSerializable(typeof(IReadOnlyList<ProblemItem>))]
[JsonSerializable(typeof(object))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
public sealed partial class ContractsJson : JsonSerializerContext
{
}

/// <summary>Writes an enum as one camelCase word and reads nothing else, numbers included.</summary>
public sealed class CamelCaseEnumConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
