package org.tirich.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Builds MP4 boxes by hand, also invalid ones.
final class BoxBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] box(String type, byte[]... contents) {
        var box = new BoxBytes();
        int size = 8;
        for (var each : contents) {
            size += each.length;
        }
        box.ints(size).letters(type);
        for (var each : contents) {
            box.bytes(each);
        }
        return box.toBytes();
    }

    /// A box that starts with version and flags.
    static byte[] fullBox(String type, int version, int flags, byte[]... contents) {
        var all = new byte[contents.length + 1][];
        all[0] = new BoxBytes().ints(version << 24 | flags).toBytes();
        System.arraycopy(contents, 0, all, 1, contents.length);
        return box(type, all);
    }

    BoxBytes ints(int... values) {
        for (int value : values) {
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        }
        return this;
    }

    BoxBytes shorts(int... values) {
        for (int value : values) {
            bytes.write(value >> 8);
            bytes.write(value);
        }
        return this;
    }

    BoxBytes zeros(int count) {
        bytes.writeBytes(new byte[count]);
        return this;
    }

    BoxBytes letters(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxBytes bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
