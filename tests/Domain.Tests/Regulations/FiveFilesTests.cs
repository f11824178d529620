using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

public sealed class FiveFilesTests
{
    public static TheoryData<string> Committees => [.. The.Committees];

    [Theory]
    [MemberData(nameof(Committees))]
    public void Every_file_is_read_without_a_problem(string committee) => Assert.Equal(committee, The.Of(committee).Committee.Value);

    [Theory]
    [MemberData(nameof(Committees))]
    public void Every_file_fits_the_schema_that_editors_use(string committee) => Assert.Empty(SchemaCheck.Ours().Check(The.Text(committee)));

    [Theory]
    [MemberData(nameof(Committees))]
    public void Every_duty_cites_an_article_and_says_how_to_do_it(string committee) =>
        Assert.All(The.Of(committee).Duties, d => Assert.True(d.Article.Length > 0 && d.How.Length is > 3 and < 60 && d.Title.Length < 30 && d.OwedTo.Count > 0, d.Id));

    [Theory]
    [MemberData(nameof(Committees))]
    public void Every_way_of_the_product_is_in_every_file(string committee) =>
        Assert.Equal(Enum.GetValues<ContactWay>().Order(), The.Of(committee).Ways.Select(w => w.Way).Order());

    [Theory]
    [InlineData("baoshan", 3, "宝协〔2014〕7号")]
    [InlineData("cangnan", 3, "苍政协〔2017〕25号")]
    [InlineData("jingjiang", 1, "靖协发〔2014〕7号")]
    [InlineData("hezhou", 1, null)]
    [InlineData("dongcheng", 3, "东协字〔2020〕13号")]
    public void Tiers_and_document_number_are_those_of_the_paper(string committee, int tiers, string? number) =>
        Assert.Equal((tiers, number), (The.Of(committee).Tiers.Count, The.Of(committee).Identity.DocumentNumber));

    [Fact]
    public void Ranges_of_links_are_those_side_by_side_in_the_specification()
    {
        static (int?, int?)[] Ranges(Regulation r) => [.. r.Tiers.Select(t => (t.Min, t.Max))];
        Assert.Equal([(5, 6), (5, 6), (3, 4)], Ranges(The.Baoshan));
        Assert.Equal([(null, null), (null, null), (5, null)], Ranges(The.Cangnan));
        Assert.Equal([(5, 6)], Ranges(The.Jingjiang));
        Assert.Equal([(2, 3)], Ranges(The.Hezhou));
        Assert.Equal([(null, null), (null, null), (null, null)], Ranges(The.Dongcheng));
    }

    [Fact]
    public void Every_duty_of_the_register_stands_in_its_file_with_its_numbers()
    {
        foreach (var (committee, id, measure, min, max, period, strength) in Register.Rows)
        {
            var duty = The.Of(committee).FindDuty(id);
            Assert.True(duty is not null, id);
            Assert.Equal((id, measure, min, max, period, strength), (id, duty!.Measure.GetType().Name.Replace("Measure", string.Empty, StringComparison.Ordinal), duty.Min, duty.Max, duty.Period, duty.Strength));
        }

        var own = The.Committees.SelectMany(c => The.Of(c).Duties).Where(d => d.Origin != Origin.Own).Select(d => d.Id);
        Assert.Equal(Register.Rows.Select(r => r.Id).Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_duty_of_the_register_is_owed_by_whom_of_what_by_when_and_to_whom_it_says()
    {
        foreach (var (id, who, what, due, nature, owedTo) in RegisterDetails.Rows)
        {
            var duty = The.Of(Register.Rows.Single(r => r.Id == id).Committee).FindDuty(id)!;
            Assert.Equal((id, who, what, due, nature, owedTo), (id, InWords.Who(duty.Subject), InWords.What(duty.Measure), InWords.Due(duty), duty.Nature.ToString(), string.Join('、', duty.OwedTo)));
        }

        Assert.Equal(Register.Rows.Select(r => r.Id), RegisterDetails.Rows.Select(r => r.Id));
    }

    [Fact]
    public void Every_rule_stands_under_its_article_with_its_strength()
    {
        var wanted = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Files", "articles.txt"));
        Assert.Equal(wanted, The.Committees.SelectMany(c => The.Of(c).Rules).Select(r => $"{r.Id} {r.Strength} {r.Article}"));
    }

    [Theory]
    [MemberData(nameof(Committees))]
    public void The_reminder_ladder_and_the_grace_are_the_usual_ones(string committee)
    {
        var (ladder, counting) = (The.Of(committee).Reminders, The.Of(committee).Counting);
        Assert.Equal([30, 7, 1], ladder.DaysBefore);
        Assert.Equal([1, 8, 15, 22], ladder.DaysAfter);
        Assert.Equal((5, 1, 2, 7), (ladder.DaysBeforePeriodEnd, ladder.MostPerDay, ladder.MostPerWeek, ladder.PauseDays));
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(18, 0)), (ladder.From, ladder.Until));
        Assert.Equal((15, 14, false), (counting.EntryGraceDays, counting.ConfirmationDays, counting.OrdinaryMembersOnly));
    }

    [Theory]
    [MemberData(nameof(Committees))]
    public void Every_form_has_its_layout_under_the_same_id_and_title(string committee)
    {
        foreach (var form in The.Of(committee).Forms)
        {
            var lines = File.ReadLines(Path.Combine(The.Folder, "forms", form.Layout)).ToList();
            Assert.Contains($"id: {form.Id}", lines);
            Assert.Contains($"title: {form.Title}", lines);
        }
    }

    [Fact]
    public void No_rule_that_only_may_or_encourages_makes_a_duty()
    {
        foreach (var regulation in The.Committees.Select(The.Of))
        {
            Assert.DoesNotContain(regulation.Duties.Where(d => d.On), d => regulation.FindRule(d.Rule)!.Strength is Strength.May or Strength.Encourage or Strength.None);
        }
    }
}
