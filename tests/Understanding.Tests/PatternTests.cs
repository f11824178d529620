using System.Text.RegularExpressions;
using WeLiaison.Understanding.Patterns;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Tests;

/// <summary>Our own patterns say what .NET's regular expressions say of the same text.</summary>
public sealed class PatternTests
{
    private const string Letters = "天气好冷不着火a1\n?";

    [Theory]
    [InlineData("着火", "门口着火了")]
    [InlineData("着火", "着了火")]
    [InlineData("^着火$", "着火")]
    [InlineData("^着火$", "又着火")]
    [InlineData("煤气.*(漏|味)", "煤气好像有点漏")]
    [InlineData("煤气.*(漏|味)", "煤气\n漏")]
    [InlineData("关.{0,3}了", "关在屋里了")]
    [InlineData("关.{0,3}了", "关在屋里面了")]
    [InlineData("[^0-9]号$", "三号")]
    [InlineData("[^0-9]号$", "3号")]
    [InlineData("(不|没)?(去|来)+过", "没去来过")]
    [InlineData("a{2,3}b", "aab")]
    [InlineData("a{2,3}b", "ab")]
    [InlineData("^(是|对|)$", "")]
    [InlineData("是\\?", "是?")]
    [InlineData("x*", "")]
    public void A_pattern_occurs_where_a_regular_expression_would_match(string pattern, string text) =>
        Assert.Equal(Regex.IsMatch(text, pattern), new PatternMachine(pattern).Occurs(text));

    [Fact]
    public void Every_pattern_of_the_word_list_reads_every_utterance_as_a_regular_expression_would()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.jsonl")
            .SelectMany(File.ReadLines)
            .Where((_, line) => line % 7 == 0)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .ToList();
        Assert.True(texts.Count > 200);
        foreach (var line in Resource.Lines("intents.txt").Where(line => line[0] != '['))
        {
            var machine = new PatternMachine(line);
            var regex = new Regex(line, RegexOptions.CultureInvariant);
            Assert.All(texts, text => Assert.True(regex.IsMatch(text) == machine.Occurs(text), $"{line}\n{text}"));
        }
    }

    [Fact]
    public void Random_patterns_read_random_texts_as_regular_expressions_would()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 2000; round++)
        {
            var pattern = Invent(random, 3);
            var machine = new PatternMachine(pattern);
            var regex = new Regex(pattern, RegexOptions.CultureInvariant);
            for (var n = 0; n < 20; n++)
            {
                // Before a last line's end .NET's $ matches too; messages are folded and end with none.
                var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)])).TrimEnd('\n');
                Assert.True(regex.IsMatch(text) == machine.Occurs(text), $"{pattern}\n{text}");
            }
        }
    }

    [Theory]
    [InlineData("(一")]
    [InlineData("一)")]
    [InlineData("[一")]
    [InlineData("一{3,2}")]
    [InlineData("一{2,999}")]
    [InlineData("*一")]
    [InlineData("一**")]
    [InlineData("(?:一)")]
    [InlineData("\\d")]
    [InlineData("一\\")]
    public void A_slip_in_a_pattern_is_refused_with_its_place(string pattern) =>
        Assert.Contains("of the pattern", Assert.Throws<FormatException>(() => new PatternMachine(pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void Strange_texts_do_not_fill_the_memory_of_a_pattern()
    {
        var machine = new PatternMachine("a.{0,20}b.{0,20}c");
        var random = new Random(7);
        for (var n = 0; n < 200; n++)
        {
            var text = string.Concat(Enumerable.Range(0, 500).Select(_ => "abx"[random.Next(3)]));
            Assert.Equal(Regex.IsMatch(text, "a.{0,20}b.{0,20}c"), machine.Occurs(text));
        }

        Assert.True(machine.Occurs("a 然后 b 然后 c"));
    }

    private static string Invent(Random random, int depth) => random.Next(depth > 0 ? 8 : 3) switch
    {
        0 => "[" + (random.Next(2) == 0 ? "^" : string.Empty) + "天气a]",
        1 => random.Next(6) switch { 0 => "^", 1 => "$", 2 => ".", _ => Regex.Escape(Letters[random.Next(9)].ToString()) },
        2 => Letters[random.Next(9)].ToString(),
        3 => $"({Invent(random, depth - 1)}|{Invent(random, depth - 1)})",
        4 => $"({Invent(random, depth - 1)}){"*+?"[random.Next(3)]}",
        5 => $"({Invent(random, depth - 1)}){{{random.Next(2)},{random.Next(2, 4)}}}",
        _ => Invent(random, depth - 1) + Invent(random, depth - 1),
    };
}
