using CsCheck;

namespace ProposalTracker.Workflow.Tests.Interleavings;

/// <summary>Random structured processes in random orders; a program in bench/ runs many more.</summary>
public class InterleavingTests(ITestOutputHelper output)
{
    private const int Processes = 250;

    [Fact]
    public void Process_InEveryOrder_RunsEachStepAsOftenAsItMust()
    {
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var block = new BlockGenerator(seed, withRaces: false).Make();
                var definition = FlowWriter.Write(block).Build();
                var expected = Tell(new Reference(new Answers(seed)).Walk(block));
                foreach (var order in Enumerable.Range(0, 6))
                {
                    var driver = new Driver(definition, seed, seed + order);
                    Assert.Equal(WorkflowSubStatus.Finished, driver.Run().SubStatus);
                    Assert.Equal(expected, Tell(driver.Counts));
                }
            },
            iter: Processes,
            writeLine: output.WriteLine);
    }

    [Fact]
    public void Process_WithRacesAndChanges_StaysLiveAndEnds()
    {
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var definition = FlowWriter.Write(new BlockGenerator(seed, withRaces: true).Make()).Build();
                foreach (var order in Enumerable.Range(0, 3))
                {
                    Assert.Equal(WorkflowSubStatus.Finished, new Driver(definition, seed, seed + order).Run().SubStatus);
                    Assert.Equal(WorkflowSubStatus.Finished, new Driver(definition, seed, seed + order) { Meddles = true }.Run().SubStatus);
                }
            },
            iter: Processes,
            writeLine: output.WriteLine);
    }

    [Fact]
    public void Process_Generated_HasNoErrors()
    {
        Gen.Int[0, 1_000_000].Sample(
            seed =>
            {
                var definition = FlowWriter.Write(new BlockGenerator(seed, withRaces: true).Make()).Build();
                Assert.DoesNotContain(
                    DefinitionChecker.Check(definition, TaskCatalogue.Open, forPublishing: false),
                    finding => finding.Severity is FindingSeverity.Error);
            },
            iter: Processes,
            writeLine: output.WriteLine);
    }

    private static string Tell(IReadOnlyDictionary<string, int> counts) => string.Join(' ', counts.Select(count => $"{count.Key}={count.Value}"));
}
