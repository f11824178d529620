using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private HeadStop trialStop;
    private int trialEnd;

    private int Continue(int at, int end, HeadStop stop)
    {
        switch (stop)
        {
            case HeadStop.End:
                return end;
            case HeadStop.Another:
                return at;
            case HeadStop.Suggestion:
                return Suggestion(at + words.Suggests.Match(text, at), end);
            default:
                inMatter = true;
                if (at >= end)
                {
                    return end;
                }

                if (stop == HeadStop.Matter && draft.Persons.Count == 0 && !words.Predicates.Has(text, at, end)
                    && (text.AsSpan(at, end - at).EndsWith("活动") || text.AsSpan(at, end - at).EndsWith("晚会")))
                {
                    // 组织了法律咨询进社区活动: the occasion, not the matter.
                    draft.Add(MethodKind.Activity);
                    inMatter = false;
                    return end;
                }

                introduced = stop == HeadStop.Introduced && !AfterAsked(at);
                if (EmptyTopic(at, end))
                {
                    inMatter = draft.Content.Count > 0;
                    return end;
                }

                if (stop == HeadStop.Introduced && SuggestionAt(at, end) is var asked and > 0)
                {
                    return Suggestion(asked, end);
                }

                return Matter(at, end);
        }
    }
}
