using WeLiaison.Bot.Delivering;
using WeLiaison.Bot.Member.Contacts;
using WeLiaison.Domain.Notices;
using WeLiaison.WeChat;

namespace WeLiaison.Bot.Tests.Delivering;

public sealed class NoticeTemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 8, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Given_a_meeting_When_it_is_announced_by_template_Then_its_own_hour_and_place_are_told()
    {
        var meeting = new MeetingTime(new DateOnly(2026, 9, 18), "14:30", "三楼会议室");
        var message = new Outgoing(Guid.Empty, "【会议】座谈会\n9月18日（周五）14:30　三楼会议室\n请带三季度小结") { Headline = "座谈会", Brief = meeting.Place, When = NoticeTemplate.When(meeting) };
        var lines = NoticeTemplate.Lines(message, Now);
        Assert.Equal("2026年9月18日 14:30", lines["time2"].Value);
        Assert.Equal("三楼会议室（回“看”读全文）", lines["thing3"].Value);
        Assert.True(NoticeTemplate.Shortens(message));
    }

    [Fact]
    public void Given_a_contact_to_check_When_it_is_announced_by_template_Then_what_was_talked_about_stays_out_of_it()
    {
        var message = new Outgoing(Guid.Empty, "周敏委员记了一笔：9月8日（周二）走访了您，谈的是“婆媳不和”。是这样吗？") { Headline = "请您核对一次联系", Brief = OtherSideWords.Brief("周敏") };
        Assert.Equal("周敏委员记了一次联系（回“看”读全文）", NoticeTemplate.Lines(message, Now)["thing3"].Value);
    }

    [Fact]
    public void Given_a_text_of_any_length_When_it_is_announced_Then_every_line_keeps_the_platforms_limit()
    {
        for (var length = 1; length < 60; length++)
        {
            var message = new Outgoing(Guid.Empty, new string('字', length)) { Headline = new string('题', length) };
            foreach (var (key, value) in NoticeTemplate.Lines(message, Now))
            {
                Assert.Equal(TemplateValueFault.None, TemplateValues.Check(key, value.Value));
            }

            Assert.Equal(length > 20, NoticeTemplate.Shortens(message));
        }
    }
}
