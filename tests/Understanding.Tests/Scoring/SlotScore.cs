using System.Text.Json;

namespace WeLiaison.Understanding.Tests.Scoring;

/// <summary>How one slot was met: true positives for precision and for recall, how many were predicted and wanted, and whether it is right.</summary>
internal readonly record struct SlotScore(double HitPrecision, double HitRecall, double Predicted, double Wanted, bool Right)
{
    private const double SpanThreshold = 0.8;

    private static readonly HashSet<string> Spans = [SlotNames.Place, SlotNames.Content, SlotNames.Suggestion, SlotNames.Reason, SlotNames.Org, SlotNames.Position, SlotNames.Address, SlotNames.Party, SlotNames.Topic, SlotNames.Audience];

    private static readonly SlotScore Nothing = new(0, 0, 0, 0, true);

    public static SlotScore Of(string slot, JsonElement gold, JsonElement predicted, string intent)
    {
        var want = gold.ValueKind == JsonValueKind.Object && gold.TryGetProperty(slot, out var wanted) ? wanted : default;
        var got = predicted.ValueKind == JsonValueKind.Object && predicted.TryGetProperty(slot, out var value) ? value : default;
        return slot switch
        {
            SlotNames.Persons or SlotNames.PersonsRemoved => People(want, got),
            SlotNames.Hotline => AnyOf(want, got),
            _ => Single(slot, gold, want, got, predicted, intent),
        };
    }

    private static List<JsonElement> Alternatives(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => [],
        JsonValueKind.Array => [.. value.EnumerateArray()],
        _ => [value],
    };

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);

    private static SlotScore People(JsonElement want, JsonElement got)
    {
        var left = Alternatives(want).ConvertAll(Alternatives);
        var names = Alternatives(got).Select(name => SpanOverlap.Norm(name.GetString()!)).Distinct().ToList();
        var hits = 0;
        foreach (var name in names.OrderBy(name => left.Count(accepted => Accepts(accepted, name))).Reverse())
        {
            var place = left.FindIndex(accepted => Accepts(accepted, name));
            if (place >= 0)
            {
                left.RemoveAt(place);
                hits++;
            }
        }

        var missing = left.Count(accepted => !accepted.Exists(IsEmpty));
        return new SlotScore(hits, hits, names.Count, hits + missing, names.Count == hits && missing == 0);
    }

    private static bool Accepts(List<JsonElement> accepted, string name) => accepted.Exists(one => !IsEmpty(one) && SpanOverlap.Norm(one.GetString()!) == name);

    private static SlotScore AnyOf(JsonElement want, JsonElement got)
    {
        var right = Alternatives(want).Select(number => number.GetString()).Intersect(Alternatives(got).Select(number => number.GetString())).Any();
        var (wanted, predicted) = (want.ValueKind != JsonValueKind.Undefined, got.ValueKind != JsonValueKind.Undefined);
        var hit = right ? 1 : 0;
        return new SlotScore(hit, hit, predicted ? 1 : 0, wanted ? 1 : 0, wanted ? right : !predicted);
    }

    private static SlotScore Single(string slot, JsonElement gold, JsonElement want, JsonElement got, JsonElement predicted, string intent)
    {
        var accepted = Alternatives(want);
        var optional = accepted.Exists(IsEmpty);
        var values = accepted.FindAll(value => !IsEmpty(value));
        var has = !IsEmpty(got) && !(Spans.Contains(slot) && SpanOverlap.Norm(got.GetString()!).Length == 0);
        if (values.Count == 0)
        {
            return !has || Harmless(slot, gold, got, predicted, intent) ? Nothing : new SlotScore(0, 0, 1, 0, false);
        }

        if (!has)
        {
            return optional ? Nothing : new SlotScore(0, 0, 0, 1, false);
        }

        if (Spans.Contains(slot))
        {
            var best = values.Select(value => SpanOverlap.Of(got.GetString()!, value.GetString()!)).MaxBy(overlap => overlap.F1);
            var right = best.F1 >= SpanThreshold;
            return optional && !right ? new SlotScore(best.Precision, 0, 1, 0, false) : new SlotScore(best.Precision, best.Recall, 1, 1, right);
        }

        return values.Exists(value => Plain(slot, value) == Plain(slot, got)) ? new SlotScore(1, 1, 1, 1, true) : new SlotScore(0, 0, 1, optional ? 0 : 1, false);
    }

    private static bool Harmless(string slot, JsonElement gold, JsonElement got, JsonElement predicted, string intent) => slot switch
    {
        SlotNames.Resolved or SlotNames.FollowUp or SlotNames.Anonymous => got.ValueKind == JsonValueKind.False,
        SlotNames.Place => intent == "submit_opinion",
        SlotNames.DateEnd => (gold.TryGetProperty(SlotNames.Date, out var date) && Alternatives(date).Count(day => !IsEmpty(day)) > 1)
            || (predicted.TryGetProperty(SlotNames.Date, out var start) && start.GetString() == got.GetString()),
        _ => false,
    };

    private static string Plain(string slot, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return slot switch
        {
            SlotNames.Phone => string.Concat(SpanOverlap.Norm(text).Where(char.IsAsciiDigit)),
            SlotNames.RefNo => SpanOverlap.Norm(text),
            _ => text,
        };
    }
}
