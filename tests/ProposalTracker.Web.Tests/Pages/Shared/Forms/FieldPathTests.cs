using System.Linq.Expressions;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Tests.Pages.Shared.Forms;

public sealed class FieldPathTests
{
    private Input Sample { get; } = new() { Due = new DateOnly(2026, 5, 1), Items = [new() { Text = "甲" }, new() { Text = "乙" }] };

    [Fact]
    public void Path_OfAProperty_IsThePostedName()
    {
        Expression<Func<DateOnly?>> field = () => Sample.Due;

        Assert.Equal("Sample.Due", FieldPath.Of(field));
    }

    [Fact]
    public void Path_OfAnItemInAList_HasItsIndex()
    {
        var index = 1;
        Expression<Func<string?>> field = () => Sample.Items[index].Text;

        Assert.Equal("Sample.Items[1].Text", FieldPath.Of(field));
    }

    [Fact]
    public void Value_OfAnItemInAList_IsThatItems()
    {
        var index = 1;
        Expression<Func<string?>> field = () => Sample.Items[index].Text;

        Assert.Equal("乙", FieldPath.Value(field));
    }

    [Fact]
    public void Path_OfACalculation_IsRefusedWithTheReason()
    {
        Expression<Func<string>> field = () => Sample.Items.Count + "x";

        var refused = Assert.Throws<ArgumentException>(() => FieldPath.Of(field));

        Assert.Contains("named by properties and indexes only", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Input
    {
        public DateOnly Due { get; set; }

        public List<Item> Items { get; set; } = [];
    }

    private sealed class Item
    {
        public string? Text { get; set; }
    }
}
