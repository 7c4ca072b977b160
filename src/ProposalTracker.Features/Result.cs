namespace ProposalTracker.Features;

/// <summary>A value, or the error that stands in its way.</summary>
public sealed class Result<T> : IFailable<Result<T>>
    where T : class
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    public Error? Error { get; }

    public bool IsOk => Error is null;

    /// <exception cref="InvalidOperationException">There is an error instead.</exception>
    public T Value => value ?? throw new InvalidOperationException($"A value was expected, but: {Error?.Message}");

    static Result<T> IFailable<Result<T>>.Failure(Error error) => new(null, error);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(null, error);
}
