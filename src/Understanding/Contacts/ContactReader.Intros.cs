using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    // 她在舞蹈学校，说…; 边吃边聊，她说…: what stood between the person and the first 说 was no matter.
    private void DropRemarks(int start, int intro)
    {
        var more = text.AsSpan(start, intro - start).IndexOfAny('还', '又', '也') >= 0 || Has(start, intro, "另外") || Has(start, intro, "补充");
        if (!introduced && !more && draft.Suggestions.Count == 0 && !draft.Content.Exists(IsGrievance))
        {
            draft.Content.Clear();
            draft.Voices.Clear();
        }

        introduced = true;
    }

    /// <summary>当时他在菜地里浇水他说…, 给他们送了月饼，他说…: the first word of the one met is where the matter begins, whatever was told before.</summary>
    private int LateIntro(int start, int end)
    {
        if (introduced || message.Utterance.Role == SpeakerRole.Constituent || drafts.TrueForAll(known => known.Persons.Count == 0))
        {
            return 0;
        }

        for (var i = start; i < end; i++)
        {
            if (message[i] is '他' or '她' or '伊' or '渠' or '佢' or '对' or '两' or '老' && !IsSpokenTo(i) && words.Pronouns.Match(text, i) > 0
                && head.IntroAt(i, end, afterPerson: false) is var told and > 0)
            {
                return told;
            }

            if (i == start && words.Kinship.Match(text, i) > 1 && head.IntroAt(i, end, afterPerson: false) is var kin and > 0)
            {
                return kin;
            }

            if (message[i] == ':' && i > start + 2 && message[i - 1] is '句' or '事' or '点' or '条' or '件' or '下' or '个')
            {
                return i + 1;
            }

            if (message[i] is '里' or '中' or '上' && message[i + 1] is '说' or '讲' && i > start + 1 && words.Channels.Match(text, i - 2) > 0)
            {
                return head.IntroAt(i + 1, end, afterPerson: true);
            }

            if (message[i] is '想' or '要' && (message.Says(i + 1, "反映") || message.Says(i + 1, "反应")) && message[i + 3] is not ('一' or '的'))
            {
                return head.IntroAt(i + 1, end, afterPerson: true);
            }

            // 企业反映, 工会主席讲: somebody who is only called by a trade or a body.
            if (i > start && i - start <= 7 && (message.Says(i, "反映") || message.Says(i, "反应")) && !Has(start, i, "向") && !Has(start, i, "多次")
                && !Has(start, i, "去") && !Has(start, i, "曾") && !words.Predicates.Has(text, start, i)
                && message[i + 2] is not ('过' or '了' or '无' or '没' or '给' or '到' or '上' or '好' or '强' or '慢' or '也' or '后'))
            {
                return head.IntroAt(i, end, afterPerson: true);
            }

            if (message[i] is '聊' or '谈' or '说' or '讲' or '提' && message[i + 1] is '到' or '起'
                && message[i - 1] is not ('没' or '不' or '别' or '常' or '一' or '再' or '未' or '曾') && message[i + 2] is not ('过' or '的' or '来')
                && !Text.Numerals.IsNumeral(message[i + 2]))
            {
                return head.IntroAt(i, end, afterPerson: true);
            }
        }

        return 0;
    }

    // 听取居民意见, 了解生活情况: talk about nothing in particular.
    private bool EmptyTopic(int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        return rest.Length <= 10 && message[at - 1] is '取' or '集' or '解' or '求' or '询' or '问'
            && (rest.EndsWith("意见") || rest.EndsWith("建议") || rest.EndsWith("诉求") || rest.EndsWith("心声") || rest.EndsWith("想法")
                || rest.EndsWith("近况") || rest.EndsWith("生活情况") || rest.EndsWith("工作情况") || rest.EndsWith("呼声") || rest.EndsWith("身体情况")
                || rest.EndsWith("身体状况") || rest.EndsWith("生活状况"));
    }

    // 给她讲明白了, 跟他说会跟进: here the member speaks.
    private bool IsSpokenTo(int at) =>
        message[at - 1] is '给' or '跟' or '和' or '对' or '向' or '同' or '与' or '让' or '问' or '请' or '劝' or '帮' or '陪' or '替' or '找' or '叫' or '教' or '听'
        or '诉';

    // 问她孙女上学的事，她说…: what the member asked gives way to what the other one then says.
    private bool AfterAsked(int at)
    {
        var before = text.AsSpan(0, at);
        return before.EndsWith("问了") || before.EndsWith("问") || before.EndsWith("了解") || before.EndsWith("讨论") || before.EndsWith("讨论了") || before.EndsWith("几句");
    }

    // 落实不了她说的最好…: in speech without marks the grievance may stand in the same clause.
    private void KeepGrievance(int start, int told)
    {
        var at = told;
        while (at > start + 1 && words.Pronouns.Match(text, at) == 0)
        {
            at--;
        }

        var (from, to) = Trim(start, at);
        if (to - from > 5 && IsGrievance(new Stretch(from, to, clause)))
        {
            draft.Content.Add(new Stretch(from, to, clause));
            draft.Voices.Add(voice);
        }
    }

    // 切割粉尘大，工人没体检，他说…: what is plainly amiss was raised, whoever said it first.
    private bool IsGrievance(Stretch told) =>
        words.Pronouns.Match(text, told.Start) == 0 && message[told.Start] is not ('我' or '是') && told.End - told.Start > 3
        && (Has(told.Start, told.End, "没人") || text.AsSpan(told.Start, told.End - told.Start).IndexOfAny("坏漏堵缺贵脏乱臭塌") >= 0
            || text[told.End - 1] is '大' or '难' or '慢' or '少' or '差' or '高' or '长' || Has(told.Start, told.End, "不到")
            || Has(told.Start, told.End, "不了") || Has(told.Start, told.End, "不上")
            || ClauseWeights.Matter.Of(message, told.Start, told.End) > PlainlyAmiss);

    private const int PlainlyAmiss = 25;

    // 他还反映, 另外提到: the matter goes on after what was asked for.
    private int AnotherVoice(int start, int end)
    {
        var pronoun = words.Pronouns.Match(text, start);
        var intro = head.IntroAt(start, end, afterPerson: pronoun > 0);
        if (!introduced && !inSuggestion && intro > 0 && words.Says.Match(text, start) is var says && says > 1
            && words.WeakSays.Match(text, start) != says && !(message[start] == '都' && draft.Persons.Count == 1))
        {
            return intro;
        }

        if (!introduced && !inSuggestion && pronoun == 0 && message[start] is '说' or '讲' or '问' && message[start + 1] is not ('了' or '过' or '好' or '不' or '是' or '完' or '到'))
        {
            return head.IntroAt(start, end, afterPerson: true);
        }

        return intro > 0 && (pronoun > 0 || words.SayLinks.Match(text, start) > 0) && (inSuggestion || intro > start + 2) ? intro : 0;
    }
}
