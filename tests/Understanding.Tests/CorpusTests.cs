using WeLiaison.Understanding.Tests.Scoring;

namespace WeLiaison.Understanding.Tests;

/// <summary>The figures that have been reached on labelled utterances; raise them when the reader gets better, never lower them.</summary>
public sealed class CorpusTests
{
    private static readonly Lazy<Scorecard> Sample = new(() => Scorecard.Of(Gold.Load("sample.jsonl")));
    private static readonly Lazy<Scorecard> Corpus = new(() => Scorecard.Of(Gold.Load("*.jsonl").Where(gold => !gold.Id.StartsWith('s'))));

    private static readonly Lazy<Scorecard> Unread = new(() => Scorecard.Of(Gold.Load("*.jsonl").Where(gold => !gold.Id.StartsWith('s') && Checksum(gold.Id) % 5 == 0)));

    [Fact]
    public void The_intents_of_the_sample_are_found() => Assert.True(Sample.Value.IntentAccuracy >= 1, Report(Sample.Value));

    [Fact]
    public void The_whole_forms_of_the_sample_are_read() => Assert.True(Sample.Value.FormExact >= 1, Report(Sample.Value));

    [Fact]
    public void No_slot_of_the_sample_falls_behind()
    {
        var weak = Sample.Value.Slots.Where(slot => Sample.Value.SlotF1(slot) < 0.95).ToList();
        Assert.True(weak.Count == 0, string.Join(' ', weak) + Report(Sample.Value));
    }

    [Fact]
    public void The_intents_of_the_corpus_are_found() => Assert.True(Corpus.Value.IntentAccuracy >= 0.98, Report(Corpus.Value));

    [Fact]
    public void The_whole_forms_of_the_corpus_are_read() => Assert.True(Corpus.Value.FormExact >= 0.92, Report(Corpus.Value));

    /// <summary>One utterance in five, chosen by its identifier, is not read while the reader is improved: its figure says more about sentences never met.</summary>
    [Fact]
    public void The_whole_forms_of_the_unread_fifth_are_read() => Assert.True(Unread.Value.FormExact >= 0.76, $"{Unread.Value.FormExact:0.000}");

    [Fact]
    public void Reports_that_were_read_rightly_stay_so() => Assert.Empty(Scorecard.Of(Gold.Load("*.jsonl", "Kept")).Misses);

    [Theory]
    [InlineData(SlotNames.Date, 0.98)]
    [InlineData(SlotNames.DateEnd, 0.95)]
    [InlineData(SlotNames.Time, 0.975)]
    [InlineData(SlotNames.Place, 0.965)]
    [InlineData(SlotNames.Method, 0.985)]
    [InlineData(SlotNames.Persons, 0.975)]
    [InlineData(SlotNames.Channel, 0.985)]
    [InlineData(SlotNames.Phone, 0.97)]
    [InlineData(SlotNames.Org, 0.95)]
    [InlineData(SlotNames.Position, 0.93)]
    [InlineData(SlotNames.Address, 0.95)]
    [InlineData(SlotNames.Content, 0.97)]
    [InlineData(SlotNames.Suggestion, 0.955)]
    public void A_slot_of_the_corpus_keeps_its_mark(string slot, double mark) =>
        Assert.True(Corpus.Value.SlotF1(slot) >= mark, $"{slot} {Corpus.Value.SlotF1(slot):0.000}");

    [Fact]
    public void No_danger_of_the_corpus_is_taken_for_a_confirmation() =>
        Assert.DoesNotContain(Gold.Load("*.jsonl"), gold => gold.Primary == "emergency" && IntentReader.Default.Read(gold.Utterance).Intent == Intent.Confirm);

    /// <summary>CRC-32, so that the choice is the same everywhere and for ever.</summary>
    private static uint Checksum(string id)
    {
        var value = uint.MaxValue;
        foreach (var letter in System.Text.Encoding.UTF8.GetBytes(id))
        {
            value ^= letter;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }
        }

        return ~value;
    }

    private static string Report(Scorecard card) =>
        $"intent {card.IntentAccuracy:0.000} form {card.FormExact:0.000}\n" + string.Join('\n', card.Misses.Take(40));
}
