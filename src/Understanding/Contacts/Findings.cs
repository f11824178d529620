namespace WeLiaison.Understanding.Contacts;

/// <summary>What is gathered beside the slots while a message is read: the evidence, the persons, an impossible date.</summary>
internal sealed class Findings(Message message)
{
    public List<Evidence> Evidence { get; } = [];

    public List<PersonMention> Mentions { get; } = [];

    public List<string> Cleared { get; } = [];

    public string? ImpossibleDate { get; set; }

    public int? ChosenOption { get; set; }

    public void Note(string slot, int start, int end, string rule) => Evidence.Add(new Evidence(slot, message.Quote(start, end), start, rule));

    public void Mention(PersonMention mention)
    {
        if (!Mentions.Exists(known => known.Said == mention.Said))
        {
            Mentions.Add(mention);
        }
    }

    public Reading Reading(Intent intent, Slots? slots = null) => new()
    {
        Intent = intent,
        Slots = slots ?? Slots.Empty,
        Evidence = Evidence,
        Mentions = Mentions,
        Cleared = Cleared,
        ImpossibleDate = ImpossibleDate,
        ChosenOption = ChosenOption,
    };
}
