namespace WeLiaison.Understanding.Tests;

/// <summary>What became of it is told apart from what was raised, and a contact in vain from the one that took its place.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("7月3日走访王秀兰，健身器材锈得割手，社区已换新")]
    [InlineData("7月3日走访王秀兰，健身器材锈得割手，街道派人扶正了")]
    [InlineData("7月3日走访王秀兰，健身器材锈得割手，物业连夜修好")]
    public void What_was_put_right_is_settled_and_no_matter(string text)
    {
        var slots = A.Read(text).Slots;
        Assert.Equal("健身器材锈得割手", slots.Content);
        Assert.True(slots.Resolved);
    }

    [Theory]
    [InlineData("7月3日走访王秀兰，地热管漏水，供热站的人已在抢修")]
    [InlineData("7月3日走访王秀兰，地热管漏水，住建局已受理")]
    [InlineData("7月3日走访王秀兰，地热管漏水，物业答应月底前换")]
    public void What_is_under_way_is_neither_settled_nor_matter(string text)
    {
        var slots = A.Read(text).Slots;
        Assert.Equal("地热管漏水", slots.Content);
        Assert.NotEqual(true, slots.Resolved);
    }

    [Fact]
    public void An_hour_of_the_outcome_is_none_of_the_visit() =>
        Assert.Null(A.Read("7月3日走访王秀兰，门岗夜里睡觉，物业经理当面认错，当晚换了人").Slots.Time);

    [Fact]
    public void A_call_after_a_visit_in_vain_is_a_call()
    {
        var slots = A.Read("7月3日去看王秀兰没见着人，晚上八点她来电话，说路灯坏了").Slots;
        Assert.Equal(ContactChannel.Phone, slots.Channel);
        Assert.Equal("20:00", slots.Time);
        Assert.Equal("路灯坏了", slots.Content);
    }

    [Fact]
    public void A_visit_after_a_call_in_vain_is_a_visit() =>
        Assert.Null(A.Read("7月3日给王秀兰打电话没接，去了她店里才见着，路灯坏了").Slots.Channel);

    [Fact]
    public void Of_several_only_who_did_not_answer_was_not_met() =>
        Assert.Equal(["王秀兰"], A.Read("7月3日入户王秀兰，路灯坏了；7月5日打电话给李建国，没打通").Slots.Persons);

    [Theory]
    [InlineData("7月3日打电话给李建国没人接，7月5日走访王秀兰，路灯坏了")]
    [InlineData("7月3日给李建国打电话，没人接，7月5日走访王秀兰，路灯坏了")]
    public void Who_did_not_answer_is_recorded_for_no_day(string text)
    {
        var slots = A.Read(text).Slots;
        Assert.Equal(["王秀兰"], slots.Persons);
        Assert.Equal(new DateOnly(2025, 7, 5), slots.Date);
    }

    [Fact]
    public void A_call_and_a_visit_told_in_one_breath_are_two()
    {
        var visits = A.Read("7月3日打电话给王秀兰，又上门见了李建国，前者说路灯坏了，后者说井盖松了").Visits;
        Assert.Equal([ContactChannel.Phone, null], visits.Select(visit => visit.Channel));
        Assert.Equal(["路灯坏了", "井盖松了"], visits.Select(visit => visit.Content));
    }

    [Fact]
    public void What_somebody_means_to_do_himself_belongs_to_the_matter()
    {
        var slots = A.Read("7月3日在菜园子跟王秀兰聊，她说想开个花店，执照上楼上住户不签字").Slots;
        Assert.Equal("想开个花店，执照上楼上住户不签字", slots.Content);
        Assert.Null(slots.Suggestion);
    }
}
