using System.Text;
using WeLiaison.Bot.Member.Manners;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>A draft as it is read back: whole, or only what has changed.</summary>
internal static class ContactCard
{
    private const int LongestText = 300;

    public static string Whole(ContactDraft draft, string author, ContactRules rules, DateOnly today)
    {
        var lines = new List<string> { "已记成草稿，请核对：", Lines(draft, author, rules, today) };
        if (SensitiveWords.AreIn(draft.Content) || SensitiveWords.AreIn(draft.Suggestion))
        {
            lines.Add(ContactWords.Sensitive);
        }

        if (Questions.IsLate(draft.On!.Value, rules, today))
        {
            lines.Add(ContactWords.TooLate(draft.On.Value.Year, rules.LastEntryDay(draft.On.Value.Year), today));
        }

        lines.Add(ContactWords.SubmitHint);
        return string.Join('\n', lines);
    }

    public static string Lines(ContactDraft draft, string? author, ContactRules? rules, DateOnly? today)
    {
        var card = new StringBuilder();
        Line(card, "联系人", author);
        Line(card, "被联系人", string.Join('、', draft.With.Select(Party)));
        Line(card, "时间", When(draft, today));
        Line(card, "地点", draft.Place);
        Line(card, "方式", Way(draft, rules));
        Line(card, "内容", draft.Content is { } content ? DayWords.Brief(content, LongestText) : null);
        Line(card, "建议",
            draft.Suggestion is { } suggestion ? DayWords.Brief(suggestion, LongestText)
            : draft.Way is { } way && rules?.Needs("suggestion", way) == true ? ContactWords.SuggestionOpen
            : null);
        foreach (var own in rules?.Own ?? [])
        {
            Line(card, own.Label, draft.Cells.GetValueOrDefault(own.Slot));
        }

        Line(card, "附件", Attached(draft.Attachments));
        return card.ToString().TrimEnd('\n');
    }

    /// <summary>What a correction changed, in a line; empty when nothing did.</summary>
    public static string Changes(ContactDraft before, ContactDraft after, DateOnly today)
    {
        var changes = new List<string>();
        Compare(changes, "被联系人", string.Join('、', before.With.Select(p => p.Words)), string.Join('、', after.With.Select(p => p.Words)));
        Compare(changes, "时间", When(before, today), When(after, today));
        Compare(changes, "地点", before.Place, after.Place);
        Compare(changes, "方式", before.WayWords, after.WayWords);
        CompareText(changes, "内容", before.Content, after.Content);
        CompareText(changes, "建议", before.Suggestion, after.Suggestion);
        return string.Join('；', changes);
    }

    /// <summary>For someone who comes back to it: what is known, and what is still asked.</summary>
    public static string Recap(ContactDialogue dialogue)
    {
        var known = Lines(dialogue.Draft, null, null, null);
        return known.Length == 0 ? ContactWords.Begin : $"上次写到：\n{known}\n{Asked(dialogue)}";
    }

    /// <summary>The open question in short.</summary>
    public static string Asked(ContactDialogue dialogue)
    {
        var called = dialogue.ForName is { } name ? name + "委员" : "您";
        return dialogue.Question switch
        {
            Questions.Which => ContactWords.Which(dialogue.Draft.With.First(p => p.State == PartyState.Which), called),
            Questions.Guess => ContactWords.Guess(dialogue.Draft.With.First(p => p.State == PartyState.Guess), called),
            Questions.Another => "是另一次，还是改这一条？",
            Questions.Persons => ContactWords.WithWhom,
            Questions.Date => ContactWords.When,
            Questions.Way => ContactWords.How,
            Questions.Place => ContactWords.Where,
            Questions.Content => ContactWords.What,
            Questions.ProposedPlace => ContactWords.ProposedPlace(dialogue.Draft.ProposedPlace ?? string.Empty),
            Questions.Unlisted when dialogue.Draft.With.FirstOrDefault(p => p.State == PartyState.Unlisted) is { } party => ContactWords.NotListed(party.Said, called),
            null when dialogue.Draft.IsBlank => ContactWords.Begin,
            _ => dialogue.Options.Count > 0 ? "请选一项：" : ContactWords.SubmitHint,
        };
    }

    private static string Party(DraftParty party) => party switch
    {
        { Known: { } known } => known.Words,
        { State: PartyState.Joins } => party.Said + "（加入名单）",
        { State: PartyState.AsSaid } => party.Said + "（名单外）",
        _ => party.Said,
    };

    private static string? When(ContactDraft draft, DateOnly? today) =>
        draft.On is { } day ? DayWords.When(day, draft.OnUntil, draft.Time, today ?? day) : draft.Time;

    private static string? Way(ContactDraft draft, ContactRules? rules) =>
        draft.Way is { } way && rules?.Ways.GetValueOrDefault(way) is { WordBehindTick: true, Tick: { } tick } ? $"{draft.WayWords}（表上勾第{tick}项）" : draft.WayWords;

    private static string? Attached(IReadOnlyList<Attachment> attachments) =>
        attachments.Count == 0 ? null : string.Join('、', attachments.GroupBy(a => Kind(a.Kind)).Select(g => $"{g.Key}{g.Count()}{(g.Key == "照片" ? "张" : "份")}"));

    private static string Kind(string kind) => kind switch { "image" => "照片", "voice" => "录音", "video" => "视频", "location" => "位置", _ => "文件" };

    private static void Line(StringBuilder card, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            card.Append(label).Append('　').Append(value).Append('\n');
        }
    }

    private static void Compare(List<string> changes, string label, string? before, string? after)
    {
        if (before != after)
        {
            changes.Add(string.IsNullOrEmpty(after) ? $"{label}已去掉" : $"{label} {after}");
        }
    }

    private static void CompareText(List<string> changes, string label, string? before, string? after)
    {
        if (before is { Length: > 0 } && after is { Length: > 0 } && before != after && after.StartsWith(before.TrimEnd('。', '；'), StringComparison.Ordinal))
        {
            changes.Add($"{label}末尾加“{after[before.TrimEnd('。', '；').Length..].TrimStart('；')}”");
        }
        else
        {
            Compare(changes, label, before, after is null ? null : $"“{after}”".Length > 40 ? DayWords.Brief(after, 38) : after);
        }
    }
}
