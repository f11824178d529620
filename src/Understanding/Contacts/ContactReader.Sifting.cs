using WeLiaison.Understanding.Text;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    // In tenths of a natural logarithm of the odds; by the clauses of the corpus.
    private const int Surely = 0;
    private const int Hardly = -10;
    private const int HardlyBefore = -3;
    private const int HardlyWithin = -25;
    private const int HardlyAlone = -60;
    private const int HardlyAfter = -18;
    private const int HardlyTold = -60;
    private const int MayBePlace = -3;
    private const int MayBeMatter = 5;
    private const int Asked = 5;
    private const int HardlyAsked = -30;

    /// <summary>
    /// 我说下，不对，在船厂俱乐部，宿舍空调坏了: among the clauses taken for the matter those that hardly can be it are left out, if another one surely is.
    /// </summary>
    private void Sift(VisitDraft visit)
    {
        GiveReason(visit);
        if (visit.Content.Count == 0)
        {
            return;
        }

        var weights = visit.Content.ConvertAll(piece => ClauseWeights.Matter.Of(message, piece.Start, piece.End));
        var first = weights.FindIndex(weight => weight > Surely);
        var last = weights.FindLastIndex(weight => weight > Surely);
        for (var i = weights.Count - 1; i >= 0; i--)
        {
            var limit = first < 0 ? visit.Suggestions.Count > 0 ? Hardly : HardlyAlone : i < first ? HardlyBefore : i < last ? HardlyWithin : HardlyAfter;
            if (IsNumbered(visit.Content[i]) || (weights[i] > HardlyTold && IsSpoken(visit.Content[i])))
            {
                continue;
            }

            if (weights[i] < limit
                || (first >= 0 && weights[i] < MayBeMatter && i < last
                    && ClauseWeights.Place.Of(message, visit.Content[i].Start, visit.Content[i].End) > weights[i] + MayBeMatter))
            {
                TakeForPlace(visit, visit.Content[i]);
                LeaveOut(visit, i);
            }
            else if (i > 0 && ClauseWeights.Asking.Of(message, visit.Content[i].Start, visit.Content[i].End) > Asked)
            {
                visit.Suggestions.Insert(0, visit.Content[i]);
                LeaveOut(visit, i);
            }
        }
    }

    // 能不能在北门装个减速带，外卖车冲得飞快: what comes after the wish may be why.
    private void GiveReason(VisitDraft visit)
    {
        for (var i = visit.Suggestions.Count - 1; i > 0 && visit.Content.Count == 0; i--)
        {
            var piece = visit.Suggestions[i];
            if (ClauseWeights.Asking.Of(message, piece.Start, piece.End) < HardlyAsked && ClauseWeights.Matter.Of(message, piece.Start, piece.End) > Surely)
            {
                visit.Suggestions.RemoveAt(i);
                visit.Content.Add(piece);
                visit.Voices.Add(null);
            }
        }
    }

    private static void LeaveOut(VisitDraft visit, int piece)
    {
        visit.Content.RemoveAt(piece);
        visit.Voices.RemoveAt(piece);
    }

    // 1、配租慢；2、无药店: what is counted is told for its own sake.
    private bool IsNumbered(Stretch piece) =>
        message[piece.Start] == '第' && (Chars.IsDigit(message[piece.Start + 1]) || Numerals.IsNumeral(message[piece.Start + 1]))
        || Chars.IsDigit(message[piece.Start]) && message[piece.Start + 1] is '、' or '.' or ')'
        || message[piece.Start - 1] is '、' or '.' or ')' && Chars.IsDigit(message[piece.Start - 2]);

    // 她说公司给她降了岗，仲裁排到九月: what somebody begins with is what was told.
    private bool IsSpoken(Stretch piece)
    {
        var at = piece.Start - 1;
        while (at > 0 && Chars.IsMark(message[at]))
        {
            at--;
        }

        return message[at] is '说' or '讲' && message[at - 1] is '他' or '她' or '伊' or '渠' or '我' && piece.End - piece.Start > 5;
    }

    // 遇到高兴旺，南湖灯会入口，…: what is no matter may say where.
    private void TakeForPlace(VisitDraft visit, Stretch piece)
    {
        if (visit.Persons.Count == 0 || visit.Places.Exists(place => place.Clause != HeadReader.HomePlace) || message[piece.Start] is '转' or '已' || message[piece.Start - 1] == '已')
        {
            return;
        }

        var (from, to) = SpotOfTalk(piece.Start, piece.End);
        if (to > from + 1 || ClauseWeights.Place.Of(message, piece.Start, piece.End) > MayBePlace)
        {
            visit.Places.Add(piece with { Start = from, End = to > from ? to : piece.End });
        }
    }

    // 家长会散了以后在操场聊的, 就站在菜鸟驿站门口说的: between 在 and the verb of talking stands where.
    private (int From, int To) SpotOfTalk(int from, int to)
    {
        var at = from + text.AsSpan(from, Math.Max(0, to - from)).LastIndexOf('在');
        if (at < from)
        {
            return (from, from);
        }

        for (var i = at + 3; i < to && i < at + 16; i++)
        {
            if (message[i] is '聊' or '谈' or '说' or '讲' or '碰' or '遇' or '见' or '坐')
            {
                return (at + 1, i);
            }
        }

        return (at + 1, at == from ? to : at + 1);
    }
}
