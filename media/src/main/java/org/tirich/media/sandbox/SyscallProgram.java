package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The input of [SandboxLauncher]: system calls in order, with the strings and structures they point at, laid
/// out as they will be in the launcher's memory.
final class SyscallProgram {

    static final int STEP_BYTES = 9 * Long.BYTES;

    private static final int MAX_STEPS = 200;
    private static final int MAX_ARGUMENTS = 5;

    private final ByteBuffer memory =
            ByteBuffer.allocate(SandboxLauncher.MEMORY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int steps;

    SyscallProgram() {
        memory.position(MAX_STEPS * STEP_BYTES);
    }

    /// Adds a call whose failure ends the launcher with `status` and an error message.
    void require(String what, int status, long number, long... arguments) throws IOException {
        var words = ("sandbox: " + what + " refused\n").getBytes(StandardCharsets.UTF_8);
        step(status, store(words), words.length, number, arguments);
    }

    /// Adds a call that may fail.
    void attempt(long number, long... arguments) throws IOException {
        step(0, 0, 0, number, arguments);
    }

    private void step(int status, long words, long length, long number, long... arguments) throws IOException {
        if (steps == MAX_STEPS) {
            throw new IOException("a confinement of more than " + MAX_STEPS + " steps");
        }
        int at = steps++ * STEP_BYTES;
        memory.putLong(at, number);
        for (int i = 0; i < arguments.length; i++) {
            memory.putLong(at + (1 + i) * Long.BYTES, arguments[i]);
        }
        int behind = at + (1 + MAX_ARGUMENTS) * Long.BYTES;
        memory.putLong(behind, status).putLong(behind + Long.BYTES, words).putLong(behind + 2 * Long.BYTES, length);
    }

    /// Stores bytes.
    ///
    /// @return their address in the launcher
    long store(byte[] bytes) throws IOException {
        memory.position((memory.position() + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
        if (memory.remaining() < bytes.length) {
            throw new IOException("a command of more than " + SandboxLauncher.MEMORY_BYTES + " bytes");
        }
        long address = SandboxLauncher.MEMORY + memory.position();
        memory.put(bytes);
        return address;
    }

    long store(long... words) throws IOException {
        var bytes = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return store(bytes.array());
    }

    long store(String text) throws IOException {
        return store((text + '\0').getBytes(StandardCharsets.UTF_8));
    }

    /// Stores a null-terminated array of strings, as `execve` expects it.
    long store(List<String> texts) throws IOException {
        var addresses = new long[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            addresses[i] = store(texts.get(i));
        }
        return store(addresses);
    }

    byte[] bytes() {
        var bytes = new byte[memory.position()];
        memory.get(0, bytes);
        return bytes;
    }
}
