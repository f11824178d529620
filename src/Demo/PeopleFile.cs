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

            return people.Count > 0
                ? people
                : throw new DemoException($"{path}: has no people; write [{{\"committee\": \"baoshan\", \"name\": \"周敏\", \"role\": \"member\", \"contacts\": []}}].");
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

    /// <summary>What is not wrong but may not be meant: contacts who cannot be linked, or not for sure.</summary>
    public static IEnumerable<string> Doubts(IReadOnlyList<SamplePerson> people)
    {
        var constituents = people.Where(p => p.Role == "constituent").ToLookup(p => (p.Committee, p.Name));
        foreach (var (person, contact) in people.Where(p => p.Role == "member").SelectMany(p => p.Contacts.Distinct(StringComparer.Ordinal), (p, c) => (p, c)))
        {
            var count = constituents[(person.Committee, contact)].Count();
            if (count != 1)
            {
                yield return count == 0
                    ? $"{person.Name} ({person.Committee}): the contact '{contact}' is no constituent of that committee in the file and is left out."
                    : $"{person.Name} ({person.Committee}): {count} constituents are called '{contact}'; the first is linked.";
            }
        }
    }

    // A file may hold null where the records say that there is none.
    private static void Check(SamplePerson? person, int index, string path)
    {
        if (person?.Name is null || person.Contacts is null || person.Posts is null || person.Contacts.Any(c => c is null))
        {
            throw new DemoException($"{path}, person {index + 1}: null stands where a person, a name or a list is needed.");
        }

        if (!Roles.Contains(person.Role))
        {
            throw new DemoException($"{path}, person {index + 1}: role '{person.Role}' must be one of {string.Join(", ", Roles)}.");
        }

        if (person.Name.Length > 40 || string.IsNullOrWhiteSpace(person.Name) || person.Name.Any(char.IsControl))
        {
            throw new DemoException($"{path}, person {index + 1}: a name has 1 to 40 characters on one line.");
        }

        if (SampleCommittees.Find(person.Committee) is null)
        {
            throw new DemoException($"{path}, person {index + 1}: '{person.Committee}' is none of {string.Join(", ", SampleCommittees.All.Select(c => c.Id))}.");
        }
    }
}

/// <summary>Something the person at the keyboard can mend; the message says how.</summary>
internal sealed class DemoException(string message) : Exception(message);
