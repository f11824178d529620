using System.Text;

namespace WeLiaison.Understanding.Tests;

public sealed class ReadingTests
{
    private static readonly DialogueState Shown = new()
    {
        Form = "log_contact",
        AwaitingSlot = SlotNames.Confirm,
        Filled = new Slots { Date = new DateOnly(2025, 7, 15), Place = "红星社区", Persons = ["王秀兰"], Content = "快递车堵门，有人拉线" },
    };

    [Fact]
    public void A_surname_that_two_contacts_share_is_said_to_be_ambiguous()
    {
        var reading = A.Read("昨天走访李师傅，路灯不亮");
        Assert.Equal(["李师傅"], reading.Slots.Persons);
        Assert.True(Assert.Single(reading.Mentions).IsAmbiguous);
    }

    [Fact]
    public void A_misheard_name_stays_as_said_and_names_the_contact_meant()
    {
        var reading = A.Read("昨天走访王秀蓝，路灯不亮");
        var mention = Assert.Single(reading.Mentions);
        Assert.Equal("王秀蓝", mention.Said);
        Assert.Equal("王秀兰", mention.Listed);
        Assert.True(mention.Heard);
    }

    [Fact]
    public void A_shift_is_reckoned_from_the_day_that_was_filled() =>
        Assert.Equal(new DateOnly(2025, 7, 16), A.Read("时间往后一天", Shown).Slots.Date);

    [Fact]
    public void A_sentence_that_is_struck_out_leaves_the_rest_of_the_matter() =>
        Assert.Equal("快递车堵门", A.Read("把拉线那句删掉", Shown).Slots.Content);

    [Fact]
    public void A_doubt_is_never_a_confirmation()
    {
        foreach (var said in new[] { "不对", "等等", "先别提交", "不是这样的", "有错", "改一下", "错了错了", "还不能提交" })
        {
            Assert.NotEqual(Intent.Confirm, A.Read(said, Shown).Intent);
        }
    }

    [Theory]
    [InlineData("2")]
    [InlineData("２")]
    [InlineData("二")]
    [InlineData("②")]
    [InlineData("2️⃣")]
    [InlineData("第二个")]
    [InlineData("选2")]
    public void A_digit_in_any_writing_chooses_the_option(string said)
    {
        var state = new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Method, Options = ["individual_talk", "visit_symposium", "online_letter", "other"] };
        var reading = A.Read(said, state);
        Assert.Equal(ContactMethod.VisitSymposium, reading.Slots.Method);
        Assert.Equal(1, reading.ChosenOption);
    }

    [Theory]
    [InlineData("嗯，昨天走访王秀兰，路灯不亮")]
    [InlineData("那个，昨天走访王秀兰，路灯不亮啊")]
    [InlineData("昨天走访王秀兰。路灯不亮。")]
    [InlineData("昨天走访王秀兰；路灯不亮！")]
    [InlineData("昨天走访王秀兰,路灯不亮")]
    [InlineData("昨天走訪王秀蘭，路燈不亮")]
    [InlineData("昨天走访王秀兰 路灯不亮")]
    [InlineData("昨天走访王秀兰，路灯不亮👍")]
    public void Fillers_marks_width_and_script_do_not_change_the_reading(string said)
    {
        var reading = A.Read(said);
        Assert.Equal(Intent.LogContact, reading.Intent);
        Assert.Equal(new DateOnly(2025, 7, 15), reading.Slots.Date);
        Assert.Equal(ContactMethod.VisitSymposium, reading.Slots.Method);
        Assert.Single(reading.Slots.Persons);
        Assert.StartsWith("路", reading.Slots.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_quoted_is_the_messages_own_words() =>
        Assert.All(
            A.Read("昨天下午在红星社区走访王秀兰，反映路燈不亮，建议换灯").Evidence,
            evidence => Assert.Equal(evidence.Words, "昨天下午在红星社区走访王秀兰，反映路燈不亮，建议换灯".Substring(evidence.Start, evidence.Words.Length)));

    [Fact]
    public void An_office_adds_its_own_words_without_code()
    {
        var reader = new IntentReader(Words.Lexicon.With(new StringReader("[day]\n-1: 昨儿黑嘞\n[tails]\n红帐篷\n")));
        var reading = reader.Read(A.Report("昨儿黑嘞走访王秀兰，北坡红帐篷，路灯不亮"));
        Assert.Equal(new DateOnly(2025, 7, 15), reading.Slots.Date);
        Assert.Equal("北坡红帐篷", reading.Slots.Place);
    }

    [Fact]
    public async Task A_bad_line_gives_an_error_line_and_the_rest_goes_on()
    {
        const string good = """{"id":"a","now":"2025-07-16T15:10:00+08:00","role":"member","state":"idle","contacts":[],"text":"你好"}""";
        using var output = new StringWriter(new StringBuilder());
        var bad = await UnderstandCommand.RunAsync(IntentReader.Default, new StringReader("{\n" + "{\"id\":\"b\"}\n" + good + "\n"), output, explain: false, CancellationToken.None);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, bad);
        Assert.Equal(3, lines.Length);
        Assert.Contains("error", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"b\"", lines[1], StringComparison.Ordinal);
        Assert.Equal("""{"id":"a","intent":"chitchat","slots":{}}""", lines[2]);
    }

    [Theory]
    [InlineData("昨天走访王秀兰，楼道灯不亮，已修好", true)]
    [InlineData("昨天走访王秀兰，楼道灯不亮，当场换了", true)]
    [InlineData("昨天走访王秀兰，水管漏水，未谈妥", false)]
    public void What_became_of_the_matter_may_be_all_that_a_clause_says(string text, bool settled) => Assert.Equal(settled, A.Read(text).Slots.Resolved);

    [Fact]
    public void Of_one_who_was_out_the_relative_named_behind_him_was_met() =>
        Assert.Equal(["沈晓棠"], A.Read("昨天到金鱼胡同走访王秀兰，不巧她住院了，见到她女儿沈晓棠，说护工难找").Slots.Persons);
}
