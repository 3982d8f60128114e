package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Modifies the bytes of a valid file.
record BytePatch(byte[] bytes) {

    static BytePatch of(Path file) throws IOException {
        return new BytePatch(Files.readAllBytes(file));
    }

    /// The first position of these letters.
    int find(String letters) {
        return find(letters, 0);
    }

    int find(String letters, int from) {
        var wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException("there is no " + letters + " in the file");
    }

    BytePatch setInt(int at, int value) {
        ByteBuffer.wrap(bytes).putInt(at, value);
        return this;
    }

    int intAt(int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    BytePatch set(int at, byte[] more) {
        System.arraycopy(more, 0, bytes, at, more.length);
        return this;
    }

    /// The whole box with the first occurrence of the type.
    byte[] box(String type) {
        int start = find(type) - 4;
        return Arrays.copyOfRange(bytes, start, start + intAt(start));
    }

    /// A copy with the content of the first box of a type replaced, and the sizes of the boxes on `way`
    /// adjusted.
    BytePatch replaced(byte[] box, String type, String... way) {
        int start = find(type) - 4;
        int length = intAt(start);
        for (var holder : way) {
            int at = find(holder) - 4;
            setInt(at, intAt(at) + box.length - length);
        }
        var out = ByteBuffer.allocate(bytes.length + box.length - length);
        out.put(bytes, 0, start).put(box).put(bytes, start + length, bytes.length - start - length);
        return new BytePatch(out.array());
    }
}
