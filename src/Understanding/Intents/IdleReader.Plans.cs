using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;

namespace WeLiaison.Understanding.Intents;

internal static partial class IdleReader
{
    public static Reading Plan(Turn turn)
    {
        turn.Message.Direction = Direction.Future;
        var draft = new VisitDraft();
        foreach (var part in new ContactReader(turn.Message).ReadByWords())
        {
            draft.Absorb(part);
        }

        SecondReading.Of(turn.Message, [draft], Telling.Plan);
        var builder = new VisitBuilder(turn.Message, turn.Findings);
        var putOff = PutOff(turn, draft);
        PlanDates(draft, turn.Message.Today);
        if (draft.Dates.Count == 0 && putOff is null)
        {
            Ahead(turn.Message, draft);
        }

        PlannedSpot.Settle(turn.Message, draft);
        var slots = builder.One(draft);
        slots = putOff is null ? slots : slots with { Date = putOff };
        return turn.Findings.Reading(Intent.PlanVisit,
            new Slots { Date = slots.Date, DateEnd = slots.DateEnd, Time = slots.Time, TimeEnd = slots.TimeEnd, Place = slots.Place,
                Persons = slots.Persons });
    }

    // 本来今天要去，推迟一周: so many days after the one that had been meant.
    private static DateOnly? PutOff(Turn turn, VisitDraft draft) =>
        DayShift.Find(turn.Message.Text, sureOnly: true) is { Days: not 0 and var days } && draft.Dates.Count == 1
            && draft.Dates[0].Date.Day is { } meant && meant.AddDays(days) >= turn.Message.Today
            ? meant.AddDays(days)
            : null;

    // 原来说昨天去的结果下雪没去成改到后天上午了: a day ahead that stands where the words expect none.
    private static void Ahead(Message message, VisitDraft draft)
    {
        for (var at = message.Text.Length - 1; at >= 0; at--)
        {
            if (message.Words.Scanner.At(message.Dates, at, out var day) && day.Day > message.Today && day.Firmness >= Firmness.Festival
                && (at == 0 || !message.Words.Scanner.At(message.Dates, at - 1, out var wider) || wider.End < day.End))
            {
                draft.Dates.Add((day, 0));
                if (draft.Times.Count == 0 && new TimeScanner(message.Words.Dates).At(message.Text, day.End, day.Part, out var time))
                {
                    draft.Times.Add((time, 0));
                }

                return;
            }
        }
    }

    // 本来昨天要去，改到下周三: the last day named is the one that holds.
    private static void PlanDates(VisitDraft draft, DateOnly today)
    {
        var ahead = draft.Dates.Where(known => known.Date.Day >= today && known.Date.Firmness != Firmness.JustNow).ToList();
        if (ahead.Count > 0 && draft.Dates.Count > 1)
        {
            var firmest = ahead.Max(known => known.Date.Firmness);
            draft.Dates.Clear();
            draft.Dates.Add(ahead.FindLast(known => known.Date.Firmness == firmest));
        }
        else
        {
            draft.Dates.RemoveAll(known => known.Date.Firmness == Firmness.JustNow || known.Date.Day < today);
        }
    }
}
