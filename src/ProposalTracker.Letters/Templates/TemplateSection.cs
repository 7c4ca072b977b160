namespace ProposalTracker.Letters.Templates;

/// <summary>The parts of a letter that a template makes; place and data fill in the rest.</summary>
internal enum TemplateSection
{
    Title,
    Salutation,
    Opening,
    Body,
    Closing,
}
