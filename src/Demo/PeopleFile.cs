using System.Text.Json;

namespace WeLiaison.Demo;

/// <summary>Reads the people that the demo begins with.</summary>
internal static class PeopleFile
{
    private static readonly string[] Roles = ["member", "constituent", "staff"];

    /// <summary>The invented people that come with the program.</summary>
    public static IReadOnlyList<SamplePerson> Sample()
    {
        using var stream = typeof(PeopleFile).Assembly.GetManifestResourceStream("sample-people.json")!;
        return JsonSerializer.Deserialize(stream, SampleJson.Default.ListSamplePerson)!;
    }

    /// <summary>The people of a file; <see cref="DemoException"/> says what is wrong with it and where.</summary>
    public static IReadOnlyList<SamplePerson> Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var people = JsonSerializer.Deserialize(stream, SampleJson.Default.ListSamplePerson) ?? [];
            for (var index = 0; index < people.Count; index++)
            {
                Check(people[index], index, path);
            }

            return people.Count > 0 ? people : throw new DemoException($"{path}: has no people.");
        }
        catch (JsonException fault)
        {
            throw new DemoException($"{path}, line {fault.LineNumber + 1}: {fault.Message}");
        }
        catch (IOException fault)
        {
            throw new DemoException($"{path}: {fault.Message}");
        }
    }

    private static void Check(SamplePerson person, int index, string path)
    {
        if (!Roles.Contains(person.Role))
        {
            throw new DemoException($"{path}, person {index + 1}: role '{person.Role}' must be one of {string.Join(", ", Roles)}.");
        }

        if (person.Name.Length is 0 or > 40)
        {
            throw new DemoException($"{path}, person {index + 1}: a name has 1 to 40 characters.");
        }

        if (SampleCommittees.Find(person.Committee) is null)
        {
            throw new DemoException($"{path}, person {index + 1}: '{person.Committee}' is none of {string.Join(", ", SampleCommittees.All.Select(c => c.Id))}.");
        }
    }
}

/// <summary>Something the person at the keyboard can mend; the message says how.</summary>
internal sealed class DemoException(string message) : Exception(message);
