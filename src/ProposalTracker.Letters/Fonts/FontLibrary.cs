using System.Collections.Concurrent;
using ProposalTracker.Letters.Fonts;
using ProposalTracker.Letters.Pdf;
using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters;

/// <summary>The faces this machine offers, sorted into roles. Thread-safe; open one and keep it.</summary>
public sealed class FontLibrary
{
    private static readonly FaceRole[] AllRoles = Enum.GetValues<FaceRole>();

    /// <summary>By role, as the enumeration counts.</summary>
    private readonly Lazy<FontFace?>[][] chains;
    private readonly Lazy<GlyphFinder>[] finders;

    private FontLibrary(Lazy<FontFace?>[][] chains)
    {
        this.chains = chains;
        finders = Array.ConvertAll(AllRoles, role => new Lazy<GlyphFinder>(() => new GlyphFinder(chains[(int)role])));
    }

    /// <summary>Which face each role got, in the order title, body, 楷, 黑, 宋.</summary>
    public IReadOnlyList<RoleCoverage> Roles => [.. AllRoles.Select(role => RoleCoverage.Of(role, Chain(role)))];

    internal SubsetCache Subsets { get; } = new();

    /// <summary>Scans the folders, the first one first; folders that do not exist are passed over.</summary>
    public static FontLibrary Open(IEnumerable<string> folders)
    {
        var byName = new Dictionary<string, FoundFace>();
        foreach (var face in FontFolders.Scan(folders))
        {
            foreach (var name in face.Names)
                byName.TryAdd(name, face);
        }

        var opened = new ConcurrentDictionary<string, Lazy<FontData>>();
        var faces = new Dictionary<FoundFace, Lazy<FontFace?>>(ReferenceEqualityComparer.Instance);
        return new FontLibrary(Array.ConvertAll(AllRoles, role => Resolve(role, byName, faces, opened)));
    }

    /// <summary>
    /// The folders in the environment variable PROPOSALTRACKER_FONTS, else <c>fonts/</c> in the nearest parent folder of
    /// the program that has one; then the user's and the system's font folders.
    /// </summary>
    public static FontLibrary OpenDefault() => Open(FontFolders.Default());

    /// <summary>One font, given as bytes, serves every role.</summary>
    /// <exception cref="ArgumentException">The bytes are no TrueType or OpenType font.</exception>
    public static FontLibrary ForTests(byte[] font)
    {
        var face = FontFace.Open(FontData.Copy(font), 0, null) ?? throw new ArgumentException("not a font", nameof(font));
        return new FontLibrary(Array.ConvertAll(AllRoles, _ => new[] { new Lazy<FontFace?>(face) }));
    }

    /// <summary>Notes each role without a face and the packages that bring one.</summary>
    internal bool HasAllRoles(NoteBook notes)
    {
        foreach (var role in AllRoles.Where(role => !Finder(role).HasFaces))
            notes.Add(NoteLevel.Error, "no-face", $"没有{role.ChineseName()}字体，无法排版：请安装{RoleCoverage.OpenPackages}，或运行 .ci/fonts");
        return !notes.HasErrors;
    }

    internal GlyphFinder Finder(FaceRole role) => finders[(int)role].Value;

    /// <summary>Faces of the role, best first; empty when the machine has none that holds everyday characters.</summary>
    internal IReadOnlyList<FontFace> Chain(FaceRole role)
    {
        var faces = chains[(int)role].Select(face => face.Value).OfType<FontFace>().ToList();
        return faces.Exists(face => face.GlyphOf('国') != 0) ? faces : [];
    }

    private static Lazy<FontFace?>[] Resolve(
        FaceRole role,
        Dictionary<string, FoundFace> byName,
        Dictionary<FoundFace, Lazy<FontFace?>> faces,
        ConcurrentDictionary<string, Lazy<FontData>> files)
    {
        var chain = new List<Lazy<FontFace?>>();
        foreach (var names in RoleChain.Of(role))
        {
            var found = names.Select(name => byName.GetValueOrDefault(name)).FirstOrDefault(face => face is not null);
            if (found is null)
                continue;
            if (!faces.TryGetValue(found, out var face))
                faces[found] = face = new(() => OpenFace(found, files));
            if (!chain.Contains(face))
                chain.Add(face);
        }

        return [.. chain];
    }

    /// <summary>Null for a damaged or vanished file: the next face of the chain serves.</summary>
    private static FontFace? OpenFace(FoundFace found, ConcurrentDictionary<string, Lazy<FontData>> files)
    {
        try
        {
            return FontFace.Open(files.GetOrAdd(found.Path, path => new(() => FontData.Map(path))).Value, found.Index, found.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
