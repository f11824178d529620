using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Tests.Papers;

/// <summary>One committee with one member, who keeps in touch with some people; records are made as a test asks for them.</summary>
internal sealed class Sample
{
    private readonly DateTimeOffset at = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    public Sample(string committee)
    {
        var file = committee + ".yaml";
        Regulation = RegulationReader.Read(file, File.ReadAllText(Path.Combine(Folder, file))).Regulation!;
        Member = new Person
        {
            Id = PersonId.New(at), Committee = Regulation.Committee, Kind = PersonKind.Member, Name = "周敏", MemberNumber = "0312", Unit = "区总工会", Position = "副主席", Sector = "工会界",
            Mobile = Mobile("13800000312"), ActivityGroup = "第三活动组", Posts = [new Post("委员", new DateOnly(2025, 1, 1))],
        };
        Records.Add(Member);
    }

    public static string Folder => Repository.Folder("regulations");

    public static DateOnly Today { get; } = new(2026, 12, 1);

    public Regulation Regulation { get; }

    public Person Member { get; }

    public List<IRecord> Records { get; } = [];

    public Archive Archive => new(Regulation, Records);

    public LayoutShelf Layouts { get; } = new(Path.Combine(Folder, "forms"));

    public Person Links(string name, string? unit = "宝林六村居委会", string? party = "群众")
    {
        var person = new Person { Id = PersonId.New(at.AddMinutes(Records.Count)), Committee = Regulation.Committee, Kind = PersonKind.Constituent, Name = name, Unit = unit, Position = "主任", Sector = "工会界", Party = party, Mobile = Mobile("13900000001") };
        Records.Add(person);
        Records.Add(new Link { Id = LinkId.New(at.AddMinutes(Records.Count)), Committee = Regulation.Committee, Tier = Regulation.PublicTier!.Id, By = Member.Id, With = person.Id, From = new DateOnly(2026, 1, 10) });
        return person;
    }

    public Contact Meets(DateOnly on, ContactWay way, string content, params IReadOnlyList<Person> with)
    {
        var contact = new Contact
        {
            Id = ContactId.New(at.AddMinutes(Records.Count)), Committee = Regulation.Committee, Number = $"L{on:yyMMdd}-{Records.Count:000}", By = Member.Id, Tier = Regulation.PublicTier!.Id,
            With = [.. with.Select(p => new ContactParty(p.Name, p.Id))], On = on, Way = way, WayWords = Regulation.Way(way).Label, Content = content, Source = "chat", SubmittedAt = at, Place = "居委会",
        };
        Records.Add(contact);
        return contact;
    }

    public PaperRequest Request(string form) => PaperRequest.OfYear(form, 2026, Today) with { Person = Member.Id };

    private static MobileNumber? Mobile(string digits) => MobileNumber.Parse(digits).Ok(out var mobile, out _) ? mobile : null;
}
