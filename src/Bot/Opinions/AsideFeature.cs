using System.Text.RegularExpressions;
using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Opinions;

/// <summary>
/// What a constituent says besides the matter: thanks, whether we are a person, what we know of them, a stray digit, how to be called.
/// It is answered, and a letter in the making stays as it is.
/// </summary>
internal sealed partial class AsideFeature(IOpinions opinions) : IFeature
{
    private const int MostWords = 24;
    private const int MostCounted = 100;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > MostWords || turn.Address.Channel == Channel.WeCom || !turn.PublicMay(Act.SendOpinion) || turn.State.Open is not (null or OpinionDraft))
        {
            return null;
        }

        var letter = turn.State.Open as OpinionDraft;
        if (letter is { Awaiting: "named" } && Naming.Of(turn.Words, turn.Chosen) is not null)
        {
            // 不要写 answers the question that was put; it asks for nothing else.
            return null;
        }

        if (turn.Who.IsConstituent && Rename().Match(turn.Words) is { Success: true } renamed && FormOfAddress.Of(renamed.Groups["name"].Value) is { } name)
        {
            return Back(turn, letter, OpinionWords.NiceToMeet(name)) with { Changes = [turn.Person! with { Name = name }] };
        }

        if (OwnData().IsMatch(turn.Words))
        {
            return Back(turn, letter,
                turn.Person is null
                ? OpinionWords.NothingStored
                : OpinionWords.Stored(turn.Person, turn.Who.Members, await CountAsync(turn, cancellationToken)));
        }

        if (letter is not null && turn.Who.IsConstituent && Surname().Match(turn.Words) is { Success: true } mine
            && turn.Person!.Name.StartsWith(mine.Groups["name"].Value, StringComparison.Ordinal))
        {
            return Back(turn, letter, OpinionWords.NiceToMeet(turn.Person.Name));
        }

        if (Chosen(turn.Words) is { } sex && turn.Who.IsConstituent && Called(turn.Person!.Name, sex) is { } called)
        {
            return Back(turn, letter, OpinionWords.NiceToMeet(called)) with { Changes = [turn.Person with { Name = called }] };
        }

        if (OfficeHours().IsMatch(turn.Words))
        {
            return Back(turn, letter, OpinionWords.OfficeHours);
        }

        if (letter is null)
        {
            return turn.Who.IsConstituent && turn.Who.Binding!.ConsentAt is not null && Agreed().IsMatch(turn.Words) ? turn.Say(OpinionWords.AgreedBefore)
                : turn.Who.IsConstituent && Surname().Match(turn.Words) is { Success: true } own
                && turn.Person!.Name.StartsWith(own.Groups["name"].Value, StringComparison.Ordinal)
                    ? turn.Say(OpinionWords.NiceToMeet(turn.Person.Name) + OpinionWords.AskMatter)
                : ConsentWords.About(turn.Words, turn.Committee) is { } about ? turn.Say(about)
                : Acknowledging().IsMatch(turn.Words) ? turn.Say(CommonWords.WheneverYouLike)
                : Safe().IsMatch(turn.Words) ? turn.Say(OpinionWords.StaySafe)
                : Abuse().IsMatch(turn.Words) ? turn.Say(OpinionWords.Abuse)
                : Pictogram().IsMatch(turn.Words) ? turn.Say(OpinionWords.PictogramSeen) : null;
        }

        return Answer(turn, letter) is { } words ? Back(turn, letter, words) : null;
    }

    /// <summary>Words that are small talk whatever is being asked; null for anything else.</summary>
    internal static string? SmallTalk(string words) => words switch
    {
        _ when Person().IsMatch(words) => CommonWords.AmProgram,
        _ when Thanks().IsMatch(words) => CommonWords.Welcome,
        _ when Hello().IsMatch(words) => CommonWords.Hello,
        _ when HowLong().IsMatch(words) => OpinionWords.HowLong,
        _ when WhoSees().IsMatch(words) => OpinionWords.WhoSees,
        _ when Safe().IsMatch(words) => OpinionWords.StaySafe,
        _ when Abuse().IsMatch(words) => OpinionWords.Abuse,
        _ when Pictogram().IsMatch(words) => OpinionWords.NoWords,
        _ => null,
    };

    private static string? Answer(Turn turn, OpinionDraft letter) => turn.Words switch
    {
        var words when SmallTalk(words) is { } talk => talk,
        var words when ConsentWords.About(words, turn.Committee) is { } about => about,
        // 1, 2, 3 choose something only where something was offered.
        var words when letter.Options.Count == 0 && Choice.Number(words) is not null => OpinionWords.NothingToChoose,
        // Read a second time only where the words could ask for anything.
        _ when Wondering().IsMatch(turn.Words) && turn.ReadingAlone.Intent == Intent.Help => CommonWords.ConstituentHelp,
        _ => null,
    };

    /// <summary>The answer, and where the letter stands.</summary>
    private static Step Back(Turn turn, OpinionDraft? letter, string words) => letter switch
    {
        null => turn.Say(words),
        { Awaiting: "suggestion" } => turn.Ask(letter, "suggestion", words + "\n" + OpinionWords.LetterWaits),
        { Awaiting: { } awaiting, Bubbles.Count: > 0 } => turn.Ask(letter, awaiting, words + "\n" + OpinionWords.StillAsked(letter), letter.Options),
        _ => turn.Ask(letter, "content", words + "\n" + OpinionWords.AskMatter),
    };

    private async ValueTask<int> CountAsync(Turn turn, CancellationToken cancellationToken) =>
        (await opinions.FromAsync(turn.CommitteeId, turn.Person!.Id, MostCounted, cancellationToken)).Count(o => o.State != OpinionState.Withdrawn);

    /// <summary>吴 becomes 吴女士; a whole name, or one that already says it, stays.</summary>
    private static string? Called(string name, string sex) => name.Length is 1 or 2 && !name.StartsWith('老') && !name.StartsWith('小') ? name + sex : null;

    private static string? Chosen(string words) => Sex().Match(words) is { Success: true } match ? match.Groups["sex"].Value is "女士" or "女" or "女的" or "小姐" ? "女士" : "先生" : null;

    [GeneratedRegex("[?？用帮教]|怎|咋|啥|什么|哪|如何|不会|不懂|能不能|可以|能做|说明|功能|菜单|操作|指引", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wondering();

    [GeneratedRegex("^(?:我)?同意(?:了|的|登记)?[。！]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Agreed();

    [GeneratedRegex("^(?:我姓|免贵姓|姓)(?<name>.{1,2})[。]?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Surname();

    [GeneratedRegex("^(?:是|我是|叫我)?(?:个|位)?(?<sex>女士|先生|女的|男的|女|男|小姐)[。！吧呀]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Sex();

    [GeneratedRegex("我的(?:资料|信息|个人信息|数据)|(?:存|保存|记|收集|登记)了?我(?:的)?(?:什么|哪些|啥)|我(?:都)?(?:有|登记了)(?:什么|哪些|啥)(?:资料|信息)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OwnData();

    [GeneratedRegex("(?:你们|办公室|政协).{0,4}(?:几点|什么时候).{0,3}(?:上班|下班|开门|关门|有人)|^(?:几点|什么时候)(?:上班|下班)|(?:上班|办公|工作)时间", RegexOptions.CultureInvariant, 100)]
    private static partial Regex OfficeHours();

    [GeneratedRegex("真人|机器人|是人吗|你是谁|你是人|你是什么|是AI|是ai|人工智能", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Person();

    [GeneratedRegex("^(?:好的?|嗯|行|哦)?[，, ]?(?:谢谢|谢了|多谢|感谢|非常感谢|太谢谢|谢谢您|谢谢你|麻烦你|麻烦您|辛苦)[^，。,]{0,6}[。！!～~]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Thanks();

    [GeneratedRegex("^(?:你好|您好|在吗|在不在|有人吗|早上好|上午好|下午好|晚上好|hi|hello|哈喽|喂)[呀啊。！!？?～~]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Hello();

    [GeneratedRegex("(?:多久|几天|多长时间|什么时候)(?:能|可以|会)?(?:有|给)?(?:回复|回话|答复|消息|回音|回信|结果|处理|办好|办完|解决|修好|弄好)[吗呢？?]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HowLong();

    [GeneratedRegex("(?:会不会|会|能).{0,4}(?:泄露|公开|保密|知道我是谁|写我(?:的)?名字)|(?:谁|哪些人)(?:能|会|可以)?看(?:到|见)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WhoSees();

    [GeneratedRegex("^(?:请|我?(?:免贵)?姓.{1,2}[，, ]+(?:就|都)?|我是?.{2,6}[，, ]+(?:就|都)?)?(?:叫我|喊我|(?:改|换)(?:一?下)?称呼[，,：:]?(?:叫我|我姓|我是|改成)?|称呼改成)(?<name>.{1,8}?)(?:就行|就好|吧)?[。]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Rename();

    [GeneratedRegex("^(?:好|好的|好吧|嗯+|哦+|噢|行|ok|OK)?[，,]?(?:知道|明白|收到|了解|清楚)(?:了|啦)?[。！~]*$|^(?:好的?|嗯+|哦+)(?:吧|呢)?[。！~]*$|^(?:拜拜|再见|88)[。！~]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Acknowledging();

    [GeneratedRegex("(?:打|拨|报)(?:过|了|好)?(?:119|110|120|警)(?:了|过)?|已经?报警", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Safe();

    [GeneratedRegex("^(?:你们?|您们|政协|这帮人|一帮|一群)?(?:政协)?(?:都是|就是|真是|是|全是)?(?:一群|一帮|群|帮)?(?:吃干饭|废物|饭桶|垃圾|混蛋|王八蛋|傻[逼比叉]|骗子|草包|神经病|脑子有病|不要脸|放屁|狗屁|滚|滚蛋|滚开|去死)(?:吧|啊|的|了|们)*[。！!？?]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Abuse();

    // Emoji, WeChat's own [微笑] included, without a word beside them.
    [GeneratedRegex("^(?:\\[[^\\[\\]]{1,6}\\]|[\\p{So}\\p{Cs}\\p{Sk}\\p{P}\\u200d\\ufe0f\\s])+$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Pictogram();
}
