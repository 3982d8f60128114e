package org.tirich.media.box;

/// Edit lists: the media time at which the presentation starts.
final class EditList {

    private EditList() {}

    /// In units of the track's timescale; 0 where there is no list or only an empty edit.
    static long mediaTime(Box trak) {
        return trak.descendant("edts/elst")
                .filter(elst -> elst.content().get(0) == 0 && elst.intAt(4) == 1)
                .map(elst -> Math.max(0L, elst.intAt(12)))
                .orElse(0L);
    }

    /// Writes a list that starts at `mediaTime` and has no end.
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
