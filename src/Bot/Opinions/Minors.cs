using System.Text.RegularExpressions;

namespace WeLiaison.Bot.Opinions;

/// <summary>Children under 14 need their parents' consent (personal information protection law, art. 31).</summary>
internal static partial class Minors
{
    public static bool Speak(string words) => Pupil().IsMatch(words) || Age().IsMatch(words);

    [GeneratedRegex("我(?:在|是|读|上|念)(?:小学|幼儿园|[一二三四五六1-6]年级|小学生)", RegexOptions.None, 2000)]
    private static partial Regex Pupil();

    [GeneratedRegex("我(?:今年)?(?:[1-9]|1[0-3]|[一二三四五六七八九十]|十[一二三])岁", RegexOptions.None, 2000)]
    private static partial Regex Age();
}
