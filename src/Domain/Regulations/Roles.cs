namespace WeLiaison.Domain.Regulations;

/// <summary>Names of roles that steps ask for and posts or organs give.</summary>
public static class Roles
{
    public const string Author = "author";
    public const string SpecialCommittee = "special-committee";
    public const string SpecialCommitteeOffice = "special-committee-office";
    public const string LiaisonOffice = "liaison-office";
    public const string Office = "office";
    public const string SecretaryGeneral = "secretary-general";
    public const string ViceChair = "vice-chair";
    public const string ChairpersonsMeeting = "chairpersons-meeting";
    public const string StudyOffice = "study-office";
    public const string Handler = "handler";
    public const string Convenor = "convenor";
    public const string TownCommittee = "town-committee";
    public const string StandingCommittee = "standing-committee";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
    [
        Author, SpecialCommittee, SpecialCommitteeOffice, LiaisonOffice, Office, SecretaryGeneral, ViceChair, ChairpersonsMeeting,
        StudyOffice, Handler, Convenor, TownCommittee, StandingCommittee, Administrator,
    ];
}
