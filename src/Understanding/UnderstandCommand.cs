using WeLiaison.Understanding.Json;

namespace WeLiaison.Understanding;

/// <summary>
/// Reads records from one stream, one JSON object a line, and writes an answer line for each, in order.
/// A line that is no record, or that cannot be read, gives <c>{"id", "error"}</c> and does not stop the rest; blank lines are passed over.
/// </summary>
public static class UnderstandCommand
{
    /// <summary>Answers every line of the input until it ends.</summary>
    /// <returns>The number of lines that gave an error.</returns>
    public static async Task<int> RunAsync(IntentReader reader, TextReader input, TextWriter output, bool explain, CancellationToken cancellationToken)
    {
        var bad = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            var record = line.Trim().TrimStart('\uFEFF');
            if (record.Length == 0)
            {
                continue;
            }

            var answer = Answer(reader, record, explain, ref bad);
            await output.WriteAsync(answer.AsMemory(), cancellationToken);
            await output.WriteAsync("\n".AsMemory(), cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        return bad;
    }

    private static string Answer(IntentReader reader, string record, bool explain, ref int bad)
    {
        try
        {
            var (id, utterance) = UtteranceJson.Parse(record);
            return ReadingJson.Line(id, reader.Read(utterance), explain);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Also a fault of the reader's own: whoever feeds ten thousand lines wants to see the one that failed, not lose those after it.
            bad++;
            return ReadingJson.ErrorLine(UtteranceJson.IdOf(record), fault.Message);
        }
    }
}
