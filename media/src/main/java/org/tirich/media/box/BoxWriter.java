package org.tirich.media.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes nested boxes into memory.
final class BoxWriter {

    private static final int INITIAL_CAPACITY = 4096;

    private ByteBuffer bytes = ByteBuffer.allocate(INITIAL_CAPACITY);

    /// Writes a box. Its size is filled in after `content` has run.
    BoxWriter box(String type, Runnable content) {
        int start = bytes.position();
        putInt(0).put(type.getBytes(StandardCharsets.ISO_8859_1));
        content.run();
        bytes.putInt(start, bytes.position() - start);
        return this;
    }

    /// Writes a full box, which starts with version and flags.
    BoxWriter fullBox(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            putInt(version << 24 | flags);
            content.run();
        });
    }

    /// Writes a parsed box unchanged.
    BoxWriter copy(Box box) {
        return box(box.type(), () -> put(box.content()));
    }

    BoxWriter putInt(int value) {
        room(4).putInt(value);
        return this;
    }

    BoxWriter putLong(long value) {
        room(8).putLong(value);
        return this;
    }

    BoxWriter put(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    BoxWriter put(ByteBuffer value) {
        room(value.limit()).put(value.duplicate().rewind());
        return this;
    }

    /// Overwrites the number at `at`.
    BoxWriter setInt(int at, int value) {
        bytes.putInt(at, value);
        return this;
    }

    int size() {
        return bytes.position();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int wanted = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), wanted)).position(bytes.position());
        }
        return bytes;
    }
}
