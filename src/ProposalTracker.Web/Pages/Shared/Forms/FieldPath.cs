using System.Linq.Expressions;
using System.Reflection;

namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>Turns <c>() => Input.Items[i].Text</c> into the name under which the browser posts it, <c>Input.Items[0].Text</c>, and reads its value.</summary>
internal static class FieldPath
{
    /// <exception cref="ArgumentException">The expression is not a chain of properties and indexes.</exception>
    public static string Of(LambdaExpression field) => Write(Bare(field.Body));

    /// <summary>The value that the expression has now.</summary>
    public static object? Value(LambdaExpression field) => Read(Bare(field.Body));

    /// <summary>The path without the input's own name: <c>Input.Reason</c> → <c>Reason</c>.</summary>
    public static string WithinInput(string path) => path[(path.IndexOf('.') + 1)..];

    private static string Write(Expression expression) => expression switch
    {
        MemberExpression { Expression: null or ConstantExpression } member => member.Member.Name,
        MemberExpression { Expression: { } owner } member => $"{Write(owner)}.{member.Member.Name}",
        MethodCallExpression { Method.Name: "get_Item", Object: { } list } call => $"{Write(list)}[{Read(Bare(call.Arguments[0]))}]",
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => $"{Write(index.Left)}[{Read(Bare(index.Right))}]",
        _ => throw new ArgumentException($"A form field is named by properties and indexes only, as in () => Input.Reason; this is {expression}."),
    };

    private static object? Read(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(Owner(member)),
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Owner(member)),
        MethodCallExpression { Object: { } target } call => call.Method.Invoke(Read(target), [.. call.Arguments.Select(argument => Read(Bare(argument)))]),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index when Read(index.Left) is Array array && Read(Bare(index.Right)) is int position => array.GetValue(position),
        _ => throw new ArgumentException($"A form field is named by properties and indexes only, as in () => Input.Reason; this is {expression}."),
    };

    private static object? Owner(MemberExpression member) => member.Expression is null ? null : Read(Bare(member.Expression));

    // string to object, DateOnly to DateOnly?: the conversion says nothing about the field.
    private static Expression Bare(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion ? Bare(conversion.Operand) : expression;
}
