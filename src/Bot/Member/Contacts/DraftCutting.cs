using WeLiaison.Bot.Conversations;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>“把拉线那句删掉”: takes one clause out of what was told.</summary>
internal static class DraftCutting
{
    public static ContactDraft? Cut(ContactDraft draft, Turn turn)
    {
        if (turn.Words.Length > 40)
        {
            return null;
        }

        if (draft.Content is { } content && TextMerging.Cut(content, turn.Words) is { } left)
        {
            return draft with { Content = left };
        }

        return draft.Suggestion is { } suggestion && TextMerging.Cut(suggestion, turn.Words) is { } rest ? draft with { Suggestion = rest } : null;
    }
}
