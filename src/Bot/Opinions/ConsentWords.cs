using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Directory;

namespace WeLiaison.Bot.Opinions;

/// <summary>What people say when they are asked for consent, and the answers to what they ask back.</summary>
internal static partial class ConsentWords
{
    public const string Free = "不收钱。有事直接说就行。";

    public const string MembersAre = "政协委员来自各个界别，了解群众的意见，写成提案和建议，也会给您回话。";

    public const string InEnglish = "Saved. To pass it on we need your consent: please reply 同意 (or “yes”).";

    public const string HowToTell = "直接说就行，一句两句都可以，也能发照片、语音、位置。";

    /// <summary>同意, 嗯嗯同意的, 算了，同意吧, OK: consent by words of one's own. A negation, a condition or a question is none.</summary>
    public static bool Agrees(string words) => Agreeing().IsMatch(words.Trim());

    public static bool Declines(string words) => Declining().IsMatch(words.Trim());

    /// <summary>为什么要我的信息: whoever asks is told what for, before they agree.</summary>
    public static bool AsksWhatFor(string words) => words.Length <= 40 && WhatFor().IsMatch(words);

    /// <summary>The answer to a question about the house itself; null for anything else, a matter in the form of a question above all.</summary>
    public static string? About(string words, Committee committee) => words.Length > 24 ? null : words switch
    {
        _ when WhoAreYou().IsMatch(words) => OpinionWords.Welcome(committee),
        _ when Members().IsMatch(words) => MembersAre,
        _ when Money().IsMatch(words) => Free,
        _ when How().IsMatch(words) => HowToTell,
        _ when Where().IsMatch(words) => committee.OfficeContact is { Length: > 0 } contact ? $"{contact}（工作日9点到17点）。" : $"回“人工”，{committee.Office}的同志工作日9点到17点联系您。",
        _ => null,
    };

    public static bool IsLatin(string words) => words.Count(char.IsAsciiLetter) > words.Length / 2;

    [GeneratedRegex("^(?:(?:算了|那|那就|好|好的|好吧|行|嗯|嗯嗯|哦|可以|是的?|对|没问题|还是|我|都|完全|你好|您好)[，,。\\s]*)*(?:同意|好|好的|好吧|好啊|可以|行|行吧|嗯+|是|是的|1|ok|okay|yes|agree|i agree|没问题|没意见|愿意|答应|登记吧)(?:了|的|吧|啊|呀|哈|哦|呢|您|你们|登记)*[。！!.～~]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Agreeing();

    [GeneratedRegex("^(?:那|我|还是|算了|先|暂时)*[，,]?(?:不同意|不|不要|不行|不用|不用了|拒绝|不登记|不愿意|不想登记|不想|算了|no|不了|不同意登记|不说|不报|不反映|不弄|不写|不提)(?:了|的|吧)?[，,]?(?:谢谢)?[。！!.～~]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Declining();

    [GeneratedRegex("(?:凭什么|为什么|为啥|为何|干嘛|怎么还|一定|必须|非得?|有必要).{0,8}(?:登记|收集|同意|信息|资料|微信号|隐私)|(?:登记|收集|信息|资料|微信号|隐私).{0,8}(?:干什么|干嘛|做什么|派什么用|有什么用|泄露|保密|安全吗|给谁看|谁能?看)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WhatFor();

    [GeneratedRegex("^(?:请问)?(?:你|您|你们|您们|这|这里|这个号|这个公众号|小联)(?:是|到底是)?(?:谁|干什么|干嘛|做什么|干啥|什么单位|什么机构|什么部门|哪里|哪个单位|哪个部门|有什么用|能干什么|能做什么|能干啥|管什么)(?:的|呀|啊)?[？?。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WhoAreYou();

    [GeneratedRegex("^(?:请问)?(?:什么是|啥是)?政协(?:委员)?(?:是|到底是)?(?:什么|啥|干什么|干嘛|干啥|做什么|管什么)?(?:的|意思|人|呀|啊|单位)*[？?。]+$|^(?:请问)?(?:什么是|啥是)政协|^(?:请问)?政协(?:委员)?(?:是|到底是)(?:什么|啥|干)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Members();

    [GeneratedRegex("^(?:请问)?(?:这个|反映|用这个)?(?:要不要|要|收|是不是要|需要)(?:收)?(?:钱|费|付费|花钱)(?:吗|么|不)?[？?。]*$|^(?:是)?免费(?:的)?吗?[？?。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Money();

    [GeneratedRegex("^(?:请问)?(?:怎么|如何|咋|怎样)(?:样)?(?:反映|提意见|提建议|投诉|写信|留言|用|说)(?:问题|情况|意见|事情)?(?:啊|呀|呢)?[？?。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex How();

    [GeneratedRegex("^(?:请问)?(?:你们|您们|办公室|政协|单位)?(?:的|办公室的?)?(?:办公)?(?:电话|联系电话|联系方式|地址|办公地点)(?:号码)?(?:是)?(?:多少|几号|是什么|在哪里?|在哪儿|哪里|有吗)?[？?。]*$|^(?:请问)?(?:你们|办公室|政协)(?:在哪|在什么地方|怎么走)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Where();
}
