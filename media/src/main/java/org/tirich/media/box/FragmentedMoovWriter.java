package org.tirich.media.box;

import java.util.Set;

/// Writes the `moov` of a fragmented file: the codec parameters of its single track, and no samples.
final class FragmentedMoovWriter {

    private static final Set<String> CONTAINERS = Set.of("mdia", "minf");
    private static final Set<String> KEPT = Set.of("vmhd", "smhd", "dinf");

    private static final int BOX_HEADER = 8;

    private final BoxWriter out;

    FragmentedMoovWriter(BoxWriter out) {
        this.out = out;
    }

    void write(Box mvhd, Box trak) {
        out.box("moov", () -> {
            int start = out.size();
            MoovWriter.movieHeader(out, mvhd, 2);
            clearDuration(start, mvhd, 16);
            track(trak);
            out.box(
                    "mvex",
                    () -> out.fullBox(
                            "trex",
                            0,
                            0,
                            () -> out.putInt(1).putInt(1).putInt(0).putInt(0).putInt(0)));
        });
    }

    private void track(Box trak) {
        int entryHead = MoovWriter.entryHead(trak);
        // For a picture the fragments contain shifted times; for a sound an edit list skips the encoder delay.
        long silent = entryHead == CodecString.SOUND_ENTRY ? EditList.mediaTime(trak) : 0;
        out.box("trak", () -> {
            for (var child : trak.children()) {
                if (child.type().equals("tkhd")) {
                    int start = out.size();
                    MoovWriter.trackHeader(out, child, 0);
                    clearDuration(start, child, 20);
                    if (silent > 0) {
                        EditList.write(out, silent);
                    }
                } else if (child.type().equals("mdia")) {
                    media(child, entryHead);
                }
            }
        });
    }

    private void media(Box box, int entryHead) {
        switch (box.type()) {
            case "mdhd" -> {
                int start = out.size();
                out.copy(box);
                clearDuration(start, box, 16);
            }
            case "hdlr" -> MoovWriter.handler(out, box);
            case "stbl" ->
                out.box("stbl", () -> {
                    MoovWriter.sampleEntries(out, box.child("stsd").orElseThrow(), entryHead);
                    out.fullBox("stts", 0, 0, () -> out.putInt(0));
                    out.fullBox("stsc", 0, 0, () -> out.putInt(0));
                    out.fullBox("stsz", 0, 0, () -> out.putInt(0).putInt(0));
                    out.fullBox("stco", 0, 0, () -> out.putInt(0));
                });
            default -> {
                if (CONTAINERS.contains(box.type())) {
                    out.box(box.type(), () -> box.children().forEach(child -> media(child, entryHead)));
                } else if (KEPT.contains(box.type())) {
                    out.copy(box);
                }
            }
        }
    }

    /// Sets the duration to 0, since the `moov` itself contains no samples.
    ///
    /// @param durationAt offset of the duration in a box of version 0; no file of ours is long enough for
    ///     version 1
    private void clearDuration(int start, Box box, int durationAt) {
        if (box.content().get(0) == 0) {
            out.setInt(start + BOX_HEADER + durationAt, 0);
        }
    }
}
