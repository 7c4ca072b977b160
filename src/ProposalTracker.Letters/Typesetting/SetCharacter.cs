namespace ProposalTracker.Letters.Typesetting;

/// <summary>A character with the glyph it will be printed with.</summary>
/// <param name="Width">In cells.</param>
/// <param name="Glued">No line break before it, whatever the rules say: the inside of a name.</param>
internal readonly record struct SetCharacter(
    int Character, FontFace Face, ushort Glyph, FaceRole Role, Rgb Color, CharacterKind Kind, double Width, bool Glued);
