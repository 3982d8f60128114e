package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The system calls that a [Starter] makes one after another, and the texts and structures they point
/// at, laid out as it will find them in its memory.
final class Steps {

    static final int STEP_BYTES = 9 * Long.BYTES;

    private static final int MOST_STEPS = 200;
    private static final int MOST_ARGUMENTS = 5;

    private final ByteBuffer memory = ByteBuffer.allocate(Starter.MEMORY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int steps;

    Steps() {
        memory.position(MOST_STEPS * STEP_BYTES);
    }

    /// A call without which all ends with `status`, and with words that name it.
    void must(String what, int status, long number, long... arguments) throws IOException {
        var words = ("sandbox: " + what + " refused\n").getBytes(StandardCharsets.UTF_8);
        step(status, place(words), words.length, number, arguments);
    }

    /// A call that may be refused.
    void may(long number, long... arguments) throws IOException {
        step(0, 0, 0, number, arguments);
    }

    private void step(int status, long words, long length, long number, long... arguments) throws IOException {
        if (steps == MOST_STEPS) {
            throw new IOException("a box of more than " + MOST_STEPS + " steps");
        }
        int at = steps++ * STEP_BYTES;
        memory.putLong(at, number);
        for (int i = 0; i < arguments.length; i++) {
            memory.putLong(at + (1 + i) * Long.BYTES, arguments[i]);
        }
        int behind = at + (1 + MOST_ARGUMENTS) * Long.BYTES;
        memory.putLong(behind, status).putLong(behind + Long.BYTES, words).putLong(behind + 2 * Long.BYTES, length);
    }

    /// Where `bytes` will lie.
    long place(byte[] bytes) throws IOException {
        memory.position((memory.position() + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
        if (memory.remaining() < bytes.length) {
            throw new IOException("a command of more than " + Starter.MEMORY_BYTES + " bytes");
        }
        long address = Starter.MEMORY + memory.position();
        memory.put(bytes);
        return address;
    }

    long place(long... words) throws IOException {
        var bytes = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return place(bytes.array());
    }

    long place(String text) throws IOException {
        return place((text + '\0').getBytes(StandardCharsets.UTF_8));
    }

    /// A null-terminated array of texts, as `execve` takes it.
    long place(List<String> texts) throws IOException {
        var addresses = new long[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            addresses[i] = place(texts.get(i));
        }
        return place(addresses);
    }

    byte[] bytes() {
        var bytes = new byte[memory.position()];
        memory.get(0, bytes);
        return bytes;
    }
}
