namespace WeLiaison.Understanding.Contacts;

/// <summary>Reads a message that is nothing but a matter and what is asked for: an opinion, or the answer to the question what was raised.</summary>
internal sealed class MatterReader(Message message)
{
    public VisitDraft Read()
    {
        var reader = new ContactReader(message);
        return reader.ReadMatter();
    }
}
