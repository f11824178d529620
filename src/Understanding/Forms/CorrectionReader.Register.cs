using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    private static readonly string[] Moves = ["调到了", "调去了", "调到", "调去", "调入", "转到", "换到", "跳槽到", "跳到", "进了", "去了", "现在在", "如今在", "目前在", "改在", "是在"];
    private static readonly string[] Rises = ["升任", "升为", "升成", "升了", "升", "提为", "提了", "当上", "当了", "改任", "转任", "调任", "现任", "任", "改行做", "改做", "现在是", "现在做", "现在当", "如今是", "是"];
    private static readonly string[] Homes = ["搬到了", "搬去了", "搬到", "搬去", "搬进", "改住", "现住", "住在", "住到", "住"];

    /// <summary>她调到教育局了, 他升保安队长了, 她是民盟的: what is said of somebody who is being registered.</summary>
    private static bool RegisterChange(Correction work, int start, int end)
    {
        if (work.Form != "register_contact")
        {
            return false;
        }

        var message = work.Message;
        var from = SkipSaid(message, start, end);
        var to = end;
        while (to > from && message[to - 1] is '了' or '的' or '吧' or '啊' or '呀')
        {
            to--;
        }

        if (Label(work, start, end).Slot is not null)
        {
            return false;
        }

        if (IsName(work, from, to))
        {
            return true;
        }

        if (PartyIn(message, from, to) is { } party)
        {
            work.Slots = work.Slots with { Party = party };
            return work.Marked = true;
        }

        if (from > start && message[from] is '开' or '卖' or '跑' or '送' or '教' or '种' or '养' or '修' && message[from - 1] is '在' or '今' && to - from is > 1 and < 8)
        {
            // 他辞职了，现在开网约车
            work.Slots = work.Slots with { Position = message.Quote(from, to) };
            return work.Marked = true;
        }

        if (After(message, Homes, from, to) is var home and > 0)
        {
            work.Slots = work.Slots with { Address = message.Quote(home, to) };
            return work.Marked = true;
        }

        if (After(message, Rises, from, to) is var job and > 0 && !(message.People.At(job, to, expected: true, out var named) && named.End == to)
            && RegisterReader.SplitWork(message, job, to) is { HasJob: true } rise)
        {
            work.Slots = work.Slots with { Org = rise.Split > job ? message.Quote(job, rise.Split) : work.Slots.Org, Position = message.Quote(rise.Split, to) };
            return work.Marked = true;
        }

        if (After(message, Moves, from, to) is not (var body and > 0))
        {
            return false;
        }

        foreach (var tail in (ReadOnlySpan<string>)["上班", "工作", "任职", "打工"])
        {
            to -= to - body > tail.Length + 1 && message.Says(to - tail.Length, tail) ? tail.Length : 0;
        }

        var (split, hasJob) = RegisterReader.SplitWork(message, body, to);
        work.Slots = work.Slots with { Org = split > body ? message.Quote(body, split) : work.Slots.Org, Position = hasJob ? message.Quote(split, to) : work.Slots.Position };
        return work.Marked = true;
    }

    // 姓全，全志龙: a name that shares a character with the one given before puts it right.
    private static bool IsName(Correction work, int from, int to)
    {
        if (to - from > 5 || !work.Message.People.At(from, to, expected: true, out var person) || person.End < to || work.Filled.Persons.Count != 1)
        {
            return false;
        }

        var before = work.Filled.Persons[0];
        var name = work.Message.Quote(from, to);
        if (name == before || !name.Any(before.Contains))
        {
            return false;
        }

        work.Remove(before);
        work.Add(person);
        return work.Marked = true;
    }

    private static int SkipSaid(Message message, int from, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["不对", "其实", "他", "她", "人家", "本人", "已经", "已", "刚", "最近", "今年", "现在", "早就", "又"])
        {
            from += message.Says(from, word) && from + word.Length < end
                && !(word == "现在"
                    && (message.Says(from, "现在在") || message.Says(from, "现在是") || message.Says(from, "现在做") || message.Says(from, "现在当")))
                ? word.Length
                : 0;
        }

        return from;
    }

    private static int After(Message message, string[] words, int from, int to)
    {
        foreach (var word in words)
        {
            if (message.Says(from, word) && to - from - word.Length > 1)
            {
                return from + word.Length;
            }
        }

        return 0;
    }

    private static string? PartyIn(Message message, int from, int to)
    {
        from += message[from] == '是' ? 1 : 0;
        return to - from <= 8 ? RegisterReader.PartyAt(message, from, to) : null;
    }
}
