using System.Globalization;
using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns paths.txt, by which signs of whole paths the right one is told from others that weigh nearly as much: <c>likely-paths FILE FRESH… -- READ…</c>
/// writes down the likely paths of every fresh message by a tagger that learnt from other authors alone, <c>rank-paths OUT FILE FRESH… [-- APART…]</c>
/// learns from them.
/// </summary>
internal sealed class TagRanking
{
    private const int Folds = 5;
    private const int Rounds = 10;
    private const int Fewest = 3;
    private const double Unit = 20;
    private const double Least = 0.05;
    private const double Rate = 0.03;
    private const double Decay = 0.01;
    private const double TrustRate = 0.002;

    private readonly Dictionary<ulong, double> weights = [];
    private readonly Dictionary<ulong, double> squares = [];
    private double trust = 1;

    /// <summary>The likely paths of a message: what the tagger gives each (natural logarithm, against the first), their signs, and how wrong each is.</summary>
    private sealed record Example(double[] Given, ulong[][] Signs, int[] Losses);

    public static void Likely(string output, IReadOnlyList<string> arguments)
    {
        var parts = TagLearning.Parted(arguments).ToList();
        var read = TagLearning.Labels(parts[1]);
        using var writer = new StreamWriter(output);
        for (var fold = 0; fold < Folds; fold++)
        {
            var apart = parts[0].Where((_, i) => i % Folds == fold).ToList();
            var tagger = TagLearning.Tagger(TagLearning.Labels(parts[0].Except(apart)), read);
            foreach (var file in apart)
            {
                foreach (var (i, label) in TagLearning.Labels([file]).Index())
                {
                    foreach (var path in Paths(tagger, label))
                    {
                        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}\t{i}\t{path.Weight}\t{string.Concat(path.Tags.Select(tag => (char)('a' + (int)tag)))}"));
                    }
                }
            }
        }
    }

    public static void Rank(string output, string likely, IReadOnlyList<string> arguments)
    {
        var parts = TagLearning.Parted(arguments).ToList();
        var told = File.ReadLines(likely).Select(line => line.Split('\t')).ToLookup(field => (field[0], int.Parse(field[1], CultureInfo.InvariantCulture)), field => new TagPath([.. field[3].Select(c => (Tag)(c - 'a'))], int.Parse(field[2], CultureInfo.InvariantCulture)));
        Example[] examples = [.. parts[0].SelectMany(file => TagLearning.Labels([file]).Select((label, i) => Seen(label, [.. told[(Path.GetFileName(file), i)]])))];
        var ranking = new TagRanking();
        ranking.Learn(examples);
        var table = ranking.Table();
        File.WriteAllText(output, table);
        Console.WriteLine($"{examples.Length} messages, trust {ranking.trust:0.00}, {table.Length:N0} characters; learnt from: {ranking.Told(examples)}");
        if (parts.Count > 1)
        {
            Console.WriteLine("not learnt from: " + ranking.Told([.. TagLearning.Labels(parts[1]).Select(label => Seen(label, Paths(Tagger.Default, label)))]));
        }
    }

    private static List<TagPath> Paths(Tagger tagger, TagLabels label) => tagger.Read(label.Text, label.Speaker, PathChoice.Most, PathChoice.Margin);

    private static Example Seen(TagLabels label, List<TagPath> paths) => new(
        [.. paths.Select(path => (path.Weight - paths[0].Weight) / Unit)],
        [.. paths.Select(path => Signs(label, path))],
        [.. paths.Select(path => TagLoss.Of(label.Tags, path.Tags))]);

    private static ulong[] Signs(TagLabels label, TagPath path)
    {
        List<ulong> signs = [];
        PathSigns.Write(label.Text, path.Tags, label.Speaker, signs);
        return [.. signs];
    }

    private void Learn(Example[] examples)
    {
        foreach (var (sign, _) in examples.SelectMany(one => one.Signs.SelectMany(path => path).Distinct()).CountBy(sign => sign).Where(pair => pair.Value >= Fewest).OrderBy(pair => pair.Key))
        {
            weights[sign] = squares[sign] = 0;
        }

        var order = new Random(1);
        Example[] telling = [.. examples.Where(one => one.Losses.Distinct().Skip(1).Any())];
        for (var round = 0; round < Rounds; round++)
        {
            order.Shuffle(telling);
            foreach (var example in telling)
            {
                Step(example);
            }
        }
    }

    private double[] Sums(Example example) => [.. example.Signs.Select((signs, i) => (example.Given[i] * trust) + signs.Sum(sign => weights.GetValueOrDefault(sign)))];

    // The least wrong paths are wanted, each as far as it is already believed.
    private void Step(Example example)
    {
        var sums = Sums(example);
        var most = sums.Max();
        double[] likely = [.. sums.Select(sum => Math.Exp(sum - most))];
        var (all, least) = (likely.Sum(), example.Losses.Min());
        var good = likely.Where((_, i) => example.Losses[i] == least).Sum();
        for (var i = 0; i < likely.Length; i++)
        {
            var error = (example.Losses[i] == least ? likely[i] / good : 0) - (likely[i] / all);
            trust += TrustRate * error * example.Given[i];
            foreach (var sign in example.Signs[i])
            {
                Move(sign, error);
            }
        }
    }

    private void Move(ulong sign, double error)
    {
        if (weights.TryGetValue(sign, out var weight))
        {
            var square = squares[sign] += error * error;
            var step = Rate / Math.Sqrt(square + 1);
            weights[sign] = (weight * (1 - (step * Decay))) + (step * error);
        }
    }

    private string Told(IReadOnlyList<Example> examples) => string.Create(
        CultureInfo.InvariantCulture,
        $"right {Share(examples, one => one.Losses[0]):0.000}, chosen {Share(examples, one => one.Losses[Choice(one)]):0.000}, at best {Share(examples, one => one.Losses.Min()):0.000}");

    private static double Share(IReadOnlyList<Example> examples, Func<Example, int> loss) => examples.Count(one => loss(one) == 0) / (double)examples.Count;

    private int Choice(Example example)
    {
        var sums = Sums(example);
        return Array.IndexOf(sums, sums.Max());
    }

    private string Table() => WeightTable.Text(
        "# Weights of signs for a path of tags as a whole, in twentieths of a natural logarithm of the odds: learnt from the labelled messages, see docs/decisions/0044.\n# A sign is a letter for its kind (PathSigns), then the kind of piece (c matter, s wish, l place, p person, d day, t hour) and what stands there. = is the trust in the tagger, in hundredths.\n",
        PathChoice.Answers,
        _ => weights.Where(pair => Math.Abs(pair.Value) >= Least).Select(pair => (pair.Key, (int)Math.Round(pair.Value * Unit))).Append((PathChoice.Trust, (int)Math.Round(trust * 100))));
}
