using System.Globalization;
using System.Text;
using CsCheck;
using LiveBattle.Server.Live;

namespace LiveBattle.Server.Tests.Live;

public sealed class FreeNameTests
{
    [Theory]
    [InlineData("Layla")]
    [InlineData("ليلى")]
    [InlineData("می‌خواهم")] // letters kept apart
    [InlineData("Nguyễn Thị")]
    [InlineData("'; DROP TABLE x")]
    [InlineData("<b>bold</b>")] // what shows it sees to that
    [InlineData("7")]
    [InlineData("12345678901234567890")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")] // a flag made of tags
    [InlineData("1️⃣")]
    public void Names_ThatPeopleHave_AreTakenAsTheyAre(string name) => Assert.Equal(name, FreeName.Read(name));

    [Fact]
    public void SpaceAround_IsTakenAway() => Assert.Equal("a b", FreeName.Read(" \u00a0a b\t\n"));

    [Theory]
    [InlineData("")]
    [InlineData("  \u3000 ")]
    [InlineData("123456789012345678901")]
    [InlineData("a\u0000b")]
    [InlineData("a\nb")]
    [InlineData("a\u001b[31mb")] // a terminal would take it for a command
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u202eb")] // turns the direction
    [InlineData("a\u2066b")]
    [InlineData("a\u200eb")]
    [InlineData("a\u061cb")]
    [InlineData("\ufeffab")]
    [InlineData("a\u00adb")]
    [InlineData("a\ue000b")] // private use
    [InlineData("\u200d\u200c")] // nothing to be seen
    [InlineData("\u3164")]
    [InlineData("\u2800 \u2800")]
    [InlineData("\u0301")]
    [InlineData("a\u0301\u0302\u0303\u0304\u0305")]
    public void Names_ThatCannotBeShown_AreRefused(string name) => Assert.Null(FreeName.Read(name));

    // Halves of characters cannot stand in attributes.
    [Fact]
    public void HalfACharacter_IsRefused() =>
        Assert.All(["a\ud800", "\udc00a", "\udc00\ud800"], name => Assert.Null(FreeName.Read(name)));

    [Fact]
    public void OneCharacterOfThousands_IsRefused() => Assert.Null(FreeName.Read("a" + new string('\u200d', 1_000)));

    [Fact]
    public void WhateverIsTyped_WhatIsTakenKeepsThePromises() => Gen.Char.Array[0, 60].Sample(typed =>
    {
        if (FreeName.Read(new string(typed)) is not { } name)
            return true;
        return name == name.Trim()
            && new StringInfo(name).LengthInTextElements is >= 1 and <= FreeName.MostCharacters
            && !name.Any(char.IsControl)
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) == name
            && FreeName.Read(name) == name;
    });
}
