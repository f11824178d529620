namespace WeLiaison.Bot.Commands;

/// <summary>What the person at the keyboard has to change; caught at the edge of each command and shown without a trace.</summary>
internal sealed class CommandRefusedException(string words) : Exception(words);
