using System.Text.Json;
using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Json;
using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Bench;

/// <summary>A labelled report or opinion with the tag of each of its characters.</summary>
internal sealed partial class TagLabels
{
    private readonly Message message;
    private readonly Tag[] tags;
    private readonly int[] visits;
    private int visit;

    private TagLabels(Message message, List<VisitDraft> drafts)
    {
        this.message = message;
        tags = new Tag[message.Text.Length];
        visits = new int[tags.Length];
        Text = new TagText(message, drafts);
        Bare = new TagText(message, null);
        Found = drafts;
    }

    /// <summary>With what the words alone found.</summary>
    public TagText Text { get; }

    /// <summary>Without it.</summary>
    public TagText Bare { get; }

    public char Speaker { get; private init; }

    public IReadOnlyList<Tag> Tags => tags;

    private List<VisitDraft> Found { get; }

    /// <summary>Null for a message that is not tagged, or whose labels are not its own words.</summary>
    public static TagLabels? Of(string line)
    {
        using var document = JsonDocument.Parse(line);
        var expect = document.RootElement.GetProperty("expect");
        var intent = expect.GetProperty("intent") is { ValueKind: JsonValueKind.Array } several ? several[0].GetString() : expect.GetProperty("intent").GetString();
        var (id, utterance) = UtteranceJson.Read(document.RootElement);
        if (intent is not ("log_contact" or "submit_opinion" or "plan_visit") || utterance.State is not null || Weighing.KeptApart(id) || utterance.Text.Length is 0 or > Tagger.Longest)
        {
            return null;
        }

        var telling = intent switch { "log_contact" => Telling.Report, "plan_visit" => Telling.Plan, _ => Telling.Opinion };
        var said = new Message(Lexicon.Default, utterance, telling == Telling.Plan ? Direction.Future : Direction.Past);
        var labels = new TagLabels(said, Drafts(said, telling)) { Speaker = SecondReading.Kind(utterance, telling) };
        var slots = expect.GetProperty("slots");
        List<JsonElement> told = slots.TryGetProperty("visits", out var list) ? [.. list.EnumerateArray()] : [slots];
        foreach (var (i, visit) in told.Index())
        {
            labels.visit = i;
            if (!labels.Span(visit, SlotNames.Content, Tag.BeginsContent) || !labels.Span(visit, SlotNames.Suggestion, Tag.BeginsSuggestion))
            {
                return null;
            }
        }

        foreach (var (i, visit) in told.Index())
        {
            labels.visit = i;
            labels.Span(visit, SlotNames.Place, Tag.BeginsPlace);
            labels.Persons(visit);
            labels.When(visit);
        }

        labels.MarkVisits();
        return labels;
    }

    private static List<VisitDraft> Drafts(Message message, Telling telling)
    {
        if (telling == Telling.Opinion)
        {
            return [new MatterReader(message).ReadByWords()];
        }

        var drafts = new ContactReader(message).ReadByWords();
        if (telling == Telling.Report)
        {
            return drafts;
        }

        var plan = new VisitDraft();
        drafts.ForEach(plan.Absorb);
        return [plan];
    }

    private bool Span(JsonElement visit, string slot, Tag tag)
    {
        var accepted = Values(visit, slot);
        if (accepted.Count == 0 || (accepted.Contains(null) && !Found.Exists(draft => (tag == Tag.BeginsContent ? draft.Content : tag == Tag.BeginsSuggestion ? draft.Suggestions : draft.Places).Count > 0)))
        {
            return true;
        }

        List<List<(int From, int To)>> fitting = [.. accepted.OfType<string>().Select(value => Pieces(value, tag)).OfType<List<(int, int)>>()];
        if (fitting.Count == 0)
        {
            return false;
        }

        foreach (var (from, to) in fitting.MaxBy(pieces => Agreement(pieces, tag))!)
        {
            Put(from, to, tag);
        }

        return true;
    }

    private List<(int From, int To)>? Pieces(string value, Tag tag)
    {
        if (Place(value, tag) is { } whole)
        {
            return [whole];
        }

        List<(int, int)> pieces = [];
        foreach (var part in value.Split('；', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Place(part, tag) is not { } piece)
            {
                return null;
            }

            pieces.Add(piece);
        }

        return pieces;
    }

    // Of several places where the words stand, the first that nothing else has taken.
    private (int From, int To)? Place(string value, Tag tag)
    {
        for (var at = message.Raw.IndexOf(value, StringComparison.Ordinal); at >= 0 && value.Length > 0; at = message.Raw.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (!tags.AsSpan(at, value.Length).ContainsAnyExcept(Tag.None) || (tag == Tag.BeginsContent && tags[at] == tag))
            {
                return (at, at + value.Length);
            }
        }

        return null;
    }

    // What the words found and what is accepted often differ by a pronoun only: the accepted wording nearest to them is learnt.
    private int Agreement(List<(int From, int To)> pieces, Tag tag)
    {
        var found = tag == Tag.BeginsContent ? 'c' : tag == Tag.BeginsSuggestion ? 's' : 'l';
        var agreement = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            agreement += char.ToLowerInvariant(Text.Found(i)) == found == pieces.Exists(piece => piece.From <= i && i < piece.To) ? 1 : 0;
        }

        return agreement;
    }

    private void Put(int from, int to, Tag tag)
    {
        for (var i = from; i < to; i++)
        {
            if (tags[i] == Tag.None)
            {
                (tags[i], visits[i]) = (i == from ? tag : tag.Within(), visit);
            }
        }

        for (var i = from; i < to; i++)
        {
            var before = i == 0 ? Tag.None : tags[i - 1];
            tags[i] = Tagging.Tags.MayFollow(before, tags[i]) ? tags[i] : tags[i] - (Tag.Content - Tag.BeginsContent);
        }
    }

    // Where the pieces of two visits are mixed (前者说…，后者说…) none of them begins the second.
    private void MarkVisits()
    {
        List<int> begins = [.. Enumerable.Range(0, tags.Length).Where(at => tags[at].Begins())];
        if (begins.Zip(begins.Skip(1)).Any(pair => visits[pair.First] > visits[pair.Second]))
        {
            return;
        }

        foreach (var (before, at) in begins.Zip(begins.Skip(1)))
        {
            tags[at] = visits[at] > visits[before] ? tags[at].OfNewVisit() : tags[at];
        }
    }

    private static List<string?> Values(JsonElement visit, string slot) =>
        !visit.TryGetProperty(slot, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : null)]
        : value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0 ? [value.GetString()] : [];
}
