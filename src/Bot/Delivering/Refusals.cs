using WeLiaison.WeChat.Api;

namespace WeLiaison.Bot.Delivering;

/// <summary>From the platform's reaction to what becomes of the message, in words for the office.</summary>
internal static class Refusals
{
    public static SendOutcome Read(WeChatApiException refusal, DateTimeOffset now) => refusal.Reaction switch
    {
        Reaction.Stop => new SendOutcome.Refused(DeliveryWords.NotFollowing) { Gone = true },
        Reaction.Drop => refusal.Errcode == 81013 ? new SendOutcome.Refused(DeliveryWords.NotVisible) { Gone = true } : new SendOutcome.WindowClosed(DeliveryWords.WindowClosed),
        Reaction.Retry => new SendOutcome.Retry(TimeSpan.FromSeconds(10), refusal.Message),
        Reaction.BackOff => new SendOutcome.Retry(TimeSpan.FromSeconds(70), refusal.Message),
        Reaction.Wait => new SendOutcome.Retry(UntilMidnight(now), refusal.Message),
        Reaction.Alert or Reaction.Refresh => new SendOutcome.Retry(TimeSpan.FromMinutes(5), refusal.Message),
        _ => new SendOutcome.Refused($"平台拒收（{refusal.Errcode}）"),
    };

    /// <summary>Quotas begin anew at midnight in Beijing; an hour's wait at most, since a shorter limit may be meant.</summary>
    private static TimeSpan UntilMidnight(DateTimeOffset now)
    {
        var beijing = now.ToOffset(TimeSpan.FromHours(8));
        var left = beijing.Date.AddDays(1).AddMinutes(1) - beijing.DateTime;
        return left < TimeSpan.FromHours(1) ? left : TimeSpan.FromHours(1);
    }
}
