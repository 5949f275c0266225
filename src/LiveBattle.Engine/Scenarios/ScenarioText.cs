using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveBattle.Economy;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// A scenario's text, YAML or JSON, as one JSON value: the only place that knows YAML. Anchors, aliases and tags are
/// refused because a scenario is data and says each thing once.
/// </summary>
public static class ScenarioText
{
    /// <summary>The path of a problem of the text as a whole.</summary>
    public const string WholeFile = "(file)";

    /// <summary>The text's value, or what keeps it from being read.</summary>
    public static Checked<JsonElement> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Encoding.UTF8.GetByteCount(text) > Limits.ScenarioBytes)
            return Refuse($"{text.Length:N0} characters", $"at most {Limits.ScenarioBytes:N0} bytes", "The file is too large.");
        if (!UnicodeText.IsWhole(text))
            return Refuse("half a character", "Unicode text", "The file has a character that is cut in half.");
        return text.AsSpan().TrimStart().StartsWith('{') ? ParseJson(text) : ParseYaml(text);
    }

    private static Checked<JsonElement> ParseJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Limits.ScenarioDepth });
            if (!UnicodeText.HasWholeEscapes(text))
                return Refuse("half a character", "Unicode text", "The file has an escape that is half a character.");
            return new Checked<JsonElement>(document.RootElement.Clone());
        }
        catch (JsonException exception)
        {
            return Refuse(
                $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}",
                $"JSON nested at most {Limits.ScenarioDepth} deep",
                "This is not JSON that can be read.");
        }
    }

    private static Checked<JsonElement> ParseYaml(string text)
    {
        ArrayBufferWriter<byte> buffer = new();
        try
        {
            using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { MaxDepth = Limits.ScenarioDepth + 1 }))
            {
                Parser parser = new(new StringReader(text));
                parser.Consume<StreamStart>();
                if (!parser.TryConsume<DocumentStart>(out _))
                    return Refuse("nothing", "a scenario", "The file is empty.");
                WriteNode(parser, writer, 1);
                parser.Consume<DocumentEnd>();
                if (!parser.TryConsume<StreamEnd>(out _))
                    return Refuse("several documents", "one document", "A file holds one scenario.");
            }
        }
        catch (YamlException exception)
        {
            return Refuse(
                $"line {exception.Start.Line}, column {exception.Start.Column}",
                $"YAML without anchors, aliases and tags, nested at most {Limits.ScenarioDepth} deep",
                exception is RefusedYamlException ? exception.Message : "This is not YAML that can be read.");
        }

        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return new Checked<JsonElement>(document.RootElement.Clone());
    }

    private static void WriteNode(Parser parser, Utf8JsonWriter writer, int depth)
    {
        if (parser.Current is SequenceStart or MappingStart && depth > Limits.ScenarioDepth)
            throw new RefusedYamlException(parser.Current, "This is nested too deep.");
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            throw new RefusedYamlException(parser.Current, "Anchors, aliases and tags are not read: say each thing where it belongs.");

        if (parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            WriteScalar(scalar, writer);
        }
        else if (parser.TryConsume<SequenceStart>(out _))
        {
            writer.WriteStartArray();
            while (!parser.TryConsume<SequenceEnd>(out _))
                WriteNode(parser, writer, depth + 1);
            writer.WriteEndArray();
        }
        else
        {
            parser.Consume<MappingStart>();
            writer.WriteStartObject();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (parser.Current is not Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true } key)
                    throw new RefusedYamlException(parser.Current!, "A key is one word.");
                if (!UnicodeText.IsWhole(key.Value))
                    throw new RefusedYamlException(key, "This key has half a character.");
                parser.MoveNext();
                writer.WritePropertyName(key.Value);
                WriteNode(parser, writer, depth + 1);
            }

            writer.WriteEndObject();
        }
    }

    // YAML's core schema, without its octal and hexadecimal numbers: what a reader expects a plain word to be.
    private static void WriteScalar(Scalar scalar, Utf8JsonWriter writer)
    {
        string value = scalar.Value;
        if (!UnicodeText.IsWhole(value))
            throw new RefusedYamlException(scalar, "This text has half a character.");
        if (scalar.Style != ScalarStyle.Plain)
            writer.WriteStringValue(value);
        else if (value is "" or "~" or "null" or "Null" or "NULL")
            writer.WriteNullValue();
        else if (value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            writer.WriteBooleanValue(value[0] is 't' or 'T');
        else if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            writer.WriteNumberValue(whole);
        else if (IsNumber(value, out double number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value);
    }

    private static bool IsNumber(string value, out double number) =>
        double.TryParse(
            value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out number)
        && double.IsFinite(number);

    private static Checked<JsonElement> Refuse(string value, string allowed, string message) =>
        new(new Problem(WholeFile, value, allowed, message));

    private sealed class RefusedYamlException(ParsingEvent at, string message) : YamlException(at.Start, at.End, message);
}
