using WeLiaison.Domain.Kernel;
using WeLiaison.Domain.Links;
using WeLiaison.Domain.People;
using WeLiaison.Domain.Regulations;

namespace WeLiaison.Domain.Appraisals;

public enum AppraisalState
{
    /// <summary>准备.</summary>
    Prepared,

    /// <summary>开放.</summary>
    Open,

    /// <summary>关闭.</summary>
    Closed,

    /// <summary>汇总.</summary>
    SummedUp,

    /// <summary>提交常委会.</summary>
    Submitted,

    /// <summary>归档.</summary>
    Archived,
}

/// <summary>群众评议 of a year: constituents judge the members who keep in touch with them.</summary>
public sealed record Appraisal : IRecord
{
    public required AppraisalId Id { get; init; }

    public required CommitteeId Committee { get; init; }

    public required int Year { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>One survey for each linked, bound constituent and member; fixed at the opening.</summary>
    public IReadOnlyList<Survey> Surveys { get; init; } = [];

    public AppraisalState State { get; init; } = AppraisalState.Prepared;

    public int Revision { get; init; }

    string IRecord.Key => Id.ToString();

    public Result<Appraisal> Advance() =>
        State is AppraisalState.Prepared or AppraisalState.Archived ? new Refusal("appraisal.state") : this with { State = State + 1 };

    /// <summary>Opens it. Refusals <c>appraisal.none</c> where the file has no evaluation, <c>appraisal.state</c>.</summary>
    public Result<Appraisal> Open(Regulation regulation, IEnumerable<Link> links, IReadOnlySet<PersonId> bound, DateOnly today)
    {
        if (regulation.Evaluation is null)
        {
            return new Refusal("appraisal.none");
        }

        if (State != AppraisalState.Prepared)
        {
            return new Refusal("appraisal.state");
        }

        var surveys = links.Where(l => l.Tier == regulation.PublicTier?.Id && l.By is not null && l.CoversDay(today) && bound.Contains(l.With))
            .Select(l => new Survey(l.With, l.By!.Value)).Distinct();
        return this with { State = AppraisalState.Open, Surveys = [.. surveys] };
    }

    public override string ToString() => $"Appraisal {Id}";
}

/// <summary>Who is asked about whom.</summary>
public sealed record Survey(PersonId Constituent, PersonId Member);
