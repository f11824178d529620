using WeLiaison.Simulator.Setup;

namespace WeLiaison.Simulator.Phones;

/// <summary>Which subscription notices one person has agreed to: one-time templates count, long-term ones hold until refused.</summary>
internal sealed class NoticeConsents
{
    private readonly Dictionary<string, int> once = new(StringComparer.Ordinal);
    private readonly HashSet<string> lasting = new(StringComparer.Ordinal);

    public void Accept(TemplateSetup template)
    {
        if (template.Kind == TemplateKind.LongTerm)
        {
            lasting.Add(template.Id);
        }
        else
        {
            once[template.Id] = once.GetValueOrDefault(template.Id) + 1;
        }
    }

    public void Refuse(TemplateSetup template)
    {
        lasting.Remove(template.Id);
        once.Remove(template.Id);
    }

    public void Withdraw()
    {
        lasting.Clear();
        once.Clear();
    }

    public bool TrySpend(TemplateSetup template)
    {
        if (lasting.Contains(template.Id))
        {
            return true;
        }

        if (once.GetValueOrDefault(template.Id) == 0)
        {
            return false;
        }

        once[template.Id]--;
        return true;
    }
}
