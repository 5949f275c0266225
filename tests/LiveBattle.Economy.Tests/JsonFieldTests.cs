using System.Text.Json;

namespace LiveBattle.Economy.Tests;

/// <summary>Reading one place of a document: what is taken at each limit, and what is said one beyond it.</summary>
public sealed class JsonFieldTests
{
    private readonly List<Problem> _problems = [];

    [Theory]
    [InlineData("3", 3L)]
    [InlineData("7", 7L)]
    public void Whole_AtItsLimits_IsRead(string json, long read)
    {
        Assert.Equal(read, At(json).Whole(3, 7));
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("8")]
    [InlineData("3.5")]
    [InlineData("1e30")]
    [InlineData("\"3\"")]
    [InlineData("true")]
    public void Whole_BeyondItsLimits_IsRefused(string json)
    {
        Assert.Null(At(json).Whole(3, 7));
        Assert.Equal([new Problem("at", json, "a whole number from 3 to 7", "A whole number within the limits is needed here.")], _problems);
    }

    [Fact]
    public void Whole_TellsLargeLimitsWithSeparators()
    {
        Assert.Null(At("null").Whole(-1_000, 1_000_000));
        Assert.Equal(
            [new Problem("at", "(missing)", "a whole number from -1,000 to 1,000,000", "A whole number within the limits is needed here.")],
            _problems);
    }

    [Fact]
    public void Money_IsReadFromNothingToTheLimit()
    {
        Assert.Equal(UsdMicros.Zero, At("0").Money());
        Assert.Equal(UsdMicros.FromMicros(AmountLimits.MaxUsdMicros), At("1000000000000000000").Money());
        Assert.Empty(_problems);
        Assert.Null(At("-1").Money());
        Assert.Null(At("1000000000000000001").Money());
        Assert.Equal(2, _problems.Count);
    }

    [Fact]
    public void YesNo_IsTrueOrFalse()
    {
        Assert.True(At("true").YesNo());
        Assert.False(At("false").YesNo());
        Assert.Empty(_problems);
        Assert.Null(At("\"true\"").YesNo());
        Assert.Equal([new Problem("at", "\"true\"", "true or false", "A yes or no is needed here.")], _problems);
    }

    [Fact]
    public void Choice_IsReadByItsExactWord()
    {
        Assert.Equal(PriceClass.OneCoin, At("\"oneCoin\"").Choice<PriceClass>());
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("\"OneCoin\"", "This is no choice here; did you mean oneCoin?")]
    [InlineData("\"gran\"", "This is no choice here; did you mean grand?")]
    [InlineData("\"quixotry\"", "One of the choices is needed here.")]
    [InlineData("0", "One of the choices is needed here.")]
    public void Choice_OfAnotherWord_IsRefused_WithTheNearest(string json, string message)
    {
        Assert.Null(At(json).Choice<PriceClass>());
        Assert.Equal([new Problem("at", json, "oneCoin, small, medium, large, grand", message)], _problems);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ليلى 🦁")]
    [InlineData("نی\u200cلو \u200d")]
    public void Text_OnOneLine_IsRead(string text)
    {
        Assert.Equal(text, At(JsonSerializer.Serialize(text)).Text());
        Assert.Equal(text, At(JsonSerializer.Serialize(text)).TextOrNull());
        Assert.Empty(_problems);
    }

    [Fact]
    public void Text_OfAThousandCharacters_IsRead_AndOneMoreIsNot()
    {
        Assert.NotNull(At($"\"{new string('x', 1_000)}\"").Text());
        Assert.Empty(_problems);
        Assert.Null(At($"\"{new string('x', 1_001)}\"").Text());
        Assert.Equal("text of 1 to 1,000 characters on one line", Assert.Single(_problems).Allowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0")]
    [InlineData("two\nlines")]
    [InlineData("bell\u0007")]
    [InlineData("turned\u202E")]
    [InlineData("\uFEFFmark")]
    [InlineData("line\u2028separator")]
    [InlineData("paragraph\u2029separator")]
    public void Text_BlankOrWithUnseenCharacters_IsRefused(string text)
    {
        Assert.Null(At(JsonSerializer.Serialize(text)).Text());
        Assert.Equal("A text is needed here.", Assert.Single(_problems).Message);
    }

    [Fact]
    public void Text_ThatIsANumber_IsRefused()
    {
        Assert.Null(At("5").TextOrNull());
        Assert.Equal("at", Assert.Single(_problems).Path);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-11")]
    [InlineData("2026-11-23")]
    public void Date_InEachForm_IsRead(string date)
    {
        Assert.Equal(date, At($"\"{date}\"").DateOrNull());
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"202\"")]
    [InlineData("\"20261\"")]
    [InlineData("\"2026-1\"")]
    [InlineData("\"20261123\"")]
    [InlineData("\"2026/11\"")]
    [InlineData("\"2026-11/23\"")]
    [InlineData("\"2026-1-123\"")]
    [InlineData("\"2026-11-2x\"")]
    [InlineData("\"2026-11-23T\"")]
    [InlineData("\"٢٠٢٦\"")]
    [InlineData("true")]
    public void Date_InNoForm_IsRefused(string json)
    {
        Assert.Null(At(json).DateOrNull());
        Assert.Equal([new Problem("at", json, "null, 2026, 2026-11 or 2026-11-23", "A date is needed here.")], _problems);
    }

    [Fact]
    public void Date_WithoutQuotes_IsRefused_AndTheQuotesAreNamed()
    {
        Assert.Null(At("2026").DateOrNull());
        Assert.Equal("A date is text, a year too: write it in quotes.", Assert.Single(_problems).Message);
    }

    [Fact]
    public void WhatIsAbsent_IsNoText_NoDate_NoItems_AndNoProblem()
    {
        foreach (var field in (JsonField[])[new JsonField(default, "at", _problems), At("null")])
        {
            Assert.True(field.IsAbsent);
            Assert.Null(field.TextOrNull());
            Assert.Null(field.DateOrNull());
            Assert.Empty(field.Items());
        }

        Assert.Empty(_problems);
        Assert.False(At("0").IsAbsent);
    }

    [Fact]
    public void Items_HaveTheirPlacesInTheirPaths()
    {
        Assert.Equal(["at[0]", "at[1]"], At("[5, null]").Items().Select(item => item.Path));
        Assert.Equal(5, At("[5]").Items().Single().Whole(5, 5));
        Assert.Empty(_problems);
        Assert.Empty(At("{}").Items());
        Assert.Equal([new Problem("at", "{}", "a list", "A list is needed here.")], _problems);
    }

    [Fact]
    public void Object_IsRead_AndAnythingElseIsRefused()
    {
        Assert.Equal(4, At("""{ "key": 4 }""").Object()!["key"].Whole(0, 9));
        Assert.Equal("at.key", At("""{ "key": 4 }""").Object()!["key"].Path);
        Assert.Empty(_problems);
        Assert.Null(At("[]").Object());
        Assert.Equal([new Problem("at", "[]", "an object", "An object is needed here.")], _problems);
    }

    [Fact]
    public void EmptyObject_HasNoKeys_AtTheSamePlace()
    {
        var form = At("null").EmptyObject();
        Assert.True(form["key"].IsAbsent);
        Assert.Equal("at.key", form["key"].Path);
        form.RefuseOtherKeys();
        Assert.Empty(_problems);
    }

    [Fact]
    public void Keys_AtTheRoot_HaveNoDotBeforeThem() =>
        Assert.Equal("key", new JsonForm(JsonElement.Parse("{}"), "", _problems)["key"].Path);

    [Fact]
    public void OtherKeys_AreRefused_EachForItsReason()
    {
        var form = At("""{ "name": 1, "nam": 2, "colour": 3, "name": 4, "line\nbreak": 5 }""").Object()!;
        _ = (form["name"], form["age"], form["name"]);
        form.RefuseOtherKeys();
        Assert.Equal(
            [
                new Problem("at.nam", "nam", "name, age", "This key is unknown here; did you mean name?"),
                new Problem("at.colour", "colour", "name, age", "This key is unknown here."),
                new Problem("at.name", "name", "each key once", "This key stands twice."),
                new Problem("at.line\\u000abreak", "line\\u000abreak", "name, age", "This key is unknown here."),
            ],
            _problems);
    }

    private JsonField At(string json) => new(JsonElement.Parse(json), "at", _problems);
}
