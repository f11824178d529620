using WeLiaison.Understanding.Contacts;
using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Tagging;

/// <summary>
/// A report as its tags are weighed by: its characters without names and figures, the kind of word at each place by the tables, and what
/// the words alone took each place for.
/// </summary>
internal sealed class TagText
{
    public const char Outside = '|';

    private readonly char[] letters;
    private readonly char[] kinds;
    private readonly char[] found;

    /// <summary>Looks at a message, with what the words alone found in it; null to weigh without that.</summary>
    public TagText(Message message, IReadOnlyList<VisitDraft>? drafts)
    {
        letters = new char[message.Text.Length];
        kinds = new char[letters.Length];
        found = new char[letters.Length];
        Write(message, new TimeScanner(message.Words.Dates));
        Array.Fill(found, drafts is null ? '?' : 'o');
        foreach (var draft in drafts ?? [])
        {
            draft.Times.ForEach(known => Found(known.Time.Start, known.Time.End, 't'));
            draft.Dates.ForEach(known => Found(known.Date.Start, known.Date.End, 'd'));
            draft.Places.ForEach(place => Found(place.Start, place.End, place.Clause == HeadReader.HomePlace ? 'h' : 'l'));
            draft.Persons.ForEach(known => Found(known.Person.Start, known.Person.End, 'p'));
            draft.Alongside.ForEach(person => Found(person.Start, person.End, 'a'));
            draft.Content.ForEach(piece => Found(piece.Start, piece.End, 'c'));
            draft.Suggestions.ForEach(piece => Found(piece.Start, piece.End, 's'));
        }
    }

    public int Length => letters.Length;

    /// <summary>The character, every digit as 0, every listed contact as N.</summary>
    public char Letter(int at) => at >= 0 && at < letters.Length ? letters[at] : Outside;

    /// <summary>The kind of word that the tables know here; a capital where it begins.</summary>
    public char Kind(int at) => at >= 0 && at < kinds.Length ? kinds[at] : Outside;

    /// <summary>What the words took it for; a capital where the piece begins.</summary>
    public char Found(int at) => at >= 0 && at < found.Length ? found[at] : Outside;

    public bool BeginsClause(int at) =>
        at == 0 || (IsMark(letters[at - 1]) && !IsMark(letters[at])) || found[at] is >= 'A' and <= 'Z' || (found[at] == 'o' && found[at - 1] != 'o');

    /// <summary>Which kinds of words have come before: a day, one met, a way of contact, a word of telling, as the bits of a letter.</summary>
    public char KindsBefore(int at) =>
        (char)('a' + (Seen(kinds, at, 'D', 'V') ? 1
            : 0) + (Seen(kinds, at, 'N', 'Q') ? 2
            : 0) + (Seen(kinds, at, 'M', 'M') ? 4
            : 0) + (Seen(kinds, at, 'W', 'W') ? 8
            : 0));

    public char FoundBefore(int at) =>
        (char)('a' + (Seen(found, at, 'C', 'C') ? 1
            : 0) + (Seen(found, at, 'S', 'S') ? 2
            : 0) + (Seen(found, at, 'P', 'P') ? 4
            : 0) + (Seen(found, at, 'L', 'H') ? 8
            : 0));

    public char Ordinal(int at)
    {
        var count = 0;
        for (var i = 1; i < at; i++)
        {
            count += BeginsClause(i) ? 1 : 0;
        }

        var more = 0;
        for (var i = at + 1; i < letters.Length; i++)
        {
            more += BeginsClause(i) ? 1 : 0;
        }

        return (char)('0' + (Math.Min(count, 3) * 3) + Math.Min(more, 2));
    }

    private static bool Seen(char[] stream, int at, char one, char other) => stream.AsSpan(0, at).ContainsAny(one, other);

    public static bool IsMark(char c) => Chars.IsMark(c);

    private void Write(Message message, TimeScanner times)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var c = message[i];
            letters[i] = Chars.IsDigit(c) ? '0' : c;
            if (kinds[i] == '\0')
            {
                kinds[i] = Chars.IsHan(c) ? '.' : Chars.IsDigit(c) ? '0' : Chars.IsLatin(c) ? '@' : c;
            }

            Mark(message, times, i);
        }

        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = kinds[i] is 'N' or 'n' ? kinds[i] : letters[i];
        }
    }

    private void Mark(Message message, TimeScanner times, int at)
    {
        if (kinds[at] is 'n' or 'd' or 't' or 'q')
        {
            return;
        }

        var (words, text) = (message.Words, message.Text);
        if (words.Scanner.At(message.Dates, at, out var day))
        {
            Word(at, day.Length, day.Day is null ? 'v' : 'd');
        }
        else if (times.At(text, at, null, out var time))
        {
            Word(at, time.Length, 't');
        }
        else if (message.People.At(at, text.Length, expected: false, out var person))
        {
            Word(at, person.End - at, person.Kind == People.PersonKind.Listed ? 'n' : 'q');
        }
        else if (kinds[at] is '.' or '@')
        {
            Words(at, words.Methods.Match(text, at), 'm');
            Words(at, words.Suggests.Match(text, at), 'g');
            Words(at, words.Says.Match(text, at), 'w');
            Words(at, words.FollowUps.Match(text, at), 'f');
            Words(at, words.Companions.Match(text, at), 'k');
            var tail = words.PlaceTails.EndingAt(text, Math.Max(0, at - 4), at + 1);
            if (tail > 0 && kinds[at] is '.')
            {
                kinds[at] = 'L';
            }
        }
    }

    private void Words(int at, int length, char kind)
    {
        if (length > 0 && kinds[at] is '.' or '@')
        {
            Word(at, length, kind);
        }
    }

    private void Word(int at, int length, char kind)
    {
        kinds[at] = char.ToUpperInvariant(kind);
        kinds.AsSpan(at + 1, Math.Min(length, kinds.Length - at) - 1).Fill(kind);
    }

    private void Found(int from, int to, char kind)
    {
        if (to > from)
        {
            found[from] = char.ToUpperInvariant(kind);
            found.AsSpan(from + 1, to - from - 1).Fill(kind);
        }
    }
}
