namespace WeLiaison.Simulator.Phones;

/// <summary>What a person did that gives the account a right to write to them.</summary>
internal enum Interaction
{
    Message,
    Menu,
    Follow,
    Scan,
}
