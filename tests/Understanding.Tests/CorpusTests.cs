using WeLiaison.Understanding.Tests.Scoring;

namespace WeLiaison.Understanding.Tests;

/// <summary>The figures that have been reached on labelled utterances; raise them when the reader gets better, never lower them.</summary>
public sealed class CorpusTests
{
    private static readonly Lazy<Scorecard> Sample = new(() => Scorecard.Of(Gold.Load("sample.jsonl")));
    private static readonly Lazy<Scorecard> Corpus = new(() => Scorecard.Of(Gold.Load("*.jsonl").Where(gold => !gold.Id.StartsWith('s'))));

    [Fact]
    public void The_intents_of_the_sample_are_found() => Assert.True(Sample.Value.IntentAccuracy >= 1, Report(Sample.Value));

    [Fact]
    public void The_whole_forms_of_the_sample_are_read() => Assert.True(Sample.Value.FormExact >= 0.98, Report(Sample.Value));

    [Fact]
    public void No_slot_of_the_sample_falls_behind()
    {
        var weak = Sample.Value.Slots.Where(slot => Sample.Value.SlotF1(slot) < 0.95).ToList();
        Assert.True(weak.Count == 0, string.Join(' ', weak) + Report(Sample.Value));
    }

    [Fact]
    public void The_intents_of_the_corpus_are_found() => Assert.True(Corpus.Value.IntentAccuracy >= 0.98, Report(Corpus.Value));

    [Fact]
    public void The_whole_forms_of_the_corpus_are_read() => Assert.True(Corpus.Value.FormExact >= 0.845, Report(Corpus.Value));

    [Theory]
    [InlineData(SlotNames.Date, 0.95)]
    [InlineData(SlotNames.Time, 0.93)]
    [InlineData(SlotNames.Place, 0.92)]
    [InlineData(SlotNames.Method, 0.96)]
    [InlineData(SlotNames.Persons, 0.95)]
    [InlineData(SlotNames.Content, 0.91)]
    [InlineData(SlotNames.Suggestion, 0.90)]
    public void A_slot_of_the_corpus_keeps_its_mark(string slot, double mark) =>
        Assert.True(Corpus.Value.SlotF1(slot) >= mark, $"{slot} {Corpus.Value.SlotF1(slot):0.000}");

    [Fact]
    public void No_danger_of_the_corpus_is_taken_for_a_confirmation() =>
        Assert.DoesNotContain(Gold.Load("*.jsonl"), gold => gold.Primary == "emergency" && IntentReader.Default.Read(gold.Utterance).Intent == Intent.Confirm);

    private static string Report(Scorecard card) =>
        $"intent {card.IntentAccuracy:0.000} form {card.FormExact:0.000}\n" + string.Join('\n', card.Misses.Take(40));
}
