using Microsoft.Playwright;

namespace WeLiaison.WholeSystem.Tests;

/// <summary>The three journeys as a newcomer meets them: in a browser, on the page with the phones. The pictures of the manuals are taken here.</summary>
public sealed class PhonesPageTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private const int Height = 900;

    [Fact]
    public async Task A_member_reports_corrects_and_submits_a_visit()
    {
        var member = await demo.SomebodyAsync("baoshan", "member", "周敏");
        await using var screen = await Screen.OpenAsync(demo.Address, 960, Height, member);

        await screen.SayAsync(member, "今天下午三点在友谊路居委会走访了李建国，他说小区电动车充电桩太少，晚上抢不到", "请核对");
        await screen.KeepAsync(member, "member-report");
        await screen.SayAsync(member, "时间是四点", "16:00");
        await screen.SayAsync(member, "提交", "已提交，编号 L260908-");
        await screen.SayAsync(member, "报", "社情民意");
        await screen.KeepAsync(member, "member-receipt");
        await screen.SayAsync(member, "我的任务", "您要办的事");
        await screen.KeepAsync(member, "member-tasks");
        await screen.SayAsync(member, "打印反馈表", "马上发给您");
        await screen.SeesAsync(member, ".docx");
        await screen.KeepAsync(member, "member-paper");
        await screen.FitsAsync();
    }

    [Fact]
    public async Task A_constituent_scans_agrees_writes_and_hears_the_answer()
    {
        var passerBy = await demo.SomebodyAsync("jingjiang", "constituent", "路过的市民");
        var member = await demo.SomebodyAsync("jingjiang", "member", "朱永康");
        await using var screen = await Screen.OpenAsync(demo.Address, 960, Height, passerBy, member);
        var phone = screen.PhoneOf(passerBy);

        await phone.GetByText("扫码关注").ClickAsync();
        await phone.GetByText("朱永康委员").ClickAsync();
        await screen.SeesAsync(passerBy, "同意请回“同意”");
        await screen.SayAsync(passerBy, "同意", "怎么称呼您");
        await screen.KeepAsync(passerBy, "constituent-consent");
        await screen.SayAsync(passerBy, "姓吴", "直接说就行");
        await screen.SayAsync(passerBy, "骥江路小学门口放学时车堵得走不动", "对吗");
        await phone.GetByTitle("更多").ClickAsync();
        await phone.GetByText("图片").ClickAsync();
        await phone.GetByText("路口").ClickAsync();
        await screen.SeesAsync(passerBy, "1张照片");
        await screen.SayAsync(passerBy, "最好划个接送区", "要写您的姓吗");
        await screen.KeepAsync(passerBy, "constituent-letter");
        await screen.SayAsync(passerBy, "2", "已送出，编号 Y260908-");
        await screen.SeesAsync(member, "接送区");
        await screen.SayAsync(member, "答复：谢谢您，我周四放学时去现场看看。", "转达给来信人");
        await screen.SayAsync(member, "发送", "已转达");
        await screen.SeesAsync(passerBy, "周四放学时去现场看看");
        await screen.SayAsync(passerBy, "进展", "您反映的事有1件");
        await screen.KeepAsync(passerBy, "constituent-answer");
        await screen.FitsAsync();
    }

    [Fact]
    public async Task Staff_send_a_notice_and_members_answer_on_its_card()
    {
        var staff = await demo.SomebodyAsync("cangnan", "staff", "金晓燕");
        var first = await demo.SomebodyAsync("cangnan", "member", "林建东");
        var second = await demo.SomebodyAsync("cangnan", "member", "黄素琴");
        await using var screen = await Screen.OpenAsync(demo.Address, 1440, Height, staff, first, second);

        await screen.SayAsync(staff, "通知林建东、黄素琴、陈孝聪：下周五下午两点半在三楼会议室开座谈会，下周三前报名，请带三季度小结", "拟了一份");
        await screen.KeepAsync(staff, "staff-preview");
        await screen.SayAsync(staff, "发送", "已发出，编号 T260908-");
        await screen.SeesAsync(first, "座谈会");
        await screen.SeesAsync(second, "座谈会");
        await screen.TapAsync(first, "参加");
        await screen.SeesAsync(first, "已登记参加", times: 2);
        await screen.SayAsync(first, "能停车吗", "已转给办公室");
        await screen.KeepAsync(first, "member-notice");
        await screen.SayAsync(second, "18号出差，请假", "已登记请假");
        await screen.SeesAsync(staff, "能停车吗");
        await screen.SayAsync(staff, "答复林建东：可以停地下车库", "已转告");
        await screen.SayAsync(staff, "不用", "没有动");
        await screen.SeesAsync(first, "可以停地下车库");
        await screen.SayAsync(staff, "同意黄素琴请假", "已批准");
        await screen.KeepAsync(staff, "staff-questions");
        await screen.SayAsync(staff, "谁没回", "没回1");
        await screen.SayAsync(staff, "催一下", "已催1人");
        await screen.KeepAsync(staff, "staff-silent");
        await screen.SayAsync(staff, "打印上半年统计表", "2026年上半年");
        await screen.SeesAsync(staff, ".docx");
        await screen.KeepAsync(staff, "staff-report");
        await screen.KeepAllAsync("phones-staff", forManuals: false);
        await screen.FitsAsync();
    }

    [Fact]
    public async Task A_member_a_constituent_and_staff_stand_side_by_side()
    {
        var member = await demo.SomebodyAsync("hezhou", "member", "韦东升");
        var passerBy = await demo.SomebodyAsync("hezhou", "constituent", "路过的市民");
        var staff = await demo.SomebodyAsync("hezhou", "staff", "蒋敏");
        await using var screen = await Screen.OpenAsync(demo.Address, 1440, Height, member, passerBy, staff);
        var phone = screen.PhoneOf(passerBy);

        await screen.SayAsync(member, "今天下午去居委会走访了盘金凤，她说小区充电桩太少", "请核对");
        await screen.SayAsync(member, "提交", "已提交，编号 L260908-");
        await phone.GetByText("扫码关注").ClickAsync();
        await phone.GetByText("韦东升委员").ClickAsync();
        await screen.SeesAsync(passerBy, "同意请回“同意”");
        await screen.SayAsync(passerBy, "同意", "怎么称呼您");
        await screen.SayAsync(passerBy, "姓陈", "直接说就行");
        await screen.SayAsync(passerBy, "幼儿园门口放学时车堵得走不动", "对吗");
        await screen.SayAsync(staff, "通知全体委员：下周五下午两点半在三楼会议室开座谈会，议题是停车难", "拟了一份");
        await screen.SayAsync(staff, "发送", "已发出，编号 T260908-");
        await screen.SeesAsync(member, "座谈会");
        await screen.TapAsync(member, "参加");
        await screen.SeesAsync(member, "已登记参加", times: 2);
        await screen.SayAsync(staff, "谁没回", "参加1");
        await screen.KeepAllAsync("phones", forManuals: true);
        await screen.FitsAsync();
    }

    [Fact]
    public async Task On_a_phones_width_the_page_shows_one_phone_and_nothing_sticks_out()
    {
        var member = await demo.SomebodyAsync("dongcheng", "member");
        var staff = await demo.SomebodyAsync("dongcheng", "staff");
        await using var screen = await Screen.OpenAsync(demo.Address, 390, 844, member, staff);

        await screen.SayAsync(staff, $"通知{member.Name}：《关于进一步加强和改进委员联系群众工作的若干意见（征求意见稿）》已印发，请认真学习，9月20日前反馈", "拟了一份");
        await screen.SayAsync(staff, "发送", "已发出");
        await screen.SeesAsync(member, "征求意见稿");
        await screen.SayAsync(member, "收到", "已登记收到");
        await screen.PhoneOf(member).ScrollIntoViewIfNeededAsync();
        await screen.KeepAllAsync("phones-narrow", forManuals: false);
        await screen.FitsAsync();
        Assert.Equal(390, (await screen.PhoneOf(member).BoundingBoxAsync())!.Width);
    }
}
