namespace ProposalTracker.Workflow.Tests.Writing;

public class DefinitionWriterTests
{
    private const string Odd = """
        {
          "definitionId" : "d",   "version": 1, "strange": [ 1.50, "\u002B", {"审查":  true } ],
          "root": { "id": "root", "type": "Elsa.Flowchart",
            "customProperties": { "x" :1e2 },
            "activities": [
              { "type": "Elsa.Start", "id": "start", "metadata": { "designer": { "position": { "x": 1, "y": 2 }, "size": {} } } },
              { "id": "审", "type": "Elsa.WriteLine", "text": { "typeName": "String", "expression": { "type": "Literal", "value": "\u6587" } } }
            ],
            "connections": CONNECTIONS
          }
        }
        """;

    [Fact]
    public void Write_DefinitionInNestedForm_GivesBackEveryByte()
    {
        var text = Odd.Replace("CONNECTIONS", """[ {"source": {"activity":"start" , "port":"Done"}, "target":{"activity":"审","port":"In"},"vertices":[ ] } ]""", StringComparison.Ordinal);

        var written = DefinitionWriter.Write(Read(text));

        Assert.Equal(text, written);
    }

    [Theory]
    [InlineData("""[{"source":"start","target":"审","sourcePort":"Done","targetPort":"In","vertices":[ 1 ]}]""")]
    [InlineData("""[{"Source":"start","Target":"审","SourcePort":"Done","vertices":[ 1 ]}]""")]
    [InlineData("""{"$values":[{"source":"start","target":"审","vertices":[ 1 ]}]}""")]
    [InlineData("""{"source":"start","target":"审","sourcePort":null,"vertices":[ 1 ]}""")]
    public void Write_ConnectionsInAnOldForm_NestsThemAndKeepsTheRest(string connections)
    {
        var text = Odd.Replace("CONNECTIONS", connections, StringComparison.Ordinal);

        var written = DefinitionWriter.Write(Read(text));

        var expected = "[\n  {\"source\": {\"activity\": \"start\", \"port\": \"Done\"}, \"target\": {\"activity\": \"审\", \"port\": \"In\"}, \"vertices\": [ 1 ]}\n]";
        Assert.Equal(Odd.Replace("CONNECTIONS", expected, StringComparison.Ordinal), written);
    }

    [Fact]
    public void Write_NewPlaces_ArePutWhereTheyBelong()
    {
        var text = Odd.Replace("CONNECTIONS", "[]", StringComparison.Ordinal);
        var places = new Dictionary<string, DesignerBox> { ["start"] = new(10, 20.5, null, null), ["审"] = new(30, 40, null, null) };

        var written = DefinitionWriter.Write(Read(text), places);

        var boxes = Read(written).Activities.Select(activity => (activity.Box?.X, activity.Box?.Y)).ToList();
        Assert.Equal([(null, null), (10, 20.5), (30, 40)], boxes);
        Assert.Contains("\"size\": {}", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "designer": { "position": null } }""")]
    [InlineData("""{ "designer": null, "displayText": "审" }""")]
    [InlineData("""{ "Designer": { "Position": { "x": 1, "y": 1 } } }""")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Write_NewPlaceWhereTheFileHasNone_IsReadBack(string metadata)
    {
        var text = Odd.Replace("CONNECTIONS", "[]", StringComparison.Ordinal).Replace("\"id\": \"审\"", $"\"id\": \"审\", \"metadata\": {metadata}", StringComparison.Ordinal);

        var written = DefinitionWriter.Write(Read(text), new Dictionary<string, DesignerBox> { ["审"] = new(30, 40, null, null) });

        var box = Read(written).Find("审")?.Box;
        Assert.Equal((30, 40), (box?.X, box?.Y));
    }

    [Fact]
    public void Layout_WithoutPlaces_GoesLeftToRightWithoutOverlap()
    {
        var definition = Read(Odd.Replace("\"x\": 1, \"y\": 2", "", StringComparison.Ordinal)
            .Replace("CONNECTIONS", """[{"source":"start","target":"审"}]""", StringComparison.Ordinal));

        var places = DefinitionLayout.PlacesOf(definition);

        Assert.True(places["start"].X + 140 < places["审"].X);
    }

    [Fact]
    public void Layout_WithPlacesInTheFile_KeepsThemAndPutsTheRestBelow()
    {
        var definition = Read(Odd.Replace("CONNECTIONS", "[]", StringComparison.Ordinal));

        var places = DefinitionLayout.PlacesOf(definition);

        Assert.Equal((1, 2), (places["start"].X, places["start"].Y));
        Assert.True(places["审"].Y >= 102);
    }

    private static WorkflowDefinition Read(string text)
    {
        var result = DefinitionReader.Read(text, "f.json");
        Assert.Empty(result.Findings);
        return result.Definition ?? throw new InvalidOperationException("The text was expected to be readable.");
    }
}
