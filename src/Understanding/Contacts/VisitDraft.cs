using System.Runtime.InteropServices;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Words;

namespace WeLiaison.Understanding.Contacts;

/// <summary>A stretch of the message, from <see cref="Start"/> up to <see cref="End"/>, found in the clause of that number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stretch(int Start, int End, int Clause);

/// <summary>What has been found about one visit while a message is read.</summary>
internal sealed class VisitDraft
{
    public List<(DateSpan Date, int Clause)> Dates { get; } = [];

    public List<(TimeFound Time, int Clause)> Times { get; } = [];

    public string? EndTime { get; set; }

    public List<Stretch> Places { get; } = [];

    public List<(PersonSpan Person, int Clause)> Persons { get; } = [];

    /// <summary>Those who may only have come along: the ones contacted if nobody else is named.</summary>
    public List<PersonSpan> Alongside { get; } = [];

    /// <summary>Those of whom it is said afterwards that they were not reached.</summary>
    public List<PersonSpan> NotMet { get; } = [];

    /// <summary>A bit for each <see cref="MethodKind"/> said.</summary>
    public int Methods { get; set; }

    public ContactChannel? Channel { get; set; }

    public List<Stretch> Content { get; } = [];

    /// <summary>For each piece of the content the name of the one who said it; null if it was nobody in particular.</summary>
    public List<string?> Voices { get; } = [];

    public List<Stretch> Suggestions { get; } = [];

    public bool? Resolved { get; set; }

    public bool? FollowUp { get; set; }

    /// <summary>分别, 先后: as many days as persons belong to each other in order.</summary>
    public bool Pairwise { get; set; }

    /// <summary>The matter told here is that of the visits before as well.</summary>
    public bool ForAll { get; set; }

    public bool Missed { get; set; }

    /// <summary>A word of telling led to the matter: somebody spoke.</summary>
    public bool Introduced { get; set; }

    /// <summary>Somebody of the family was spoken to, whose name may follow (跟他老伴聊的，老伴叫…).</summary>
    public bool KinMet { get; set; }

    /// <summary>不对 was the last word of a clause: what the next one says takes the place of what stood before.</summary>
    public bool TakenBack { get; set; }

    public bool IsEmpty => Dates.Count + Times.Count + Places.Count + Persons.Count + Content.Count + Suggestions.Count + Methods == 0;

    /// <summary>Gets a figure that changes whenever something more is found.</summary>
    public int Found => Dates.Count + Times.Count + Places.Count + Persons.Count + Alongside.Count + Content.Count + Suggestions.Count + Methods;

    public bool Has(MethodKind kind) => (Methods & (1 << (int)kind)) != 0;

    public void Add(MethodKind kind) => Methods |= 1 << (int)kind;

    /// <summary>分别 was said, or 甲2月24、乙2月25 gives each person a day of their own.</summary>
    public bool IsPairwise => Pairwise || Alternates();

    private bool Alternates()
    {
        if (Dates.Count != Persons.Count || Persons.Count < 2)
        {
            return false;
        }

        var dayFirst = Dates[0].Date.Start < Persons[0].Person.Start;
        var before = -1;
        for (var i = 0; i < Persons.Count; i++)
        {
            var (person, day) = (Persons[i].Person.Start, Dates[i].Date.Start);
            if (day < person != dayFirst || Math.Min(person, day) < before || Dates[i].Date.Day is null)
            {
                return false;
            }

            before = Math.Max(person, day);
        }

        return true;
    }

    /// <summary>Takes over what another draft found.</summary>
    public void Absorb(VisitDraft other)
    {
        Dates.AddRange(other.Dates);
        Times.AddRange(other.Times);
        Places.AddRange(other.Places);
        Persons.AddRange(other.Persons);
        Alongside.AddRange(other.Alongside);
        EndTime ??= other.EndTime;
        Methods |= other.Methods;
        Channel ??= other.Channel;
        Pairwise |= other.Pairwise;
        Missed |= other.Missed;
        KinMet |= other.KinMet;
    }
}
