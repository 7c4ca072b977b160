using System.Collections.Concurrent;

namespace ProposalTracker.Letters.Fonts;

/// <summary>A face that lies in a font folder, known by its names and not yet opened.</summary>
internal sealed record FoundFace(string Path, int Index, IReadOnlyList<string> Names);

/// <summary>Finds font files and reads their names only; what was read is kept by path, time and size of the file.</summary>
internal static class FontFolders
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<FoundFace>> Known = new(StringComparer.Ordinal);

    internal static IEnumerable<FoundFace> Scan(IEnumerable<string> folders) =>
        folders.Where(Directory.Exists).SelectMany(FontFiles).SelectMany(FacesOf);

    /// <summary>PROPOSALTRACKER_FONTS, else <c>fonts/</c> in the nearest parent folder of the program; then user and system folders.</summary>
    internal static IReadOnlyList<string> Default()
    {
        var folders = new List<string>();
        var configured = Environment.GetEnvironmentVariable("PROPOSALTRACKER_FONTS");
        if (!string.IsNullOrWhiteSpace(configured))
            folders.AddRange(configured.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        else if (NearestFontsFolder() is { } nearest)
            folders.Add(nearest);

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            folders.Add(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"));
            folders.Add(Environment.GetFolderPath(Environment.SpecialFolder.Fonts));
        }
        else if (OperatingSystem.IsMacOS())
        {
            folders.AddRange([Path.Combine(home, "Library", "Fonts"), "/Library/Fonts", "/System/Library/Fonts"]);
        }
        else
        {
            folders.AddRange([Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts"]);
        }

        return folders;
    }

    private static string? NearestFontsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var fonts = Path.Combine(folder.FullName, "fonts");
            if (Directory.Exists(fonts))
                return fonts;
        }

        return null;
    }

    private static IEnumerable<FileInfo> FontFiles(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };
        return new DirectoryInfo(folder).EnumerateFiles("*.?t?", options)
            .Where(file => file.Extension.ToLowerInvariant() is ".ttf" or ".otf" or ".ttc" or ".otc")
            .OrderBy(file => file.FullName, StringComparer.Ordinal);
    }

    private static IReadOnlyList<FoundFace> FacesOf(FileInfo file)
    {
        try
        {
            return Known.GetOrAdd($"{file.FullName}|{file.LastWriteTimeUtc.Ticks}|{file.Length}", _ => ReadNames(file.FullName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return []; // unreadable or damaged: not a face we can print with
        }
    }

    private static List<FoundFace> ReadNames(string path)
    {
        using var handle = File.OpenHandle(path);
        var faces = new List<FoundFace>();
        var offsets = TableDirectory.FaceOffsets(ReadAt(handle, 0, 1024));
        for (var index = 0; index < offsets.Length; index++)
        {
            if (TableDirectory.Read(ReadAt(handle, offsets[index], 1024)) is not { } tables)
                continue;
            var (at, length) = tables.Place("name");
            var names = FaceNames.Read(ReadAt(handle, at, Math.Min(length, 1 << 16)));
            faces.Add(new FoundFace(path, index, FaceNames.ToFind(names)));
        }

        return faces;
    }

    private static byte[] ReadAt(Microsoft.Win32.SafeHandles.SafeFileHandle handle, long offset, int length)
    {
        var bytes = new byte[length];
        var read = RandomAccess.Read(handle, bytes, offset);
        return read == length ? bytes : bytes[..read];
    }
}
