using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Intents;

namespace WeLiaison.Understanding.Notices;

/// <summary>What staff want sent or pressed for: to whom, about what, when and where.</summary>
internal static class NoticeReader
{
    public static Slots Notice(Turn turn)
    {
        var message = turn.Message;
        message.Direction = Direction.Future;
        var marks = Marks.Find(message);
        var audience = AudienceFinder.Find(message, marks, pressed: false);
        marks.AddBarePlace(message, audience);
        var topic = TopicFinder.Find(message, marks, audience);
        Note(turn, SlotNames.Audience, audience);
        Note(turn, SlotNames.Topic, topic);
        return new Slots
        {
            Date = marks.Date,
            Time = marks.Time,
            Place = marks.Place is { } place ? Quote(message, place) : null,
            Audience = Quote(message, audience),
            Topic = Quote(message, topic),
        };
    }

    /// <summary>Whom to press, and for what.</summary>
    public static Slots Remind(Turn turn)
    {
        var message = turn.Message;
        message.Direction = Direction.Future;
        var marks = Marks.Find(message);
        var audience = AudienceFinder.Find(message, marks, pressed: true);
        var topic = TopicFinder.Find(message, marks, audience, pressed: true);
        Note(turn, SlotNames.Audience, audience);
        Note(turn, SlotNames.Topic, topic);
        return new Slots { Audience = Quote(message, audience), Topic = Quote(message, topic) };
    }

    private static void Note(Turn turn, string slot, Span span)
    {
        if (span.IsFound)
        {
            turn.Findings.Note(slot, span.From, span.To, "words of the notice");
        }
    }

    private static string? Quote(Message message, Span span) => span.IsFound ? message.Quote(span.From, span.To) : null;
}
