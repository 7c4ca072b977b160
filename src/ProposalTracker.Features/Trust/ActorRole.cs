using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Features.Trust;

public sealed record ActorRole(Role Role, long? DepartmentId);
