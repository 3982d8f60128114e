package org.tirich.media.box;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// Minimal boxes with tables of any size.
final class TestBoxes {

    private TestBoxes() {}

    /// A track whose samples have one size and one duration and are all in one chunk.
    static Box track(int samples, int bytes, int timescale, int duration) {
        var out = new BoxWriter();
        out.box(
                "trak",
                () -> out.box("mdia", () -> {
                    out.fullBox(
                            "mdhd",
                            0,
                            0,
                            () -> out.putInt(0)
                                    .putInt(0)
                                    .putInt(timescale)
                                    .putInt(0)
                                    .putInt(0));
                    out.box(
                            "minf",
                            () -> out.box("stbl", () -> {
                                out.fullBox(
                                        "stsz", 0, 0, () -> out.putInt(bytes).putInt(samples));
                                out.fullBox(
                                        "stsc",
                                        0,
                                        0,
                                        () -> out.putInt(1)
                                                .putInt(1)
                                                .putInt(samples)
                                                .putInt(1));
                                out.fullBox("stco", 0, 0, () -> out.putInt(1).putInt(1000));
                                out.fullBox(
                                        "stts",
                                        0,
                                        0,
                                        () -> out.putInt(1).putInt(samples).putInt(duration));
                            }));
                }));
        return only(out);
    }

    /// The file of these tracks, without its samples.
    static byte[] file(Box... tracks) {
        var out = new BoxWriter();
        out.box("moov", () -> {
            out.fullBox("mvhd", 0, 0, () -> out.put(new byte[96]));
            for (var track : tracks) {
                out.copy(track);
            }
        });
        return out.toBytes();
    }

    static Box only(BoxWriter out) {
        return Box.in(java.nio.ByteBuffer.wrap(out.toBytes()), 0).getFirst();
    }

    static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open(long offset) {
                return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
            }
        };
    }
}
