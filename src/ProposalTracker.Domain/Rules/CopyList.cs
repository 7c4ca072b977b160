namespace ProposalTracker.Domain.Rules;

/// <summary>抄送: who gets copies of one kind of letter, in printing order.</summary>
public sealed record CopyList
{
    public required LetterKind Letter { get; init; }

    public required IReadOnlyList<CopyRecipient> To { get; init; }
}

/// <summary>A recipient by role, whose name comes from the case, or by names of its own.</summary>
public sealed record CopyRecipient
{
    public required CopyRole Role { get; init; }

    /// <summary>Names by date, the earliest first; without any, the unit's own name on the day stands.</summary>
    public IReadOnlyList<EffectiveName> Names { get; init; } = [];

    /// <summary>Number of copies; printed as （2份） where it is not 1.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Only for proposals under key supervision.</summary>
    public bool KeyProposalsOnly { get; init; }

    /// <returns>The name in force on the day; null where the list has none, or none yet.</returns>
    public string? NameOn(DateOnly day) => Names.LastOrDefault(n => n.Since <= day)?.Name;
}

public sealed record EffectiveName
{
    public required string Name { get; init; }

    public required DateOnly Since { get; init; }
}

public enum CopyRole
{
    /// <summary>代表工作机构.</summary>
    CongressOffice,

    /// <summary>政府办公室、督查室.</summary>
    GovernmentOffice,

    /// <summary>主办单位, for an opinion.</summary>
    Lead,

    /// <summary>Every 会办单位 of the case.</summary>
    CoHandlers,

    /// <summary>The supervising 专门委员会.</summary>
    SupervisingCommittee,

    /// <summary>The congress office of the electing place (Zhejiang).</summary>
    ElectingCongressOffice,

    /// <summary>A unit that only its names tell.</summary>
    NamedUnit,
}
