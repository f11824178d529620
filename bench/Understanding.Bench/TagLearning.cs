using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns tags.txt from labelled messages: <c>learn-tags OUT FRESH… -- READ… -- APART…</c>, in a fixed order: the same files give the same table.
/// The words' own finds are too good on messages that they were mended by, so with those (READ) they are shown only now and then; with fresh ones, by
/// which nobody mended, always. APART is not learnt from: only its likelihood is told.
/// </summary>
internal sealed class TagLearning
{
    private const int Rounds = 10;
    private const int Fewest = 8;
    private const double Rate = 0.03;
    private const double Decay = 0.002;
    private const double ShownOfRead = 0.3;
    private const double ShownOfFresh = 1;

    // Weights are written in twentieths; what is less than one and a half of them is left out.
    private const double Unit = 20;
    private const double Least = 0.075;

    private readonly Dictionary<ulong, int> rows;
    private readonly double[] weights;

    private TagLearning(IEnumerable<TagLabels> labels)
    {
        var often = new Dictionary<ulong, int>();
        foreach (var one in labels)
        {
            foreach (var sign in Signs(one.Text, one.Speaker).Concat(Signs(one.Bare, one.Speaker)).SelectMany(place => place).Distinct())
            {
                often[sign] = often.GetValueOrDefault(sign) + 1;
            }
        }

        var steps = Enum.GetValues<Tag>().SelectMany(tag => (ulong[])[Tagging.Tagger.Step(tag), Tagging.Tagger.Step(tag, true), Tagging.Tagger.Step(tag, false)]);
        rows = often.Where(pair => pair.Value >= Fewest).Select(pair => pair.Key).Order().Concat(steps).Index().ToDictionary(one => one.Item, one => one.Index * Tags.Count);
        weights = new double[rows.Count * Tags.Count];
    }

    public static void Run(string output, IReadOnlyList<string> arguments)
    {
        List<List<TagLabels>> sets = [.. Parted(arguments).Select(Labels)];
        var learning = Of(sets[0], sets[1], sets.Count > 2 ? sets[2] : []);
        var table = learning.Table();
        File.WriteAllText(output, table);
        Console.WriteLine($"{sets[0].Count} fresh and {sets[1].Count} read messages, {learning.rows.Count} signs, {table.Length:N0} characters");
    }

    /// <summary>A tagger learnt from these messages alone.</summary>
    public static Tagger Tagger(List<TagLabels> fresh, List<TagLabels> read)
    {
        var learning = Of(fresh, read, []);
        return new Tagger(new SignWeights(learning.rows.ToDictionary(pair => pair.Key, pair => Enumerable.Range(pair.Value, Tags.Count).Select(i => (short)learning.Written(i)).ToArray()), Tags.Count));
    }

    private static TagLearning Of(List<TagLabels> fresh, List<TagLabels> read, List<TagLabels> apart)
    {
        var learning = new TagLearning(fresh.Concat(read));
        learning.Learn([.. fresh.Select(one => learning.Example(one, ShownOfFresh)), .. read.Select(one => learning.Example(one, ShownOfRead))], apart.ConvertAll(one => learning.Example(one, 1)));
        return learning;
    }

    public static IEnumerable<List<string>> Parted(IEnumerable<string> arguments)
    {
        List<string> part = [];
        foreach (var argument in arguments)
        {
            if (argument == "--")
            {
                yield return part;
                part = [];
            }
            else
            {
                part.Add(argument);
            }
        }

        yield return part;
    }

    public static List<TagLabels> Labels(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(TagLabels.Of).OfType<TagLabels>()];

    private static ulong[][] Signs(TagText text, char speaker)
    {
        var found = new ulong[text.Length][];
        var room = new ulong[TagSigns.Most];
        for (var at = 0; at < text.Length; at++)
        {
            found[at] = room[..TagSigns.Write(text, at, speaker, room)];
        }

        return found;
    }

    private TagExample Example(TagLabels label, double share)
    {
        var marks = Enumerable.Range(0, label.Text.Length).Select(at => at > 0 && Tagging.Tagger.IsMark(label.Text, at)).ToArray();
        return new TagExample(Known(Signs(label.Text, label.Speaker)), Known(Signs(label.Bare, label.Speaker)), marks, [.. label.Tags], share);
    }

    private int[][] Known(ulong[][] signs) => [.. signs.Select(place => place.Where(rows.ContainsKey).Select(sign => rows[sign]).ToArray())];

    private void Learn(TagExample[] examples, List<TagExample> apart)
    {
        var field = new TagField(weights, (before, mark) => (rows[Tagging.Tagger.Step((Tag)before)], rows[Tagging.Tagger.Step((Tag)before, mark)]), Rate, Decay);
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(examples);
            var likelihood = examples.Sum(example => field.Look(example, order.NextDouble() < example.Share ? example.Shown : example.Bare, learn: true));
            Console.WriteLine($"  round {round + 1}: {likelihood / examples.Length:0.000}, not learnt from {Likelihood(field, apart):0.000}");
        }

        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Abs(weights[i]) < Least ? 0 : Math.Round(weights[i] * Unit) / Unit;
        }

        Console.WriteLine($"  as written: not learnt from {Likelihood(field, apart):0.000}");
    }

    private static double Likelihood(TagField field, List<TagExample> apart) => apart.Sum(example => field.Look(example, example.Shown, learn: false)) / Math.Max(1, apart.Count);

    private int Written(int weight) => (int)Math.Round(weights[weight] * Unit);

    private string Table() => WeightTable.Text(
        "# Weights of signs for the tag of a character, in twentieths of a natural logarithm of the odds: learnt from the labelled messages, see docs/decisions/0044.\n# A sign is a letter for its kind (TagSigns) and what stands there: 0 a digit, N n a listed contact, | the message's end.\n",
        Tagging.Tagger.Answers,
        tag => rows.Select(pair => (pair.Key, Written(pair.Value + tag))));
}
