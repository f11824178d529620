using System.Globalization;
using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Weights;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Tests;

/// <summary>What the learnt weights decide, and what they must never decide.</summary>
public sealed class WeightsTests
{
    [Theory]
    [InlineData("暖气片漏水两个月没人修")]
    [InlineData("村里路灯坏了三个月没人修")]
    [InlineData("村口路灯坏了")]
    public void A_grievance_weighs_as_matter(string clause) => Assert.True(ClauseWeights.Matter.Of(Said(clause), 0, clause.Length) > 0);

    [Theory]
    [InlineData("昨天下午两点")]
    [InlineData("我说下")]
    [InlineData("在社区会议室")]
    public void What_says_when_or_where_weighs_less_than_nothing(string clause) => Assert.True(ClauseWeights.Matter.Of(Said(clause), 0, clause.Length) < 0);

    [Fact]
    public void Names_and_numbers_do_not_change_the_weight()
    {
        var one = ClauseWeights.Matter.Of(Said("钱月华家3号楼漏水", "钱月华"), 0, 9);
        var other = ClauseWeights.Matter.Of(Said("赛里木·阿山家128号楼漏水", "赛里木·阿山"), 0, 14);
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("前天走访了钱月华，我说下，在老船厂俱乐部，宿舍空调坏了三天", "宿舍空调坏了三天")]
    [InlineData("上周五见了钱月华，家长会散了以后在操场聊的，校门口没有红绿灯", "校门口没有红绿灯")]
    public void Remarks_between_the_person_and_the_matter_are_left_out(string text, string content) =>
        Assert.Equal(content, IntentReader.Default.Read(A.Report(text) with { Contacts = ["钱月华"] }).Slots.Content);

    [Theory]
    [InlineData("井盖松了")]
    [InlineData("桥断了")]
    [InlineData("路灯坏了")]
    public void A_constituents_few_words_about_public_life_are_a_matter(string text) =>
        Assert.Equal(Intent.SubmitOpinion, A.Read(text, role: SpeakerRole.Constituent).Intent);

    [Theory]
    [InlineData("还有个姓李的也来了")]
    [InlineData("司机堵在路上，晚点到")]
    public void Where_no_word_speaks_of_danger_nobody_is_alarmed(string text) => Assert.NotEqual(Intent.Emergency, A.Read(text).Intent);

    [Fact]
    public void Half_a_word_is_no_name() =>
        Assert.Equal(["王秀兰"], A.Read("今天去王秀兰家走访，讲了公交调整方案，她说末班车太早").Slots.Persons);

    [Fact]
    public void Who_talks_in_a_room_has_not_called()
    {
        var slots = A.Read("今天上午在区政协会议室开主席会议时和王秀兰谈了医改，她说社区医院缺药").Slots;
        Assert.Null(slots.Channel);
        Assert.Equal("区政协会议室", slots.Place);
    }

    [Fact]
    public void No_weight_ever_leads_to_a_consent()
    {
        foreach (var gold in Scoring.Gold.Load("*.jsonl").Where(gold => gold.Utterance.State is { AwaitingSlot: SlotNames.Confirm } && !gold.Intents.Contains("confirm")))
        {
            Assert.NotEqual(Intent.Confirm, IntentReader.Default.Read(gold.Utterance).Intent);
        }
    }

    [Theory]
    [InlineData("clauses.txt")]
    [InlineData("intent-weights.txt")]
    [InlineData("ways.txt")]
    [InlineData("tags.txt")]
    [InlineData("paths.txt")]
    public void The_tables_of_weights_are_sorted_and_name_everything_once(string table)
    {
        var (section, last) = (string.Empty, int.MaxValue);
        HashSet<string> seen = [];
        foreach (var line in Resource.Lines(table))
        {
            if (line[0] == '[')
            {
                (section, last) = (line, int.MaxValue);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var weight = int.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            Assert.True(weight < last, section + line[..Math.Min(line.Length, 20)]);
            last = weight;
            Assert.All(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries), gram => Assert.True(seen.Add(section + gram), gram));
        }

        Assert.NotEmpty(seen);
    }

    private static Message Said(string text, params string[] contacts) =>
        new(Lexicon.Default, new Utterance { Text = text, Now = new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.FromHours(8)), Role = SpeakerRole.Member, Contacts = contacts }, Direction.Past);
}
