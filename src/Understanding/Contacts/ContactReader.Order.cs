using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    /// <summary>How far 后来, 顺路又, 然后再 reach: the words that say that something else comes next.</summary>
    private int OrderAt(int start, int end)
    {
        // 先去甲家，后去乙店里
        var at = start + (message[start] == '后' && message[start + 1] is '去' or '到' or '又' or '再' or '往' or '访' or '走' or '约' or '看' ? 1 : 0);
        while (at < end && words.Sequence.Match(text, at) is var length and > 0)
        {
            at += length;
        }

        return at - start;
    }

    // 端午节走访宓清，第二天走访包恩泽: the day after the one just told.
    private void NextDay(int start, int order, VisitDraft trial)
    {
        foreach (var word in (ReadOnlySpan<string>)["第二天", "次日", "隔天", "转天", "第二日", "隔日", "翌日"])
        {
            if (order >= word.Length && message.Says(start, word) && LastDay() is { } day)
            {
                // 周末两天都在…，第二天碰见…: the second of the two.
                var within = draft.Dates[^1].Date is { Day: { } first, EndDay: { } last } && last == first.AddDays(1);
                trial.Dates.Add((new DateSpan(start, word.Length, within ? day : day.AddDays(1), null, Firmness.Relative, null), clause));
                return;
            }
        }
    }

    private DateOnly? LastDay() => draft.Dates.Count == 0 ? null : draft.Dates[^1].Date.EndDay ?? draft.Dates[^1].Date.Day;

    /// <summary>三天后, 过了一周: reckoned from the day told before. The place behind the words, or 0.</summary>
    private int DaysLater(int start, VisitDraft trial)
    {
        var at = start + (message.Says(start, "过了") || message.Says(start, "隔了") ? 2 : message[start] is '过' or '隔' ? 1 : 0);
        if (LastDay() is not { } day || !Numerals.Read(text, at, out var number, out var length) || number is < 1 or > 60)
        {
            return 0;
        }

        var unit = at + length + (message[at + length] == '个' ? 1 : 0);
        var days = message[unit] is '天' or '日' ? 1 : message[unit] == '周' || message.Says(unit, "礼拜") || message.Says(unit, "星期") ? 7 : 0;
        var end = unit + (days == 7 && message[unit] != '周' ? 2 : 1);
        end += message.Says(end, "之后") || message.Says(end, "以后") || message.Says(end, "过后") ? 2 : message[end] == '后' ? 1 : 0;
        var met = day.AddDays(number * Math.Max(days, 1));
        if (days == 0 || (at == start && message[end - 1] != '后') || met > message.Today)
        {
            return 0;
        }

        trial.Dates.Add((new DateSpan(start, end - start, met, null, Firmness.Relative, null), clause));
        return end;
    }

    /// <summary>上午甲，…；下午乙，…: another part of the day with another person, or an order told in so many words (然后是乙), begins another visit.</summary>
    private bool NextPart(int start, int order, VisitDraft trial)
    {
        if (trial.Persons.Count == 0 || draft.Persons.Count == 0 || trial.Persons[0].Person.Kind is People.PersonKind.New || trialStop == HeadStop.Matter)
        {
            return false;
        }

        var first = trial.Persons[0].Person.Start;
        if (trial.Times.Count > 0 && trial.Times[0].Time is var time && time.Part is not null && time.Start <= start + order + 1 && first - time.End is >= 0 and < 3)
        {
            return draft.Times.Count > 0 ? draft.Times[^1].Time.Part != time.Part : message[start - 1] is ';' or '。' or '\n';
        }

        return order > 1 && first - start - order is >= 0 and < 3 && text.AsSpan(start, order) is not ("还有" or "也" or "另外" or "此外" or "其次" or "首先")
            && trialEnd < text.Length && trialStop == HeadStop.End;
    }

    // 12月9日他又打电话补充: a pronoun stands for the one met before.
    private void PronounAgain(int end, VisitDraft trial)
    {
        var at = head.StoppedAt;
        if (trialStop != HeadStop.Matter || trial.Dates.Count == 0 || trial.Persons.Count > 0
            || words.Pronouns.Match(text, at) is var pronoun && (pronoun == 0 || message[at + pronoun] is not ('又' or '再')))
        {
            return;
        }

        var more = new VisitDraft();
        var stop = head.Read(at + pronoun, end, clause, more);
        if (more.Methods != 0 && more.Persons.Count == 0)
        {
            trial.Absorb(more);
            trialStop = stop;
        }
    }
}
