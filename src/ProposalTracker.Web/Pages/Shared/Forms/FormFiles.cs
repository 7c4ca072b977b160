using System.Linq.Expressions;
using ProposalTracker.Features.Uploads;

namespace ProposalTracker.Web.Pages.Shared.Forms;

/// <summary>
/// The files of the form that was posted. The script has sent them before and the form names their keys; without script
/// they come with the form and are kept now, so that a form with an error brings them back either way.
/// </summary>
public sealed class FormFiles(PageMediator mediator, IHttpContextAccessor accessor)
{
    private readonly Dictionary<string, List<Guid>> _kept = [];

    /// <summary>Name under which the keys of a field's files are posted.</summary>
    public static string KeysOf(string fieldName) => $"_kept.{fieldName}";

    /// <summary>What the field holds, for the form that comes back.</summary>
    public IReadOnlyList<Guid> KeptAt(string fieldName) => KeysAt(fieldName);

    /// <summary>The files of a field; what is wrong with one is said at the field.</summary>
    /// <returns>Null when something was wrong; empty when no file was chosen.</returns>
    public async Task<IReadOnlyList<OpenedUpload>?> TakeAsync<T>(Expression<Func<T>> field, UploadPurpose purpose, FormErrors errors)
    {
        var name = FieldPath.Of(field);
        var value = FieldPath.Value(field);
        var sent = value is IFormFile one ? [one] : (value as IFormFileCollection)?.GetFiles(name) ?? [];
        var isWrong = false;
        foreach (var file in sent.Where(file => file.FileName.Length > 0))
            isWrong |= !await KeepAsync(file, name, value is IFormFile, purpose, sentence => errors.Add(field, sentence));
        if (isWrong)
            return null;
        var keys = KeysAt(name);
        if (keys.Count == 0)
            return [];
        var opened = await mediator.Send(new OpenUploadsQuery(keys));
        if (opened.Error is { } error)
            errors.Add(field, error.Message);
        return opened.IsOk ? opened.Value.Files : null;
    }

    /// <summary>The field's files have served: the form goes on without them.</summary>
    public void Drop<T>(Expression<Func<T>> field) => KeysAt(FieldPath.Of(field)).Clear();

    private async Task<bool> KeepAsync(IFormFile file, string name, bool isOnly, UploadPurpose purpose, Action<string> say)
    {
        await using var stream = file.OpenReadStream();
        var bytes = await SentFile.ReadAsync(stream, UploadCheck.LargestFile(purpose), CancellationToken.None);
        var result = await mediator.Send(new KeepUploadRequest(purpose, file.FileName, bytes));
        if (result.Error is { } error)
        {
            say(isOnly ? error.Message : $"{file.FileName}：{error.Message}");
            return false;
        }
        var keys = KeysAt(name);
        if (isOnly)
            keys.Clear();
        keys.Add(result.Value.Key);
        return true;
    }

    private List<Guid> KeysAt(string fieldName)
    {
        if (!_kept.TryGetValue(fieldName, out var keys))
        {
            var posted = accessor.HttpContext is { Request: { HasFormContentType: true } request } ? request.Form[KeysOf(fieldName)] : default;
            _kept[fieldName] = keys = [.. posted.Select(text => Guid.TryParse(text, out var key) ? key : Guid.Empty).Where(key => key != Guid.Empty).Distinct()];
        }
        return keys;
    }
}
