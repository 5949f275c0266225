using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>The kinds of value that stand on a rate card, and their limits.</summary>
internal static class ValueShapes
{
    /// <summary>The largest "of" or "per": keeps every product of a conversion within 128 bits.</summary>
    public const long MaxPer = 1_000_000;

    public static ValueShape<long> PointsPerCoin { get; } = new WholeShape(
        1, 1_000, "A coin brings at least one point, or no gift would score or earn; and not more than can be counted.");

    public static ValueShape<long> PointsPerDiamond { get; } = new WholeShape(
        1, 1_000_000, "A diamond takes at least one point, or points could not be counted out into diamonds.");

    public static ValueShape<long> PointsPerFollower { get; } = new WholeShape(
        0, 1_000, "A follower brings no points or some, and not more than can be counted.");

    public static ValueShape<long> Days { get; } = new WholeShape(
        0, 3_650, "Days are counted from 0, the same day, to ten years.");

    public static ValueShape<Ratio> Commission { get; } = new RatioShape(
        0, MaxPer, "A commission above 100 % would take more than viewers' gifts brought.");

    public static ValueShape<Ratio> StoreShare { get; } = new RatioShape(
        0, MaxPer, "A store cannot keep more than the price that was paid.");

    public static ValueShape<Ratio> ExchangeRate { get; } = new RatioShape(1, Ratio.MaxTerm, null);

    public static ValueShape<UsdRate> Price { get; } = new PriceShape();

    public static ValueShape<UsdMicros> MaxPerDay { get; } = new MoneyShape(
        1, "A limit is more than nothing, or nothing would ever be paid out; and can be counted.");

    public static ValueShape<bool> YesNo { get; } = new YesNoShape();

    public static ValueShape<CommissionTiming> Timing { get; } = new TimingShape();

    public static ValueShape<ProcessorFee> Fee { get; } = new FeeShape();

    public static ValueShape<Gate> Gate { get; } = new GateShape();

    private static ValueShape<Ratio> FeeShare { get; } = new RatioShape(
        0, MaxPer, "A fee above 100 % would be more than what is withdrawn.");

    private sealed class WholeShape(long min, long max, string why) : ValueShape<long>
    {
        public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

        public override long? Read(JsonField field) => field.Whole(min, max, why);
    }

    private sealed class RatioShape(long min, long max, string? aboveTheWhole) : ValueShape<Ratio>
    {
        private const string NoRate =
            "A rate is more than nothing, or money would vanish in it; if nobody gave one, say silent.";

        public override void Write(Utf8JsonWriter writer, Ratio value)
        {
            writer.WriteStartObject();
            writer.WriteNumber("parts", value.Numerator);
            writer.WriteNumber("of", value.Denominator);
            writer.WriteEndObject();
        }

        public override Ratio? Read(JsonField field)
        {
            var form = field.Object();
            var parts = form?["parts"].Whole(min, max, min > 0 ? NoRate : null);
            var of = form?["of"].Whole(1, MaxPer, "A fraction is so many parts of a whole of at least one.");
            form?.RefuseOtherKeys();
            if (parts is not { } numerator || of is not { } denominator)
            {
                return null;
            }

            if (aboveTheWhole is not null && numerator > denominator)
            {
                field.Refuse($"{numerator}/{denominator}", "at most 100 %", aboveTheWhole);
                return null;
            }

            return Ratio.Of(numerator, denominator);
        }
    }

    private sealed class PriceShape : ValueShape<UsdRate>
    {
        private const string NoPrice =
            "A price is more than nothing and can be counted; if nobody knows it, say silent.";

        public override void Write(Utf8JsonWriter writer, UsdRate value)
        {
            writer.WriteStartObject();
            writer.WriteNumber("usdMicros", value.MicrosPerUnit.Numerator);
            writer.WriteNumber("per", value.MicrosPerUnit.Denominator);
            writer.WriteEndObject();
        }

        public override UsdRate? Read(JsonField field)
        {
            var form = field.Object();
            var (micros, per) = (form?["usdMicros"].Whole(1, Ratio.MaxTerm, NoPrice), form?["per"].Whole(1, MaxPer));
            form?.RefuseOtherKeys();
            return micros is { } price && per is { } units ? UsdRate.FromMicros(price, units) : null;
        }
    }

    private sealed class MoneyShape(long min, string why) : ValueShape<UsdMicros>
    {
        public override void Write(Utf8JsonWriter writer, UsdMicros value)
        {
            writer.WriteStartObject();
            writer.WriteNumber("usdMicros", value.Value);
            writer.WriteEndObject();
        }

        public override UsdMicros? Read(JsonField field)
        {
            var form = field.Object();
            var micros = form?["usdMicros"].Whole(min, AmountLimits.MaxUsdMicros, why);
            form?.RefuseOtherKeys();
            return micros is { } money ? UsdMicros.FromMicros(money) : null;
        }
    }

    private sealed class YesNoShape : ValueShape<bool>
    {
        public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

        public override bool? Read(JsonField field) => field.YesNo();
    }

    private sealed class TimingShape : ValueShape<CommissionTiming>
    {
        public override void Write(Utf8JsonWriter writer, CommissionTiming value) =>
            writer.WriteStringValue(JsonNames.Of(value));

        public override CommissionTiming? Read(JsonField field) => field.Choice<CommissionTiming>();
    }

    private sealed class FeeShape : ValueShape<ProcessorFee>
    {
        public override void Write(Utf8JsonWriter writer, ProcessorFee value)
        {
            writer.WriteStartObject();
            writer.WriteNumber("flatUsdMicros", value.Flat.Value);
            writer.WritePropertyName("share");
            FeeShare.Write(writer, value.Share);
            writer.WriteEndObject();
        }

        public override ProcessorFee? Read(JsonField field)
        {
            var form = field.Object();
            var flat = form?["flatUsdMicros"].Money();
            var share = form is null ? null : FeeShare.Read(form["share"]);
            form?.RefuseOtherKeys();
            return flat is { } fixedPart && share is { } part ? new ProcessorFee(fixedPart, part) : null;
        }
    }

    private sealed class GateShape : ValueShape<Gate>
    {
        public override void Write(Utf8JsonWriter writer, Gate value)
        {
            writer.WriteStartObject();
            writer.WriteNumber("usdMicros", value.Amount.Value);
            writer.WriteString("basis", value.Basis is { } basis ? JsonNames.Of(basis) : null);
            writer.WriteEndObject();
        }

        public override Gate? Read(JsonField field)
        {
            var form = field.Object();
            var amount = form?["usdMicros"].Money();
            var basis = form is null || form["basis"].IsAbsent ? null : form["basis"].Choice<GateBasis>();
            form?.RefuseOtherKeys();
            return amount is { } minimum ? new Gate(minimum, basis) : null;
        }
    }
}
