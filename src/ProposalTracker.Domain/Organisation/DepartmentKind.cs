namespace ProposalTracker.Domain.Organisation;

public enum DepartmentKind
{
    /// <summary>人大常委会代表工作机构.</summary>
    CongressOffice,

    /// <summary>政府办公室 / 督查室.</summary>
    GovernmentOffice,

    /// <summary>政府部门.</summary>
    GovernmentDepartment,

    /// <summary>党委部门, 法院, 检察院 and other bodies outside the government.</summary>
    OtherBody,
}
