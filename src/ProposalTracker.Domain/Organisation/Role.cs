namespace ProposalTracker.Domain.Organisation;

/// <summary>What a person may do in a unit (角色). The same person may hold several roles in several units.</summary>
public enum Role
{
    /// <summary>人大联络员: the congress office's clerk.</summary>
    LiaisonClerk,

    /// <summary>政府办交办员: splits and supervises for the government.</summary>
    Dispatcher,

    /// <summary>单位办公室经办人: signs in or returns for the department.</summary>
    DepartmentClerk,

    /// <summary>承办人: writes the opinion or the reply.</summary>
    Drafter,

    /// <summary>核稿人.</summary>
    Reviewer,

    /// <summary>单位领导: signs.</summary>
    Leader,

    /// <summary>机要秘书: numbers, prints, seals, sends.</summary>
    Secretary,

    /// <summary>代表: follows and rates own proposals.</summary>
    Representative,

    /// <summary>管理员: units, people, rules; sees no case as such.</summary>
    Administrator,
}
