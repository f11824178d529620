using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Notices;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Words;

/// <summary>
/// The words that the library knows, immutable once loaded. A committee adds its own places, titles and dialect words with
/// tables of the same form (<c>[section]</c>, then <c>value: words</c> or only words).
/// </summary>
public sealed class Lexicon
{
    private Lexicon(WordFile file)
    {
        Dates = new DateWords(file);
        Methods = file.Table("methods", kind => Enum.Parse<MethodKind>(kind, ignoreCase: true));
        Channels = file.Table("channels", name => WireNames.ChannelNamed(name) ?? throw new FormatException("unknown channel " + name));
        Surnames = [.. file.Section("surnames").Select(word => word.Key[0])];
        CompoundSurnames = file.Set("compound_surnames");
        Titles = file.Set("titles");
        NickPrefix = [.. file.Section("nick_prefix").Select(word => word.Key[0])];
        Descriptors = file.Set("descriptors");
        Kinship = file.Set("kinship");
        Transliterated = [.. file.Section("transliterated").Select(word => word.Key[0])];
        NotGiven = [.. file.Section("not_given").Select(word => word.Key[0])];
        GivenOk = [.. file.Section("given_ok").Select(word => word.Key[0])];
        GivenLast = [.. file.Section("given_last").Select(word => word.Key[0])];
        WordLikeSurnames = [.. file.Section("word_like_surnames").Select(word => word.Key[0])];
        NotNames = file.Set("single_surname_stop");
        PlaceTails = new ReversedWords(file.Section("tails").Select(word => word.Key));
        WeakTails = new ReversedWords(file.Section("weak_tails").Select(word => word.Key));
        BareTails = new ReversedWords(file.Section("bare_tails").Select(word => word.Key));
        PlaceAfter = file.Set("after");
        Prepositions = file.Set("prepositions");
        NotPrepositions = file.Set("not_prepositions");
        PlaceStops = file.Set("stops");
        Predicates = file.Set("predicates");
        Pronouns = file.Set("pronouns");
        Says = file.Set("says");
        SayLinks = file.Set("say_links");
        Suggests = file.Set("suggests");
        FollowUps = file.Set("follow_ups");
        NoFollowUps = file.Set("no_follow_ups");
        WishOnly = file.Set("wish_only");
        ResolvedYes = file.Set("resolved_yes");
        ResolvedNo = file.Set("resolved_no");
        Mended = file.Set("mended");
        AtOnce = file.Set("at_once");
        ByThen = file.Set("by_then");
        NotSettled = file.Set("not_settled");
        SettledWhole = file.Set("settled_whole");
        SettledLeads = file.Set("settled_leads");
        UnderWay = file.Set("under_way");
        OwnPlans = file.Set("own_plans");
        ActedOn = file.Set("acted_on");
        Promises = file.Set("promises");
        TroubleAfter = [.. file.Section("trouble_after").Select(word => word.Key[0])];
        HandedOn = file.Set("handed_on");
        Fillers = file.Set("fillers");
        Prefixes = file.Set("prefixes");
        Labels = file.Table("labels", slot => slot);
        Remedies = file.Set("remedies");
        SureOfPerson = file.Set("sure_of_person");
        PersonBefore = file.Set("person_before");
        Companions = file.Set("companions");
        NotSays = file.Set("not_says");
        WeakSays = file.Set("weak_says");
        TrimStart = file.Set("trim_start");
        TrimEnd = file.Set("trim_end");
        VoiceBreaks = file.Set("voice_breaks");
        Missed = file.Set("missed");
        Absent = file.Set("absent");
        Out = file.Set("out");
        Wrong = file.Set("wrong");
        Sequence = file.Set("sequence");
        PlanFillers = file.Set("plan_fillers");
        Scanner = new DateScanner(Dates);
        Togethers = file.Set("togethers");
        Notices = new NoticeWords(file);
    }

    /// <summary>The words that come with the library.</summary>
    public static Lexicon Default { get; } = new(WordFile.Load([]));

    internal DateWords Dates { get; }

    internal WordTable<MethodKind> Methods { get; }

    internal WordTable<ContactChannel> Channels { get; }

    internal HashSet<char> Surnames { get; }

    internal WordTable<bool> CompoundSurnames { get; }

    internal WordTable<bool> Titles { get; }

    internal HashSet<char> NickPrefix { get; }

    internal WordTable<bool> Descriptors { get; }

    internal WordTable<bool> Kinship { get; }

    internal HashSet<char> Transliterated { get; }

    internal HashSet<char> NotGiven { get; }

    internal HashSet<char> GivenOk { get; }

    internal HashSet<char> GivenLast { get; }

    internal HashSet<char> WordLikeSurnames { get; }

    internal WordTable<bool> NotNames { get; }

    internal ReversedWords PlaceTails { get; }

    internal ReversedWords WeakTails { get; }

    /// <summary>Words that end a place only where one is due.</summary>
    internal ReversedWords BareTails { get; }

    internal WordTable<bool> PlaceAfter { get; }

    internal WordTable<bool> Prepositions { get; }

    internal WordTable<bool> NotPrepositions { get; }

    internal WordTable<bool> PlaceStops { get; }

    internal WordTable<bool> Predicates { get; }

    internal WordTable<bool> Pronouns { get; }

    internal WordTable<bool> Says { get; }

    internal WordTable<bool> SayLinks { get; }

    internal WordTable<bool> Suggests { get; }

    internal WordTable<bool> FollowUps { get; }

    internal WordTable<bool> NoFollowUps { get; }

    internal WordTable<bool> WishOnly { get; }

    internal WordTable<bool> ResolvedYes { get; }

    internal WordTable<bool> ResolvedNo { get; }

    internal WordTable<bool> Mended { get; }

    internal WordTable<bool> AtOnce { get; }

    internal WordTable<bool> ByThen { get; }

    internal WordTable<bool> NotSettled { get; }

    internal WordTable<bool> SettledWhole { get; }

    internal WordTable<bool> SettledLeads { get; }

    internal WordTable<bool> UnderWay { get; }

    internal WordTable<bool> Promises { get; }

    internal WordTable<bool> ActedOn { get; }

    internal WordTable<bool> OwnPlans { get; }

    internal HashSet<char> TroubleAfter { get; }

    internal WordTable<bool> HandedOn { get; }

    internal WordTable<bool> Fillers { get; }

    internal WordTable<bool> Prefixes { get; }

    internal WordTable<string> Labels { get; }

    internal WordTable<bool> Remedies { get; }

    internal WordTable<bool> SureOfPerson { get; }

    internal WordTable<bool> PersonBefore { get; }

    internal WordTable<bool> Companions { get; }

    internal WordTable<bool> NotSays { get; }

    internal WordTable<bool> WeakSays { get; }

    internal WordTable<bool> TrimStart { get; }

    internal WordTable<bool> TrimEnd { get; }

    internal WordTable<bool> VoiceBreaks { get; }

    internal WordTable<bool> Missed { get; }

    internal WordTable<bool> Absent { get; }

    internal WordTable<bool> Out { get; }

    internal WordTable<bool> Wrong { get; }

    internal WordTable<bool> Sequence { get; }

    internal WordTable<bool> PlanFillers { get; }

    internal DateScanner Scanner { get; }

    internal WordTable<bool> Togethers { get; }

    internal NoticeWords Notices { get; }

    /// <summary>The built-in words and, on top of them, an office's own tables.</summary>
    public static Lexicon With(params TextReader[] tables) => new(WordFile.Load(tables));
}
