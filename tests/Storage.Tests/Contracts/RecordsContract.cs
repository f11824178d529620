using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Deliveries;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.Notices;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Storage.Numbers;
using WeLiaison.Storage.Tests.Support;
using WeLiaison.Storage.Turns;

namespace WeLiaison.Storage.Tests.Contracts;

/// <summary>Records come back as they were put in, to their own committee, and nobody overwrites what they have not seen.</summary>
public abstract partial class RecordsContract(StorageFixture fixture)
{
    private static readonly DateOnly Today = new(2026, 9, 8);

    private IPeople People => fixture.House.Get<IPeople>();

    [Fact]
    public async Task A_person_comes_back_with_everything_and_counted_one_revision_on()
    {
        Assert.True(MobileNumber.Parse("138 1234 5678").Ok(out var mobile, out _));
        var person = A.Person() with { Mobile = mobile, Posts = [new Post("委员", new DateOnly(2022, 1, 1))], Marks = ["基层群众"], Party = "九三学社" };
        await PutAsync(person);
        var found = await People.FindAsync(A.Baoshan, person.Id, default);
        Assert.Equal(1, found!.Revision);
        Assert.Equal("13812345678", found.Mobile!.Digits);
        Assert.Equal(person.Posts, found.Posts);
        Assert.Equal(person.Marks, found.Marks);
        Assert.Equal(person, found with { Revision = 0, Posts = person.Posts, Marks = person.Marks });
    }

    [Fact]
    public async Task A_change_names_the_revision_it_was_made_from()
    {
        var person = A.Person();
        await PutAsync(person);
        var seen = (await People.FindAsync(A.Baoshan, person.Id, default))!;
        Assert.True(await CommitAsync(seen with { Unit = "一小" }));
        Assert.False(await CommitAsync(seen with { Unit = "二小" }));
        Assert.False(await CommitAsync(person with { Unit = "三小" }));
        var now = (await People.FindAsync(A.Baoshan, person.Id, default))!;
        Assert.Equal(("一小", 2), (now.Unit, now.Revision));
    }

    [Fact]
    public async Task Of_many_changes_from_one_revision_exactly_one_is_taken()
    {
        var person = A.Person();
        await PutAsync(person);
        await using var other = await fixture.OpenAnotherAsync();
        ITurnLedger[] ledgers = [fixture.House.Get<ITurnLedger>(), other.Get<ITurnLedger>()];
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() =>
            ledgers[i % 2].CommitAsync([person with { Revision = 1, Unit = $"单位{i}" }], [], default))));
        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task No_committee_reads_or_changes_what_is_anothers()
    {
        var person = A.Person("张三丰");
        await PutAsync(person);
        Assert.Null(await People.FindAsync(A.Jingjiang, person.Id, default));
        Assert.Empty(await People.NamedAsync(A.Jingjiang, "张三丰", default));
        Assert.DoesNotContain(await People.ListAsync(A.Jingjiang, PersonKind.Constituent, default), p => p.Id == person.Id);
        Assert.False(await CommitAsync(person with { Committee = A.Jingjiang, Revision = 1 }));
    }

    [Fact]
    public async Task Two_committees_may_use_the_same_key()
    {
        var year = 2000 + Random.Shared.Next(100000);
        var day = new SetDay { Committee = A.Baoshan, Name = "全会", Year = year, On = Today };
        await PutAsync(day, day with { Committee = A.Jingjiang, On = Today.AddDays(9) });
        var days = fixture.House.Get<IRecords<SetDay>>();
        Assert.Equal(Today, (await days.FindAsync(A.Baoshan, $"全会/{year}", default))!.On);
        Assert.Equal(Today.AddDays(9), (await days.FindAsync(A.Jingjiang, $"全会/{year}", default))!.On);
        Assert.Single(await days.ListAsync(A.Jingjiang, default), d => d.Year == year);
    }

    [Fact]
    public async Task People_are_found_by_name_kind_and_in_great_numbers_by_id()
    {
        var people = Enumerable.Range(0, 120).Select(i => A.Person($"众人{i}") with { Kind = PersonKind.Staff }).ToArray();
        await PutAsync([.. people]);
        Assert.Equal(people[7].Id, Assert.Single(await People.NamedAsync(A.Baoshan, "众人7", default)).Id);
        Assert.Empty(await People.NamedAsync(A.Baoshan, "众人", default));
        Assert.Equal(people.Length, (await People.FindAllAsync(A.Baoshan, [.. people.Select(p => p.Id), PersonId.New(A.Now)], default)).Count);
        Assert.Empty(await People.FindAllAsync(A.Baoshan, [], default));
        Assert.True((await People.ListAsync(A.Baoshan, PersonKind.Staff, default)).Count >= people.Length);
        await CommitAsync(people[7] with { Revision = 1, Name = "改名" + people[7].Id });
        Assert.Empty(await People.NamedAsync(A.Baoshan, "众人7", default));
    }

    [Fact]
    public async Task Bindings_codes_and_invitations_are_found_by_what_people_show()
    {
        var person = PersonId.New(A.Now);
        var binding = new Binding { Committee = A.Baoshan, Channel = Channel.OfficialAccount, User = $"o{person}", Person = person, Since = A.Now };
        var code = person.ToString()[..8].ToUpperInvariant() + Random.Shared.Next();
        await PutAsync(
            binding,
            binding with { Channel = Channel.WeCom },
            new Invitation { Committee = A.Baoshan, Code = code, Person = person, ExpiresAt = A.Now },
            new MemberCode { Committee = A.Baoshan, Scene = "m-" + code, Member = person });
        Assert.Equal(binding with { Revision = 1 }, await People.BindingAsync(binding.Address, default));
        Assert.Equal(2, (await People.BindingsOfAsync(A.Baoshan, [person], default)).Count);
        Assert.Equal(person, (await People.InvitationAsync(A.Baoshan, code, default))!.Person);
        Assert.Null(await People.InvitationAsync(A.Jingjiang, code, default));
        Assert.Equal(person, (await People.MemberCodeAsync(A.Baoshan, "m-" + code, default))!.Member);
        Assert.Contains(await People.MemberCodesAsync(A.Baoshan, default), c => c.Member == person);
    }

    [Fact]
    public async Task Links_are_found_from_both_sides_oldest_first()
    {
        var (member, one, two) = (PersonId.New(A.Now), PersonId.New(A.Now), PersonId.New(A.Now));
        var links = fixture.House.Get<ILinks>();
        var newer = A.Link(member, one) with { From = Today };
        var older = A.Link(member, two);
        await PutAsync(newer, older, A.Link(member, one) with { By = null, ByOrgan = "教科卫体委" });
        Assert.Equal([older.Id, newer.Id], (await links.ByAsync(A.Baoshan, member, default)).Select(l => l.Id));
        Assert.Equal(2, (await links.WithAsync(A.Baoshan, one, default)).Count);
        Assert.True((await links.ListAsync(A.Baoshan, default)).Count >= 3);
    }

    [Fact]
    public async Task Contacts_are_found_by_number_author_and_day()
    {
        var member = PersonId.New(A.Now);
        var contacts = fixture.House.Get<IContacts>();
        var days = Enumerable.Range(0, 5).Select(i => A.Contact(member, Today.AddDays(-i)) with { Number = $"L{member}-{i}" }).ToArray();
        var asked = days[0] with { Confirmations = new Dictionary<PersonId, string> { [member] = OtherSide.Confirmed } };
        await PutAsync([asked, .. days[1..]]);
        Assert.Equal(OtherSide.Confirmed, (await contacts.FindAsync(A.Baoshan, asked.Id, default))!.Confirmations[member]);
        Assert.Equal(days[2].Id, (await contacts.NumberedAsync(A.Baoshan, days[2].Number.ToLowerInvariant(), default))!.Id);
        Assert.Equal([days[1].Id, days[2].Id], (await contacts.ByAsync(A.Baoshan, member, Today.AddDays(-2), Today.AddDays(-1), default)).Select(c => c.Id));
        var all = await contacts.ListAsync(A.Baoshan, Today.AddDays(-4), Today.AddDays(-3), default);
        Assert.Equal(2, all.Count(c => c.By == member));
        Assert.DoesNotContain(all, c => c.On > Today.AddDays(-3));
    }

    [Fact]
    public async Task Contacts_are_found_by_whom_they_still_ask()
    {
        var (asked, answered) = (PersonId.New(A.Now), PersonId.New(A.Now));
        var contact = A.Contact(PersonId.New(A.Now), Today) with
        {
            Confirmations = new Dictionary<PersonId, string> { [asked] = OtherSide.Asked, [answered] = OtherSide.Confirmed },
        };
        await PutAsync(contact);
        var contacts = fixture.House.Get<IContacts>();
        Assert.Equal(contact.Id, Assert.Single(await contacts.AskingAsync(A.Baoshan, asked, Today, Today, default)).Id);
        Assert.Empty(await contacts.AskingAsync(A.Baoshan, answered, Today, Today, default));
        Assert.Empty(await contacts.AskingAsync(A.Baoshan, asked, Today.AddDays(1), Today.AddDays(9), default));
        await PutAsync((await contacts.FindAsync(A.Baoshan, contact.Id, default))! with { Confirmations = new Dictionary<PersonId, string> { [asked] = OtherSide.Denied } });
        Assert.Empty(await contacts.AskingAsync(A.Baoshan, asked, Today, Today, default));
    }

    [Fact]
    public async Task Plans_are_found_by_their_maker()
    {
        var member = PersonId.New(A.Now);
        var plan = new ContactPlan { Id = PlanId.New(A.Now), Committee = A.Baoshan, By = member, With = [new ContactParty("王姐")], On = Today.AddDays(7) };
        await PutAsync(plan);
        Assert.Equal(plan.Id, Assert.Single(await fixture.House.Get<IContacts>().PlansByAsync(A.Baoshan, member, default)).Id);
    }

    [Fact]
    public async Task Opinions_are_found_by_number_author_addressee_and_time()
    {
        var (author, member) = (PersonId.New(A.Now), PersonId.New(A.Now));
        var opinions = fixture.House.Get<IOpinions>();
        var older = A.Opinion(author, member) with { Number = $"Y{author}-1", At = A.Now.AddMinutes(-9) };
        var newer = A.Opinion(author, null) with { Number = $"Y{author}-2" };
        await PutAsync(older, newer);
        Assert.Equal([newer.Id, older.Id], (await opinions.FromAsync(A.Baoshan, author, 5, default)).Select(o => o.Id));
        Assert.Equal(newer.Id, Assert.Single(await opinions.FromAsync(A.Baoshan, author, 1, default)).Id);
        Assert.Equal(older.Id, Assert.Single(await opinions.ToAsync(A.Baoshan, member, default)).Id);
        Assert.Contains(await opinions.ToAsync(A.Baoshan, null, default), o => o.Id == newer.Id);
        Assert.Equal(older.Id, (await opinions.NumberedAsync(A.Baoshan, older.Number, default))!.Id);
        Assert.Equal(older.Original, (await opinions.FindAsync(A.Baoshan, older.Id, default))!.Original);
        Assert.DoesNotContain(await opinions.ListAsync(A.Baoshan, A.Now.AddMinutes(-9), A.Now, default), o => o.Id == newer.Id);
        Assert.Contains(await opinions.ListAsync(A.Baoshan, A.Now.AddMinutes(-9), A.Now, default), o => o.Id == older.Id);
    }

    [Fact]
    public async Task Reports_are_found_by_each_who_signs_them()
    {
        var (first, second) = (PersonId.New(A.Now), PersonId.New(A.Now));
        var report = new OpinionReport { Id = OpinionReportId.New(A.Now), Committee = A.Baoshan, Authors = [first, second], Title = "关于路灯", Text = "…", At = A.Now };
        await PutAsync(report, report with { Id = OpinionReportId.New(A.Now), State = OpinionReportState.Discarded });
        var reports = fixture.House.Get<IOpinionReports>();
        Assert.Equal(report.Id, Assert.Single(await reports.ByAsync(A.Baoshan, second, default)).Id);
        Assert.Equal(report.Title, (await reports.FindAsync(A.Baoshan, report.Id, default))!.Title);
    }

    [Fact]
    public async Task Numbers_count_up_by_committee_series_and_day_and_are_never_given_twice()
    {
        await using var other = await fixture.OpenAnotherAsync();
        INumbers[] numbers = [fixture.House.Get<INumbers>(), other.Get<INumbers>()];
        var day = new DateOnly(2026, 9, 8).AddDays(Random.Shared.Next(9000));
        var prefix = $"L{day:yyMMdd}-";
        Assert.Equal(prefix + "001", await numbers[0].NextAsync(A.Baoshan, 'L', day, default));
        Assert.Equal(prefix + "002", await numbers[1].NextAsync(A.Baoshan, 'L', day, default));
        Assert.Equal(prefix + "001", await numbers[0].NextAsync(A.Jingjiang, 'L', day, default));
        Assert.Equal($"Y{day:yyMMdd}-001", await numbers[0].NextAsync(A.Baoshan, 'Y', day, default));
        Assert.Equal(prefix + "003", await numbers[0].NextAsync(A.Baoshan, 'L', day, default));
    }

    [Fact]
    public async Task A_crowd_at_two_instances_never_gets_a_number_twice()
    {
        await using var other = await fixture.OpenAnotherAsync();
        INumbers[] numbers = [fixture.House.Get<INumbers>(), other.Get<INumbers>()];
        var day = new DateOnly(2026, 9, 8).AddDays(Random.Shared.Next(9000));
        var many = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => numbers[i % 2].NextAsync(A.Baoshan, 'K', day, default))));
        Assert.Equal(500, many.Distinct().Count());

        // What the crowd left over is handed out before a new block is taken; only an end of the process loses it.
        var highest = many.Max(number => int.Parse(number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(highest, 500, 500 + (2 * 64));
    }

    private Task<bool> CommitAsync(params IRecord[] records) => fixture.House.Get<ITurnLedger>().CommitAsync(records, [], default);

    private async Task PutAsync(params IRecord[] records) => Assert.True(await CommitAsync(records));
}
