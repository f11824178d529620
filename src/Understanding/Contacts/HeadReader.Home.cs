using WeLiaison.Understanding.People;
using WeLiaison.Understanding.Text;

namespace WeLiaison.Understanding.Contacts;

internal sealed partial class HeadReader
{
    // 钱月华家, 卢师傅店里: where nothing else is said, it is the place.
    private void HomeOf(PersonSpan person)
    {
        if (message[at] == '的' && person.Kind == PersonKind.Listed && NextKnown(at + 1) is var stop && stop - at < 12
            && (LooksLikePlace(at + 1, stop)
                || (stop >= end && stop - at is > 1 and < 7 && message[person.Start - 1] is '去' or '到' or '上' && !SaysSomething(at + 1, stop)
                    && !words.Predicates.Has(text, at + 1, stop))))
        {
            draft.Places.Add(new Stretch(person.Start, stop, HomePlace));
            at = stop;
            lastPersonEnd = at;
            return;
        }

        foreach (var home in (ReadOnlySpan<string>)["搿搭", "屋头", "屋下", "屋里厢", "屋里头", "的家里", "家里", "家中", "屋里", "的店里", "店里", "的摊位", "摊位", "的办公室", "办公室",
            "的单位", "单位", "的厂里", "厂里", "的店", "家", "屋企", "的果园", "果园", "的大棚", "大棚", "的鱼塘"])
        {
            if (message.Says(at, home) && !message.Says(at, "家长") && !message.Says(at, "家属") && !message.Says(at, "家人") && !message.Says(at, "单位的"))
            {
                if (home is not "家" || !message.Says(at, "家访"))
                {
                    at += home.Length;
                    at = message[at] == '的' ? at : HomeCorner(at);
                    draft.Places.Add(new Stretch(person.Start, at, HomePlace));
                    lastPersonEnd = at;
                }

                return;
            }
        }
    }

    // 德吉卓玛家帐房边: what stands round the home belongs to it.
    private int HomeCorner(int from)
    {
        var stop = NextKnown(from);
        return stop - from is > 0 and <= 6 && EndsLikePlace(from, stop) && !SaysSomething(from, stop) && !words.Predicates.Has(text, from, stop)
            && !words.PlaceStops.Has(text, from, stop)
            ? stop
            : from;
    }

    /// <summary>The clause number of a place that counts only if no other is said.</summary>
    public const int HomePlace = -1;
}
