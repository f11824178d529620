using System.Text.Json.Nodes;
using WeLiaison.WeChat.Api;
using WeLiaison.WeChat.Api.Cards;

namespace WeLiaison.WeChat.Tests.Api;

/// <summary>Every kind of outgoing message as JSON.</summary>
public sealed class MessageJsonTests
{
    private readonly StubPlatform platform = StubPlatform.Create();

    public static TheoryData<ServiceMessage, string> ServiceMessages => new()
    {
        { new ServiceText("a"), """{"touser":"o1","msgtype":"text","text":{"content":"a"}}""" },
        { new ServiceText("a") { ByAi = true }, """{"touser":"o1","aimsgcontext":{"is_ai_msg":1},"msgtype":"text","text":{"content":"a"}}""" },
        { new ServiceImage("m"), """{"touser":"o1","msgtype":"image","image":{"media_id":"m"}}""" },
        { new ServiceVoice("m"), """{"touser":"o1","msgtype":"voice","voice":{"media_id":"m"}}""" },
        { new ServiceVideo("m", "t"), """{"touser":"o1","msgtype":"video","video":{"media_id":"m","thumb_media_id":"t"}}""" },
        {
            new ServiceNews([new ServiceArticle("t", "d", "u", "p")]),
            """{"touser":"o1","msgtype":"news","news":{"articles":[{"title":"t","description":"d","url":"u","picurl":"p"}]}}"""
        },
        { new ServicePublishedArticle("a"), """{"touser":"o1","msgtype":"mpnewsarticle","mpnewsarticle":{"article_id":"a"}}""" },
        {
            new ServiceMenu("满意吗", [new ServiceMenuItem("101", "满意")], "谢谢"),
            """{"touser":"o1","msgtype":"msgmenu","msgmenu":{"head_content":"满意吗","list":[{"id":"101","content":"满意"}],"tail_content":"谢谢"}}"""
        },
        {
            new ServiceMiniProgram("t", "wx1", "p", "m"),
            """{"touser":"o1","msgtype":"miniprogrampage","miniprogrampage":{"title":"t","appid":"wx1","pagepath":"p","thumb_media_id":"m"}}"""
        },
    };

    public static TheoryData<AppMessage, string> AppMessages => new()
    {
        { new AppText("a"), """{"touser":"u1|u2","agentid":1000017,"msgtype":"text","text":{"content":"a"}}""" },
        { new AppMarkdown("**a**"), """{"touser":"u1|u2","agentid":1000017,"msgtype":"markdown","markdown":{"content":"**a**"}}""" },
        { new AppImage("m"), """{"touser":"u1|u2","agentid":1000017,"msgtype":"image","image":{"media_id":"m"}}""" },
        { new AppVoice("m"), """{"touser":"u1|u2","agentid":1000017,"msgtype":"voice","voice":{"media_id":"m"}}""" },
        { new AppVideo("m", "t"), """{"touser":"u1|u2","agentid":1000017,"msgtype":"video","video":{"media_id":"m","title":"t"}}""" },
        { new AppFile("m"), """{"touser":"u1|u2","agentid":1000017,"msgtype":"file","file":{"media_id":"m"}}""" },
        {
            new AppTextCard("t", "<div class=\"gray\">d</div>", "https://a", "看"),
            """{"touser":"u1|u2","agentid":1000017,"msgtype":"textcard","textcard":{"title":"t","description":"<div class=\"gray\">d</div>","url":"https://a","btntxt":"看"}}"""
        },
        {
            new AppNews([new AppArticle("t", Url: "u", PicUrl: "p")]),
            """{"touser":"u1|u2","agentid":1000017,"msgtype":"news","news":{"articles":[{"title":"t","url":"u","picurl":"p"}]}}"""
        },
        {
            new AppCard(new VoteCard
            {
                Source = new CardSource("区政协"),
                MainTitle = new CardTitle("第二次全会", "请回复是否出席"),
                TaskId = "meeting-2026-0131",
                Checkbox = new CardCheckbox("attend", [new CardOption("yes", "出席", true), new CardOption("no", "请假", false)]),
                SubmitButton = new CardSubmit("提交", "submit_attendance"),
            }),
            """
            {"touser":"u1|u2","agentid":1000017,"msgtype":"template_card","template_card":{"card_type":"vote_interaction","source":{"desc":"区政协"},"main_title":{"title":"第二次全会","desc":"请回复是否出席"},
            "task_id":"meeting-2026-0131","checkbox":{"question_key":"attend","mode":0,"option_list":[{"id":"yes","text":"出席","is_checked":true},{"id":"no","text":"请假","is_checked":false}]},
            "submit_button":{"text":"提交","key":"submit_attendance"}}}
            """
        },
        {
            new AppCard(new ButtonCard
            {
                MainTitle = new CardTitle("通知"), TaskId = "n-1", SubTitleText = "周五开会", ButtonList = [new CardButton("收到", "ok", 1), new CardButton("请假", "leave", 2)],
                HorizontalContentList = [new CardField("时间", "9:30")],
            }),
            """
            {"touser":"u1|u2","agentid":1000017,"msgtype":"template_card","template_card":{"card_type":"button_interaction","main_title":{"title":"通知"},"task_id":"n-1","sub_title_text":"周五开会",
            "horizontal_content_list":[{"keyname":"时间","value":"9:30"}],"button_list":[{"text":"收到","style":1,"key":"ok"},{"text":"请假","style":2,"key":"leave"}]}}
            """
        },
        {
            new AppCard(new SelectCard
            {
                MainTitle = new CardTitle("t"), TaskId = "s-1", SelectList = [new CardSelect("q", "几点", [new CardOption("9", "9点")])], SubmitButton = new CardSubmit("提交", "k"),
            }),
            """
            {"touser":"u1|u2","agentid":1000017,"msgtype":"template_card","template_card":{"card_type":"multiple_interaction","main_title":{"title":"t"},"task_id":"s-1",
            "select_list":[{"question_key":"q","title":"几点","option_list":[{"id":"9","text":"9点"}]}],"submit_button":{"text":"提交","key":"k"}}}
            """
        },
        {
            new AppCard(new TextNoticeCard { MainTitle = new CardTitle("t"), CardAction = new CardAction(1, "https://a") }),
            """{"touser":"u1|u2","agentid":1000017,"msgtype":"template_card","template_card":{"card_type":"text_notice","main_title":{"title":"t"},"card_action":{"type":1,"url":"https://a"}}}"""
        },
        {
            new AppCard(new NewsNoticeCard { MainTitle = new CardTitle("t"), CardImage = new CardImage("p", 1.5), CardAction = new CardAction(1, "https://a") }),
            """
            {"touser":"u1|u2","agentid":1000017,"msgtype":"template_card","template_card":{"card_type":"news_notice","main_title":{"title":"t"},"card_image":{"url":"p","aspect_ratio":1.5},
            "card_action":{"type":1,"url":"https://a"}}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(ServiceMessages))]
    public async Task A_service_message_has_its_json(ServiceMessage message, string json)
    {
        await platform.OfficialAccount().SendAsync("o1", message, default);
        AssertJson(json, Assert.Single(platform.Calls));
    }

    [Theory]
    [MemberData(nameof(AppMessages))]
    public async Task An_application_message_has_its_json(AppMessage message, string json)
    {
        await platform.WeCom().SendAsync(Recipients.Of("u1", "u2"), message, null, default);
        AssertJson(json, Assert.Single(platform.Calls));
    }

    [Fact]
    public void Every_kind_of_message_is_shown_here()
    {
        static IEnumerable<Type> Kinds<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);
        Assert.Empty(Kinds<ServiceMessage>().Except(ServiceMessages.Select(row => row[0].GetType())));
        Assert.Empty(Kinds<AppMessage>().Except(AppMessages.Select(row => row[0].GetType())));
        Assert.Empty(Kinds<TemplateCard>().Except(AppMessages.Select(row => row[0]).OfType<AppCard>().Select(message => message.Card.GetType())));
    }

    private static void AssertJson(string expected, SentRequest actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.Body)), actual.Text);
}
