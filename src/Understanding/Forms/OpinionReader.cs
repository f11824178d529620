using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>A matter of public concern: what, where it is, what is asked for, by whom to be reached, named or not.</summary>
internal static class OpinionReader
{
    public static Reading Read(Turn turn) => turn.Findings.Reading(Intent.SubmitOpinion, Slots(turn));

    public static Slots Slots(Turn turn)
    {
        var reader = new MatterReader(turn.Message);
        var draft = reader.Read();
        var slots = new VisitBuilder(turn.Message, turn.Findings).One(draft);
        return new Slots
        {
            Content = slots.Content,
            Suggestion = slots.Suggestion,
            FollowUp = slots.FollowUp,
            Phone = PhoneReader.Find(turn.Message),
            Anonymous = turn.Says("anonymous") ? true : null,
            Place = NamedSpot.Find(turn.Message),
        };
    }
}
