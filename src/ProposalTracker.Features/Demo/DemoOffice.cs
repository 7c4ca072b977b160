using ProposalTracker.Data;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Demo;

/// <summary>
/// The office of the demonstration: units of a city, invented people, one account per role. Of real names only those
/// that stand in the published seed letter: the representative and the letter's contact.
/// </summary>
public static class DemoOffice
{
    public const string Password = "demo2023";

    /// <summary>The lead of the seed case.</summary>
    public const string LeadCode = "minzheng";

    // A hash worth the name costs a tenth of a second; the password is printed on the screen anyway.
    private const int DemoIterations = 1_000;

    // The letters 1 to 41 of 2023 were numbered on paper before the system came, so the seed letter gets its own 42.
    private const int FirstLetterOf2023 = 42;

    private static readonly DateOnly Since = new(2019, 1, 1);

    private static readonly string[] Delegations = ["石岐代表团", "东区代表团", "南区代表团", "小榄代表团", "古镇代表团", "三乡代表团"];

    private static readonly string[] Representatives =
        ["林文远", "何佩珊", "梁志恒", "吴雅琴", "郑立群", "黄思敏", "冯国栋", "谭慧仪", "罗景明", "邓婉婷", "萧振邦", "彭秀兰", "关启明", "卢嘉欣"];

    private static readonly (string Code, DepartmentKind Kind, string Full, string Short, string? Word)[] Departments =
    [
        ("renda", DepartmentKind.CongressOffice, "中山市人民代表大会常务委员会选举联络人事任免工作委员会", "市人大常委会选联工委", null),
        ("zhengfu", DepartmentKind.GovernmentOffice, "中山市人民政府办公室", "市政府办公室", null),
        (LeadCode, DepartmentKind.GovernmentDepartment, "中山市民政局", "市民政局", "中民函"),
        ("zuzhi", DepartmentKind.OtherBody, "中共中山市委组织部", "市委组织部", "中组函"),
        ("zhujian", DepartmentKind.GovernmentDepartment, "中山市住房和城乡建设局", "市住房和城乡建设局", "中建函"),
        ("jiaotong", DepartmentKind.GovernmentDepartment, "中山市交通运输局", "市交通运输局", "中交函"),
        ("jiaoyu", DepartmentKind.GovernmentDepartment, "中山市教育和体育局", "市教育和体育局", "中教体函"),
        ("weijian", DepartmentKind.GovernmentDepartment, "中山市卫生健康局", "市卫生健康局", "中卫函"),
        ("gongan", DepartmentKind.GovernmentDepartment, "中山市公安局", "市公安局", "中公函"),
        ("shengtai", DepartmentKind.GovernmentDepartment, "中山市生态环境局", "市生态环境局", "中环函"),
        ("nongye", DepartmentKind.GovernmentDepartment, "中山市农业农村局", "市农业农村局", "中农函"),
        ("wenguang", DepartmentKind.GovernmentDepartment, "中山市文化广电旅游局", "市文化广电旅游局", "中文函"),
        ("caizheng", DepartmentKind.GovernmentDepartment, "中山市财政局", "市财政局", "中财函"),
        ("ziran", DepartmentKind.GovernmentDepartment, "中山市自然资源局", "市自然资源局", "中自然函"),
    ];

    private static readonly (string Login, string Name, string Unit, Role[] Roles, string What)[] People =
    [
        ("clerk", "李晓岚", "renda", [Role.LiaisonClerk], "人大联络员：登记、审查、交办、代录评价"),
        ("dispatcher", "王启航", "zhengfu", [Role.Dispatcher], "政府办交办员：分办、退办裁定"),
        ("office", "张慧敏", LeadCode, [Role.DepartmentClerk], "市民政局单位经办人：签收、退办"),
        ("drafter", "刘子墨", LeadCode, [Role.Drafter], "市民政局承办人：拟稿"),
        ("reviewer", "陈佳宁", LeadCode, [Role.Reviewer], "市民政局核稿人：核稿"),
        ("leader", "赵明远", LeadCode, [Role.Leader], "市民政局领导：签发"),
        ("secretary", "周雨桐", LeadCode, [Role.Secretary], "市民政局机要秘书：编号印制、寄送"),
        ("zuzhi", "孙海峰", "zuzhi", [Role.DepartmentClerk, Role.Drafter], "市委组织部经办人、承办人：签收、会办意见"),
        ("zhujian", "马欣怡", "zhujian", [Role.DepartmentClerk, Role.Drafter], "市住房和城乡建设局经办人、承办人：签收、会办意见"),
        ("admin", "何管理", "zhengfu", [Role.Administrator], "管理员"),
    ];

    /// <summary>The accounts to print, one per role and one for each co-handler of the seed case.</summary>
    public static IReadOnlyList<DemoAccount> Accounts { get; } =
        [.. People.Select(p => new DemoAccount(p.Login, p.Name, p.What)), new DemoAccount("rep", "陈旭成", "代表：查看自己的建议、评价")];

    /// <summary>Adds units, people, representatives, the rule set and the number series. Saves nothing.</summary>
    public static void Add(ProposalTrackerContext context)
    {
        var departments = Departments.ToDictionary(d => d.Code, AddDepartment);
        context.Departments.AddRange(departments.Values);
        departments[LeadCode].IsReachedAt("程倩敏", "88380883");
        departments["renda"].ReceivesPostAt("中山市东区示范路1号", "528400");
        foreach (var person in People)
            context.People.Add(Account(person.Login, person.Name, departments[person.Unit], person.Roles));
        // Every other unit has one account that does all its work: its code.
        foreach (var department in departments.Values.Where(d => d.LetterWord is not null && People.All(p => p.Unit != d.Code)))
            context.People.Add(Account(department.Code, $"{department.ShortNameOn(Since)}经办", department, UnitRoles));
        foreach (var login in new[] { "zuzhi", "zhujian" })
            context.People.Add(Account($"{login}-office", $"{departments[login].ShortNameOn(Since)}办公室", departments[login], [Role.Reviewer, Role.Leader, Role.Secretary]));
        AddRepresentatives(context);
        context.RuleSets.Add(new RuleSet(RuleSetContent.BuiltIn.Name, new DateOnly(2023, 1, 1), RuleSetContent.BuiltIn.Write()));
        context.NumberSeries.Add(new NumberSeries(SeriesKey.ForLetters(LeadCode, "中民函", 2023).ToString(), FirstLetterOf2023));
    }

    internal static readonly Role[] UnitRoles = [Role.DepartmentClerk, Role.Drafter, Role.Reviewer, Role.Leader, Role.Secretary];

    private static Department AddDepartment((string Code, DepartmentKind Kind, string Full, string Short, string? Word) d)
    {
        var department = new Department(d.Code, d.Kind, d.Full, d.Short, Since);
        if (d.Word is not null)
        {
            department.WritesLettersAs(d.Word);
            department.IsReachedAt("值班经办人", "0760-12345");
        }
        return department;
    }

    private static Person Account(string login, string name, Department unit, IEnumerable<Role> roles)
    {
        var person = new Person(login, name, PasswordHash.Of(Password, DemoIterations));
        foreach (var role in roles)
            person.Holds(role, unit);
        return person;
    }

    private static void AddRepresentatives(ProposalTrackerContext context)
    {
        var delegations = Delegations.Select(name => new Delegation(name)).ToList();
        var seed = new Representative("陈旭成", delegations[0]);
        var account = new Person("rep", seed.Name, PasswordHash.Of(Password, DemoIterations));
        account.Is(seed);
        context.People.Add(account);
        context.Representatives.AddRange(Representatives.Select((name, i) => new Representative(name, delegations[(i + 1) % delegations.Count])));
    }
}
