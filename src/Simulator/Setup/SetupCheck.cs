using WeLiaison.WeChat.Callback;

namespace WeLiaison.Simulator.Setup;

/// <summary>Refuses a setup before anything starts, with the place and the remedy.</summary>
internal static class SetupCheck
{
    public static void Check(SimulatorSetup setup)
    {
        foreach (var account in setup.Accounts)
        {
            CheckAccount(account);
        }

        Unique(setup.Accounts.Select(a => a.Account), "account");
        Unique(setup.People.Select(p => p.Id), "person");
        Unique(setup.People.SelectMany(p => p.Accounts).Select(a => $"{a.Account} {a.User.ToLowerInvariant()}"), "user of an account");
        var known = setup.Accounts.Select(a => a.Account).ToHashSet(StringComparer.Ordinal);
        var named = setup.People.SelectMany(p => p.Accounts.Select(a => (Who: $"person {p.Id}", a.Account)))
            .Concat(setup.Codes.Select(c => (Who: $"code {c.Scene}", c.Account)))
            .Concat(setup.Departments.Select(d => (Who: $"department {d.Id}", d.Account)))
            .Concat(setup.Tags.Select(t => (Who: $"tag {t.Id}", t.Account)));
        foreach (var (who, account) in named)
        {
            Require(known.Contains(account), $"{who} names the account {account}, which is not among the accounts");
        }
    }

    private static void CheckAccount(AccountSetup account)
    {
        Require(
            Uri.TryCreate(account.Callback, UriKind.Absolute, out var callback) && callback.Scheme is "http" or "https",
            $"account {account.Account}: callback must be an absolute http or https URL");
        Require(
            account.Token.Length is >= 3 and <= 32 && account.Token.All(char.IsAsciiLetterOrDigit),
            $"account {account.Account}: token must be 3 to 32 letters or digits");
        Require(EncodingAesKey.IsLegal(account.EncodingAesKey), $"account {account.Account}: encodingAesKey must be 43 letters or digits");
        Require(account.Secret.Length > 0, $"account {account.Account}: secret is empty");
        if (account.Platform == Platform.OfficialAccount)
        {
            Require(!string.IsNullOrEmpty(account.AppId), $"account {account.Account}: an Official Account needs an appId");
        }
        else
        {
            Require(
                !string.IsNullOrEmpty(account.CorpId) && account.AgentId is not null,
                $"account {account.Account}: a WeCom application needs a corpId and an agentId");
        }
    }

    private static void Unique(IEnumerable<string> values, string what)
    {
        var twice = values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        Require(twice is null, $"the {what} {twice?.Key} stands there twice");
    }

    private static void Require(bool holds, string remedy)
    {
        if (!holds)
        {
            throw new SetupException(remedy);
        }
    }
}
