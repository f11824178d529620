using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    private static readonly string[] Relations =
    [
        "堂妹", "堂弟", "堂哥", "堂姐", "表妹", "表弟", "表哥", "表姐", "兄弟", "同事", "徒弟", "师傅", "老板", "邻居", "朋友", "同学", "搭档", "合伙人", "战友", "学生", "助手", "兄长", "姐夫",
            "妹夫", "小姨子", "小舅子", "亲家", "伯父", "叔叔", "舅舅", "姑姑", "姨妈", "老乡", "二女儿", "二儿子",
    ];

    /// <summary>楼阿根的女儿, 田保国他徒弟: through whom somebody is known; where the name of that one may follow, 0 if nothing of the kind stands here.</summary>
    private static int AfterRelation(Message message, PersonSpan person, int to)
    {
        var i = person.End;
        i += message[i] is '的' or '他' or '她' or '伊' or '家' ? 1 : 0;
        i += message[i] is '的' or '家' ? 1 : 0;
        var kin = message.Words.Kinship.Match(message.Text, i);
        foreach (var relation in Relations)
        {
            // 王小明师傅 is a title, 王小明的师傅 somebody else.
            kin = message.Says(i, relation) && (i > person.End || relation[0] is '徒' or '堂' or '表') ? Math.Max(kin, relation.Length) : kin;
        }

        return kin == 0 || i + kin > to || (i == person.End && kin < 2) ? 0 : i + kin;
    }

    // 党育红的堂妹: told of one who is known already.
    private static bool IsRelation(Message message, int start, int end) =>
        message.People.At(start, end, expected: true, out var person) && AfterRelation(message, person, end) == end;

    /// <summary>叫岑阿满, 他徒弟叫向阳生: the name that 叫 leads to goes before any other in the clause.</summary>
    private static bool Called(Turn turn, int start, int end, Entry entry)
    {
        var message = turn.Message;
        if (entry.Named)
        {
            return false;
        }

        var at = message.Text.IndexOf('叫', start, end - start);
        if (at < 0 || at - start > 14 || message.Says(at + 1, "这个") || message.Says(at + 1, "那个"))
        {
            return false;
        }

        var from = at + 1;
        from += message.Says(from, "做") ? 1 : 0;
        var to = CutPhone(message, from, CutEnd(message, from, end));
        if (!message.People.At(from, to, expected: true, out var person) || person.Kind == PersonKind.Titled || person.End < to - 1)
        {
            if (to - from is < 2 or > 4 || !IsBareName(message, from, Math.Min(to, from + 3)))
            {
                return false;
            }

            person = new PersonSpan(from, to, to, PersonKind.New);
        }

        if (at > start)
        {
            // 他徒弟叫向阳生: whoever was named before is not the one.
            entry.Persons.Clear();
        }

        entry.Add(turn, person);
        return true;
    }
}
