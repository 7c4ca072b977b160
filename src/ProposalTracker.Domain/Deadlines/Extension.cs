namespace ProposalTracker.Domain.Deadlines;

/// <summary>延期: a new date granted by whoever may; it replaces the computed one. Days suspended after the ruling still shift it.</summary>
/// <param name="GrantedOn">Day of the ruling.</param>
/// <param name="To">The new due date.</param>
/// <param name="GrantedBy">Name of the body that ruled, for the explanation.</param>
public sealed record Extension(DateOnly GrantedOn, DateOnly To, string GrantedBy);
