using System.Globalization;
using System.Text;

namespace WeLiaison.WeChat.Tests.Limits;

public sealed class TextPartsTests
{
    private static readonly string[] Alphabet = ["a", "é", "e\u0301", "委", "，", "。", "\n", "😀", "👨‍👩‍👧‍👦", "🇨🇳", "1️⃣", " ", "☀️", "\uD800"];

    [Fact]
    public void Parts_join_to_the_text_stay_within_the_bytes_and_break_no_character()
    {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var most = random.Next(30, 200);
            var parts = TextParts.Cut(text, most);
            Assert.Equal(text, string.Concat(parts));
            Assert.All(parts, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), text.Length == 0 ? 0 : 1, most));
            Assert.Equal(Elements(text), parts.SelectMany(Elements));
            Assert.InRange(parts.Count, 1, 1 + Encoding.UTF8.GetByteCount(text) * 2 / most + 1);
        }
    }

    [Fact]
    public void A_character_larger_than_a_part_is_broken_between_code_points()
    {
        var parts = TextParts.Cut("👨‍👩‍👧‍👦", 8);
        Assert.Equal("👨‍👩‍👧‍👦", string.Concat(parts));
        Assert.All(parts, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 8));
    }

    [Fact]
    public void A_part_ends_after_a_sentence_when_one_ends_near()
    {
        var text = new string('走', 20) + "。" + new string('访', 10);
        Assert.Equal(new string('走', 20) + "。", TextParts.Cut(text, 80)[0]);
    }

    [Fact]
    public void A_text_that_fits_is_one_part() => Assert.Equal(["您好"], TextParts.Cut("您好", PlatformLimits.TextBytes));

    [Theory]
    [InlineData("您好", 6, "您好")]
    [InlineData("您好吗", 8, "您…")]
    [InlineData("您好吗", 9, "您好吗")]
    [InlineData("a👨‍👩‍👧b", 10, "a…")]
    public void A_text_is_shortened_by_bytes(string text, int most, string expected) => Assert.Equal(expected, TextParts.ShortenToBytes(text, most));

    [Theory]
    [InlineData("关于老旧小区加装电梯的建议和几点具体意见", 20, "关于老旧小区加装电梯的建议和几点具体意见")]
    [InlineData("关于老旧小区加装电梯的建议和几点具体意见一", 20, "关于老旧小区加装电梯的建议和几点具体意…")]
    [InlineData("ab😀", 3, "ab😀")]
    [InlineData("ab😀c", 3, "ab…")]
    public void A_text_is_shortened_by_characters(string text, int most, string expected) => Assert.Equal(expected, TextParts.ShortenToCharacters(text, most));

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
