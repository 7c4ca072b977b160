namespace ProposalTracker.Workflow.Running;

/// <summary>
/// Dominator tree of the part that can be reached from the start, by the iteration of Cooper, Harvey and Kennedy
/// ("A Simple, Fast Dominance Algorithm"), without recursion: a definition may be a chain of thousands.
/// </summary>
internal sealed class Dominators
{
    private readonly int[] _order;
    private readonly int[] _parent;

    public Dominators(int start, Func<int, IEnumerable<int>> successors, int[][] predecessors)
    {
        var count = predecessors.Length;
        _order = new int[count];
        _parent = new int[count];
        Array.Fill(_order, -1);
        Array.Fill(_parent, -1);
        if (start < 0)
            return;
        var nodes = ReversePostorder(start, successors, count);
        for (var index = 0; index < nodes.Count; index++)
            _order[nodes[index]] = index;
        _parent[start] = start;
        while (Improve(nodes, predecessors))
        {
        }

        _parent[start] = -1;
    }

    /// <summary>Position in reverse postorder; -1 when the node cannot be reached.</summary>
    public int Order(int node) => _order[node];

    /// <summary>The nearest dominator; -1 for the start and what cannot be reached.</summary>
    public int Parent(int node) => _parent[node];

    public bool Dominates(int above, int below)
    {
        var node = below;
        while (node >= 0 && _order[node] > _order[above])
            node = _parent[node];
        return node == above && _order[above] >= 0;
    }

    private bool Improve(List<int> nodes, int[][] predecessors)
    {
        var changed = false;
        for (var index = 1; index < nodes.Count; index++)
        {
            var node = nodes[index];
            var parent = -1;
            foreach (var source in predecessors[node])
                if (_order[source] >= 0 && _parent[source] >= 0)
                    parent = parent < 0 ? source : Meet(source, parent);
            if (_parent[node] == parent)
                continue;
            _parent[node] = parent;
            changed = true;
        }

        return changed;
    }

    private int Meet(int one, int other)
    {
        while (one != other)
        {
            while (_order[one] > _order[other])
                one = _parent[one];
            while (_order[other] > _order[one])
                other = _parent[other];
        }

        return one;
    }

    private static List<int> ReversePostorder(int start, Func<int, IEnumerable<int>> successors, int count)
    {
        var nodes = new List<int>();
        var seen = new bool[count];
        var path = new Stack<(int Node, IEnumerator<int> Next)>();
        seen[start] = true;
        path.Push((start, successors(start).GetEnumerator()));
        while (path.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                nodes.Add(top.Node);
                path.Pop();
            }
            else if (!seen[top.Next.Current])
            {
                seen[top.Next.Current] = true;
                path.Push((top.Next.Current, successors(top.Next.Current).GetEnumerator()));
            }
        }

        nodes.Reverse();
        return nodes;
    }
}
