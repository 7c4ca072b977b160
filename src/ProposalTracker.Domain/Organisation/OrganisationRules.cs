namespace ProposalTracker.Domain.Organisation;

public static class OrganisationRules
{
    public static readonly Rule DepartmentNeedsACode = new(nameof(DepartmentNeedsACode), "请填写单位代码。", "Code");
    public static readonly Rule DepartmentNeedsAName = new(nameof(DepartmentNeedsAName), "请填写单位全称和简称。", "Name");
    public static readonly Rule LetterWordMustNotBeBlank = new(nameof(LetterWordMustNotBeBlank), "机关代字不能为空。", "LetterWord");
    public static readonly Rule PostalAddressMustNotBeBlank = new(nameof(PostalAddressMustNotBeBlank), "请填写通信地址。", "PostalAddress");
    public static readonly Rule PostcodeHasSixDigits = new(nameof(PostcodeHasSixDigits), "邮政编码须为 6 位数字。", "Postcode");
    public static readonly Rule NewNameBeginsAfterTheOldOne = new(nameof(NewNameBeginsAfterTheOldOne), "新名称的启用日期必须晚于现名称。", "Since");
    public static readonly Rule DelegationNeedsAName = new(nameof(DelegationNeedsAName), "请填写代表团名称。", "Name");
    public static readonly Rule RepresentativeNeedsAName = new(nameof(RepresentativeNeedsAName), "请填写代表姓名。", "Name");
    public static readonly Rule PersonNeedsALoginName = new(nameof(PersonNeedsALoginName), "请填写登录名。", "LoginName");
    public static readonly Rule PersonNeedsAName = new(nameof(PersonNeedsAName), "请填写姓名。", "Name");
}
