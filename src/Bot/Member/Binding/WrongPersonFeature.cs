using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Member.Binding;

/// <summary>“我不是周敏”: the binding is suspended at once, nothing more is shown or sent, and the office looks into it.</summary>
[OpenToEverybody("whoever holds the telephone may say that it is not theirs")]
internal sealed partial class WrongPersonFeature(OfficeDesk office) : IFeature
{
    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Who.IsStranger || turn.Words.Length is 0 or > 40 || !Says(turn.Words, turn.Person!.Name))
        {
            return null;
        }

        return new Step(ConversationState.Empty, new Reply(BindingWords.WrongPerson))
        {
            Changes = [turn.Who.Binding! with { Suspended = true }],
            Outbox = await office.TellAsync(turn.CommitteeId, BindingWords.WrongPersonToOffice(turn.Person!.Name, turn.Words), turn.Now, cancellationToken),
        };
    }

    private static bool Says(string words, string name) =>
        words.TrimEnd('。', '！') is "不是我" or "我不是" or "你们弄错人了" or "你弄错人了" or "发错人了" or "您发错人了" or "弄错人了" or "我不是本人" or "不是本人"
        || (words.StartsWith("我是", StringComparison.Ordinal) && words.Contains("不是" + name, StringComparison.Ordinal))
        || (words.Contains(name, StringComparison.Ordinal) && NotThem().IsMatch(words));

    [GeneratedRegex("(^|[，,。 ])(您好|你好|打错了?|发错了?|弄错了?|搞错了?)?[，,。 ]?(我|这|这里|本人)(可)?(不是|并不是)|不是本人|已经去世|已去世", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex NotThem();
}
