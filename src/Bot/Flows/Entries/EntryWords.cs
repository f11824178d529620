using WeLiaison.Domain.Entries;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Bot.Flows.Entries;

/// <summary>What is said while an entry is told.</summary>
internal static class EntryWords
{
    public static string Kinds(IReadOnlyList<Domain.Regulations.EntryKind> kinds) => $"记一条什么？有：{string.Join('、', kinds.Select(k => k.Name))}。这样说：“记一条{kinds[0].Name}：……”。";

    public static string Ask(string field, bool must) => must ? $"{field}？" : $"{field}？没有回“没有”。";

    public static string Card(EntryDraft draft) => $"{draft.Kind}{string.Concat(draft.Told.Where(t => t.Value.Length > 0).Select(t => $"\n{t.Key}　{t.Value}"))}\n没问题回“提交”。";

    public static string Kept(Entry entry) => $"{entry.Kind}已记下{(entry.Sources.Count > 0 ? "，和刚才的联系连在一起" : string.Empty)}。以后有进展说“补记{entry.Kind}”。";

    public static string NoneYet(string kind) => $"还没有{kind}，说“记一条{kind}：……”。";
}
