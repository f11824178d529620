using WeLiaison.Bot.Common;
using WeLiaison.Bot.Conversations;
using WeLiaison.Bot.Delivering;
using WeLiaison.Domain.Contacts;
using WeLiaison.Domain.Permissions;
using WeLiaison.Understanding;

namespace WeLiaison.Bot.Member.Contacts;

/// <summary>报联系: a member tells of a contact, in one sentence or step by step, or of a visit still ahead.</summary>
internal sealed class ContactFeature(DraftDesk desk, DraftAnswers answers, OutOfTurn outOfTurn, IContactRules rules) : IFeature
{
    private const int MostVisits = 9;
    private const int SpokenReport = 10;

    public async ValueTask<Step?> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.MemberMay(Act.Record) || turn.Words.Length == 0)
        {
            return null;
        }

        if (turn.State.Open is ContactDialogue open)
        {
            return open.Question == Questions.Another ? await AnotherAsync(turn, open, cancellationToken)
                : Bare(turn.Words) is "删除" or "删掉" or "删了" ? await DropAsync(turn, open, cancellationToken)
                : Bare(turn.Words) is "继续" or "接着写" || EverydayWords.Resumes(turn.Words) ? new Step(turn.State with { Misunderstood = 0 }, new Reply(open.Recap()) { Options = open.Options })
                : await outOfTurn.TakeAsync(turn, open, cancellationToken)
                    ?? await answers.TakeAsync(turn, open, cancellationToken)
                    ?? await TellAsync(turn, open, cancellationToken)
                    ?? await outOfTurn.MatterAsync(turn, open, cancellationToken);
        }

        if (turn.IsFree && LooseWords.IsBareVisit(turn.Words))
        {
            return Keep(turn, (await outOfTurn.TakeAsync(turn, ContactDialogue.Blank(turn.Now), cancellationToken))!);
        }

        if (turn.Words is "报联系" or "报走访" or "记联系" or "我要报联系" or "联系记录" or "填联系记录" or "报一次联系")
        {
            return Keep(turn, turn.Ask(ContactDialogue.Blank(turn.Now), SlotNames.Date, ContactWords.Begin));
        }

        if (turn.Words.Length <= 20 && turn.Words.StartsWith('补') && turn.Words.Length > 1 && turn.Words[1] is '报' or '记' or '登' && turn.Reading.Intent is not (Intent.LogContact or Intent.PlanVisit))
        {
            // 补报去年11月那次: which one is not said yet; whether its time is over is told when the day is known.
            return Keep(turn, turn.Ask(ContactDialogue.Blank(turn.Now), SlotNames.Date, ContactWords.BeginLate));
        }

        if (turn.IsFree && turn.Words.Length <= 40 && LooseWords.MissedThem(turn.Words))
        {
            // 他不在家，没见着: nobody was met, and nothing is to be put on record.
            return turn.Say(ContactWords.NotMet);
        }

        if (turn.IsFree && turn.Reading is { Intent: Intent.PlanVisit, Slots.Persons.Count: 0 } && turn.Words.Contains('您', StringComparison.Ordinal))
        {
            // 谢谢您，我明天去看看: said to somebody who wrote, not to us.
            return null;
        }

        var past = turn.IsFree && turn.Reading is { Intent: Intent.PlanVisit, Slots.Date: null } && TellsVisit.OnPastDay(turn.Words);
        return turn.Reading.Intent is Intent.LogContact or Intent.PlanVisit && !past ? Keep(turn, await BeginAsync(turn, turn.Reading, cancellationToken))
            : past || ((turn.IsFree || turn.State.Open is AttachmentQuestion) && TellsVisit.In(turn)) ? Keep(turn, await BeginAsync(turn, turn.ReadAs(new DialogueState { Form = "log_contact", AwaitingSlot = SlotNames.Date }), cancellationToken))
            : null;
    }

    /// <summary>Another form that was open is put aside, not lost.</summary>
    private static Step Keep(Turn turn, Step step) =>
        turn.State.Open is { IsWorthKeeping: true } other ? step with { State = step.State with { Parked = other } } : step;

    private async ValueTask<Step> BeginAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        var its = rules[turn.CommitteeId];
        var unit = reading.Intent == Intent.LogContact ? UnitVisit.Of(turn.Words, its) : null;
        var (heard, words) = unit is null ? (reading, turn.Words) : (turn.Saying(unit.Plain).ReadingAlone, unit.Plain);
        var told = (unit is null ? InTurn.Apart(turn, reading) : null) ?? (heard.Intent == Intent.LogContact ? heard.Visits : [heard.Slots]);
        var drafts = told.Take(MostVisits).Select((slots, i) => DraftFilling.Start(slots, heard, words, turn.Who, its, turn.Now.AddMilliseconds(i))).ToList();
        drafts[0] = unit?.Fill(drafts[0], its) ?? (drafts.Count == 1 && heard.Intent == Intent.LogContact ? LeftOver.Kept(drafts[0], heard, words) : drafts[0]);
        drafts[0] = drafts[0] with { IsPlanned = heard.Intent == Intent.PlanVisit && drafts[0].On == turn.Today && TellsVisit.Intends(turn.Words) };
        var held = turn.State.Open is AttachmentQuestion question ? question.Attachments : turn.State.Open is ContactDialogue { Draft.IsBlank: false } open ? open.Draft.Attachments : [];
        drafts[0] = LooseWords.OfToday(Located((drafts.Count == 1 ? MatterDay.Apart(drafts[0], turn) : drafts[0]) with { Attachments = held }, turn), turn);
        drafts[0] = drafts[0].With.Count == 0 && reading.Intent != Intent.LogContact ? drafts[0] with { With = [.. TellsVisit.Named(turn).Select(p => PartyFinder.Find(p.Name, reading, turn.Who))] } : drafts[0];
        var step = await PresentAsync(turn, ContactDialogue.Of(drafts, turn.Now), cancellationToken);
        var fetched = turn.State.Open is AttachmentQuestion ? AttachFeature.Fetch(turn, held) : [];
        return step with { Outbox = [.. step.Outbox, .. fetched, NudgeRunner.Tomorrow(turn)] };
    }

    /// <summary>The place that was sent before the words (在这里跟…) is where it was.</summary>
    private static ContactDraft Located(ContactDraft draft, Turn turn) =>
        draft is { Place: null or "这儿" or "这里" or "这边" or "此地", ProposedPlace: null } && draft.Attachments.FirstOrDefault(a => a is { Kind: "location", Note.Length: > 0 }) is { } spot
            ? draft.Place is not null || LooseWords.IsHere(turn.Words) ? draft with { Place = spot.Note } : draft with { ProposedPlace = spot.Note + "附近" }
            : draft;

    private async ValueTask<Step> PresentAsync(Turn turn, ContactDialogue dialogue, CancellationToken cancellationToken)
    {
        if (dialogue.Draft.IsBlank)
        {
            return turn.Ask(dialogue, SlotNames.Date, ContactWords.Begin);
        }

        if (turn.Heard is Heard.Text { VoiceMedia: { } voice } && turn.Words.Length >= SpokenReport)
        {
            var spoken = dialogue.With(dialogue.Draft with { Attachments = [.. dialogue.Draft.Attachments, new Attachment("voice", voice, turn.Words)] });
            var step = DraftDesk.Ask(turn, spoken, new(Questions.Heard, SlotNames.Confirm, ContactWords.HeardAs(turn.Words)), string.Empty);
            return step with { Outbox = [Errand.FetchMedia(turn.Address, voice, turn.Now)] };
        }

        return await desk.NextAsync(turn, dialogue, null, Lead(turn, dialogue), cancellationToken);
    }

    private string Lead(Turn turn, ContactDialogue dialogue) => dialogue switch
    {
        { Drafts.Count: > 1 } => ContactWords.Several(dialogue.Drafts, turn.Today) + ContactWords.CheckFirst(1),
        { Draft: var ahead } when Questions.IsAhead(ahead, turn.Today) => Questions.Next(ahead, rules[turn.CommitteeId], 0, turn.Today).Name == Questions.Confirm ? string.Empty : ContactWords.PlanFirst,
        { Draft.With.Count: > 1 } => ContactWords.OneMeeting(dialogue.Draft),
        _ => string.Empty,
    };

    /// <summary>Words that are no answer to a special question: more about this contact, a correction, or another contact.</summary>
    private async ValueTask<Step?> TellAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        var whole = MidwayReport.In(turn);
        if (AnotherVisit.In(turn, open.Draft) is { } told && (whole is null || !MidwayReport.IsAnother(open.Draft, whole, turn)))
        {
            var its = rules[turn.CommitteeId];
            var alone = turn.ReadingAlone;
            var apart = DraftFilling.Start(told, alone, turn.Words, turn.Who, its, turn.Now);
            return AnotherVisit.Ask(turn, open, apart, DraftFilling.Fill(open.Draft, told, alone, turn.Words, turn.Who, its));
        }

        if (whole is not null)
        {
            return open.Draft.IsBlank ? await BeginAsync(turn, whole, cancellationToken)
                : MidwayReport.IsAnother(open.Draft, whole, turn) ? open.Draft.With.Count == 0 ? await ReplaceAsync(turn, open, whole, cancellationToken) : Append(turn, open, whole)
                : await FillAsync(turn, open, whole, cancellationToken);
        }

        if (YesNo.Of(turn.Words) is not null)
        {
            // Neither yes nor no answers what is being asked; it must not become the content.
            return await desk.NextAsync(turn, open, null, ContactWords.NotYetComplete, cancellationToken);
        }

        var reading = turn.Reading;
        if (turn.Words[^1] is '？' or '?' or '吗' && reading.Slots.Persons.Count == 0)
        {
            return null;
        }

        return reading.Intent switch
        {
            Intent.LogContact or Intent.PlanVisit or Intent.CorrectSlot or Intent.FillSlot => await FillAsync(turn, open, reading, cancellationToken),
            Intent.SubmitOpinion => await FillAsync(turn, open, reading, cancellationToken),
            _ when (open.Question == Questions.Persons || open.Draft.IsBlank) && open.Draft.With.Count == 0 && TellsVisit.Named(turn).Count > 0 => await FillAsync(turn, open, reading, cancellationToken),
            _ when open.Draft.Content is null && turn.ReadingAlone is { Intent: Intent.SubmitOpinion } matter => await FillAsync(turn, open, matter, cancellationToken),
            _ => null,
        };
    }

    /// <summary>Whether what was told last is another contact or puts the one in hand right; until that is answered both are held.</summary>
    private async ValueTask<Step?> AnotherAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (AnotherVisit.Answer(turn) is not { } another || open is not { Apart: { } apart, Changed: { } changed })
        {
            return null;
        }

        var settled = open with { Apart = null, Changed = null };
        if (!another)
        {
            return await desk.NextAsync(turn, settled.With(changed), open.Draft, string.Empty, cancellationToken);
        }

        var longer = settled with { Drafts = [.. open.Drafts, apart], Told = open.Told + 1 };
        return await desk.NextAsync(turn, longer, null, ContactWords.LaterChecked(longer.Told), cancellationToken);
    }

    /// <summary>删除 said of what is open: only the one in hand goes, and what becomes of the others is said.</summary>
    private async ValueTask<Step> DropAsync(Turn turn, ContactDialogue open, CancellationToken cancellationToken)
    {
        if (open.Drafts.Count == 1)
        {
            return turn.Close(ContactWords.Deleted);
        }

        var rest = open.Rest();
        return await desk.NextAsync(turn, rest, null, ContactWords.DeletedOneOf(rest.Done) + ContactWords.NowThe(rest.Done + 1, rest.Draft), cancellationToken);
    }

    private static string Bare(string words) => words.TrimEnd('。', '！', '!', '～', '~', '吧');

    private async ValueTask<Step?> FillAsync(Turn turn, ContactDialogue open, Reading reading, CancellationToken cancellationToken)
    {
        var before = open.Draft;
        var its = rules[turn.CommitteeId];
        var shown = open.Question == Questions.Confirm && !Questions.IsAhead(before, turn.Today);
        var draft = DraftCutting.Cut(before, turn) ?? DraftFilling.Fill(before, reading.Visits is [var told, ..] ? told : reading.Slots, reading, turn.Words, turn.Who, its);
        if (draft.With.Count == 0 && (open.Question == Questions.Persons || before.IsBlank))
        {
            draft = draft with { With = [.. TellsVisit.Named(turn).Select(p => PartyFinder.Find(p.Name, reading, turn.Who))] };
        }

        draft = ToldBesides.Kept(before, LooseWords.Unheard(before, draft, open.Question, turn.Words), turn.Words);
        if (Same(draft, before))
        {
            draft = LooseWords.FreeText(open, before, turn.Words);
        }

        if (Same(draft, before))
        {
            return open.Question switch
            {
                Questions.Confirm => turn.Say(ContactWords.WhatIsWrong),
                Questions.Date when before.Content is not null || !LooseWords.IsMatter(turn) || LooseWords.SpeaksOfTime(turn.Words) => turn.Say(ContactWords.DayUnclear),
                _ => null,
            };
        }

        if (before.IsBlank)
        {
            return await PresentAsync(turn, open.With(draft), cancellationToken);
        }

        // The question stands as it was: what was said beside it is kept, and that is said.
        var lead = open.Question is Questions.Unlisted or Questions.Which or Questions.Guess && draft.With.SequenceEqual(before.With) ? ContactWords.Noted : string.Empty;
        return await desk.NextAsync(turn, open.With(draft), shown ? before : null, lead, cancellationToken);
    }

    /// <summary>A whole report while the open one does not even know with whom: the new one goes first, the other is put aside, nothing is lost.</summary>
    private async ValueTask<Step> ReplaceAsync(Turn turn, ContactDialogue open, Reading whole, CancellationToken cancellationToken)
    {
        var step = await BeginAsync(turn, whole, cancellationToken);
        return step with { State = step.State with { Parked = open }, Reply = step.Reply!.Then(ContactWords.OtherAside) };
    }

    private Step Append(Turn turn, ContactDialogue open, Reading whole)
    {
        var its = rules[turn.CommitteeId];
        var more = whole.Visits.Take(MostVisits - open.Drafts.Count)
            .Select((slots, i) => DraftFilling.Start(slots, whole, turn.Words, turn.Who, its, turn.Now.AddMilliseconds(i)));
        var drafts = open.Drafts.Concat(more).ToList();
        var longer = open with { Drafts = drafts, Told = open.Done + drafts.Count };
        return turn.Ask(longer, open.Awaiting ?? SlotNames.Confirm, ContactWords.AlsoSeparate(longer.Told, longer.Done + 1, open.Question == Questions.Confirm ? ContactWords.SubmitFirst : ContactCard.Asked(open)), open.Options);
    }

    private static bool Same(ContactDraft one, ContactDraft other) =>
        one with { With = other.With, Attachments = other.Attachments } == other && one.With.SequenceEqual(other.With);
}
