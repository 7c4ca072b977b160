using System.Text.Json;
using ProposalTracker.Letters.Checks;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Templates;

namespace ProposalTracker.Letters.Tests.Templates;

/// <summary>Every sample of every kind of letter gives the reference text beside it.</summary>
public class TemplateReferenceTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(TemplateFolder.Path, "sample*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(TemplateFolder.Path, file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Templates_OfTheRepository_LoadWithoutFaults()
    {
        var templates = LetterTemplates.Load(TemplateFolder.Path);

        Assert.Empty(templates.Faults);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Rendered_EqualsItsReference(string sample)
    {
        var reference = Path.Combine(TemplateFolder.Path, sample.Replace("sample", "reference").Replace(".json", ".txt"));

        var text = Render(sample).ToString();

        Assert.Equal(File.ReadAllText(reference), text);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_RenderedAndReadAgain_IsTheSameLetter(string sample)
    {
        var text = Render(sample);
        var kind = sample.Split(Path.DirectorySeparatorChar)[0];

        var read = LetterReader.Read("乐安市民政局\n\n乐民函〔2024〕1号\n\n" + text).Letter;

        Assert.Equal(
            (kind, text.Title, string.Join('|', text.Salutation), text.WholeBody),
            (JsonNamingPolicy.CamelCase.ConvertName(read.Kind.ToString()), read.Title, string.Join('|', read.Salutation ?? []), read.Body));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_Rendered_PassesTheChecksOnWording(string sample)
    {
        var letter = Render(sample).Into(new LetterDocument());

        Assert.DoesNotContain(LetterChecks.Run(letter), note => note.Level != NoteLevel.Info);
    }

    private static RenderedLetterText Render(string sample)
    {
        var folder = Path.Combine(TemplateFolder.Path, Path.GetDirectoryName(sample) ?? "");
        var file = Path.Combine(folder, "letter.liquid");
        var (template, _) = LetterTemplate.Parse(file, File.ReadAllText(file));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(TemplateFolder.Path, sample)));
        var result = template?.Render(TemplateValues.Of(json.RootElement));
        return result?.Text ?? throw new InvalidOperationException(string.Join('\n', result?.Findings ?? []));
    }
}
