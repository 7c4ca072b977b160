namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// A character with the glyph it will be printed with. A class, like all that is kept in lists here: for lists of
/// structs the runtime compiles its own code at every start, a third of the time to the first letter.
/// </summary>
/// <param name="Width">In cells.</param>
/// <param name="Glued">No line break before it, whatever the rules say: the inside of a name.</param>
internal sealed record SetCharacter(
    int Character, FontFace Face, ushort Glyph, FaceRole Role, Rgb Color, CharacterKind Kind, double Width, bool Glued);
