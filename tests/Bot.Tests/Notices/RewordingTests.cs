using WeLiaison.Bot.Notices;
using WeLiaison.Domain.Notices;

namespace WeLiaison.Bot.Tests.Notices;

public sealed class RewordingTests
{
    private static readonly DateOnly Today = new(2026, 9, 8);
    private static readonly DateOnly Friday = new(2026, 9, 18);

    [Theory]
    [InlineData("下周五下午两点半开会，下周三前报名", "9月26日（周六）下午两点半开会，下周三前报名")]
    [InlineData("9月18日（周五）开会，9月20日前报名", "9月26日（周六）开会，9月20日前报名")]
    [InlineData("18号开会，20号前报名", "9月26日开会，20号前报名")]
    [InlineData("请于9月16日下午5点前报名，18日周五开会", "请于9月16日下午5点前报名，9月26日（周六）开会")]
    [InlineData("报名截止9月16日。会议定于下周五（9月18日）召开", "报名截止9月16日。会议定于9月26日（周六）召开")]
    [InlineData("18日开会，请18日下午2点前签到", "9月26日开会，请9月26日下午2点前签到")]
    [InlineData("九月十八日上午座谈", "9月26日上午座谈")]
    [InlineData("座谈会照旧", "座谈会照旧\n（更正：9月26日（周六））")]
    public void Given_a_new_day_When_the_text_is_reworded_Then_only_the_meeting_moves(string before, string after) =>
        Assert.Equal(after, Rewording.Of(before, new MeetingTime(Friday, null, null), new MeetingTime(new DateOnly(2026, 9, 26), null, null), Today));

    [Fact]
    public void Given_any_two_days_When_the_meeting_moves_Then_the_deadline_keeps_its_words()
    {
        for (var ahead = 1; ahead <= 120; ahead++)
        {
            var on = Today.AddDays(ahead);
            var by = Today.AddDays(ahead / 2);
            var deadline = $"{by.Month}月{by.Day}日前报名";
            var text = Rewording.Of($"{deadline}，{on.Month}月{on.Day}日开会", new MeetingTime(on, null, null), new MeetingTime(on.AddDays(3), null, null), Today);
            Assert.Equal($"{deadline}，{on.AddDays(3).Month}月{on.AddDays(3).Day}日开会", text);
        }
    }

    [Theory]
    [InlineData("9月20日前报名", "2026-09-20")]
    [InlineData("下周三之前回复", "2026-09-16")]
    [InlineData("报名截止到15号", "2026-09-15")]
    [InlineData("最晚5日反馈", "2026-10-05")]
    [InlineData("9月20日前到会场签到", null)]
    [InlineData("9月20日开会", null)]
    public void Given_a_text_When_it_asks_for_an_answer_by_a_day_Then_that_day_is_found(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd"), DayNamed.AnswerBy(text, Today));
}
