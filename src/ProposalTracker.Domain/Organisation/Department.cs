namespace ProposalTracker.Domain.Organisation;

/// <summary>
/// 承办单位: a unit that handles proposals, or the congress or government office itself.
/// Its names are effective-dated, because bodies are renamed while their cases run on.
/// </summary>
public sealed class Department : Entity
{
    private const int PostcodeDigits = 6;

    private readonly List<DepartmentName> names = [];

    private Department()
    {
    }

    public Department(string code, DepartmentKind kind, string fullName, string shortName, DateOnly since)
    {
        Code = OrganisationRules.DepartmentNeedsACode.RequireText(code);
        Kind = kind;
        names.Add(new DepartmentName(fullName, shortName, since));
    }

    /// <summary>Stable short code, never shown in a letter.</summary>
    public string Code { get; private set; } = "";

    public DepartmentKind Kind { get; private set; }

    /// <summary>机关代字 in the 发文字号, for example 中民函; null for units that send no letters of their own.</summary>
    public string? LetterWord { get; private set; }

    /// <summary>Default 联系人 of its letters.</summary>
    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    /// <summary>通信地址, printed where something is to come back by post; null where it is not known.</summary>
    public string? PostalAddress { get; private set; }

    /// <summary>邮政编码, six digits.</summary>
    public string? Postcode { get; private set; }

    /// <summary>First day on which the unit no longer exists; null while it does.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<DepartmentName> Names => names;

    public string FullNameOn(DateOnly day) => NameOn(day).FullName;

    /// <summary>The name as used inside a letter and in lists, for example 市民政局.</summary>
    public string ShortNameOn(DateOnly day) => NameOn(day).ShortName;

    public void WritesLettersAs(string word) => LetterWord = OrganisationRules.LetterWordMustNotBeBlank.RequireText(word);

    public void IsReachedAt(string contactName, string contactPhone)
    {
        ContactName = contactName;
        ContactPhone = contactPhone;
    }

    /// <param name="postcode">Null where it is not known.</param>
    /// <exception cref="RuleBrokenException">No address, or a postcode that is none.</exception>
    public void ReceivesPostAt(string address, string? postcode)
    {
        OrganisationRules.PostcodeHasSixDigits.Require(postcode is null || (postcode.Length == PostcodeDigits && postcode.All(char.IsAsciiDigit)));
        PostalAddress = OrganisationRules.PostalAddressMustNotBeBlank.RequireText(address);
        Postcode = postcode;
    }

    /// <exception cref="RuleBrokenException">The new name does not begin after the present one.</exception>
    public void Rename(string fullName, string shortName, DateOnly since)
    {
        OrganisationRules.NewNameBeginsAfterTheOldOne.Require(since > names.Max(n => n.Since));
        names.Add(new DepartmentName(fullName, shortName, since));
    }

    public void Close(DateOnly on) => ClosedOn = on;

    // Before its first name a unit is still called by it: cases may carry earlier legal dates than the record.
    private DepartmentName NameOn(DateOnly day) =>
        names.Where(n => n.Since <= day).MaxBy(n => n.Since) ?? names.MinBy(n => n.Since)
        ?? throw new InvalidOperationException($"Department {Code} was expected to have a name.");
}
