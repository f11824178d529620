namespace WeLiaison.Domain.Contacts;

/// <summary>Marks that the product itself puts on a contact; those of a regulation file come beside them.</summary>
public static class ContactFlags
{
    /// <summary>Entered after the grace of its period (G-04): kept, and counted only once the office has agreed.</summary>
    public const string Late = "逾期补报";

    /// <summary>Entered after the grace, and the office has agreed with a reason (G-04): it counts for its own period.</summary>
    public const string LateAgreed = "补报已同意";

    /// <summary>For a way that the file leaves open (其他): the person said that they met face to face.</summary>
    public const string FaceToFace = "面对面";

    /// <summary>Written by staff for somebody who objects to it: with the office, so that its author owes nothing.</summary>
    public const string Disputed = "本人有异议";

    /// <summary>Sensitive content: the office alone sees it, and no form prints it.</summary>
    public const string OfficeOnly = "仅办公室可见";
}
