using System.Globalization;
using System.Text.Json;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Json;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns the weights of intent-weights.txt from labelled messages: <c>weigh-intents OUT FRESH… -- READ…</c>. What the patterns found is shown only with
/// fresh ones, by which nobody mended them. With <c>try</c> for OUT each fresh file in turn is not learnt from, and it is told how it would be read.
/// </summary>
internal static class IntentWeighing
{
    private const int Rounds = 10;
    private const int Fewest = 4;
    private const double Step = 0.05;
    private const double Decay = 0.01;

    private sealed record Labelled(SignExample Example, Intent Found, bool Danger, HashSet<Intent> Accepted, Intent Primary);

    public static void Run(string output, IReadOnlyList<string> arguments)
    {
        var parted = arguments.ToList().IndexOf("--");
        List<string> names = [.. arguments.Take(parted)];
        List<List<Labelled>> fresh = [.. names.Select(file => Messages(file, 1))];
        List<Labelled> read = [.. arguments.Skip(parted + 1).SelectMany(file => Messages(file, 0))];
        if (output == "try")
        {
            Try(names, fresh, read);
            return;
        }

        var table = Learnt(fresh.SelectMany(one => one).Concat(read)).Table("# What the signs of a whole message speak for, in tenths: learnt from the labelled messages, see docs/decisions/0041.\n# The first letter is the kind of sign (Weights/WholeSigns); | is the message's end, 0 a number, N a listed contact, a comma any marks.\n", IntentWeights.Answers);
        File.WriteAllText(output, table);
        Console.WriteLine($"{fresh.Sum(one => one.Count)} fresh and {read.Count} read messages, {table.Length:N0} characters");
    }

    private static SignLearning Learnt(IEnumerable<Labelled> messages)
    {
        var learning = new SignLearning([(0, IntentWeights.Count)], Step, Decay, Fewest);
        learning.Learn([.. messages.Select(one => one.Example)], Rounds);
        return learning;
    }

    private static void Try(List<string> names, List<List<Labelled>> fresh, List<Labelled> read)
    {
        List<(Labelled One, double[] Likely)> all = [];
        foreach (var (i, apart) in fresh.Index())
        {
            var learning = Learnt(fresh.Where((_, other) => other != i).SelectMany(one => one).Concat(read));
            List<(Labelled One, double[] Likely)> weighed = [.. apart.Select(one => (one, learning.Weigh(one.Example)))];
            Tell(Path.GetFileName(names[i]), weighed);
            all.AddRange(weighed);
        }

        Tell("all", all);
        foreach (var group in all.Select(one => (one.One, Chosen: Choice(one))).Where(one => !one.One.Accepted.Contains(one.Chosen)).CountBy(one => (one.One.Primary, one.One.Found, one.Chosen)).OrderByDescending(group => group.Value).Take(20))
        {
            Console.WriteLine($"  {group.Value} x {group.Key.Primary} by the patterns {group.Key.Found}, by the weights {group.Key.Chosen}");
        }
    }

    private static Intent Choice((Labelled One, double[] Likely) weighed) => SecondOpinion.Choice(weighed.One.Found, weighed.One.Danger, weighed.Likely);

    private static void Tell(string name, List<(Labelled One, double[] Likely)> weighed)
    {
        var patterns = weighed.Count(one => one.One.Accepted.Contains(one.One.Found)) / (double)weighed.Count;
        var both = weighed.Count(one => one.One.Accepted.Contains(Choice(one))) / (double)weighed.Count;
        var likely = weighed.Average(one => Math.Log(Math.Max(1e-9, one.One.Accepted.Sum(intent => one.Likely[(int)intent]))));
        var missed = weighed.Count(one => one.One.Primary == Intent.Emergency && Choice(one) != Intent.Emergency);
        var alarms = weighed.Count(one => !one.One.Accepted.Contains(Intent.Emergency) && Choice(one) == Intent.Emergency);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: by the patterns {patterns:0.0000}, by the weights {both:0.0000}, likelihood {likely:0.0000}, danger missed {missed}, false alarms {alarms}"));
    }

    private static List<Labelled> Messages(string file, double shown) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => Message(line, shown)).OfType<Labelled>()];

    private static Labelled? Message(string line, double shown)
    {
        using var document = JsonDocument.Parse(line);
        var expect = document.RootElement.GetProperty("expect").GetProperty("intent");
        List<Intent> accepted = [.. (expect.ValueKind == JsonValueKind.Array ? expect.EnumerateArray().Select(one => one.GetString()) : [expect.GetString()]).Select(WireNames.IntentNamed).OfType<Intent>()];
        var (id, utterance) = UtteranceJson.Read(document.RootElement);
        var turn = new Turn(Lexicon.Default, utterance);
        var reading = IntentReader.ByPatterns(turn);
        if (Weighing.KeptApart(id) || accepted.Count == 0 || reading.ChosenOption is not null)
        {
            return null;
        }

        var room = new ulong[WholeSigns.Most];
        ulong[] plain = room[..WholeSigns.Write(turn.Message, room)];
        ulong[] found = room[..WholeSigns.Write(reading, utterance, turn.Danger, room)];
        var wanted = accepted.Contains(reading.Intent) ? reading.Intent : accepted[0];
        return new Labelled(new SignExample(plain, found, [[(int)wanted]], shown), reading.Intent, turn.Danger != '-', [.. accepted], accepted[0]);
    }
}
