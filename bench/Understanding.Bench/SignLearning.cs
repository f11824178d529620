namespace WeLiaison.Understanding.Bench;

/// <summary>One labelled message: its signs, those of what the words found, and for each question the answers that are right (none: not asked).</summary>
internal sealed record SignExample(ulong[] Plain, ulong[] Found, int[][] Right, double Shown);

/// <summary>
/// Learns a table of sign weights: for each question a softmax over its answers, by descent with steps that shrink for each weight (AdaGrad), in a fixed
/// order. What the words found is shown always with messages by which nobody mended them, with the others only now and then.
/// </summary>
internal sealed class SignLearning(IReadOnlyList<(int First, int Count)> questions, double step, double decay, int fewest)
{
    private readonly Dictionary<ulong, int> rows = [];
    private readonly int width = questions.Sum(question => question.Count);
    private double[] weights = [];
    private double[] squares = [];

    /// <summary>Learns for so many rounds; after each one the table so far may be looked at.</summary>
    public void Learn(IReadOnlyList<SignExample> examples, int rounds, Action<int>? after = null)
    {
        foreach (var (sign, _) in examples.SelectMany(one => one.Plain.Concat(one.Found).Distinct()).CountBy(sign => sign).Where(pair => pair.Value >= fewest).OrderBy(pair => pair.Key))
        {
            rows.Add(sign, rows.Count * width);
        }

        weights = new double[rows.Count * width];
        squares = new double[weights.Length];
        var known = examples.Select(one => (Plain: Rows(one.Plain), All: Rows([.. one.Plain, .. one.Found]), one.Right, one.Shown)).ToArray();
        var order = new Random(1);
        var sums = new double[width];
        for (var round = 1; round <= rounds; round++)
        {
            order.Shuffle(known);
            foreach (var (plain, all, right, shown) in known)
            {
                var signs = order.NextDouble() < shown ? all : plain;
                Sum(signs, sums);
                Errors(sums, right);
                foreach (var row in signs)
                {
                    Move(row, sums);
                }
            }

            after?.Invoke(round);
        }
    }

    /// <summary>The likelihoods of all answers, with what the words found shown.</summary>
    public double[] Weigh(SignExample example)
    {
        var sums = new double[width];
        Sum(Rows([.. example.Plain, .. example.Found]), sums);
        foreach (var (first, count) in questions)
        {
            Soften(sums.AsSpan(first, count));
        }

        return sums;
    }

    /// <summary>The table as text, and how many weights it has.</summary>
    public string Table(string head, IReadOnlyList<string> answers) =>
        WeightTable.Text(head, answers, answer => rows.Select(pair => (pair.Key, (int)Math.Round(weights[pair.Value + answer] * 10))));

    private int[] Rows(ulong[] signs) => [.. signs.Where(rows.ContainsKey).Select(sign => rows[sign])];

    private void Sum(int[] signs, double[] sums)
    {
        Array.Clear(sums);
        foreach (var row in signs)
        {
            for (var i = 0; i < width; i++)
            {
                sums[i] += weights[row + i];
            }
        }
    }

    // Where several answers are right, each is wanted as far as it is already believed.
    private void Errors(double[] sums, int[][] right)
    {
        for (var q = 0; q < questions.Count; q++)
        {
            var all = sums.AsSpan(questions[q].First, questions[q].Count);
            if (right[q].Length == 0)
            {
                all.Clear();
                continue;
            }

            Soften(all);
            var good = 0.0;
            foreach (var answer in right[q])
            {
                good += all[answer];
            }

            for (var i = 0; i < all.Length; i++)
            {
                all[i] = (right[q].Contains(i) ? all[i] / Math.Max(good, 1e-9) : 0) - all[i];
            }
        }
    }

    private void Move(int row, double[] errors)
    {
        for (var i = 0; i < width; i++)
        {
            var error = errors[i];
            if (Math.Abs(error) > 0.002)
            {
                ref var square = ref squares[row + i];
                square += error * error;
                var size = step / Math.Sqrt(square + 1);
                weights[row + i] = (weights[row + i] * (1 - (size * decay))) + (size * error);
            }
        }
    }

    private static void Soften(Span<double> sums)
    {
        var most = double.NegativeInfinity;
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var all = 0.0;
        foreach (ref var sum in sums)
        {
            all += sum = Math.Exp(sum - most);
        }

        foreach (ref var sum in sums)
        {
            sum /= all;
        }
    }
}
