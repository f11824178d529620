using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations.Yaml;

namespace WeLiaison.Regulations;

/// <summary>Lists of choices, reminders, publication and evaluation.</summary>
internal static class OfferReader
{
    public static Offers Offers(Block root)
    {
        if (root.Child("offers") is not { } block)
        {
            return new Offers();
        }

        var offers = new Offers
        {
            Results = block.Texts("results"),
            Gatherings = [.. block.Children("gatherings").Select(Gathering)],
            Entries = [.. block.Children("entries").Select(Entry)],
            OpinionCategories = block.Texts("opinionCategories"),
            Marks = block.Texts("marks"),
            Flags = block.Texts("flags"),
            LinkEndReasons = block.Texts("linkEndReasons"),
            Shelf = block.Texts("shelf"),
            StudioRules = block.Texts("studioRules"),
            StreetGroupPosts = block.Texts("streetGroupPosts"),
            Places = block.Texts("places"),
            Milestones = block.Texts("milestones"),
        };
        block.Close();
        return offers;
    }

    public static ReminderLadder Reminders(Block root)
    {
        var usual = new ReminderLadder();
        if (root.Child("reminders") is not { } block)
        {
            return usual;
        }

        var ladder = new ReminderLadder
        {
            DaysBefore = Days(block, "daysBefore", usual.DaysBefore),
            DaysAfter = Days(block, "daysAfter", usual.DaysAfter),
            DaysBeforePeriodEnd = block.Number("daysBeforePeriodEnd", 0, 60) ?? usual.DaysBeforePeriodEnd,
            MostPerDay = block.Number("mostPerDay", 1, 5) ?? usual.MostPerDay,
            MostPerWeek = block.Number("mostPerWeek", 1, 14) ?? usual.MostPerWeek,
            From = Hour(block, "from", usual.From),
            Until = Hour(block, "until", usual.Until),
            PauseDays = block.Number("pauseDays", 1, 60) ?? usual.PauseDays,
        };
        if (ladder.Until <= ladder.From)
        {
            block.Complain("until", "结束时间不晚于开始时间", "例如 from: 09:00，until: 18:00");
        }

        block.Close();
        return ladder;
    }

    public static Publication Publication(Block root)
    {
        if (root.Child("publication") is not { } block)
        {
            return new Publication();
        }

        var publication = new Publication(block.Flag("on"), block.TextOr("where"), block.TextOr("rule"));
        block.Close();
        return publication;
    }

    public static EvaluationRule? Evaluation(Block root)
    {
        if (root.Child("evaluation") is not { } block)
        {
            return null;
        }

        var opens = MonthDay(block, "opens");
        var closes = MonthDay(block, "closes");
        var evaluation = new EvaluationRule
        {
            Name = block.Text("name"),
            Rule = block.Text("rule"),
            OpensMonth = opens.Month,
            OpensDay = opens.Day,
            ClosesMonth = closes.Month,
            ClosesDay = closes.Day,
            Marks = block.Texts("marks"),
            MinAnswersShown = block.Number("minAnswersShown", 1, 100) ?? 3,
            SubmittedTo = block.Text("submittedTo"),
        };
        block.Close();
        return evaluation;
    }

    private static GatheringKind Gathering(Block block)
    {
        var kind = new GatheringKind(block.Text("name"), block.Flag("contact"), block.TextOr("audience"), block.TextOr("rule"));
        block.Close();
        return kind;
    }

    private static EntryKind Entry(Block block)
    {
        var kind = new EntryKind(block.Text("name"), block.Texts("fields"), block.Texts("choices"), block.Text("rule"));
        block.Close();
        return kind;
    }

    private static IReadOnlyList<int> Days(Block block, string key, IReadOnlyList<int> usual)
    {
        var texts = block.Texts(key);
        if (texts.Count == 0)
        {
            return usual;
        }

        var days = texts.Select(t => int.TryParse(t, out var d) && d is >= 0 and <= 366 ? d : -1).ToList();
        if (days.Contains(-1))
        {
            block.Complain(key, "提醒天数要写0到366的整数", $"例如“{key}: [{string.Join(", ", usual)}]”");
        }

        return days;
    }

    private static TimeOnly Hour(Block block, string key, TimeOnly usual)
    {
        if (block.TextOr(key) is not { } text)
        {
            return usual;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", out var time))
        {
            return time;
        }

        block.Complain(key, $"“{text}”不是时间", "写成两位小时和两位分钟，例如 09:00");
        return usual;
    }

    private static DateOnly MonthDay(Block block, string key)
    {
        var text = block.Text(key);
        if (DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", out var date))
        {
            return date;
        }

        block.Complain(key, $"“{text}”不是月-日", "写成两位月和两位日，例如 12-01");
        return new DateOnly(2024, 12, 31);
    }
}
