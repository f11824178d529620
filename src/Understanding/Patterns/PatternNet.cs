namespace WeLiaison.Understanding.Patterns;

/// <summary>
/// The places one can stand on while reading a text, and where each leads (a nondeterministic automaton after Thompson).
/// Characters are told apart only as far as the pattern does: each that it names is a symbol, all others together are symbol 0.
/// </summary>
internal sealed class PatternNet
{
    private readonly List<Place> places = [];
    private readonly Symbols symbols;
    private readonly Dictionary<Pattern.One, bool[]> accepted = [];
    private readonly Reached?[] reached;
    private readonly Reached?[] begun;
    private readonly bool[] implied;

    public PatternNet(Pattern pattern)
    {
        symbols = new Symbols(pattern);
        var end = Add(new Place(Step.Found, null, -1, -1));
        Start = Build(pattern, end);
        accepted.Clear();
        reached = new Reached?[places.Count];
        begun = new Reached?[symbols.Count];
        implied = new bool[places.Count];
        foreach (var place in From(Start).Lasting)
        {
            implied[place] = true;
        }
    }

    private enum Step
    {
        Character,
        Either,
        AtBegin,
        AtEnd,
        Found,
    }

    public int Start { get; }

    public int SymbolCount => symbols.Count;

    public int SymbolOf(char character) => symbols.Of(character);

    /// <summary>Adds a place and all that can be reached from it without reading.</summary>
    public void Reach(int place, bool atBegin, bool atEnd, HashSet<int> reached)
    {
        var open = new Stack<int>([place]);
        while (open.TryPop(out var next))
        {
            if (!reached.Add(next))
            {
                continue;
            }

            var here = places[next];
            if (here.Step == Step.Either || (here.Step == Step.AtBegin && atBegin) || (here.Step == Step.AtEnd && atEnd))
            {
                open.Push(here.To);
                if (here.Or >= 0)
                {
                    open.Push(here.Or);
                }
            }
        }
    }

    /// <summary>Where one stands after arriving at a place within the text. Worked out once for each place: the same few are arrived at with every text.</summary>
    public Reached From(int place)
    {
        if (Volatile.Read(ref reached[place]) is { } known)
        {
            return known;
        }

        var all = new HashSet<int>();
        Reach(place, atBegin: false, atEnd: false, all);
        var worked = new Reached([.. all.Where(IsLasting)], all.Any(IsFound));
        Volatile.Write(ref reached[place], worked);
        return worked;
    }

    /// <summary>Where one stands when the pattern begins with this symbol.</summary>
    public Reached Begun(int symbol)
    {
        if (Volatile.Read(ref begun[symbol]) is { } known)
        {
            return known;
        }

        var steps = From(Start).Lasting.Select(place => After(place, symbol)).Where(next => next >= 0).Select(From).ToList();
        var worked = new Reached([.. steps.SelectMany(step => step.Lasting).Where(place => !implied[place]).Distinct()], steps.Any(step => step.Found));
        Volatile.Write(ref begun[symbol], worked);
        return worked;
    }

    /// <summary>Whether one stands there at any moment, because the pattern may begin anywhere.</summary>
    public bool IsImplied(int place) => implied[place];

    public bool IsFound(int place) => places[place].Step == Step.Found;

    /// <summary>Whether standing there means anything for the rest of the text: it reads, or waits for the end.</summary>
    public bool IsLasting(int place) => places[place].Step is Step.Character or Step.AtEnd;

    /// <summary>Where a symbol leads from a place, or -1.</summary>
    public int After(int place, int symbol) => places[place] is { Step: Step.Character } here && here.Accepts![symbol] ? here.To : -1;

    private int Add(Place place)
    {
        places.Add(place);
        return places.Count - 1;
    }

    /// <summary>Builds from the end backwards: the place from which the pattern leads to <paramref name="next"/>.</summary>
    private int Build(Pattern pattern, int next) => pattern switch
    {
        Pattern.One one => Add(new Place(Step.Character, Accepted(one), next, -1)),
        Pattern.Sequence sequence => sequence.Parts.Reverse().Aggregate(next, (after, part) => Build(part, after)),
        Pattern.Choice choice => choice.Branches.Reverse().Select(branch => Build(branch, next)).Aggregate((or, branch) => Add(new Place(Step.Either, null, branch, or))),
        Pattern.Repeat repeat => Build(repeat, next),
        Pattern.Begin => Add(new Place(Step.AtBegin, null, next, -1)),
        _ => Add(new Place(Step.AtEnd, null, next, -1)),
    };

    /// <summary>A character is named by many places, what it accepts is kept once.</summary>
    private bool[] Accepted(Pattern.One one) => accepted.TryGetValue(one, out var known) ? known : accepted[one] = symbols.Accepted(one);

    private int Build(Pattern.Repeat repeat, int next)
    {
        var after = next;
        if (repeat.Most is null)
        {
            var again = Add(new Place(Step.Either, null, -1, next));
            places[again] = places[again] with { To = Build(repeat.Part, again) };
            after = again;
        }

        for (var optional = repeat.Least; optional < repeat.Most; optional++)
        {
            after = Add(new Place(Step.Either, null, Build(repeat.Part, after), next));
        }

        for (var needed = 0; needed < repeat.Least; needed++)
        {
            after = Build(repeat.Part, after);
        }

        return after;
    }

    /// <summary>Where one stands.</summary>
    /// <param name="Lasting">The places that mean something for the rest of the text.</param>
    /// <param name="Found">The pattern is complete.</param>
    internal sealed record Reached(int[] Lasting, bool Found);

    private sealed record Place(Step Step, bool[]? Accepts, int To, int Or);
}
