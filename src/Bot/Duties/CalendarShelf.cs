using WeLiaison.Domain.Calendar;
using WeLiaison.Regulations;

namespace WeLiaison.Bot.Duties;

/// <summary>The calendar of working days beside the regulations; without a good file, ordinary weeks.</summary>
public sealed class CalendarShelf(string folder)
{
    private readonly Lock gate = new();
    private (DateTime WrittenAt, WorkCalendar Calendar) read = (default, WorkCalendar.Plain);

    public WorkCalendar Calendar
    {
        get
        {
            var file = Path.Combine(folder, "calendar", "china.yaml");
            if (!File.Exists(file))
            {
                return WorkCalendar.Plain;
            }

            lock (gate)
            {
                var writtenAt = File.GetLastWriteTimeUtc(file);
                if (writtenAt != read.WrittenAt)
                {
                    // A file that has become wrong leaves the last good calendar in force.
                    read = (writtenAt, CalendarReader.Read(Path.GetFileName(file), File.ReadAllText(file)).Calendar ?? read.Calendar);
                }

                return read.Calendar;
            }
        }
    }
}
