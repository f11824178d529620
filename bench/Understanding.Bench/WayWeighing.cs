using System.Globalization;
using System.Text.Json;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Json;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns ways.txt from labelled reports: <c>weigh-ways OUT FRESH… -- READ…</c>. With <c>try</c> for OUT each fresh file in turn is not learnt
/// from, and it is told how often the answers would be right.
/// </summary>
internal static class WayWeighing
{
    private const int Rounds = 12;
    private const int Fewest = 4;
    private const double Step = 0.05;
    private const double Decay = 0.01;

    private static readonly string[] Slots = [SlotNames.Method, SlotNames.Channel];

    private sealed record Labelled(SignExample Example, int[] Found, HashSet<int>[] Accepted);

    public static void Run(string output, IReadOnlyList<string> arguments)
    {
        var parted = arguments.ToList().IndexOf("--");
        List<List<Labelled>> fresh = [.. arguments.Take(parted).Select(file => Messages(file, 1))];
        List<Labelled> read = [.. arguments.Skip(parted + 1).SelectMany(file => Messages(file, 0))];
        if (output == "try")
        {
            Try(fresh, read);
            return;
        }

        var table = Learnt(fresh.SelectMany(one => one).Concat(read)).Table("# What the signs of a report speak for, in tenths, question by question: learnt from the labelled messages, see docs/decisions/0041.\n# The first letter is the kind of sign (Weights/WaySigns); | is the message's end, 0 a number, N a listed contact, a comma any marks, a semicolon the matter.\n", WayWeights.Answers);
        File.WriteAllText(output, table);
        Console.WriteLine($"{fresh.Sum(one => one.Count)} fresh and {read.Count} read messages, {table.Length:N0} characters");
    }

    private static SignLearning Learnt(IEnumerable<Labelled> messages)
    {
        var learning = new SignLearning(WayWeights.Questions, Step, Decay, Fewest);
        learning.Learn([.. messages.Select(one => one.Example)], Rounds);
        return learning;
    }

    private static void Try(List<List<Labelled>> fresh, List<Labelled> read)
    {
        List<(Labelled One, double[] Likely)> all = [];
        for (var i = 0; i < fresh.Count; i++)
        {
            var learning = Learnt(fresh.Where((_, other) => other != i).SelectMany(one => one).Concat(read));
            all.AddRange(fresh[i].Select(one => (one, learning.Weigh(one.Example))));
        }

        for (var question = 0; question < Slots.Length; question++)
        {
            var words = all.Count(one => !one.One.Accepted[question].Contains(one.One.Found[question]));
            Console.WriteLine($"{Slots[question]}: {all.Count} reports, wrong by the words {words}, by the weights " + string.Join(", ", ((double[])[1, 1.3, 1.5, 2, 3, 5]).Select(margin => string.Create(CultureInfo.InvariantCulture, $"x{margin} {all.Count(one => !one.One.Accepted[question].Contains(WayOfContact.Choice(question, one.One.Found[question], margin, one.Likely)))}"))));
        }
    }

    private static List<Labelled> Messages(string file, double shown) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => Message(line, shown)).OfType<Labelled>()];

    private static Labelled? Message(string line, double shown)
    {
        using var document = JsonDocument.Parse(line);
        var expect = document.RootElement.GetProperty("expect");
        var meant = WireNames.IntentNamed(expect.GetProperty("intent") is { ValueKind: JsonValueKind.Array } several ? several[0].GetString() : expect.GetProperty("intent").GetString());
        var (id, utterance) = UtteranceJson.Read(document.RootElement);
        var labels = expect.GetProperty("slots");
        if (labels.TryGetProperty("visits", out var visits))
        {
            if (visits.GetArrayLength() != 1)
            {
                return null;
            }

            labels = visits[0];
        }

        var said = labels.EnumerateObject().Any();
        if (meant != Intent.LogContact || !said || Weighing.KeptApart(id))
        {
            return null;
        }

        var turn = new Turn(Lexicon.Default, utterance);
        var reading = IdleReader.Contact(turn);
        if (reading.Intent != meant || reading.Slots.Visits.Count > 0)
        {
            return null;
        }

        var room = new ulong[WaySigns.Most];
        ulong[] plain = room[..WaySigns.Write(turn.Message, reading, room)];
        ulong[] found = room[..WaySigns.WriteFound(reading, room)];
        int[] answers = [.. Enumerable.Range(0, Slots.Length).Select(question => WayWeights.Answer(question, reading.Slots))];
        List<int>[] right = [.. Enumerable.Range(0, Slots.Length).Select(question => Accepted(question, labels))];
        int[][] wanted = [.. right.Select((values, question) => new[] { values.Contains(answers[question]) ? answers[question] : values[0] })];
        return new Labelled(new SignExample(plain, found, wanted, shown), answers, [.. right.Select(values => values.ToHashSet())]);
    }

    private static List<int> Accepted(int question, JsonElement labels) =>
        !labels.TryGetProperty(Slots[question], out var value) ? [0]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => Answer(question, one))] : [Answer(question, value)];

    private static int Answer(int question, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when question == WayWeights.Methods => 1 + (int)(WireNames.MethodNamed(value.GetString()) ?? throw new FormatException(value.GetString())),
        JsonValueKind.String when question == WayWeights.Channels && WireNames.ChannelNamed(value.GetString()) is { } channel => 1 + (int)channel,
        _ => 0,
    };
}
