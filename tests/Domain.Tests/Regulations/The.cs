using System.Collections.Concurrent;
using WeLiaison.Domain.Calendar;
using WeLiaison.Domain.Regulations;
using WeLiaison.Regulations;

namespace WeLiaison.Domain.Tests.Regulations;

/// <summary>The five files of the repository, read once.</summary>
internal static class The
{
    public static readonly string[] Committees = ["baoshan", "cangnan", "jingjiang", "hezhou", "dongcheng"];

    private static readonly ConcurrentDictionary<string, Regulation> Read = new();

    public static Regulation Baoshan => Of("baoshan");

    public static Regulation Cangnan => Of("cangnan");

    public static Regulation Jingjiang => Of("jingjiang");

    public static Regulation Hezhou => Of("hezhou");

    public static Regulation Dongcheng => Of("dongcheng");

    public static WorkCalendar Calendar { get; } = ReadCalendar();

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "regulations");

    public static string Text(string committee) => File.ReadAllText(Path.Combine(Folder, committee + ".yaml"));

    public static Regulation Of(string committee) => Read.GetOrAdd(committee, static name =>
    {
        var reading = RegulationReader.Read(name + ".yaml", Text(name));
        Assert.Empty(reading.Problems);
        return reading.Regulation!;
    });

    private static WorkCalendar ReadCalendar()
    {
        var reading = CalendarReader.Read("china.yaml", File.ReadAllText(Path.Combine(Folder, "calendar", "china.yaml")));
        Assert.Empty(reading.Problems);
        return reading.Calendar!;
    }
}
