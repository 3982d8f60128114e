package org.tirich.media.box;

import org.tirich.media.box.Interleaving.Chunk;

/// Writes the tables of one fragment: durations, sizes, flags and composition offsets of its samples.
final class MoofWriter {

    private static final int BASE_IS_MOOF = 0x020000;
    private static final int HAS_OFFSET = 0x1;
    private static final int HAS_DURATIONS = 0x100;
    private static final int HAS_SIZES = 0x200;
    private static final int HAS_FLAGS = 0x400;
    private static final int HAS_SHIFTS = 0x800;

    /// Sample flags of ISO/IEC 14496-12, 8.8.3.1: depends on no other sample; depends on others and is no sync
    /// sample.
    private static final int KEY = 0x0200_0000;

    private static final int NOT_KEY = 0x0101_0000;
    private static final int MDAT_HEADER = 8;

    private MoofWriter() {}

    /// The `moof`, followed by the header of its `mdat`.
    ///
    /// @param shift subtracted from every composition offset
    static byte[] bytes(SampleTable table, Chunk chunk, int number, Track.Kind kind, long shift) {
        var out = new BoxWriter();
        var offsetAt = new int[1];
        out.box("moof", () -> {
            out.fullBox("mfhd", 0, 0, () -> out.putInt(number));
            out.box("traf", () -> {
                out.fullBox("tfhd", 0, BASE_IS_MOOF, () -> out.putInt(1));
                out.fullBox("tfdt", 1, 0, () -> out.putLong(table.time(chunk.first())));
                offsetAt[0] = run(out, table, chunk, kind, shift);
            });
        });
        out.setInt(offsetAt[0], out.size() + MDAT_HEADER);
        int samples = 0;
        for (int sample = chunk.first(); sample < chunk.end(); sample++) {
            samples += table.size(sample);
        }
        return out.putInt(samples + MDAT_HEADER).put(FileType.MDAT).toBytes();
    }

    /// @return where the offset of the first sample must be written
    private static int run(BoxWriter out, SampleTable table, Chunk chunk, Track.Kind kind, long shift) {
        boolean picture = kind == Track.Kind.PICTURE;
        int flags = HAS_OFFSET | HAS_DURATIONS | HAS_SIZES | HAS_FLAGS | (picture ? HAS_SHIFTS : 0);
        var offsetAt = new int[1];
        out.fullBox("trun", 1, flags, () -> {
            out.putInt(chunk.count());
            offsetAt[0] = out.size();
            out.putInt(0);
            for (int sample = chunk.first(); sample < chunk.end(); sample++) {
                out.putInt((int) (table.time(sample + 1) - table.time(sample)));
                out.putInt(table.size(sample));
                out.putInt(table.isKey(sample) ? KEY : NOT_KEY);
                if (picture) {
                    out.putInt((int) (table.shift(sample) - shift));
                }
            }
        });
        return offsetAt[0];
    }
}
