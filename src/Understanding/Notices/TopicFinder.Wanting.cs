using WeLiaison.Understanding.Contacts;

namespace WeLiaison.Understanding.Notices;

/// <summary>What is pressed for, where it is told what is still wanting of it.</summary>
internal static partial class TopicFinder
{
    private static readonly string[] NotYet = ["还没", "还未", "尚未", "到现在", "至今", "停在", "只收到", "只收", "还差", "还欠", "还缺", "一份没", "一个没", "没交", "没报", "没填",
        "没回", "没反馈", "迟迟", "逾期", "有几个人", "有些人", "差几"];

    // 半年总结到现在一份没见, 报名表停在十一人: what is pressed for stands before what is told of it.
    private static int Wanting(Message message, int from, int to)
    {
        for (var i = from + 2; i < to; i++)
        {
            foreach (var word in NotYet)
            {
                if (message.Says(i, word))
                {
                    return i;
                }
            }
        }

        return to;
    }
}
