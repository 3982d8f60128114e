package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A seccomp filter in classic BPF that denies the system calls a confined program must not make. Threads are
/// allowed, processes are not.
final class SeccompFilter {

    private static final int LOAD = 0x20;
    private static final int EQUALS = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int HAS_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int FAIL = 0x00050000;
    private static final int CLONE_THREAD = 0x10000;
    private static final int INSTRUCTION_BYTES = 8;
    private static final int MAX_INSTRUCTIONS = 512;

    private final ByteBuffer instructions =
            ByteBuffer.allocate(MAX_INSTRUCTIONS * INSTRUCTION_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SeccompFilter(Syscalls calls) {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(EQUALS, 1, 0, calls.auditArch);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(AT_LEAST, 0, 1, calls.firstForeignCall);
        add(RETURN, 0, 0, FAIL | Kernel.EPERM);
        // The flags of clone3 are behind a pointer, which a filter cannot read. ENOSYS makes libc fall back to
        // clone.
        add(EQUALS, 0, 1, calls.numbers.clone3());
        add(RETURN, 0, 0, FAIL | Kernel.ENOSYS);
        for (int denied : calls.denied()) {
            add(EQUALS, 0, 1, denied);
            add(RETURN, 0, 0, FAIL | Kernel.EPERM);
        }
        add(EQUALS, 0, 3, calls.numbers.cloneCall());
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(HAS_BIT, 1, 0, CLONE_THREAD);
        add(RETURN, 0, 0, FAIL | Kernel.EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        instructions
                .putShort((short) code)
                .put((byte) ifTrue)
                .put((byte) ifFalse)
                .putInt(value);
    }

    /// Stores the filter as the kernel expects it.
    ///
    /// @return its address
    long storeIn(SyscallProgram program) throws IOException {
        var filter = instructions();
        return program.store(filter.length / INSTRUCTION_BYTES, program.store(filter));
    }

    /// An array of `struct sock_filter`.
    byte[] instructions() {
        return Arrays.copyOf(instructions.array(), instructions.position());
    }
}
