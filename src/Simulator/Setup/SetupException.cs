namespace WeLiaison.Simulator.Setup;

/// <summary>A setup that cannot be played.</summary>
public sealed class SetupException(string message, Exception? cause = null) : Exception(message, cause);
