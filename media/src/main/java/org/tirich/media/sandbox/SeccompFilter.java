package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A seccomp filter in classic BPF that allows the system calls which ffmpeg and ffprobe need, and denies every other
/// one. Threads are allowed, processes are not.
final class SeccompFilter {

    /// Allowed with any arguments. Landlock restricts those that take a path.
    static final Set<Syscall> ALLOWED = Collections.unmodifiableSet(EnumSet.of(
            Syscall.READ,
            Syscall.WRITE,
            Syscall.OPEN,
            Syscall.CLOSE,
            Syscall.STAT,
            Syscall.FSTAT,
            Syscall.LSTAT,
            Syscall.POLL,
            Syscall.LSEEK,
            Syscall.MMAP,
            Syscall.MPROTECT,
            Syscall.MUNMAP,
            Syscall.BRK,
            Syscall.RT_SIGACTION,
            Syscall.RT_SIGPROCMASK,
            Syscall.RT_SIGRETURN,
            Syscall.PREAD64,
            Syscall.PWRITE64,
            Syscall.READV,
            Syscall.WRITEV,
            Syscall.ACCESS,
            Syscall.SCHED_YIELD,
            Syscall.MREMAP,
            Syscall.MADVISE,
            Syscall.DUP,
            Syscall.DUP2,
            Syscall.NANOSLEEP,
            Syscall.GETPID,
            Syscall.EXECVE,
            Syscall.EXIT,
            Syscall.UNAME,
            Syscall.FCNTL,
            Syscall.FSYNC,
            Syscall.FDATASYNC,
            Syscall.FTRUNCATE,
            Syscall.GETCWD,
            Syscall.READLINK,
            Syscall.GETTIMEOFDAY,
            Syscall.GETRUSAGE,
            Syscall.SYSINFO,
            Syscall.TIMES,
            Syscall.GETUID,
            Syscall.GETGID,
            Syscall.GETEUID,
            Syscall.GETEGID,
            Syscall.SIGALTSTACK,
            Syscall.SCHED_GETPARAM,
            Syscall.SCHED_GETSCHEDULER,
            Syscall.SCHED_GET_PRIORITY_MAX,
            Syscall.SCHED_GET_PRIORITY_MIN,
            Syscall.ARCH_PRCTL,
            Syscall.GETTID,
            Syscall.TIME,
            Syscall.FUTEX,
            Syscall.SCHED_GETAFFINITY,
            Syscall.SET_TID_ADDRESS,
            Syscall.RESTART_SYSCALL,
            Syscall.FADVISE64,
            Syscall.CLOCK_GETTIME,
            Syscall.CLOCK_GETRES,
            Syscall.CLOCK_NANOSLEEP,
            Syscall.EXIT_GROUP,
            Syscall.OPENAT,
            Syscall.NEWFSTATAT,
            Syscall.READLINKAT,
            Syscall.FACCESSAT,
            Syscall.PPOLL,
            Syscall.SET_ROBUST_LIST,
            Syscall.DUP3,
            Syscall.PIPE2,
            Syscall.GETCPU,
            Syscall.GETRANDOM,
            Syscall.MEMBARRIER,
            Syscall.STATX,
            Syscall.RSEQ,
            Syscall.FACCESSAT2));

    private static final int TERMINAL_ATTRIBUTES = 0x5401;
    private static final int TERMINAL_SIZE = 0x5413;
    private static final int READABLE_BYTES = 0x541b;
    private static final int SET_THREAD_NAME = 15;
    private static final int GET_THREAD_NAME = 16;
    private static final int NAME_MEMORY = 0x53564d41;

    /// Allowed if an argument, by its place from zero, has one of the values. All else that these calls can do reaches
    /// outside: other processes, their limits, the terminal.
    static final Map<Syscall, List<Condition>> RESTRICTED = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            Syscall.IOCTL,
            List.of(new Condition(1, List.of(TERMINAL_ATTRIBUTES, TERMINAL_SIZE, READABLE_BYTES))),
            Syscall.PRCTL,
            List.of(new Condition(0, List.of(SET_THREAD_NAME, GET_THREAD_NAME, NAME_MEMORY))),
            // Its own limits, which it cannot raise: process 0 is the caller.
            Syscall.PRLIMIT64,
            List.of(new Condition(0, List.of(0))))));

    /// The low half of an argument has one of the values.
    record Condition(int argument, List<Integer> values) {

        private int offset() {
            return FIRST_ARGUMENT + argument * Long.BYTES;
        }
    }

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

    SeccompFilter(Architecture architecture) {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(EQUALS, 1, 0, architecture.auditArch);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(AT_LEAST, 0, 1, architecture.firstForeignCall);
        add(RETURN, 0, 0, FAIL | Kernel.EPERM);
        // The flags of clone3 are behind a pointer, which a filter cannot read. ENOSYS makes libc fall back to
        // clone.
        add(EQUALS, 0, 1, Syscall.CLONE3.on(architecture));
        add(RETURN, 0, 0, FAIL | Kernel.ENOSYS);
        for (var call : ALLOWED) {
            if (call.existsOn(architecture)) {
                add(EQUALS, 0, 1, call.on(architecture));
                add(RETURN, 0, 0, ALLOW);
            }
        }
        RESTRICTED.forEach((call, conditions) -> allowIf(call.on(architecture), conditions));
        add(EQUALS, 0, 3, Syscall.CLONE.on(architecture));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(HAS_BIT, 0, 1, CLONE_THREAD);
        add(RETURN, 0, 0, ALLOW);
        add(RETURN, 0, 0, FAIL | Kernel.EPERM);
    }

    /// Allows a call if all its conditions hold, and denies it otherwise.
    private void allowIf(int number, List<Condition> conditions) {
        var length = conditions.stream()
                        .mapToInt(condition -> 2 + condition.values().size())
                        .sum()
                + 1;
        add(EQUALS, 0, length, number);
        for (var condition : conditions) {
            add(LOAD, 0, 0, condition.offset());
            for (int n = 0; n < condition.values().size(); n++) {
                // Past the other values and the denial.
                add(EQUALS, condition.values().size() - n, 0, condition.values().get(n));
            }
            add(RETURN, 0, 0, FAIL | Kernel.EPERM);
        }
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
