using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Weights;

namespace WeLiaison.Understanding.Intents;

/// <summary>How a contact was made, decided once more by the whole message, with what the tables of words found among the signs.</summary>
internal static class WayOfContact
{
    // How many times as likely another answer must be, question by question.
    private static readonly double[] Surer = [1.1, 1.5];

    public static Reading On(Reading reading, Message message)
    {
        if (reading.Intent != Intent.LogContact || reading.ChosenOption is not null
            || reading.Slots is { Visits.Count: > 0 } or { Content: null, Suggestion: null, Persons.Count: 0 })
        {
            return reading;
        }

        Span<double> likelihoods = stackalloc double[WayWeights.Answers.Count];
        WayWeights.Weigh(message, reading, likelihoods);
        var slots = reading.Slots;
        for (var question = 0; question < WayWeights.Questions.Length; question++)
        {
            var found = WayWeights.Answer(question, slots);
            var chosen = Choice(question, found, Surer[question], likelihoods);
            slots = chosen == found ? slots : WayWeights.With(question, chosen, slots);
        }

        return slots == reading.Slots ? reading : reading with { Slots = Settled(slots, reading.Slots) };
    }

    /// <summary>The answer to go by, where another than the one found must be so many times as likely.</summary>
    public static int Choice(int question, int found, double surer, ReadOnlySpan<double> likelihoods)
    {
        var (first, count) = WayWeights.Questions[question];
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            best = likelihoods[first + i] > likelihoods[first + best] ? i : best;
        }

        return likelihoods[first + best] > likelihoods[first + found] * surer ? best : found;
    }

    // 视频走访: who is met in person needs no medium, so where the two disagree the words stand. A call has no place, so where one is told and no
    // medium it takes more than a likeness to make it a call.
    private static Slots Settled(Slots slots, Slots found) =>
        slots is { Method: ContactMethod.VisitSymposium or ContactMethod.IndividualTalk, Channel: not null } ? found
        : slots.Method == ContactMethod.OnlineLetter && found is { Place: not null, Channel: null, Method: not ContactMethod.OnlineLetter } ? found
        : slots is { Method: ContactMethod.OnlineLetter, Channel: not null } && found.Channel is null ? slots with { Place = null }
        : slots;
}
