namespace WeLiaison.Regulations;

/// <summary>Finds a zone by its name.</summary>
internal static class Zones
{
    public const string China = "Asia/Shanghai";

    public static TimeZoneInfo? Find(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        // A bare container has no zone data; China has kept +08:00 without summer time since 1992.
        return name == China ? TimeZoneInfo.CreateCustomTimeZone(China, TimeSpan.FromHours(8), China, China) : null;
    }
}
