using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>What a message says once for several visits: 都在商会, 都是电话, 前者讲…，后者讲…, 一个嫌…，一个嫌….</summary>
internal static class ToldTogether
{
    private const int MostVisits = 4;
    private const int LongestAll = 8;

    private static readonly string[][] Orders =
    [
        ["前者", "后者"], ["前一个", "后一个"], ["前头一个", "后头一个"], ["头一个", "后一个"], ["头一个", "第二个"], ["前一位", "后一位"], ["前面那位", "后面那位"], ["前面那位", "后面这位"], ["前面一位", "后面一位"], ["前头那位", "后头那位"], ["先见的", "后见的"], ["头一位", "后一位"], ["头一位", "第二位"], ["第一位", "第二位", "第三位"], ["上午那位", "下午那位"], ["第一个", "第二个", "第三个"],
        ["一个", "一个", "一个", "一个"], ["一个", "另一个"], ["一位", "一位", "一位"], ["一位", "另一位"], ["一家", "一家", "一家"], ["一家", "另一家"], ["一户", "一户"],
    ];

    private static readonly string[] Apart = ["先后", "分别", "分头", "各自", "依次", "前后脚", "跑了两家", "跑了三家", "两家", "三家", "前者", "不是一块", "不是一起", "分开", "同一天", "接着又", "完事又", "一人一次"];

    public static void Settle(Message message, List<VisitDraft> visits)
    {
        if (visits is [{ Persons.Count: > 1 and <= MostVisits, Missed: false } only] && (IsByHours(only) || Array.Exists(Apart, word => message.Text.Contains(word, StringComparison.Ordinal))))
        {
            Part(message, visits, only);
            return;
        }

        NamedAgain.Gather(message, visits);
        if (visits.Count is < 2 or > MostVisits)
        {
            return;
        }

        MatterInTurn(message, visits);
        for (var start = 0; start < message.Text.Length; start++)
        {
            var end = start;
            while (end < message.Text.Length && !Chars.IsMark(message[end]))
            {
                end++;
            }

            if (end > start && IsForAll(message, start, end) && !IsMatter(visits, start, end))
            {
                ForAll(message, visits, start, end);
            }

            start = end;
        }
    }

    // 昨天上午甲、下午乙: each at an hour of his own.
    private static bool IsByHours(VisitDraft only) =>
        only.Times.Count == only.Persons.Count && only.Times.Zip(only.Persons).All(pair => pair.First.Time.Start < pair.Second.Person.Start)
        && only.Times.Skip(1).Zip(only.Persons).All(pair => pair.First.Time.Start > pair.Second.Person.Start);

    // 都在…, 均为…, 方式统统走访; 走访形式。
    private static bool IsForAll(Message message, int start, int end) =>
        message.Text.AsSpan(start, Math.Min(LongestAll, end - start)).ContainsAny('都', '均') || message.Text.AsSpan(start, end - start) is var clause && (clause.Contains("统统", StringComparison.Ordinal) || clause.Contains("全是", StringComparison.Ordinal)
            || (start > 0 && end >= message.Text.Length - 1 && message.Words.Methods.Match(message.Text, start) is var method and > 0 && (method == clause.Length || clause[method..] is "形式" or "方式")));

    // 村里都打电话投诉: what was raised says nothing of how the visits were made.
    private static bool IsMatter(List<VisitDraft> visits, int start, int end) =>
        visits.Exists(visit => visit.Content.Concat(visit.Suggestions).Any(piece => piece.Start < end && start < piece.End));

    // 先后到甲家、乙家，甲家漏雨，乙家断网: apart from each other, and each one's matter is told by name or in turn.
    private static void Part(Message message, List<VisitDraft> visits, VisitDraft only)
    {
        var from = only.Persons.Max(known => known.Person.End);
        if (only.Suggestions.Count > 0 || only.Persons.Exists(known => !only.Persons.TrueForAll(other => other == known || other.Person.End <= known.Person.Start || known.Person.End <= other.Person.Start)))
        {
            return;
        }

        List<VisitDraft> parts = [.. only.Persons.Select(_ => new VisitDraft { Methods = only.Methods, Channel = only.Channel, Resolved = only.Resolved, FollowUp = only.FollowUp })];
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Persons.Add(only.Persons[i]);
            parts[i].Dates.AddRange(only.Dates.Count == parts.Count ? [only.Dates[i]] : only.Dates);
            parts[i].Times.AddRange(only.Times.Count == parts.Count ? [only.Times[i]] : only.Times);
            parts[i].Places.AddRange(only.Places.Count == parts.Count ? [only.Places[i]] : only.Places.Where(place => !only.Persons.Exists(known => place.Start <= known.Person.Start && known.Person.End <= place.End)));
        }

        if (InTurn(message, from, parts, plain: true) is not { } pieces)
        {
            return;
        }

        foreach (var (part, piece) in parts.Zip(pieces))
        {
            part.Places.RemoveAll(place => pieces.Exists(other => other.Start <= place.Start && place.Start < other.End));
            Turns.Give(message, part, piece);
        }

        visits.Clear();
        visits.AddRange(parts);
    }

    /// <summary>What each of those met in turn said, where the message tells it by name or by order.</summary>
    public static List<Stretch>? InTurn(Message message, VisitDraft draft)
    {
        if (draft.Suggestions.Count > 0 || draft.Persons.Count > MostVisits)
        {
            return null;
        }

        var parts = draft.Persons.ConvertAll(known => new VisitDraft { Persons = { known } });
        return InTurn(message, draft.Persons.Max(known => known.Person.End), parts, plain: true);
    }

    private static List<Stretch>? InTurn(Message message, int from, List<VisitDraft> visits, bool plain) =>
        Orders.Where(order => order.Length >= visits.Count).Select(order => Pieces(message, from, [.. order.Take(visits.Count).Select(word => (string[])[word])], plain: order[0].Length > 3)).FirstOrDefault(found => found is not null)
            ?? Pieces(message, from, [.. visits.Select(visit => Names(message, visit))], plain) ?? Turns.Listed(message, from, visits.Count);

    private static void MatterInTurn(Message message, List<VisitDraft> visits)
    {
        var from = visits[^1].Persons.Select(known => known.Person.End).Append(0).Max();
        if (from == 0 || visits.Exists(visit => visit.Suggestions.Exists(piece => piece.Start >= from)))
        {
            return;
        }

        var pieces = InTurn(message, from, visits, plain: false);
        foreach (var (visit, piece) in visits.Zip(pieces ?? []))
        {
            visits.ForEach(other => other.Suggestions.RemoveAll(wish => wish.Start < piece.End && piece.Start < wish.End));
            Turns.Give(message, visit, piece);
        }
    }

    // 大山讲…，小山讲…: by the name, or by the given name behind a mark.
    private static string[] Names(Message message, VisitDraft visit)
    {
        if (visit.Persons is not [var (person, _)])
        {
            return [];
        }

        var name = message.Text[person.Start..person.NameEnd];
        return name.Length > 2 ? [name, name[1..]] : [name];
    }

    private static List<Stretch>? Pieces(Message message, int from, string[][] order, bool plain)
    {
        List<(int Start, int Matter)> openers = [];
        for (var at = from; at < message.Text.Length && openers.Count < order.Length; at++)
        {
            foreach (var word in order[openers.Count])
            {
                if ((Chars.IsMark(message[at - 1]) || (order.Length > 1 && word.Length > 2)) && message.Says(at, word) && Matter(message, at + word.Length, plain) is var matter and > 0)
                {
                    openers.Add((at, matter));
                    break;
                }
            }
        }

        if (openers.Count < order.Length)
        {
            return null;
        }

        var ends = openers.Skip(1).Select(opener => opener.Start).Append(SentenceEnd(message, openers[^1].Matter));
        List<Stretch> pieces = [.. openers.Zip(ends, (opener, end) => Trimmed(message, opener.Matter, end))];
        return pieces.TrueForAll(piece => piece.End > piece.Start) ? pieces : null;
    }

    // 前者讲…, 一个说的是…, 一个嫌…: the word of telling is left out, the feeling belongs to the matter.
    private static int Matter(Message message, int at, bool plain)
    {
        if (message[at] == ':')
        {
            return at + 1;
        }

        at += message.Says(at, "那边") || message.Says(at, "那里") || message.Says(at, "那回") ? 2 : message[at] == '家' && message[at + 1] is not ('里' or '门' or '中') ? 1 : 0;
        at += message[at] is '是' or '就' or '则' ? 1 : 0;
        if (message.Words.Says.Match(message.Text, at) is var says and > 0)
        {
            at += says;
            return at + (message.Says(at, "的是") ? 2 : message[at] is '的' or '了' or ':' ? 1 : 0);
        }

        return message[at] is '嫌' or '愁' or '怕' or '想' or '要' or '盼' || message.Says(at, "担心") ? at : message[at] is '谈' or '聊' or '问' ? at + 1 : plain || (message[at] == '在' && Turns.Part(message, new Stretch(at, SentenceEnd(message, at), 0)).Place is not null) ? at : 0;
    }

    private static int SentenceEnd(Message message, int at)
    {
        while (at < message.Text.Length && message[at] is not ('。' or '\n' or '.' or '!' or '?'))
        {
            at++;
        }

        return at;
    }

    private static Stretch Trimmed(Message message, int start, int end)
    {
        while (start < end && Chars.IsMark(message[start]))
        {
            start++;
        }

        while (end > start && Chars.IsMark(message[end - 1]))
        {
            end--;
        }

        return new Stretch(start, end, 0);
    }

    private static void ForAll(Message message, List<VisitDraft> visits, int start, int end)
    {
        var places = visits.SelectMany(visit => visit.Places).Where(place => place.Start >= start && place.End <= end).Take(1).Select(place => place with { Start = Bare(message, place.Start) }).ToList();
        var dates = visits.SelectMany(visit => visit.Dates).Where(known => known.Date.Start >= start && known.Date.End <= end).ToList();
        var said = new VisitDraft();
        for (var at = start; at < end; at++)
        {
            if (message.Words.Methods.Match(message.Text, at, out var kind) > 0)
            {
                said.Add(kind);
            }
        }

        var called = said.Has(MethodKind.Phone) || said.Has(MethodKind.Online);
        var channel = called ? visits.Select(visit => visit.Channel).FirstOrDefault(known => known is not null) : null;
        foreach (var visit in visits)
        {
            if (places.Count > 0 && (visit.Places.Count == 0 || (visit.Places[0].Start >= start && visit.Places[0].End <= end)))
            {
                visit.Places.Clear();
                visit.Places.AddRange(places);
            }

            if (visit.Dates.Count == 0)
            {
                visit.Dates.AddRange(dates);
            }

            if (visit.Methods == 0)
            {
                visit.Methods = said.Methods;
                visit.Channel ??= channel;
            }
        }
    }

    // 见面地点都是镇兽医站
    private static int Bare(Message message, int at) => message.Says(at, "都是") || message.Says(at, "都在") ? at + 2 : at;
}
