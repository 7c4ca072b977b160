using System.Runtime.InteropServices;

namespace ProposalTracker.Letters.Fonts;

/// <summary>
/// The parts of HarfBuzz that its C# package exports but does not name: the subsetter. A test calls it, so
/// a package that drops it fails loudly.
/// </summary>
internal static unsafe partial class HarfBuzz
{
    internal const int ReadOnlyMemory = 1;
    internal const uint NoHinting = 0x1;

    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library, EntryPoint = "hb_blob_create")]
    internal static partial nint BlobCreate(byte* data, uint length, int mode, nint userData, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    internal static partial void BlobDestroy(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    internal static partial byte* BlobGetData(nint blob, out uint length);

    /// <summary>Copies what a blob holds and lets the blob go.</summary>
    internal static byte[] Take(nint blob)
    {
        var start = BlobGetData(blob, out var length);
        var bytes = new ReadOnlySpan<byte>(start, (int)length).ToArray();
        BlobDestroy(blob);
        return bytes;
    }

    [LibraryImport(Library, EntryPoint = "hb_face_create")]
    internal static partial nint FaceCreate(nint blob, uint index);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    internal static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_make_immutable")]
    internal static partial void FaceMakeImmutable(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_table")]
    internal static partial nint FaceReferenceTable(nint face, uint tag);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    internal static partial nint FaceReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    internal static partial void SetAdd(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_set_clear")]
    internal static partial void SetClear(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_invert")]
    internal static partial void SetInvert(nint set);

    [LibraryImport(Library, EntryPoint = "hb_set_del")]
    internal static partial void SetDelete(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    internal static partial uint MapGet(nint map, uint key);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    internal static partial nint SubsetInputCreate();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    internal static partial void SubsetInputDestroy(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    internal static partial nint SubsetInputGlyphSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    internal static partial nint SubsetInputUnicodeSet(nint input);

    /// <returns>The face with what the input asks for; 0 when it cannot be made.</returns>
    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    internal static partial nint SubsetOrFail(nint face, nint input);

    /// <param name="setType">3 = tables to drop.</param>
    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    internal static partial nint SubsetInputSet(nint input, int setType);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    internal static partial void SubsetInputSetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    internal static partial nint SubsetPlanCreate(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    internal static partial void SubsetPlanDestroy(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    internal static partial nint SubsetPlanExecute(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    internal static partial nint SubsetPlanOldToNew(nint plan);
}
