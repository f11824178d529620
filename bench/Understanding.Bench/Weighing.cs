using System.Globalization;
using System.Text;
using System.Text.Json;
using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Json;
using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Bench;

/// <summary>
/// Learns the weights of clauses.txt from labelled messages: <c>weigh OUT FILE…</c>. A clause that lies within the labelled content is matter, one
/// within the suggestion is asking, the rest is neither. Logistic regression by plain descent in a fixed order: the same files give the same table.
/// </summary>
internal static class Weighing
{
    private const int Rounds = 15;
    private const int Fewest = 3;
    private const double Step = 0.1;
    private const double Decay = 0.0003;

    private enum Part
    {
        Other,
        Content,
        Suggestion,
        Place,
        Unsure,
    }

    public static void Run(string output, IEnumerable<string> files)
    {
        List<(List<string> Grams, Part Part)> clauses = [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).SelectMany(Clauses).Where(clause => clause.Part != Part.Unsure)];
        var matter = Learn([.. clauses.Select(clause => (clause.Grams, IsMatter(clause.Part)))]);
        var asking = Learn([.. clauses.Where(clause => IsMatter(clause.Part)).Select(clause => (clause.Grams, clause.Part == Part.Suggestion))]);
        var place = Learn([.. clauses.Select(clause => (clause.Grams, clause.Part == Part.Place))]);
        var table = new StringBuilder("# Weights of one to three characters in a row within a clause, in tenths: learnt from the labelled messages, see docs/decisions/0041.\n# | is the clause's end, 0 a number, N a listed contact.\n");
        Write(table, "matter", "positive: what was raised or asked for; negative: all else that a report says", matter);
        Write(table, "asking", "positive: what is asked for; negative: what was raised", asking);
        Write(table, "place", "positive: the clause is nothing but the place of the contact", place);
        File.WriteAllText(output, table.ToString());
        Console.WriteLine($"{clauses.Count} clauses, {matter.Count}, {asking.Count} and {place.Count} weights");
    }

    private static bool IsMatter(Part part) => part is Part.Content or Part.Suggestion;

    private static IEnumerable<(List<string> Grams, Part Part)> Clauses(string line)
    {
        using var document = JsonDocument.Parse(line);
        var expect = document.RootElement.GetProperty("expect");
        var intent = expect.GetProperty("intent") is { ValueKind: JsonValueKind.Array } several ? several[0].GetString() : expect.GetProperty("intent").GetString();
        var (id, utterance) = UtteranceJson.Read(document.RootElement);
        if (intent is not ("log_contact" or "submit_opinion") || utterance.State is not null || KeptApart(id))
        {
            return [];
        }

        var slots = expect.GetProperty("slots");
        var visits = slots.TryGetProperty("visits", out var list) ? list.EnumerateArray().ToList() : [slots];
        List<string> contents = [.. visits.SelectMany(visit => Values(visit, "content"))];
        List<string> places = [.. visits.SelectMany(visit => Values(visit, "place"))];
        List<string> suggestions = [.. visits.SelectMany(visit => Values(visit, "suggestion"))];
        var message = new Message(Lexicon.Default, utterance, Direction.Past);
        List<(List<string> Grams, Part Part)> found = [];
        for (var at = 0; at < message.Text.Length;)
        {
            var end = at;
            while (end < message.Text.Length && !Parts(message[end]))
            {
                end++;
            }

            var words = Letters(message.Text[at..end]);
            if (words.Length > 0)
            {
                found.Add((ClauseWeights.Grams(message, at, end), PartOf(words, contents, suggestions, places)));
            }

            at = end + 1;
        }

        return found;
    }

    /// <summary>The fifth of the corpus that nobody reads is not learnt from either.</summary>
    public static bool KeptApart(string id)
    {
        if (!id.StartsWith('c'))
        {
            return false;
        }

        var value = uint.MaxValue;
        foreach (var letter in Encoding.UTF8.GetBytes(id))
        {
            value ^= letter;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }
        }

        return ~value % 5 == 0;
    }

    private static bool Parts(char c) => Chars.IsBreak(c) || c is ' ' or ':' or '-';

    private static IEnumerable<string> Values(JsonElement visit, string slot) =>
        !visit.TryGetProperty(slot, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => Letters(Folding.Fold(one.GetString()!)))
        : value.ValueKind == JsonValueKind.String ? [Letters(Folding.Fold(value.GetString()!))] : [];

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static Part PartOf(string words, List<string> contents, List<string> suggestions, List<string> places)
    {
        var content = Share(words, contents);
        var suggestion = Share(words, suggestions);
        return suggestion >= 0.6 && suggestion >= content ? Part.Suggestion : content >= 0.6 ? Part.Content : content < 0.3 && suggestion < 0.3 ? Share(words, places) >= 0.75 ? Part.Place : Part.Other : Part.Unsure;
    }

    /// <summary>How much of the clause stands in one piece in a label.</summary>
    private static double Share(string words, List<string> labels)
    {
        var best = 0;
        foreach (var label in labels)
        {
            for (var from = 0; from < words.Length; from++)
            {
                while (from + best < words.Length && label.Contains(words.Substring(from, best + 1), StringComparison.Ordinal))
                {
                    best++;
                }
            }
        }

        return best / (double)words.Length;
    }

    private static Dictionary<string, int> Learn(List<(List<string> Grams, bool Yes)> clauses)
    {
        var often = clauses.SelectMany(clause => clause.Grams.Distinct(StringComparer.Ordinal)).CountBy(gram => gram, StringComparer.Ordinal).Where(pair => pair.Value >= Fewest).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var weights = often.ToDictionary(gram => gram, _ => 0.0, StringComparer.Ordinal);
        var order = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            var step = Step / (1 + (round * 0.3));
            var shuffled = clauses.ToArray();
            order.Shuffle(shuffled);
            foreach (var (grams, yes) in shuffled)
            {
                List<string> known = [.. grams.Where(often.Contains)];
                var error = (yes ? 1 : 0) - (1 / (1 + Math.Exp(-known.Sum(gram => weights[gram]))));
                foreach (var gram in known)
                {
                    weights[gram] = (weights[gram] * (1 - (step * Decay))) + (step * error);
                }
            }
        }

        return weights.ToDictionary(pair => pair.Key, pair => (int)Math.Round(pair.Value * 10), StringComparer.Ordinal).Where(pair => pair.Value != 0).ToDictionary(StringComparer.Ordinal);
    }

    private static void Write(StringBuilder table, string section, string about, Dictionary<string, int> weights)
    {
        table.Append(CultureInfo.InvariantCulture, $"\n[{section}]\n# {about}\n");
        foreach (var group in weights.GroupBy(pair => pair.Value, pair => pair.Key).OrderByDescending(group => group.Key))
        {
            table.Append(CultureInfo.InvariantCulture, $"{group.Key}: ").AppendJoin(' ', group.Order(StringComparer.Ordinal)).Append('\n');
        }
    }
}
