using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>导入过去答复 (D13): each file is read and kept whole; it counts once somebody has confirmed what was read.</summary>
/// <param name="Pasted">Text in place of a file, or beside files.</param>
public sealed record UploadPastRepliesCommand(Guid RequestKey, IReadOnlyList<UploadedLetter> Files, string? Pasted) : ICommand;

public sealed record UploadedLetter(string Name, byte[] Bytes);

internal sealed class UploadPastRepliesHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<UploadPastRepliesCommand, Result<Receipt>>
{
    private const int MostFiles = 50;
    private readonly List<string> faults = [];

    public async Task<Result<Receipt>> Handle(UploadPastRepliesCommand command, CancellationToken cancellationToken)
    {
        if (PastReplyRights.UnitOf(actor.Required) is not { } unit)
            return Error.Forbidden("过去的答复由承办单位的承办人导入。");
        List<UploadedLetter> files = [.. command.Files, .. Pasted(command.Pasted)];
        if (files.Count is 0 or > MostFiles)
            return Error.Invalid(nameof(command.Files), files.Count == 0 ? "请选择文件，或者粘贴文字。" : $"一次最多导入 {MostFiles} 份。");
        var added = 0;
        foreach (var file in files)
        {
            if (await AddAsync(unit, file, cancellationToken))
                added++;
        }
        if (added == 0)
            return Error.Invalid(nameof(command.Files), string.Join(" ", faults));
        audit.Record(null, "导入过去答复", $"导入 {added} 份过去的答复，待核对");
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已读入 {added} 份，请逐份核对后确认。{(faults.Count > 0 ? $"没有读入的：{string.Join(" ", faults)}" : "")}");
    }

    private async Task<bool> AddAsync(long unit, UploadedLetter file, CancellationToken cancellationToken)
    {
        var name = Named(file.Name);
        var (text, fault) = LetterUpload.Read(file.Bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        if (text is not null && (context.PastReplies.Local.Any(r => r.ContentHash == hash)
            || await context.PastReplies.AnyAsync(r => r.DepartmentId == unit && r.ContentHash == hash, cancellationToken)))
            fault = "已经导入过。";
        if (text is null || fault is not null)
        {
            faults.Add($"{name}：{fault}");
            return false;
        }
        context.PastReplies.Add(new PastReply(unit, name, hash, text.Text, PastReplyReading.TextOf(LetterReading.Of(text)), actor.Required.PersonId, clock.Now));
        return true;
    }

    private static UploadedLetter[] Pasted(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [new UploadedLetter("粘贴的文字", System.Text.Encoding.UTF8.GetBytes(text))];

    // Browsers may send a path; the name is only shown.
    private static string Named(string name)
    {
        var last = LetterUpload.Storable(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]).Trim();
        return last.Length == 0 ? "未命名" : last.Length > PastReply.LongestName ? last[^PastReply.LongestName..] : last;
    }
}
