namespace WeLiaison.Understanding.Contacts;

/// <summary>Reads a message that is nothing but a matter and what is asked for: an opinion, or the answer to the question what was raised.</summary>
internal sealed class MatterReader(Message message)
{
    public VisitDraft Read()
    {
        var draft = ReadByWords();
        SecondReading.Of(message, [draft], Telling.Opinion);
        return draft;
    }

    /// <summary>By the words alone, without a second look at the whole.</summary>
    public VisitDraft ReadByWords() => new ContactReader(message).ReadMatter();
}
