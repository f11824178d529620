using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Permissions;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;
using EntryKind = WeLiaison.Domain.Regulations.EntryKind;

namespace WeLiaison.Bot.Flows.Entries;

/// <summary>记一条办实事, 选题建议, 跟踪调查, 典型, 便民服务 …: whatever the regulation wants noted besides contacts, its fields asked one by one.</summary>
internal sealed partial class EntryFeature(RegulationShelf shelf, IRecords<Entry> entries, IContacts contacts) : IFeature
{
    private const string Difficulty = "困难协调";
    private const int MostWords = 600;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!(turn.MemberMay(Act.Record) || turn.StaffMay(Act.Record)) || turn.Words.Length is 0 or > MostWords
            || shelf.Find(turn.CommitteeId) is not { Offers.Entries.Count: > 0 } regulation)
        {
            return null;
        }

        // A difficulty has owner, steps and an end; it is no mere note (see HelpFlow).
        var kinds = regulation.Offers.Entries.Where(k => k.Name != Difficulty).ToList();
        if (turn.State.Open is EntryDraft draft && kinds.FirstOrDefault(k => k.Name == draft.Kind) is { } known)
        {
            return draft.Awaiting == "confirm" && Said.IsYes(turn.Words)
                ? await KeepAsync(turn, regulation, draft, cancellationToken)
                : Next(turn, known, Hear(turn, known, draft));
        }

        if (!turn.IsFree)
        {
            return null;
        }

        if (Said.Plain(turn.Words) is "记一条" or "加一条" or "写一条" or "记一笔")
        {
            return turn.Say(EntryWords.Kinds(kinds));
        }

        return Opened(turn.Words, kinds) is var (kind, text, goesOn)
            ? goesOn ? await GoOnAsync(turn, kind, cancellationToken)
            : Next(turn, kind, Split(new EntryDraft { Kind = kind.Name }, kind, text))
            : Said.After(turn.Words, "记一条", "加一条", "写一条") is not null ? turn.Say(EntryWords.Kinds(kinds))
            : null;
    }

    /// <summary>“记一条办实事：…”, “办实事：…”, or “补办实事” to go on with the last one.</summary>
    private static (EntryKind Kind, string Text, bool GoesOn)? Opened(string words, IReadOnlyList<EntryKind> kinds)
    {
        var told = Said.After(words, "记一条", "加一条", "写一条", "记一笔", "记个");
        var more = told is null ? Said.After(words, "接着记", "补记") : null;
        foreach (var kind in kinds.OrderByDescending(k => k.Name.Length))
        {
            if ((told ?? more)?.StartsWith(kind.Name, StringComparison.Ordinal) == true)
            {
                return (kind, (told ?? more)![kind.Name.Length..].Trim(' ', '：', ':', '，', ','), more is not null);
            }

            if (words.StartsWith(kind.Name + "：", StringComparison.Ordinal) || words.StartsWith(kind.Name + ":", StringComparison.Ordinal))
            {
                return (kind, words[(kind.Name.Length + 1)..].Trim(), false);
            }
        }

        return null;
    }

    /// <summary>为谁： means the field 为谁办: the beginning of its name, where a colon shows that a field is meant.</summary>
    private static string FieldOf(EntryKind kind, string label) => kind.Fields.Where(f => f.StartsWith(label, StringComparison.Ordinal)).ToList() is [var only] ? only : label;

    [GeneratedRegex(@"(?<=^|[，,；;。 ])\p{IsCJKUnifiedIdeographs}{2,6}(?=[：:])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Label();

    private static EntryDraft Split(EntryDraft draft, EntryKind kind, string text)
    {
        var parts = Said.Parts(Label().Replace(text, said => FieldOf(kind, said.Value)), [.. kind.Fields]);
        foreach (var field in kind.Fields.Where(parts.ContainsKey))
        {
            draft = draft.With(field, parts[field]);
        }

        if (parts[string.Empty].Length < 2)
        {
            return draft;
        }

        // With choices, the words before the labels may name the choice, and the rest is the matter itself.
        var chosen = kind.Choices.FirstOrDefault(c => parts[string.Empty].StartsWith(c, StringComparison.Ordinal));
        if (chosen is not null)
        {
            draft = draft.With(kind.Fields[0], chosen);
        }

        var rest = chosen is null ? parts[string.Empty] : parts[string.Empty][chosen.Length..].Trim(' ', '：', ':', '，', ',');
        var into = kind.Choices.Count > 0 ? kind.Fields[^1] : kind.Fields[0];
        return rest.Length < 2 || draft.Told.ContainsKey(into) ? draft : draft.With(into, rest);
    }

    private static EntryDraft Hear(Turn turn, EntryKind kind, EntryDraft draft)
    {
        if (Said.Plain(turn.Words) is "提交" or "就这些" or "没有了")
        {
            // Nothing more to tell: what is still open stays empty, and the card is shown. Without its first field there is nothing to show: it is asked again.
            return !draft.Told.ContainsKey(kind.Fields[0]) ? draft : kind.Fields.Where(f => !draft.Told.ContainsKey(f)).Aggregate(draft, (told, f) => told.With(f, string.Empty));
        }

        // “结果：……” answers to its label, whatever was asked.
        var labelled = kind.Fields.Any(f => turn.Words.StartsWith(f + "：", StringComparison.Ordinal) || turn.Words.StartsWith(f + ":", StringComparison.Ordinal));
        if (labelled || draft.Awaiting is not { } field || !kind.Fields.Contains(field))
        {
            return Split(draft, kind, turn.Words);
        }

        var said = Said.Plain(turn.Words);
        return draft.With(field, turn.Chosen ?? (said is "没有" or "无" or "跳过" or "还没有" ? string.Empty : turn.Words.Trim()));
    }

    private static Step Next(Turn turn, EntryKind kind, EntryDraft draft)
    {
        foreach (var (index, field) in kind.Fields.Index())
        {
            if (!draft.Told.TryGetValue(field, out var said) || (index == 0 && said.Length == 0))
            {
                var options = index == 0 ? kind.Choices.Take(9).Select(c => new Option(c, c)).ToList() : [];
                return turn.Ask(draft, field, EntryWords.Ask(field, index == 0), options);
            }
        }

        var inOrder = draft with { Told = kind.Fields.Where(draft.Told.ContainsKey).ToDictionary(f => f, f => draft.Told[f]) };
        return turn.Ask(inOrder, "confirm", EntryWords.Card(inOrder));
    }

    private async ValueTask<Step> GoOnAsync(Turn turn, EntryKind kind, CancellationToken cancellationToken)
    {
        var last = (await entries.ListAsync(turn.CommitteeId, cancellationToken)).LastOrDefault(e => e.By == turn.Person!.Id && e.Kind == kind.Name && e.WithdrawnAt is null);
        return last is null
            ? turn.Say(EntryWords.NoneYet(kind.Name))
            : Next(turn, kind,
                new EntryDraft { Kind = kind.Name, Entry = last.Id.Value,
                    Told = last.Fields.Where(f => f.Value.Length > 0).ToDictionary(f => f.Key, f => f.Value) });
    }

    private async ValueTask<Step> KeepAsync(Turn turn, Regulation regulation, EntryDraft draft, CancellationToken cancellationToken)
    {
        var source = turn.State.LastNumber is { } number ? await contacts.NumberedAsync(turn.CommitteeId, number, cancellationToken) : null;
        var fields = draft.Told.Where(t => t.Value.Length > 0).ToDictionary(t => t.Key, t => t.Value);
        var before = draft.Entry is { } id ? await entries.FindAsync(turn.CommitteeId, new EntryId(id).ToString(), cancellationToken) : null;
        var told = (before
            ?? new Entry { Id = EntryId.New(turn.Now), Committee = turn.CommitteeId, Kind = draft.Kind, By = turn.Person!.Id, On = turn.Today,
                Fields = fields, Sources = source is { } contact && contact.By == turn.Person.Id ? [contact.Id] : [] })
            with { Fields = fields };
        return Entry.Note(told, regulation, turn.Today).Ok(out var entry, out var refusal)
            ? turn.Close(EntryWords.Kept(entry)) with { Changes = [entry] }
            : turn.Close(RefusalWords.Of(refusal));
    }
}
