using System.Globalization;
using System.Text.Json;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Tagging;

namespace WeLiaison.Understanding.Bench;

internal sealed partial class TagLabels
{
    private void Persons(JsonElement visit)
    {
        if (!visit.TryGetProperty(SlotNames.Persons, out var persons) || persons.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var person in persons.EnumerateArray())
        {
            var spellings = person.ValueKind == JsonValueKind.Array ? person.EnumerateArray().ToList() : [person];
            foreach (var name in spellings.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!).OrderByDescending(one => one.Length))
            {
                if (Place(name, Tag.BeginsPerson) is var (from, to))
                {
                    Put(from, to, Tag.BeginsPerson);
                    break;
                }

                if (OwnerOfPlace(name))
                {
                    break;
                }
            }
        }
    }

    // 吕志远的汽修店: the name is tagged as the one met, what follows as the place.
    private bool OwnerOfPlace(string name)
    {
        var at = message.Raw.IndexOf(name + "的", StringComparison.Ordinal);
        var end = at + name.Length;
        if (at < 0 || end + 1 >= tags.Length || tags[at] != Tag.BeginsPlace || tags[end + 1] != Tag.Place)
        {
            return false;
        }

        tags.AsSpan(at, name.Length + 1).Clear();
        Put(at, end, Tag.BeginsPerson);
        tags[end + 1] = Tag.BeginsPlace;
        return true;
    }

    private void When(JsonElement visit)
    {
        var (days, hours) = (Values(visit, SlotNames.Date), Values(visit, SlotNames.Time));
        var times = new TimeScanner(message.Words.Dates);
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] != Tag.None)
            {
                continue;
            }

            if (message.Words.Scanner.At(message.Dates, at, out var day))
            {
                if (day.Day is { } known && days.Contains(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                {
                    Put(day.Start, day.End, Tag.BeginsDay);
                }

                at = day.End - 1;
            }
            else if (times.At(message.Text, at, null, out var time))
            {
                if (hours.Contains(time.Value) || hours.Contains(time.Part))
                {
                    Put(time.Start, time.End, Tag.BeginsTime);
                }

                at = time.End - 1;
            }
        }
    }
}
