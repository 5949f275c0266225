using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>The kinds of value that stand on a rate card, and their limits.</summary>
internal static class ValueShapes
{
    /// <summary>The largest "of" or "per": keeps every product of a conversion within 128 bits.</summary>
    public const long MaxPer = 1_000_000;

    public static ValueShape<long> PointsPerCoin { get; } = new WholeShape(1, 1_000);

    public static ValueShape<long> PointsPerDiamond { get; } = new WholeShape(1, 1_000_000);

    public static ValueShape<long> PointsPerFollower { get; } = new WholeShape(0, 1_000);

    public static ValueShape<long> Days { get; } = new WholeShape(0, 3_650);

    public static ValueShape<Ratio> Share { get; } = new RatioShape(0, MaxPer, mayExceedOne: false);

    public static ValueShape<Ratio> ExchangeRate { get; } = new RatioShape(1, Ratio.MaxTerm, mayExceedOne: true);

    public static ValueShape<UsdRate> Price { get; } = new PriceShape();

    public static ValueShape<UsdMicros> Money { get; } = new MoneyShape();

    public static ValueShape<bool> YesNo { get; } = new YesNoShape();

    public static ValueShape<CommissionTiming> Timing { get; } = new TimingShape();

    public static ValueShape<ProcessorFee> Fee { get; } = new FeeShape();

    public static ValueShape<Gate> Gate { get; } = new GateShape();

    private sealed class WholeShape(long min, long max) : ValueShape<long>
    {
        public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

        public override long? Read(JsonField field) => field.Whole(min, max);
    }

    private sealed class RatioShape(long min, long max, bool mayExceedOne) : ValueShape<Ratio>
    {
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
            var (parts, of) = (form?["parts"].Whole(min, max), form?["of"].Whole(1, MaxPer));
            form?.RefuseOtherKeys();
            if (parts is not { } numerator || of is not { } denominator)
            {
                return null;
            }

            if (!mayExceedOne && numerator > denominator)
            {
                field.Refuse($"{numerator}/{denominator}", "at most 100 %", "A share cannot exceed the whole.");
                return null;
            }

            return Ratio.Of(numerator, denominator);
        }
    }

    private sealed class PriceShape : ValueShape<UsdRate>
    {
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
            var (micros, per) = (form?["usdMicros"].Whole(1, Ratio.MaxTerm), form?["per"].Whole(1, MaxPer));
            form?.RefuseOtherKeys();
            return micros is { } price && per is { } units ? UsdRate.FromMicros(price, units) : null;
        }
    }

    private sealed class MoneyShape : ValueShape<UsdMicros>
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
            var money = form?["usdMicros"].Money();
            form?.RefuseOtherKeys();
            return money;
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
            Share.Write(writer, value.Share);
            writer.WriteEndObject();
        }

        public override ProcessorFee? Read(JsonField field)
        {
            var form = field.Object();
            var flat = form?["flatUsdMicros"].Money();
            var share = form is null ? null : Share.Read(form["share"]);
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
