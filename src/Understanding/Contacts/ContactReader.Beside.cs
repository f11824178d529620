using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class ContactReader
{
    private const int LongestSearched = 600;

    /// <summary>昨天下午她推着婆婆…, …，这是下午散步碰到的: the hour of a visit whose day was found without it; beside the day, or the only one outside the matter.</summary>
    private void HoursBeside()
    {
        var hours = new TimeScanner(words.Dates);
        foreach (var told in drafts)
        {
            if (told.Times.Count > 0 || told.Missed || told.IsEmpty)
            {
                continue;
            }

            var found = told.Dates.Select(known => BesideDay(hours, known.Date)).FirstOrDefault(hour => hour is not null)
                ?? (drafts.Count == 1 && text.Length <= LongestSearched ? OutsideMatter(hours, told) : null);
            AddHour(told, found);
        }
    }

    private TimeFound? BesideDay(TimeScanner hours, DateSpan day)
    {
        if (day.Day is null || day.Firmness < Firmness.Festival)
        {
            return null;
        }

        var at = Chars.SkipBlank(text, day.End);
        at += message[at] is '的' or ',' or ')' or '(' ? 1 : message.Says(at, "那天") || message.Says(at, "当天") ? 2 : 0;
        return hours.At(text, at, day.Part, out var time) && (time.Part is not null || time.Clock is not null) ? time
            : day.Part is { } part ? new TimeFound(day.Start, day.Length, null, null, part)
            : null;
    }

    private TimeFound? OutsideMatter(TimeScanner hours, VisitDraft told)
    {
        List<Stretch> taken = [.. told.Content, .. told.Suggestions, .. told.Places, .. told.Persons.Select(known => new Stretch(known.Person.Start, known.Person.End, 0))];
        TimeFound? only = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (taken.Find(piece => piece.Start <= at && at < piece.End) is { End: > 0 } within)
            {
                at = within.End - 1;
                continue;
            }

            if (words.Scanner.At(message.Dates, at, out var day))
            {
                // 供电所今天上午来换好了: the hour of another day.
                var other = day.Day is not null && !told.Dates.Exists(known => known.Date.Day == day.Day);
                at = (other && hours.At(text, day.End, null, out var late) ? late.End : day.End) - 1;
                continue;
            }

            if (!hours.At(text, at, null, out var time))
            {
                continue;
            }

            if (told.Content.Count > 0 && at > told.Content[0].Start && (message[at - 1] is '到' or '至' || words.AtOnce.Match(text, at) > 0))
            {
                // 愿意延长到十点, 当晚换了人: when it was settled, or what was promised.
                at = time.End - 1;
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = time;
            at = time.End - 1;
        }

        return only;
    }
}
