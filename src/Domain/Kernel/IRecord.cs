namespace WeLiaison.Domain.Kernel;

/// <summary>
/// What a turn may put on record. Every record belongs to one committee, and a change names the revision it was made from,
/// so that two people who change the same thing at once cannot overwrite each other unseen.
/// </summary>
public interface IRecord
{
    CommitteeId Committee { get; }

    /// <summary>The record's id as text, unique among the records of its kind.</summary>
    string Key { get; }

    /// <summary>0 for a record not yet stored; storage counts it up with every change.</summary>
    int Revision { get; init; }
}
