namespace WeLiaison.Understanding.Forms;

internal static partial class CorrectionReader
{
    /// <summary>不用跟进了, 把需要答复勾上, 当场就解决了: the two that are only yes or no.</summary>
    private static bool Flags(Correction work, int start, int end)
    {
        var words = work.Message.Words;
        var text = work.Message.Text;
        if (work.Form != "log_contact" && work.Form != "submit_opinion")
        {
            return false;
        }

        if (words.NoFollowUps.Has(text, start, end))
        {
            work.Slots = work.Slots with { FollowUp = false };
            return true;
        }

        if (words.ResolvedNo.Has(text, start, end) || (words.ResolvedYes.Has(text, start, end) && !text.AsSpan(start, end - start).Contains("约谈好了", StringComparison.Ordinal)))
        {
            work.Slots = work.Slots with { Resolved = !words.ResolvedNo.Has(text, start, end) };
            return true;
        }

        if (words.FollowUps.Has(text, start, end) && end - start < 16 && work.Label is null && words.Suggests.Find(text, start, end, out _, out _) < 0)
        {
            work.Slots = work.Slots with { FollowUp = true };
            return true;
        }

        return false;
    }
}
