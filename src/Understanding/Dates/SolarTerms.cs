namespace WeLiaison.Understanding.Dates;

/// <summary>
/// The day, in China's time, on which the sun reaches a longitude: 0° is 春分, 15° 清明, 270° 冬至. The sun's place is reckoned
/// by the low-precision formula of Meeus (Astronomical Algorithms, ch. 25), good to about a quarter of an hour.
/// </summary>
internal static class SolarTerms
{
    public static DateOnly Day(int year, int longitude)
    {
        // 春分 falls about the 79th day; the year's first terms (285° and more) come before it.
        var turned = longitude >= 280 ? longitude - 360 : longitude;
        var guess = JulianDay(new DateOnly(year, 3, 20)) + (turned * 365.2422 / 360);
        for (var i = 0; i < 5; i++)
        {
            var off = Reduce(longitude - SunAt(guess));
            guess += off * 365.2422 / 360;
        }

        // Dynamical time runs about 70 s ahead of the clock in this century; China is 8 hours ahead of Greenwich.
        var local = guess - (70.0 / 86400) + (8.0 / 24);
        return DateOnly.FromDayNumber((int)Math.Floor(local - 1721425.5));
    }

    private static double JulianDay(DateOnly day) => day.DayNumber + 1721425.5;

    private static double Reduce(double degrees) => degrees - (360 * Math.Floor((degrees + 180) / 360));

    private static double SunAt(double julianDay)
    {
        var t = (julianDay - 2451545.0) / 36525;
        var mean = 280.46646 + (36000.76983 * t) + (0.0003032 * t * t);
        var anomaly = Radians(357.52911 + (35999.05029 * t) - (0.0001537 * t * t));
        var centre = ((1.914602 - (0.004817 * t)) * Math.Sin(anomaly))
            + ((0.019993 - (0.000101 * t)) * Math.Sin(2 * anomaly))
            + (0.000289 * Math.Sin(3 * anomaly));
        var node = Radians(125.04 - (1934.136 * t));
        return mean + centre - 0.00569 - (0.00478 * Math.Sin(node));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
