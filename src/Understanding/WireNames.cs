using System.Collections.Frozen;
using System.Text.Json;

namespace WeLiaison.Understanding;

/// <summary>The names that intents, methods, channels and periods carry in JSON and in a dialogue's options.</summary>
public static class WireNames
{
    private static readonly FrozenDictionary<Intent, string> Intents = Names<Intent>();
    private static readonly FrozenDictionary<ContactMethod, string> Methods = Names<ContactMethod>();
    private static readonly FrozenDictionary<ContactChannel, string> Channels = Names<ContactChannel>();
    private static readonly FrozenDictionary<StatisticsPeriod, string> Periods = Names<StatisticsPeriod>();

    public static string Of(Intent intent) => Intents[intent];

    public static string Of(ContactMethod method) => Methods[method];

    public static string Of(ContactChannel channel) => Channels[channel];

    public static string Of(StatisticsPeriod period) => Periods[period];

    public static Intent? IntentNamed(string? name) => Named(Intents, name);

    public static ContactMethod? MethodNamed(string? name) => Named(Methods, name);

    public static ContactChannel? ChannelNamed(string? name) => Named(Channels, name);

    public static StatisticsPeriod? PeriodNamed(string? name) => Named(Periods, name);

    private static FrozenDictionary<T, string> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static T? Named<T>(FrozenDictionary<T, string> names, string? wanted)
        where T : struct, Enum
    {
        foreach (var (value, name) in names)
        {
            if (name == wanted)
            {
                return value;
            }
        }

        return null;
    }
}
