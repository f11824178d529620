using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Forms;

/// <summary>The road, estate, village, station or park that a matter is about, where it is called by its own name.</summary>
internal static class NamedSpot
{
    private static readonly string[] Tails =
    [
        "社区", "小区", "新村", "雅居", "豪庭", "华庭", "公馆", "新城", "华府", "名城", "体育馆", "图书馆", "体育场", "博物馆", "文化宫", "剧场", "影院", "古道", "绿道", "步道", "栈道", "机场",
            "家属区", "家属院", "湿地", "邨", "坞", "花园", "家园", "花苑", "公寓", "大厦", "广场", "公园", "街道", "大道", "大街", "菜市场", "菜场", "市场", "地铁站", "公交站", "火车站", "车站",
            "高铁站", "医院", "小学", "中学", "幼儿园",
        "大桥", "天桥", "立交", "隧道", "码头", "路口", "老街", "步行街", "路", "街", "巷", "弄", "村", "镇", "乡", "桥", "河", "湖", "苑", "园", "里", "坊", "站", "庄", "寨", "湾",
            "浜", "岛", "屯", "胡同", "工业园", "开发区", "景区", "水库", "港", "渠", "江", "圩", "塘", "城", "府", "邸", "庭", "嘉园", "雅苑", "名苑", "小镇", "古镇", "山庄", "商城",
            "商场", "市场",
    ];

    private static readonly string[] NotNames =
    [
        "正月里", "腊月里", "月子里", "日子里", "返乡", "回乡", "下乡", "故乡", "家乡", "返城", "新城", "影院", "剧场", "体育馆", "图书馆", "绿道", "步道", "机场", "家属区", "家属院", "湿地", "河道里",
            "楼道里", "小区里", "车库里", "巷子里", "弄堂里", "学校里", "村子里", "教室里", "地里", "田里", "小区", "社区", "道路", "马路", "公路", "铁路", "线路", "电路", "网路", "走路", "过路",
            "让路", "修路", "上路", "水路", "一路", "半路", "门路", "思路", "村", "全村", "农村", "乡村", "街", "逛街", "上街", "临街", "沿街", "小街", "大街", "老街", "后街", "前街", "步行街",
            "公园", "花园", "校园", "菜园", "果园", "家园", "公交站", "车站", "地铁站", "火车站", "家里", "村里", "镇上", "乡镇", "本村", "我们村", "邻村", "大桥", "天桥", "小桥", "河", "小河",
            "内河", "黑臭河", "湖",
        "市场", "菜市场", "菜场", "医院", "小学", "中学", "幼儿园", "学校", "广场", "老旧小区", "新小区", "我们小区", "本小区", "街道", "人行道", "盲道", "下水道", "路口", "十字路口", "丁字路口", "三岔路口",
            "充电站", "加油站", "网站", "水站", "驿站", "充电桩", "变电站", "收费站", "这里", "那里", "哪里", "夜里", "楼里", "手里", "城里", "山村", "新村", "小巷", "巷", "弄", "主干道", "必经之路",
            "回家路", "断头路", "小路", "土路", "泥路", "水泥路", "城乡", "停车场", "江", "长江", "城", "全城", "商城", "县城", "进城", "政府", "家庭", "法庭", "小镇", "古镇", "港", "香港",
            "水库", "塘", "鱼塘", "渠", "水渠", "支渠", "隧道", "码头", "房子里", "院子里", "垃圾站", "门诊", "乡", "镇", "全镇", "老乡", "庄", "湾", "台湾", "大厦", "公寓", "商场", "景区",
            "工业园", "开发区", "高架桥", "高架", "公里", "海里", "英里", "邻里", "心里", "村庄", "田园", "乐园", "产业园", "动物园", "水里", "河里", "车里", "厂里", "嘴里", "眼里", "屋里", "店里",
            "棚里", "池里", "井里", "群里", "网里", "口袋公园", "街心花园", "立交", "过街天桥", "人行天桥", "地下通道", "河湖", "江河", "江湖", "路", "桥", "园", "站", "里", "苑",
    ];

    private static readonly HashSet<string> Common = [.. NotNames];

    private static readonly Dictionary<char, string[]> ByEnd = Tails.GroupBy(tail => tail[^1]).ToDictionary(tails => tails.Key, tails => tails.ToArray());

    public static string? Find(Message message)
    {
        var text = message.Text;
        for (var i = 2; i <= Math.Min(text.Length, 400); i++)
        {
            foreach (var tail in ByEnd.GetValueOrDefault(text[i - 1], []))
            {
                if (i >= tail.Length + 1 && string.CompareOrdinal(text, i - tail.Length, tail, 0, tail.Length) == 0
                    && Start(message, i, tail.Length) is var start && start < i - tail.Length)
                {
                    var name = text[start..i];
                    if (!Common.Contains(name)
                        && !Common.Any(word => word.Length > 1 && name.Length - word.Length < 2 && name.EndsWith(word, StringComparison.Ordinal))
                        && OwnName(name, tail))
                    {
                        return message.Quote(start, Further(message, i));
                    }
                }
            }
        }

        return null;
    }

    // A name has two or more characters of its own (和平路), or one before a village or an estate (李村).
    private static bool OwnName(string name, string tail) =>
        name.Length - tail.Length >= 2 || (name.Length - tail.Length == 1 && tail is "镇" or "乡" or "浜" or "湾");

    private static int Further(Message message, int end)
    {
        for (var length = 4; length > 0; length--)
        {
            if (end + length <= message.Text.Length && message.Words.PlaceTails.EndingAt(message.Text, end, end + length) == length)
            {
                return end + length;
            }
        }

        return end;
    }

    private static int Start(Message message, int end, int tail)
    {
        var start = end - tail;
        while (start > 0 && end - start < 10 && Chars.IsHan(message.Text[start - 1]) && !Ends(message, start))
        {
            start--;
        }

        // 外婆家石桥村: whose home is there is no part of the name.
        foreach (var home in (ReadOnlySpan<string>)["外婆家", "奶奶家", "爷爷家", "婆家", "娘家", "老家", "婆婆家"])
        {
            start += message.Says(start, home) && start + home.Length < end - tail ? home.Length : 0;
        }

        // 昨晚和平路, 早上新华小区: what says when is no part of the name.
        for (var moved = true; moved && start < end - tail;)
        {
            var date = message.Words.Scanner.At(message.Dates, start, out var said) ? said.End - start : message.Words.Dates.Parts.Match(message.Text, start);
            moved = date > 0 && start + date < end - tail;
            start += moved ? date : 0;
        }

        return start;
    }

    private static bool Ends(Message message, int start)
    {
        var before = message.Text[start - 1];
        return before is '候' or '么' or '他' or '她' or '咱' or '俺' or '管' or '在' or '到' or '是' or '的' or '我' or '们' or '住' or '从' or '去' or '了' or '把'
            or '请' or '有' or '这' or '那' or '说' or '映' or '于' or '条' or '个' or '过' or '给' or '对' or '和' or '与' or '就' or '靠' or '近' or '往' or '向'
            or '经' or '沿' or '议' or '望' or '整' or '全' or '下' or '上' or '没' or '不' or '修' or '建' or '叫' or '至' or '拐' or '进' or '出' or '位' or '问'
            or '由' or '报' or '匿' or '名' or '称' or '能' or '让' or '被' or '想' or '你' or '您' or '好' or '号' or '起' or '来' or '之' or '每' or '一' or '喺'
            or '嘅' or '搁' or '边' or '旁' or '隔' or '壁' or '处' or '里' or '者'
            && !(before is '沿' or '上' or '下' or '和' or '管' or '天' or '月' or '名' or '全' or '一' or '年' or '好' or '里' or '来' or '望' or '经' or '建' or '处'
                && InName(message, start - 1));
    }

    // 和平路, 上海路, 天山新村, 建设街: the character is part of the name.
    private static bool InName(Message message, int at) =>
        message.Says(at - 1, "树下") || message.Says(at, "望海") || message.Says(at, "望京") || message.Says(at, "望城")
            || (message[at] == '沿' && message[at + 1] is '江' or '海' or '河' or '湖' or '滩')
        || (message[at] == '和' && message[at - 1] is '仁' or '人' or '中' or '永' or '泰' or '雍' or '太' or '祥' or '嘉' or '瑞' or '顺' or '义' or '万')
        || message.Says(at, "和平") || message.Says(at, "和谐") || message.Says(at, "上海") || message.Says(at, "天山") || message.Says(at, "天府")
        || message.Says(at, "天河") || message.Says(at, "天虹") || message.Says(at, "月浦") || message.Says(at, "全福") || message.Says(at, "下沙")
        || message.Says(at, "上塘")
        || message.Says(at, "建设") || message.Says(at, "建国") || message.Says(at, "名都") || message.Says(at, "年丰") || message.Says(at, "来安")
        || message.Says(at, "望江") || message.Says(at, "望湖") || message.Says(at, "经济") || message.Says(at, "经纬") || message.Says(at, "建新")
        || message.Says(at, "建业") || message.Says(at, "建华") || message.Says(at, "里仁") || message.Says(at, "好运");
}
