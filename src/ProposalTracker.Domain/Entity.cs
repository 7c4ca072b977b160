namespace ProposalTracker.Domain;

/// <summary>A thing with an identity of its own, kept in the database under <see cref="Id"/>.</summary>
public abstract class Entity
{
    /// <summary>Given by the database when the entity is first saved; 0 before.</summary>
    public long Id { get; private set; }
}
