using WeLiaison.Understanding.Intents;
using WeLiaison.Understanding.People;

namespace WeLiaison.Understanding.Forms;

internal static partial class RegisterReader
{
    private static bool Labelled(Turn turn, int from, int to, Entry entry)
    {
        var message = turn.Message;
        foreach (var (label, slot) in Labels)
        {
            if (message.Says(from, label) && (entry.Pending is null || message[from + label.Length] == ':') && from + label.Length <= to)
            {
                if (slot == SlotNames.Persons && from + label.Length < to)
                {
                    continue;
                }

                var value = from + label.Length;
                value += message[value] is '是' or '在' or '为' ? 1 : 0;
                if (value >= to)
                {
                    entry.Pending = slot;
                    return true;
                }

                entry.Put(turn, slot, value, to);
                return true;
            }
        }

        if (entry.Pending is { } pending)
        {
            entry.Pending = null;
            if (pending == SlotNames.Persons)
            {
                if (!Name(turn, from, to, entry, out _) && to - from is > 1 and < 14)
                {
                    entry.Add(turn, new PersonSpan(from, to, to, PersonKind.New));
                }

                return true;
            }

            entry.Put(turn, pending, from, to);
            return true;
        }

        return false;
    }

    private static readonly (string Label, string Slot)[] Labels =
    [
        ("户名", SlotNames.Persons), ("干啥的", SlotNames.Position), ("干什么的", SlotNames.Position), ("做什么的", SlotNames.Position),
            ("姓名", SlotNames.Persons), ("名字", SlotNames.Persons), ("职业", SlotNames.Position), ("从事", SlotNames.Position), ("性别", "skip"),
            ("民族", "skip"), ("年龄", "skip"), ("出生", "skip"), ("籍贯", "skip"), ("学历", "skip"), ("备注", "skip"), ("工作单位", SlotNames.Org),
            ("单位", SlotNames.Org), ("公司", "none"), ("职务", SlotNames.Position), ("职业", SlotNames.Position), ("岗位", SlotNames.Position),
            ("家庭住址", SlotNames.Address), ("住址", SlotNames.Address), ("地址", SlotNames.Address),
        ("家住", SlotNames.Address), ("政治面貌", SlotNames.Party), ("党派", SlotNames.Party), ("面貌", SlotNames.Party),
    ];
}
