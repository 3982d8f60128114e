package org.tirich.media.box;

/// What a track's edit list says: at which of its own times the presentation begins.
final class EditList {

    private EditList() {}

    /// In units of the track's scale; 0 where there is no list, or one that only waits.
    static long mediaTime(Box trak) {
        return trak.at("edts/elst")
                .filter(elst -> elst.content().get(0) == 0 && elst.intAt(4) == 1)
                .map(elst -> Math.max(0L, elst.intAt(12)))
                .orElse(0L);
    }

    /// Writes a list that begins at `mediaTime` and has no end.
    static void write(BoxWriter out, long mediaTime) {
        out.box(
                "edts",
                () -> out.fullBox(
                        "elst",
                        0,
                        0,
                        () -> out.putInt(1)
                                .putInt(0)
                                .putInt(Math.toIntExact(mediaTime))
                                .putInt(1 << 16)));
    }
}
