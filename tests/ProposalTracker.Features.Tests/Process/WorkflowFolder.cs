namespace ProposalTracker.Features.Tests.Process;

/// <summary>A folder of its own with a workflow file, taken away afterwards.</summary>
internal sealed class WorkflowFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A definition with one task of the given kind.</summary>
    public static string Definition(string task, string payload) => $$$"""
        {
         "definitionId": "d", "version": 1,
         "root": {
          "id": "root", "type": "Elsa.Flowchart",
          "activities": [
           {"id": "start", "type": "Elsa.Start"},
           {"id": "work", "type": "Elsa.RunTask", "taskName": "{{{task}}}", "payload": {"typeName": "ObjectDictionary", "expression": {"type": "Object", "value": {{{payload}}} } }}
          ],
          "connections": [{"source": {"activity": "start", "port": "Done"}, "target": {"activity": "work", "port": "In"}}]
         }
        }
        """;
}
