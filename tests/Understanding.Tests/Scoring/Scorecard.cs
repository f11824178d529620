using System.Text.Json;
using WeLiaison.Understanding.Json;

namespace WeLiaison.Understanding.Tests.Scoring;

/// <summary>The measures of the labelling guide over a set of utterances: intents, slots, whole forms.</summary>
internal sealed class Scorecard
{
    private static readonly string[] Contact =
    [
        SlotNames.Date, SlotNames.DateEnd, SlotNames.Time, SlotNames.TimeEnd, SlotNames.Place, SlotNames.Method, SlotNames.Channel, SlotNames.Persons, SlotNames.Content, SlotNames.Suggestion, SlotNames.Resolved, SlotNames.FollowUp,
    ];

    private static readonly string[] Register = [SlotNames.Persons, SlotNames.Phone, SlotNames.Org, SlotNames.Position, SlotNames.Address, SlotNames.Party];

    private static readonly Dictionary<string, string[]> Scored = new(StringComparer.Ordinal)
    {
        ["log_contact"] = Contact,
        ["plan_visit"] = [SlotNames.Date, SlotNames.Time, SlotNames.Place, SlotNames.Persons],
        ["submit_opinion"] = [SlotNames.Content, SlotNames.Suggestion, SlotNames.Place, SlotNames.Phone, SlotNames.Anonymous, SlotNames.FollowUp],
        ["query_progress"] = [SlotNames.RefNo],
        ["my_statistics"] = [SlotNames.Period],
        ["register_contact"] = Register,
        ["broadcast_notice"] = [SlotNames.Topic, SlotNames.Date, SlotNames.Time, SlotNames.Place, SlotNames.Audience],
        ["remind"] = [SlotNames.Audience, SlotNames.Topic],
        ["rsvp_no"] = [SlotNames.Reason],
        ["leave"] = [SlotNames.Reason, SlotNames.Date, SlotNames.DateEnd],
        ["emergency"] = [SlotNames.Hotline],
        ["correct_slot"] = [.. Contact, SlotNames.PersonsRemoved, SlotNames.RefNo, .. Register.Skip(1)],
        ["fill_slot"] = [.. Contact, SlotNames.RefNo, .. Register.Skip(1), SlotNames.Reason, SlotNames.Topic, SlotNames.Audience],
    };

    private readonly Dictionary<string, (double P, double R, double Predicted, double Wanted)> slots = new(StringComparer.Ordinal);
    private int count;
    private int intents;
    private int forms;
    private int exact;

    public List<string> Misses { get; } = [];

    public double IntentAccuracy => (double)intents / count;

    public double FormExact => (double)exact / forms;

    public double? SlotF1(string slot)
    {
        if (!slots.TryGetValue(slot, out var tally) || tally.Predicted + tally.Wanted == 0)
        {
            return null;
        }

        var (p, r) = (tally.Predicted > 0 ? tally.P / tally.Predicted : 0, tally.Wanted > 0 ? tally.R / tally.Wanted : 0);
        return p + r > 0 ? 2 * p * r / (p + r) : 0;
    }

    /// <summary>The slots that were met in the set.</summary>
    public IEnumerable<string> Slots => slots.Keys;

    public static Scorecard Of(IEnumerable<Gold> golds)
    {
        var card = new Scorecard();
        foreach (var gold in golds)
        {
            card.Add(gold, IntentReader.Default.Read(gold.Utterance));
        }

        return card;
    }

    private void Add(Gold gold, Reading reading)
    {
        count++;
        var named = gold.Intents.Contains(WireNames.Of(reading.Intent));
        intents += named ? 1 : 0;
        var right = true;
        if (Scored.TryGetValue(gold.Primary, out var names))
        {
            using var line = JsonDocument.Parse(ReadingJson.Line(gold.Id, reading));
            right = Form(gold, names, line.RootElement.GetProperty("slots"));
            forms++;
            exact += named && right ? 1 : 0;
        }

        if (!named || !right)
        {
            Misses.Add($"{gold.Id} {gold.Utterance.Text} -> {ReadingJson.Line(gold.Id, reading)}");
        }
    }

    private bool Form(Gold gold, string[] names, JsonElement predicted)
    {
        var want = Visits(gold.Slots);
        var got = gold.Primary == "log_contact" ? Visits(predicted) : [predicted];
        var right = want.Count == got.Count;
        foreach (var visit in want)
        {
            var best = got.Count == 0 ? default : got.MaxBy(candidate => names.Sum(slot => SlotScore.Of(slot, visit, candidate, gold.Primary) is var score ? score.HitPrecision + score.HitRecall : 0));
            got.Remove(best);
            right &= Tally(names, visit, best, gold.Primary);
        }

        foreach (var extra in got)
        {
            right &= Tally(names, default, extra, gold.Primary);
        }

        return right;
    }

    private bool Tally(string[] names, JsonElement want, JsonElement got, string intent)
    {
        var right = true;
        foreach (var slot in names)
        {
            var score = SlotScore.Of(slot, want.ValueKind == JsonValueKind.Object ? want : Empty, got, intent);
            var before = slots.GetValueOrDefault(slot);
            slots[slot] = (before.P + score.HitPrecision, before.R + score.HitRecall, before.Predicted + score.Predicted, before.Wanted + score.Wanted);
            right &= score.Right;
        }

        return right;
    }

    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement.Clone();

    private static List<JsonElement> Visits(JsonElement form) =>
        form.TryGetProperty(SlotNames.Visits, out var visits) ? [.. visits.EnumerateArray()] : [form];
}
