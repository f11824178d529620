using System.Security.Cryptography;

namespace WeLiaison.Bot.Flows.Gatherings;

/// <summary>Numbers for doors: who is not in the hall must not be able to guess one.</summary>
internal class DoorNumbers
{
    /// <summary>From 1000 to 9999.</summary>
    public virtual int Next() => RandomNumberGenerator.GetInt32(1000, 10_000);
}
