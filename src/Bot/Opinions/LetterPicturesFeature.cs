using System.Text.RegularExpressions;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Opinions;
using WeLiaison.Domain.Permissions;

namespace WeLiaison.Bot.Opinions;

/// <summary>看照片 编号: what came with a letter, brought to whoever may answer it; in WeCom into the chat, elsewhere as a signed link of half an hour.</summary>
internal sealed partial class LetterPicturesFeature(IOpinions opinions, LetterScope scope) : IFeature
{
    private const int MostWords = 40;
    private const int MostOffered = 5;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Words.Length is 0 or > MostWords || !turn.IsFree || !(turn.MemberMay(Act.AnswerOpinion) || turn.StaffMay(Act.AnswerOpinion))
            || Asking().Match(TypedText.Plain(turn.Words)) is not { Success: true } said)
        {
            return null;
        }

        if (said.Groups["number"] is { Success: true, Value: var number })
        {
            return await opinions.NumberedAsync(turn.CommitteeId, number.ToUpperInvariant(), cancellationToken) is { } letter
                && await scope.MayAnswerAsync(turn, letter, cancellationToken)
                ? Bring(turn, letter)
                : turn.Say(OpinionWords.NoSuchOpinion(number));
        }

        var all = await opinions.ToAsync(turn.CommitteeId, turn.Who.IsStaff ? null : turn.Person!.Id, cancellationToken);
        var open = new List<Opinion>();
        foreach (var letter in all.Where(o =>
            o.State is not (OpinionState.Closed or OpinionState.Withdrawn) && o.Attachments.Any(Attachments.HasBytes))
            .OrderByDescending(o => o.At).Take(MostOffered * 4))
        {
            if (open.Count < MostOffered && await scope.MayAnswerAsync(turn, letter, cancellationToken))
            {
                open.Add(letter);
            }
        }

        return open switch
        {
            [] => turn.Say(LetterWords.NoPictures),
            [var only] => Bring(turn, only),
            _ => turn.Ask(new Menu(), "choice", LetterWords.PicturesOfWhich, LetterWords.PictureOptions(open)),
        };
    }

    private static Step Bring(Turn turn, Opinion letter)
    {
        var held = letter.Attachments.Where(Attachments.HasBytes).ToList();
        return held.Count == 0 ? turn.Say(LetterWords.NothingAttached(letter.Number)) : turn.Say(LetterWords.PicturesCome(letter.Number, held)) with
        {
            Outbox = [.. held.Select((a, i) =>
                Errand.PaperTo(turn.Address,
                    new FileTicket(turn.CommitteeId, turn.Person!.Id, "letter", turn.Today.Year) { Media = a.Reference,
                        MediaName = $"{letter.Number}-{i + 1}" },
                    turn.Now, i))],
        };
    }

    [GeneratedRegex(@"^(?:(?:照片|图片|图)呢[，,\s]*)?(?:请|给我|我要|我想|想|帮我|把|能|可以)*(?:看一?看|看一?下|看|听一?听|听一?下|听|打开|发给我|发|调出|下载)?\s*(?<number>[Yy]\d{6}-\d{1,6})?\s*(?:的|那封|这封|来信|信里?|信上|群众|附的|发来)*(?:照片|图片|图|相片|附件|录音|视频)\s*(?<number>[Yy]\d{6}-\d{1,6})?(?:呢|在哪儿?|发给?我|给我|看看|看一下|有吗|打开|怎么看|能看吗)*[？?。]*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Asking();
}
