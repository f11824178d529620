using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Notices;

/// <summary>催: only those who have not answered, at most twice, and not twice within a few hours unless staff insist.</summary>
internal static class Reminding
{
    private const int Most = 2;

    private static readonly TimeSpan Apart = TimeSpan.FromHours(12);

    public static Step Of(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts, Func<Receipt, string> name, bool anyway)
    {
        var silent = receipts.Where(NoticeWords.IsSilent).ToList();
        // 催黎曼 reminds nobody else.
        var named = silent.Where(r => turn.Words.Contains(name(r), StringComparison.Ordinal)).ToList();
        if (named.Count == 0 && receipts.FirstOrDefault(r => turn.Words.Contains(name(r), StringComparison.Ordinal)) is { } answered)
        {
            // Who has answered is not reminded, and nobody else in their place.
            return turn.Say(NoticeWords.Standing(notice, name(answered), answered));
        }

        silent = named.Count > 0 ? named : silent;
        var again = silent.Where(r => r.Reminders < Most).ToList();
        var byPhone = silent.Where(r => r.Reminders >= Most).Select(name).ToList();
        if (again.Count == 0)
        {
            return turn.Say(byPhone.Count == 0 ? NoticeWords.NobodyToRemind : NoticeWords.OnlyPhoneLeft(byPhone));
        }

        if (!anyway && again.Max(r => r.RemindedAt) is { } last && turn.Now - last < Apart)
        {
            return turn.Ask(new Menu { AsksWhether = true }, "choice",
                NoticeWords.RemindedBefore(last.ToOffset(turn.Now.Offset), turn.Now, again.Count), NoticeWords.RemindAgain(notice));
        }

        return turn.Say(NoticeWords.Reminded(again.Count, byPhone)) with
        {
            Changes = [.. again.Select(r => r with { Reminders = r.Reminders + 1, RemindedAt = turn.Now })],
            Outbox = [.. again.Select(r => Errand.NoticeTo(notice, r.Person, NoticeWords.Reminder(notice), Buttons.For(notice), turn.Now, QuietHours.Next(turn.Now)))],
        };
    }
}
