using System.Globalization;
using System.Text;
using System.Text.Json;
using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Json;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns the weights of intent-weights.txt from labelled messages: <c>weigh-intents OUT FILE…</c>. Softmax regression by plain descent in a fixed
/// order: the same files give the same table.
/// </summary>
internal static class IntentWeighing
{
    private const int Rounds = 12;
    private const int Fewest = 3;
    private const double Step = 0.1;
    private const double Settled = 0.02;

    public static void Run(string output, IEnumerable<string> files)
    {
        List<(string[] Grams, int Intent)> messages = [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Message).OfType<(string[], int)>()];
        var often = messages.SelectMany(message => message.Grams.Distinct(StringComparer.Ordinal)).CountBy(gram => gram, StringComparer.Ordinal).Where(pair => pair.Value >= Fewest).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var weights = often.ToDictionary(gram => gram, _ => new double[IntentWeights.Count], StringComparer.Ordinal);
        Learn([.. messages.Select(message => (message.Grams.Where(often.Contains).Select(gram => weights[gram]).ToArray(), message.Intent))]);
        File.WriteAllText(output, Table(weights));
        Console.WriteLine($"{messages.Count} messages, {weights.Values.Sum(row => row.Count(weight => Tenths(weight) != 0))} weights");
    }

    private static (string[] Grams, int Intent)? Message(string line)
    {
        using var document = JsonDocument.Parse(line);
        var intent = document.RootElement.GetProperty("expect").GetProperty("intent") is { ValueKind: JsonValueKind.Array } several ? several[0].GetString() : document.RootElement.GetProperty("expect").GetProperty("intent").GetString();
        var (id, utterance) = UtteranceJson.Read(document.RootElement);
        return Weighing.KeptApart(id) || WireNames.IntentNamed(intent) is not { } meant ? null : ([.. IntentWeights.Grams(new Message(Lexicon.Default, utterance, Direction.Past))], (int)meant);
    }

    private static void Learn((double[][] Weights, int Intent)[] messages)
    {
        var order = new Random(1);
        var sums = new double[IntentWeights.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var step = Step / (1 + (round * 0.3));
            order.Shuffle(messages);
            foreach (var (weights, intent) in messages)
            {
                Array.Clear(sums);
                foreach (var row in weights)
                {
                    for (var i = 0; i < sums.Length; i++)
                    {
                        sums[i] += row[i];
                    }
                }

                var most = sums.Max();
                var all = sums.Sum(sum => Math.Exp(sum - most));
                for (var i = 0; i < sums.Length; i++)
                {
                    var error = (i == intent ? 1 : 0) - (Math.Exp(sums[i] - most) / all);
                    if (Math.Abs(error) < Settled)
                    {
                        continue;
                    }

                    foreach (var row in weights)
                    {
                        row[i] += step * error;
                    }
                }
            }
        }
    }

    private static int Tenths(double weight) => (int)Math.Truncate(weight * 10 * 1.0000001) is var whole && whole == 0 ? 0 : (int)Math.Round(weight * 10);

    private static string Table(Dictionary<string, double[]> weights)
    {
        var table = new StringBuilder("# Weights of one to three characters in a row for what a whole message is for, in tenths: learnt from the labelled messages, see docs/decisions/0041.\n# | is the message's end, 0 a number, N a listed contact, a comma any marks; = begins who speaks, in which state, and how long.\n");
        for (var intent = 0; intent < IntentWeights.Count; intent++)
        {
            table.Append(CultureInfo.InvariantCulture, $"\n[{WireNames.Of((Intent)intent)}]\n");
            foreach (var group in weights.Select(pair => (pair.Key, Weight: Tenths(pair.Value[intent]))).Where(one => one.Weight != 0).GroupBy(one => one.Weight, one => one.Key).OrderByDescending(group => group.Key))
            {
                table.Append(CultureInfo.InvariantCulture, $"{group.Key}: ").AppendJoin(' ', group.Order(StringComparer.Ordinal)).Append('\n');
            }
        }

        return table.ToString();
    }
}
