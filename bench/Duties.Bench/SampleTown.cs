using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Duties.Bench;

/// <summary>A large invented committee: one in ten members is 常委, one in a hundred a vice chair, everybody has links and contacts.</summary>
internal sealed class SampleTown
{
    private readonly Random random = new(20261121);
    private readonly Regulation regulation;
    private readonly DateOnly today;
    private readonly List<(Person Member, Person[] Linked)> circles = [];
    private DateTimeOffset clock = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public SampleTown(Regulation regulation, int members, int years, int perYear, DateOnly today)
    {
        this.regulation = regulation;
        this.today = today;
        for (var i = 0; i < members; i++)
        {
            Circle(i);
        }

        foreach (var (member, linked) in circles)
        {
            for (var n = 0; n < years * perYear; n++)
            {
                Records.Add(Contact(member, linked, today.AddDays(-random.Next(365 * years))));
                Contacts++;
            }
        }
    }

    public List<IRecord> Records { get; } = [];

    public int Contacts { get; private set; }

    public Contact NextContact() => Contact(circles[0].Member, circles[0].Linked, today);

    private void Circle(int index)
    {
        var post = index % 100 == 1 ? "副主席" : index % 10 == 1 ? "常委" : "委员";
        var member = Add(Person(PersonKind.Member, $"委员{index}") with
        {
            Sector = $"界别{index % 30}", SpecialCommittee = $"专委会{index % 10}", Posts = [new Post(post, new DateOnly(2020, 1, 1))],
        });
        var linked = new Person[4];
        for (var i = 0; i < linked.Length; i++)
        {
            linked[i] = Add(Person(PersonKind.Constituent, $"群众{index}-{i}"));
            Records.Add(new Link
            {
                Id = LinkId.New(Tick()), Committee = regulation.Committee, Tier = regulation.PublicTier!.Id, By = member.Id, With = linked[i].Id, From = new DateOnly(2021, 1, 1),
            });
        }

        circles.Add((member, linked));
    }

    private Person Person(PersonKind kind, string name) => new() { Id = PersonId.New(Tick()), Committee = regulation.Committee, Kind = kind, Name = name };

    private Person Add(Person person)
    {
        Records.Add(person);
        return person;
    }

    private Contact Contact(Person by, Person[] linked, DateOnly on)
    {
        var with = linked[random.Next(linked.Length)];
        return new Contact
        {
            Id = ContactId.New(Tick()),
            Committee = regulation.Committee,
            Number = "L",
            By = by.Id,
            With = [new ContactParty(with.Name, with.Id)],
            On = on,
            Way = (ContactWay)random.Next(15),
            Content = "了解情况",
            Source = "chat",
            SubmittedAt = new DateTimeOffset(on, new TimeOnly(12, 0), TimeSpan.Zero),
        };
    }

    private DateTimeOffset Tick() => clock = clock.AddMilliseconds(1);
}
