namespace WeLiaison.Understanding.Tests;

/// <summary>What a message says once for several visits belongs to each of them, and what it says in turn to each its own.</summary>
public sealed class SeveralVisitsTests
{
    [Theory]
    [InlineData("7月3日走访了王秀兰，7月5日走访了李建国，前者说充电桩不够，后者说电梯年检过期")]
    [InlineData("7月3日走访王秀兰、7月5日走访李建国，都在春柳街道，一个反映充电桩不够，一个反映电梯年检过期")]
    [InlineData("我7月3日走访了王秀兰，7月5日又走访了李建国。前一个讲充电桩不够，后一个讲电梯年检过期。")]
    public void Who_said_what_is_told_in_turn(string text)
    {
        var visits = A.Read(text).Visits;
        Assert.Equal(["充电桩不够", "电梯年检过期"], visits.Select(visit => visit.Content));
        Assert.Equal(["王秀兰", "李建国"], visits.SelectMany(visit => visit.Persons));
    }

    [Theory]
    [InlineData("7月3日王秀兰反映路灯坏了，7月5日李建国反映井盖松了，两次都在春柳社区居委会")]
    [InlineData("王秀兰，7月3日，路灯坏了；李建国，7月5日，井盖松了。都是在春柳社区居委会")]
    public void A_place_named_for_both_belongs_to_both(string text) =>
        Assert.All(A.Read(text).Visits, visit => Assert.Equal("春柳社区居委会", visit.Place));

    [Fact]
    public void Who_names_a_spot_was_there_and_did_not_call()
    {
        var visits = A.Read("7月3日打电话给王秀兰，路灯坏了。7月5日李建国，他家楼下便利店，井盖松了。").Visits;
        Assert.Equal(ContactChannel.Phone, visits[0].Channel);
        Assert.Null(visits[1].Channel);
    }

    [Fact]
    public void As_many_things_as_persons_are_told_in_their_order() =>
        Assert.Equal(["电价高", "招不到机修工"], A.Read("7月3日、7月5日分别走访王秀兰、李建国，都在双港工业园，分别反映电价高、招不到机修工").Visits.Select(visit => visit.Content));

    [Theory]
    [InlineData("7月3日打电话给王秀兰，路灯坏了。7月5日李建国，井盖松了。两次都是在春柳社区居委会")]
    [InlineData("7月3日走访王秀兰，路灯坏了。7月5日李建国，居民都打电话投诉垃圾没人收")]
    public void What_others_do_or_where_it_was_makes_no_call_of_a_visit(string text) => Assert.Null(A.Read(text).Visits[^1].Channel);

    [Fact]
    public void Each_ones_turn_tells_where_he_was_before_it_tells_the_matter()
    {
        var visits = A.Read("7月3日、5日分别看望王秀兰、李建国，王秀兰在翠湖养老院，反映餐费涨价；李建国在少年宫，反映空调坏了").Visits;
        Assert.Equal(["翠湖养老院", "少年宫"], visits.Select(visit => visit.Place));
        Assert.Equal(["餐费涨价", "空调坏了"], visits.Select(visit => visit.Content));
    }

    [Fact]
    public void Things_listed_in_order_belong_to_the_visits_in_order() =>
        Assert.Equal(["油烟扰民", "押金不退"], A.Read("7月3日走访王秀兰，7月5日走访李建国，两件事依次是：油烟扰民、押金不退").Visits.Select(visit => visit.Content));

    [Fact]
    public void As_many_hours_as_persons_in_turn_are_as_many_visits() =>
        Assert.Equal(["上午", "下午"], A.Read("昨天上午王秀兰、下午李建国，都是上门，王秀兰说燃气表走得快，李建国说楼上扔烟头").Visits.Select(visit => visit.Time));
}
