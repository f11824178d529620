using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>Asking for leave: the day or the days, and the ground.</summary>
internal static class LeaveReader
{
    public static Reading Read(Turn turn)
    {
        turn.Message.Direction = Direction.Future;
        var (day, last) = Days(turn);
        return turn.Findings.Reading(Intent.Leave, new Slots { Date = day, DateEnd = last == day ? null : last, Reason = ReasonReader.Find(turn) });
    }

    private static (DateOnly?, DateOnly?) Days(Turn turn)
    {
        var message = turn.Message;
        DateOnly? first = null;
        for (var i = 0; i < message.Text.Length; i++)
        {
            if (message.Words.Scanner.At(message.Dates, i, out var date) && date.Firmness != Firmness.JustNow)
            {
                if (date.Day is { } day)
                {
                    if (first is { } begun)
                    {
                        // 31号起我去新疆出差，到1月9号
                        if (day > begun && message[i - 1] is '到' or '至')
                        {
                            return (begun, day);
                        }

                        i = date.End - 1;
                        continue;
                    }

                    turn.Findings.Note(SlotNames.Date, date.Start, date.End, "day of absence");
                    if ((date.EndDay ?? (date.Days.Count > 1 ? date.Days[^1] : null)) is { } last)
                    {
                        return (day, last);
                    }

                    first = day;
                    i = date.End - 1;
                    continue;
                }

                if (date.Impossible)
                {
                    turn.Findings.ImpossibleDate = message.Quote(date.Start, date.End);
                }

                i = date.End - 1;
            }
        }

        return (first, null);
    }
}
