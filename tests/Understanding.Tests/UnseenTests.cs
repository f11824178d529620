using WeLiaison.Understanding.Tests.Scoring;

namespace WeLiaison.Understanding.Tests;

/// <summary>
/// What is read of messages by authors who never saw the reader or its corpus. The reader has since been mended by all but the unread files;
/// nobody mends it by those nor learns from them, so their figures say how fresh messages fare.
/// </summary>
public sealed class UnseenTests
{
    [Theory]
    [InlineData("ordinary.jsonl", 0.99, 0.87)]
    [InlineData("all-but-reports.jsonl", 0.98, 0.76)]
    [InlineData("colourful-read.jsonl", 0.985, 0.825)]
    [InlineData("two-authors-read.jsonl", 0.985, 0.93)]
    [InlineData("colourful-unread.jsonl", 0.97, 0.715)]
    [InlineData("two-authors-unread.jsonl", 0.97, 0.815)]
    [InlineData("examiner-unread.jsonl", 0.98, 0.865)]
    [InlineData("by-the-rules-unread.jsonl", 0.965, 0.835)]
    public void Messages_of_authors_who_never_saw_the_reader_keep_their_mark(string file, double intents, double forms)
    {
        var card = Scorecard.Of(Gold.Load(file, "Unseen"));
        Assert.True(card.IntentAccuracy >= intents && card.FormExact >= forms, $"intent {card.IntentAccuracy:0.000} form {card.FormExact:0.000}");
    }
}
