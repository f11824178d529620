namespace WeLiaison.Bot.Tests.Transcripts;

/// <summary>C-51: old and busy people get at most three choices, and short messages; only what is read back is longer.</summary>
public sealed class ShortRepliesTests
{
    private const int LongestWords = 150;

    [Fact]
    public void Members_are_offered_three_choices_at_most_and_few_words()
    {
        var faults = new List<string>();
        foreach (var file in System.IO.Directory.EnumerateFiles(Repository.Folder("tests/Bot.Tests/Transcripts"), "member-*.chat").Where(f => !f.EndsWith(".received.chat", StringComparison.Ordinal)))
        {
            foreach (var reply in Replies(File.ReadAllLines(file)))
            {
                var choices = reply.Count(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == ' ');
                var words = string.Concat(reply.Where(line => !line.Contains('　', StringComparison.Ordinal)));
                if (choices > 3 || words.Length > LongestWords)
                {
                    faults.Add($"{Path.GetFileName(file)}: {choices} choices, {words.Length} characters: {reply[0]}");
                }
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<List<string>> Replies(string[] lines)
    {
        List<string>? reply = null;
        foreach (var line in lines)
        {
            if (reply is not null && line.StartsWith(' '))
            {
                reply.Add(line.Trim());
                continue;
            }

            if (reply is not null)
            {
                yield return reply;
            }

            reply = line.StartsWith("小联: ", StringComparison.Ordinal) ? [line["小联: ".Length..]] : null;
        }

        if (reply is not null)
        {
            yield return reply;
        }
    }
}
