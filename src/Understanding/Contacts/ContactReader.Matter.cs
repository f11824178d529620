using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>A clause of the matter, up to a word of asking within it.</summary>
    private int Matter(int start, int end)
    {
        if (LateIntro(start, end) is var told and > 0)
        {
            DropRemarks(start, told);
            KeepGrievance(start, told);
            inSuggestion = false;
            return told >= end ? end : SuggestionAt(told, end) is var wanted and > 0 ? Suggestion(wanted, end) : Matter(told, end);
        }

        inMatter = true;
        inSuggestion = false;
        var length = 0;
        var asked = message[start - 1] == '问' || message.Says(start - 2, "问了") || message.Says(start - 2, "问到") ? 0 : AskedWithin(start, end, out length);
        var stop = asked > 0 ? asked : SettledAtEnd(start, end) is var settled && settled < end ? settled : AttentionAtEnd(start, end);
        var (from, to) = Trim(start, stop);
        if (to > from && !(asked > 0 && IsWhoIsAsked(from, to, asked)))
        {
            if (IsRemedy(from, to) && (draft.Content.Count > 0 || message.Utterance.Role == SpeakerRole.Constituent))
            {
                AddSuggestion(from, to);
            }
            else
            {
                draft.Content.Add(new Stretch(from, to, clause));
                draft.Voices.Add(voice);
            }
        }

        return asked > 0 ? Suggestion(asked + length, end) : end;
    }

    // 社区食堂能不能周末也开: before the question stands who is asked, not what is the matter.
    private bool IsWhoIsAsked(int from, int to, int asked) =>
        to - from <= 10 && draft.Content.Count == 0 && (message[asked] == '能' || message.Says(asked, "可不可以") || message.Says(asked, "可否"))
            && !words.Predicates.Has(text, from, to) && text.AsSpan(from, to - from).IndexOfAny("太了没不难坏") < 0;

    private bool BackToMatter(int start, int end) =>
        words.Sequence.Match(text, start) > 1 && words.Remedies.Match(text, start + words.Sequence.Match(text, start)) == 0 && end - start > 6
        && words.Suggests.Find(text, start, end, out _, out _) < 0 && !inSuggestion;

    /// <summary>A note's phrase that names a remedy: 加装护栏, 提前到六点开.</summary>
    private bool IsRemedy(int from, int to)
    {
        var verb = words.Remedies.Match(text, from);
        return verb > 0 && to - from >= verb + 1 && !Has(from, to, "问题") && message[to - 1] is not ('难' or '慢' or '少' or '了' or '差' or '错' or '贵' or '低' or '高')
            && !Has(from, to, "不") && !Has(from, to, "没");
    }

    private void AddMatter(int from, int to)
    {
        var (start, stop) = Trim(from, to);
        if (stop > start)
        {
            draft.Content.Add(new Stretch(start, stop, clause));
            draft.Voices.Add(voice);
        }
    }

    private void AddSuggestion(int from, int to)
    {
        var (start, stop) = Trim(from, to);
        if (stop > start)
        {
            draft.Suggestions.Add(new Stretch(start, stop, clause));
        }
    }
}
