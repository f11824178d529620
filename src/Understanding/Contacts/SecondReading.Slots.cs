using WeLiaison.Understanding.Dates;
using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Tagging;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

/// <summary>What the tagged pieces of one visit mean.</summary>
internal sealed partial class SecondReading
{
    // 和她的合伙人, 和种植户
    private const int LongestJoint = 8;

    private void Persons(VisitDraft draft, int from, int to)
    {
        var pieces = Pieces(Tag.BeginsPerson, from, to);
        if (pieces.Count == 0)
        {
            return;
        }

        pieces.RemoveAll(piece =>
            draft.NotMet.Exists(gone =>
                message.Text.AsSpan(gone.Start, gone.NameEnd - gone.Start).SequenceEqual(message.Text.AsSpan(piece.Start, piece.End - piece.Start))));
        // 到老王的铺子里坐了坐: whose name is part of the place is met there.
        var known = draft.Persons.ToList();
        draft.Persons.RemoveAll(one => one.Person.Start < from || one.Person.Start >= to || (!IsHost(one.Person) && !IsJoined(one.Person, pieces)));
        foreach (var tagged in pieces)
        {
            var piece = Whole(tagged);
            var before = known.FindIndex(one => one.Person.Start == piece.Start);
            if (before >= 0)
            {
                draft.Persons.Add(known[before]);
            }
            else if (!CutsAWord(piece) && !IsWord(piece))
            {
                var named = message.People.At(piece.Start, message.Text.Length, expected: true, out var person) && person.End >= piece.End;
                draft.Persons.Add((named ? person : new PersonSpan(piece.Start, piece.End, piece.End, PersonKind.New), piece.Clause));
            }
        }
    }

    // 向阳敬老院: a name that nobody gave is no host's.
    private bool IsHost(PersonSpan person) =>
        tags[person.Start].Within() == Tag.Place && (person.Kind != PersonKind.New || tags[person.Start].Begins() || message[person.NameEnd] is '的' or '家');

    // 公交调整方案: 整方案 is no name. One that the words do not know begins behind a mark, a name, or a word that leads to people.
    private bool CutsAWord(Stretch piece) =>
        piece.Start > 0 && Chars.IsHan(message[piece.Start - 1]) && !message.People.At(piece.Start, message.Text.Length, expected: false, out _)
        && "和跟与同找见问给向是叫了的到看访约请着对及友户师工人主民家任长员".IndexOf(message[piece.Start - 1], StringComparison.Ordinal) < 0 && tags[piece.Start - 1] == Tag.None && !EndsMethod(piece.Start)
        && !message.Words.Kinship.EndsAt(message.Text, piece.Start, Math.Max(0, piece.Start - 3))
        && !message.Words.Descriptors.EndsAt(message.Text, piece.Start, Math.Max(0, piece.Start - 4));

    // 约上官雪: the name on the list begins within the verb.
    private Stretch Whole(Stretch piece) =>
        piece.Start > 0 && message.People.ListedPrefix(piece.Start) == 0 && message.People.ListedPrefix(piece.Start - 1) is var listed
            && listed > piece.End - piece.Start
            ? new Stretch(piece.Start - 1, piece.Start - 1 + listed, piece.Clause)
            : piece;

    // 时间:2月23日: a common word is no name.
    private bool IsWord(Stretch piece) =>
        (message.Words.NotNames.Match(message.Text, piece.Start) >= piece.End - piece.Start || IsHamlet(piece))
            && !message.People.At(piece.Start, message.Text.Length, expected: false, out _);

    // 毕家洼
    private bool IsHamlet(Stretch piece) =>
        piece.End - piece.Start == 3 && message[piece.Start + 1] == '家'
            && message[piece.End - 1] is '洼' or '湾' or '坝' or '沟' or '坡' or '岭' or '坳' or '塘' or '坪' or '垭' or '圩' or '屯' or '寨' or '沱' or '河' or '堡'
            or '嘴' or '岗' or '店' or '桥' or '渡' or '坎' or '冲' or '大';

    private bool EndsMethod(int end)
    {
        for (var at = Math.Max(0, end - LongestJoint); at < end; at++)
        {
            if (message.Words.Methods.Match(message.Text, at) == end - at)
            {
                return true;
            }
        }

        return false;
    }

    // 支书老葛和种植户田野: of two that are joined, not one alone was met; 叶知秋水生蓝天明: nor of those said in one breath.
    private bool IsJoined(PersonSpan person, List<Stretch> pieces) =>
        !pieces.Exists(piece => piece.Start < person.End && person.Start < piece.End)
        && pieces.Exists(piece =>
            person.End <= piece.Start
            ? Joins(person.End, piece.Start)
            : Joins(piece.End, person.Start) || (piece.End == person.Start && person.Kind == PersonKind.Listed));

    private bool Joins(int from, int to) =>
        to > from && to - from <= LongestJoint && message[from] is '和' or '跟' or '与' or '及' or '同' && !message.Text.AsSpan(from, to - from).ContainsAny(",，。;；:：");

    private void Places(VisitDraft draft, int from, int to)
    {
        var pieces = Pieces(Tag.BeginsPlace, from, to);
        if (pieces.Count > 0)
        {
            draft.Places.Clear();
            draft.Places.AddRange(pieces.Select(Unbracketed).Select(Owned));
        }
        else
        {
            draft.Places.RemoveAll(place => place.Start < from || place.Start >= to || (place.Clause != HeadReader.HomePlace && !EndsLikePlace(place)));
        }
    }

    // 高山(胆结石手术出院)县医院宿舍: half of a bracket is no part of a place.
    private Stretch Unbracketed(Stretch place)
    {
        var (open, close) = (message.Text.IndexOf('(', place.Start, place.End - place.Start), message.Text.IndexOf(')', place.Start, place.End - place.Start));
        return close >= 0 && open < 0 && close + 2 < place.End ? place with { Start = close + 1 } : open > place.Start + 1 && close < 0 ? place with { End = open } : place;
    }

    // 独居, 求降一点: what only the words took for a place, and ends like none.
    private bool EndsLikePlace(Stretch place) =>
        message.Words.PlaceTails.EndingAt(message.Text, place.Start, place.End) + message.Words.WeakTails.EndingAt(message.Text, place.Start,
            place.End) + message.Words.BareTails.EndingAt(message.Text, place.Start, place.End) > 0
        || message[place.Start - 1] is '在' or '到' or '去' || Chars.IsDigit(message[place.End - 1])
        || message[place.End - 1] is '里' or '上' or '边' or '口' or '旁' or '处' or '家' or '下' or '前' or '后' or '内' or '外';

    // 吕志远的汽修店: the owner's name belongs to the place, too.
    private Stretch Owned(Stretch place)
    {
        var owner = place.Start - 2;
        if (message[place.Start] == '的')
        {
            owner++;
        }
        else if (message[place.Start - 1] != '的')
        {
            return place;
        }

        // 买买提经营的干果铺
        owner -= owner > 1
            && (message.Says(owner - 1, "经营") || message.Says(owner - 1, "承包") || message.Says(owner - 1, "开办") || message.Says(owner - 1, "管理")) ? 2
            : owner > 1 && message[owner] is '开' or '办' or '租' ? 1
            : 0;

        var end = owner;
        while (owner >= 0 && tags[owner].Within() == Tag.Person)
        {
            owner--;
            if (tags[owner + 1].Begins())
            {
                break;
            }
        }

        return owner < end ? place with { Start = owner + 1 } : place;
    }

    private void Days(VisitDraft draft, int from, int to)
    {
        var known = draft.Dates.ToList();
        draft.Dates.RemoveAll(one => one.Date.Start < from || one.Date.Start >= to);
        var pieces = Pieces(Tag.BeginsDay, from, to);
        if (pieces.Count == 0)
        {
            return;
        }

        draft.Dates.Clear();
        foreach (var piece in pieces)
        {
            var before = known.FindIndex(one => one.Date.Start <= piece.Start && piece.Start < one.Date.End);
            if (before >= 0)
            {
                draft.Dates.Add(known[before]);
            }
            else if (message.Words.Scanner.At(message.Dates, piece.Start, out var day))
            {
                draft.Dates.Add((day, piece.Clause));
            }
        }

        if (draft.Dates.Count == 0)
        {
            draft.Dates.AddRange(known);
        }
    }

    private void Times(VisitDraft draft, int from, int to)
    {
        var pieces = Pieces(Tag.BeginsTime, from, to);
        if (pieces.Count == 0 || pieces.Exists(piece => draft.Times.Exists(one => one.Time.Start < piece.End && piece.Start < one.Time.End)))
        {
            return;
        }

        var times = new TimeScanner(message.Words.Dates);
        foreach (var piece in pieces)
        {
            if (times.At(message.Text, piece.Start, null, out var time))
            {
                draft.Times.Add((time, piece.Clause));
            }
        }
    }
}
