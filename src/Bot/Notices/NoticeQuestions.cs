using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.People;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Notices;

/// <summary>Staff ask how their last notice went: 谁没收到, 谁没回, 谁请假; and have the silent reminded, or the notice recalled.</summary>
internal sealed class NoticeQuestions(INotices notices, IPeople people) : IFeature
{
    private const int MostReminders = 2;

    /// <summary>What is asked, or null.</summary>
    public static string? Asked(Turn turn)
    {
        if (!turn.Who.IsStaff)
        {
            return null;
        }

        var said = turn.Words.TrimEnd('？', '?', '。', '呢', '了', '啊', '呀');
        bool Has(string words) => said.Contains(words, StringComparison.Ordinal);
        return said.Length > 24 ? null
            : Has("撤回") && Has("通知") ? "recall"
            : said is "催" or "催一下" or "再催一下" or "催一催" or "提醒一下" or "都催一下" || (said.StartsWith('催') && turn.Reading.Intent == Intent.Remind) ? "remind"
            : Has("没收到") || Has("没送到") || Has("未送达") || Has("没发到") ? "missed"
            : Has("没回") || Has("未回") || Has("没回复") || Has("没报名") || Has("回执情况") || Has("回复情况") || Has("统计回执") || Has("通知情况") || said is "谁回" or "有谁回" or "谁收到" ? "silent"
            : Has("请假") && (Has("谁") || Has("名单") || Has("哪些")) ? "leave"
            : null;
    }

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (Asked(turn) is not { } asked)
        {
            return null;
        }

        var recent = await notices.RecentAsync(turn.CommitteeId, 20, cancellationToken);
        var notice = recent.FirstOrDefault(n => n.State != NoticeState.Recalled && Mentioned(turn, n)) ?? recent.FirstOrDefault(n => n.State != NoticeState.Recalled);
        if (notice is null)
        {
            return turn.Say(NoticeWords.NoNotice);
        }

        var receipts = await notices.ReceiptsAsync(turn.CommitteeId, notice.Id, cancellationToken);
        var names = (await people.FindAllAsync(turn.CommitteeId, [.. receipts.Select(r => r.Person)], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        string Name(Receipt receipt) => names.GetValueOrDefault(receipt.Person, "？");
        return asked switch
        {
            "missed" => turn.Say(NoticeWords.Missed(notice, [.. receipts.Where(r => r.Answer == Answer.None && r.Delivery is DeliveryState.Failed or DeliveryState.Unreachable).Select(r => (Name(r), r.FailureWords ?? string.Empty))])),
            "leave" => turn.Say(NoticeWords.OnLeave(notice, [.. receipts.Where(r => r.Answer == Answer.Leave).Select(r => (Name(r), r.Reason ?? string.Empty))])),
            "remind" => Remind(turn, notice, receipts, Name),
            "recall" => Recall(turn, notice, receipts),
            _ => turn.Say(NoticeWords.Summary(notice, receipts, names)),
        };
    }

    private static bool Mentioned(Turn turn, Notice notice) =>
        turn.Words.Contains(notice.Number, StringComparison.OrdinalIgnoreCase) || (notice.Topic.Length >= 3 && turn.Words.Contains(notice.Topic, StringComparison.Ordinal));

    private static Step Remind(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts, Func<Receipt, string> name)
    {
        var silent = receipts.Where(NoticeWords.IsSilent).ToList();
        var again = silent.Where(r => r.Reminders < MostReminders).ToList();
        var byPhone = silent.Where(r => r.Reminders >= MostReminders).Select(name).ToList();
        if (again.Count == 0)
        {
            return turn.Say(byPhone.Count == 0 ? NoticeWords.NobodyToRemind : NoticeWords.OnlyPhoneLeft(byPhone));
        }

        return turn.Say(NoticeWords.Reminded(again.Count, byPhone)) with
        {
            Changes = [.. again.Select(r => r with { Reminders = r.Reminders + 1 })],
            Outbox = [.. again.Select(r => Errand.NoticeTo(notice, r.Person, NoticeWords.Reminder(notice), Buttons.For(notice.Kind), turn.Now, turn.Now))],
        };
    }

    private static Step Recall(Turn turn, Notice notice, IReadOnlyList<Receipt> receipts) => turn.Say(NoticeWords.Recalled) with
    {
        Changes = [notice with { State = NoticeState.Recalled }],
        Outbox = [.. receipts.Where(r => r.Delivery == DeliveryState.Accepted).Select(r => Errand.Tell(turn.CommitteeId, r.Person, NoticeWords.Correction(notice), turn.Now, headline: "通知作废"))],
    };
}
