using WeLiaison.Bot.Member;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Bot.Papers;
using WeLiaison.Bot.Papers.Chat;
using WeLiaison.Bot.Tests.Transcripts;
using WeLiaison.Documents.Forms;
using WeLiaison.Domain.Contacts;

namespace WeLiaison.Bot.Tests.Papers;

/// <summary>What a form requires is asked for in chat, taken from the records, written by a later step, or left for a pen: nothing required is nobody's.</summary>
public sealed class RequiredCellsTests
{
    private static readonly DateOnly Today = new(2026, 9, 8);

    [Theory]
    [MemberData(nameof(PaperworkTests.Forms), MemberType = typeof(PaperworkTests))]
    public void Every_required_cell_has_somebody_who_fills_it(string committee, string form)
    {
        var sample = new Sample(committee);
        var layout = sample.Layouts[sample.Regulation.FindForm(form)!];
        var rules = ContactRules.From(sample.Regulation, sample.Layouts);
        foreach (var field in layout.Fields.Concat(layout.Groups.SelectMany(g => g.Fields)))
        {
            if (field.Required == RequiredWhen.ByStep)
            {
                Assert.Contains(sample.Regulation.Workflows.SelectMany(w => w.Steps), s => field.Label == s.Name || field.Label == s.Name + "日期");
            }
            else if (field.Required != RequiredWhen.Never)
            {
                Assert.True(field.Asks.Count > 0 || field.Filled != FilledBy.Unsaid, $"{form} {field.Key} is required, and nobody fills it");
                Assert.All(field.Asks, ask => Assert.True(IsAsked(committee, rules, field, ask), $"{form} {field.Key}: nobody asks for {ask.Form}.{ask.Slot}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(PaperworkTests.Forms), MemberType = typeof(PaperworkTests))]
    public void What_comes_from_data_is_there_once_the_people_and_a_contact_are_on_record(string committee, string form)
    {
        var sample = new Sample(committee);
        var people = Enumerable.Range(1, 5).Select(i => sample.Links("群众" + "一二三四五"[i - 1])).ToList();
        sample.Meets(new DateOnly(2026, 3, 12), ContactWay.Visit, "反映停车难", people[0]);
        sample.Records.Add(PaperworkTests.Studio(sample));
        sample.Records.Add(PaperworkTests.Plan(sample));
        var layout = sample.Layouts[sample.Regulation.FindForm(form)!];
        Assert.True(Paperwork.Fill(sample.Archive, layout, sample.Request(form)).Ok(out var papers, out _));
        var fromData = layout.Fields.Concat(layout.Groups.SelectMany(g => g.Fields)).Where(f => f.Filled == FilledBy.Data).Select(f => f.Key).ToHashSet();
        Assert.All(papers, paper => Assert.DoesNotContain(FormCheck.Missing(paper.Layout, paper.Data), m => fromData.Contains(m.Key)));
    }

    [Theory]
    [InlineData("baoshan", false)]
    [InlineData("cangnan", false)]
    [InlineData("jingjiang", false)]
    [InlineData("hezhou", true)]
    [InlineData("dongcheng", false)]
    public void Suggestions_are_asked_for_by_the_card_and_only_where_the_form_has_a_cell_for_them(string committee, bool asked)
    {
        var sample = new Sample(committee);
        var rules = ContactRules.From(sample.Regulation, sample.Layouts);
        Assert.Equal(asked, CardAsks(Whole(rules) with { Suggestion = null }, rules));
        Assert.False(CardAsks(Whole(rules), rules));
        Assert.Equal(asked ? Questions.Content : Questions.Confirm, Next(Whole(rules) with { Content = null }, rules));
    }

    [Fact]
    public void A_cell_that_only_one_committee_has_is_asked_for_by_its_label_and_printed()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("weliaison-forms-").FullName;
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.Combine(Sample.Folder, "forms"), "*.yaml"))
        {
            var text = File.ReadAllText(file);
            text = file.EndsWith("BS-F2.yaml", StringComparison.Ordinal)
                ? text.Replace("\nfields:\n", "\nfields:\n  - { key: weather, label: 天气, required: true, asks: [contact.own if face-to-face], source: 本人 }\n", StringComparison.Ordinal).Replace("{ value: \"{place}\" }", "{ value: \"{place}{weather}\" }", StringComparison.Ordinal)
                : text;
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }

        var (sample, layouts) = (new Sample("baoshan"), new LayoutShelf(folder));
        var rules = ContactRules.From(sample.Regulation, layouts);
        var question = Questions.Next(Whole(rules) with { Cells = new Dictionary<string, string>() }, rules, 1, Today);
        Assert.Equal((Questions.Own + "weather", "天气？"), (question.Name, question.Text));
        Assert.Equal(Questions.Confirm, Next(Whole(rules) with { Cells = new Dictionary<string, string>(), Way = ContactWay.Phone, Place = null }, rules));
        Assert.Equal(Questions.Confirm, Next(Whole(rules), rules));

        var met = sample.Meets(new DateOnly(2026, 3, 12), ContactWay.Visit, "反映停车难", sample.Links("李建国"));
        sample.Records.Remove(met);
        sample.Records.Add(met with { Cells = new Dictionary<string, string> { ["weather"] = "晴" } });
        Assert.True(Paperwork.Fill(sample.Archive, layouts[sample.Regulation.FindForm("BS-F2")!], sample.Request("BS-F2")).Ok(out var papers, out _));
        Assert.Equal("晴", Assert.Single(papers).Data.Text("weather"));
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static bool IsAsked(string committee, ContactRules rules, FormField field, FormAsk ask) => ask.Form switch
    {
        "contact" when ask.Slot == "suggestion" => CardAsks(Whole(rules) with { Suggestion = null }, rules),
        "contact" => Enum.GetValues<ContactWay>().Where(way => rules.Holds(new ContactAsk(ask.Slot, null, ask.Condition), way)).All(way => Next(Without(Whole(rules) with { Way = way, Place = "居委会" }, ask.Slot, field.Key), rules) == QuestionOf(ask.Slot, field.Key)),
        // These dialogues are whole conversations: the transcripts show that they ask.
        "application" => Chats("flow-studio").Contains(field.Label + "？", StringComparison.Ordinal),
        "plan" => ask.Slot == "goals" && Chats($"year-{committee}").Contains(PaperWords.AskGoals, StringComparison.Ordinal),
        _ => false,
    };

    private static string Chats(string name) => File.ReadAllText(Path.Combine(Repository.Folder("tests/Bot.Tests/Transcripts"), name + ".chat"));

    private static bool CardAsks(ContactDraft draft, ContactRules rules) => ContactCard.Whole(draft, "周敏", rules, Today).Contains(ContactWords.SuggestionOpen, StringComparison.Ordinal);

    private static string Next(ContactDraft draft, ContactRules rules) => Questions.Next(draft, rules, 1, Today).Name;

    /// <summary>A draft to which every question has been answered.</summary>
    private static ContactDraft Whole(ContactRules rules) => new()
    {
        Id = ContactId.New(new DateTimeOffset(2026, 9, 8, 9, 0, 0, TimeSpan.FromHours(8))), With = [new DraftParty("王秀兰", PartyState.AsSaid, [])], On = Today, Way = ContactWay.Visit, WayWords = "走访",
        Place = "居委会", Content = "反映停车难", Suggestion = "加装路灯", Cells = rules.Own.ToDictionary(a => a.Slot, _ => "有"),
    };

    private static ContactDraft Without(ContactDraft whole, string slot, string key) => slot switch
    {
        "with" => whole with { With = [] },
        "day" => whole with { On = null },
        "way" => whole with { Way = null },
        "place" => whole with { Place = null },
        "content" => whole with { Content = null, Suggestion = null },
        "own" => whole with { Cells = whole.Cells.Where(c => c.Key != key).ToDictionary() },
        _ => whole,
    };

    private static string QuestionOf(string slot, string key) => slot switch
    {
        "with" => Questions.Persons,
        "day" => Questions.Date,
        "own" => Questions.Own + key,
        _ => slot,
    };
}
