using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Tests.Organisation;

public sealed class DepartmentTests
{
    [Theory]
    [InlineData("52840")]
    [InlineData("5284000")]
    [InlineData("52840O")]
    [InlineData("５２８４００")]
    public void PostalAddress_WithAPostcodeThatIsNone_IsRefused(string postcode)
    {
        var department = Department();

        var broken = Assert.Throws<RuleBrokenException>(() => department.ReceivesPostAt("中山市示范路1号", postcode));

        Assert.Equal("邮政编码须为 6 位数字。", broken.Message);
    }

    [Fact]
    public void PostalAddress_Blank_IsRefused()
    {
        var department = Department();

        Assert.Throws<RuleBrokenException>(() => department.ReceivesPostAt(" ", null));
    }

    [Fact]
    public void PostalAddress_WithoutAPostcode_IsKept()
    {
        var department = Department();

        department.ReceivesPostAt("中山市示范路1号", null);

        Assert.Equal(("中山市示范路1号", null), (department.PostalAddress, department.Postcode));
    }

    private static Department Department() => new("renda", DepartmentKind.CongressOffice, "中山市人大常委会选联工委", "选联工委", new DateOnly(2019, 1, 1));
}
