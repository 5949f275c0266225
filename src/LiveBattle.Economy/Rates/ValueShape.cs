using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>How one kind of value is written in JSON and read back.</summary>
internal abstract class ValueShape<T>
    where T : struct
{
    /// <summary>Writes the value, everything spelt out.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reads the value; null after noting why it could not.</summary>
    public abstract T? Read(JsonField field);
}
