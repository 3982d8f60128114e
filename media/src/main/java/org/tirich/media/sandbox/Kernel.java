package org.tirich.media.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// Linux system calls by number.
final class Kernel {

    static final int ENOSYS = 38;
    static final int EPERM = 1;

    private static final int ARGUMENTS = 5;
    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final Arena MEMORY = Arena.global();

    private final MemorySegment state = MEMORY.allocate(STATE);
    private final MethodHandle syscall;

    Kernel() {
        var linker = Linker.nativeLinker();
        var word = ValueLayout.JAVA_LONG;
        syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(1));
    }

    /// The result of the system call; a negative result is a failure, and [#errno()] gives the reason.
    long call(long number, long... arguments) {
        var a = Arrays.copyOf(arguments, ARGUMENTS);
        try {
            return (long) syscall.invokeExact(state, number, a[0], a[1], a[2], a[3], a[4]);
        } catch (Throwable e) {
            throw new IllegalStateException("system call " + number + " could not be made", e);
        }
    }

    int errno() {
        return (int) ERRNO.get(state, 0L);
    }
}
