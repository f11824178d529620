using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Regulations.Yaml;

/// <summary>The words a file may use where only certain words have a meaning.</summary>
internal static class Choices
{
    public static IReadOnlyList<(string Word, Strength Value)> Strengths { get; } =
        [("must", Strength.Must), ("principle", Strength.Principle), ("may", Strength.May), ("encourage", Strength.Encourage), ("none", Strength.None)];

    public static IReadOnlyList<(string Word, Origin Value)> Origins { get; } =
        [("规", Origin.Regulation), ("默", Origin.Default), ("缺", Origin.Absent), ("自定", Origin.Own)];

    public static IReadOnlyList<(string Word, PeriodKind Value)> Periods { get; } =
    [
        ("standing", PeriodKind.Standing), ("year", PeriodKind.Year), ("half-year", PeriodKind.HalfYear),
        ("quarter", PeriodKind.Quarter), ("month", PeriodKind.Month), ("round", PeriodKind.Round),
    ];

    public static IReadOnlyList<(string Word, DutyNature Value)> Natures { get; } =
        [("debt", DutyNature.Debt), ("ask", DutyNature.Ask), ("reminder-only", DutyNature.ReminderOnly), ("target", DutyNature.Target)];

    public static IReadOnlyList<(string Word, OrganKind Value)> OrganKinds { get; } =
    [
        ("special-committee", OrganKind.SpecialCommittee), ("sector", OrganKind.Sector), ("studio", OrganKind.Studio), ("street-group", OrganKind.StreetGroup),
    ];

    public static IReadOnlyList<(string Word, FormUnit Value)> FormUnits { get; } =
        [("person", FormUnit.Person), ("person-tier", FormUnit.PersonAndTier), ("contact", FormUnit.Contact), ("bundle", FormUnit.Bundle)];

    public static IReadOnlyList<(string Word, CardStage Value)> CardStages { get; } =
        [("handed-over", CardStage.HandedOver), ("entry", CardStage.Entry), ("received", CardStage.Received)];

    private static IReadOnlyList<(string Word, ContactWay Value)> Ways { get; } = [.. WayCodes.Codes.Select(c => (c, WayCodes.Find(c)!.Value))];

    public static TValue Choice<TValue>(this Block block, string key, IReadOnlyList<(string Word, TValue Value)> words, TValue? otherwise = null)
        where TValue : struct
    {
        if (block.TextOr(key) is not { } text)
        {
            return otherwise ?? block.Missing(key, default(TValue));
        }

        return Pick(block, key, text, words);
    }

    public static IReadOnlyList<TValue> ChoicesOf<TValue>(this Block block, string key, IReadOnlyList<(string Word, TValue Value)> words)
        where TValue : struct => [.. block.Texts(key).Select(t => Pick(block, key, t, words))];

    public static IReadOnlyList<ContactWay> WaysOf(this Block block, string key) => [.. block.Texts(key).Select(t => Pick(block, key, t, Ways))];

    /// <summary><c>all</c>, <c>f2f</c>, <c>walk</c>, codes, or several of them.</summary>
    public static WayFilter Filter(this Block block, string key)
    {
        var words = block.Texts(key);
        if (words.Count == 0 || words.Contains("all"))
        {
            return WayFilter.Any;
        }

        // all, f2f and walk are no ways, but whoever mistypes one is told of them.
        var codes = words.Where(w => w is not ("f2f" or "walk")).Select(w => Pick(block, key, w, [("all", default), ("f2f", default), ("walk", default), .. Ways]));
        return new WayFilter(false, words.Contains("f2f"), words.Contains("walk"), [.. codes]);
    }

    private static TValue Pick<TValue>(Block block, string key, string text, IReadOnlyList<(string Word, TValue Value)> words)
        where TValue : struct
    {
        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        var near = Nearest.To(text, words.Select(w => w.Word));
        block.Complain(key, $"“{text}”不能写在这里", near is null ? $"可写的有：{string.Join('、', words.Select(w => w.Word))}" : $"是不是想写“{near}”？");
        return default;
    }
}
