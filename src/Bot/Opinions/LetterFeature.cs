using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>看 编号: a letter in full for whoever may answer it, with what has become of it and the words for the next step. An open form stays open.</summary>
internal sealed partial class LetterFeature(IOpinions opinions, IPeople people, LetterScope scope) : IFeature
{
    private const int MostWords = 40;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > MostWords || !(turn.Who.IsMember || turn.Who.IsStaff) || Asked(turn.Words) is not { } number
            || !(turn.MemberMay(Act.AnswerOpinion) || turn.StaffMay(Act.AnswerOpinion)))
        {
            return null;
        }

        if (await opinions.NumberedAsync(turn.CommitteeId, number, cancellationToken) is not { } letter || !await scope.MayAnswerAsync(turn, letter, cancellationToken))
        {
            return turn.Say(OpinionWords.NoSuchOpinion(number));
        }

        var known = (await people.FindAllAsync(turn.CommitteeId,
            [letter.From, .. letter.Steps.Select(s => s.By).OfType<PersonId>(), .. new[] { letter.To, letter.Intake?.By }.OfType<PersonId>()],
            cancellationToken))
            .ToDictionary(p => p.Id);
        return turn.Say(LetterWords.Whole(letter, known, turn.Committee.Office, turn.Now.Offset, turn.Who.IsStaff));
    }

    /// <summary>The number asked for: 看 Y260908-001, Y260908-001全文, or the bare number.</summary>
    private static string? Asked(string words) => Reading().Match(TypedText.Plain(words)) is { Success: true } said ? said.Groups["number"].Value.ToUpperInvariant() : null;

    [GeneratedRegex(@"^(给我|帮我|请|我要|我想|让我)*(查看|查一下|看看|看一下|看|读|打开|调出)?[ 　：:]*(来信|这封|这件|编号)?[ 　：:]*(?<number>[Yy]\d{6}-\d{1,6})[ 　]*(的)?(来信|这封信|这封|这件|信)?(的)?(全文|原文|详情|内容|详细内容|原话)?[。？?]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Reading();
}
