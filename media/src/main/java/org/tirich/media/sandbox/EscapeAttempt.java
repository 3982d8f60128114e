package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// An act that reaches out of the sandbox, or one that must remain possible in it, as the system calls of a compromised
/// decoder. [SandboxLauncher] makes them in a confined process.
///
/// @param name names the act for operators
/// @param calls the act is done if all succeed
record EscapeAttempt(String name, List<Call> calls) {

    /// The exit status of a process whose act was done. A command that it executes instead also ends with it.
    static final int DONE = 0;

    static final int DENIED = 96;

    private static final long HERE = -100;
    private static final long READ_ONLY = 0;
    private static final long WRITE_ONLY = 1;
    private static final long CREATE = 0_100;
    private static final long DIRECTORY = 0_200000;
    private static final long OWNER_ONLY = 0_600;
    private static final long FIFO = 0_010000;
    private static final long SOCKET_FILE = 0_140000;
    private static final long UNIX = 1;
    private static final long IPV4 = 2;
    private static final long IPV6 = 10;
    private static final long NETLINK = 16;
    private static final long STREAM = 1;
    private static final long DATAGRAM = 2;
    private static final long RAW = 3;
    private static final long CHILD_ENDED = 17;
    private static final long OPEN_FILES = 7;
    private static final long BATCH = 3;
    private static final long IO_IDLE = 3 << 13;
    private static final long NEW_USER_NAMESPACE = 0x10000000;
    private static final long DEATH_SIGNAL = 1;
    private static final long DUMPABLE = 4;
    private static final long NO_PERSONALITY_CHANGE = 0xffffffffL;
    private static final long PRIVATE_IPC = 0;
    private static final long CREATE_IPC = 0_1000 | OWNER_ONLY;
    private static final int PAGE = 4096;
    private static final int CLONE_ARGUMENTS = 88;
    private static final int CLONE_EXIT_SIGNAL = 32;

    /// A system call. An argument is a number, or a structure or string that the number's place points at.
    record Call(Syscall syscall, List<Object> arguments) {}

    /// The surroundings of an attempt.
    ///
    /// @param outside a directory that the process must not reach; it holds `secret` and `victim`
    /// @param work its working directory
    /// @param input a file that it may read
    /// @param victim a process outside with the same user, which waits and does nothing
    record Surroundings(Path outside, Path work, Path input, long victim) {}

    /// The acts that must be possible: without them no video can be read or made.
    static List<EscapeAttempt> permitted(Surroundings at) {
        return List.of(
                attempt("work", call(Syscall.OPENAT, HERE, at.work() + "/made", CREATE | WRITE_ONLY, OWNER_ONLY)),
                attempt("input", call(Syscall.OPENAT, HERE, at.input(), READ_ONLY)));
    }

    /// The acts that must be impossible. Each is possible for an ordinary process, or for most of them.
    static List<EscapeAttempt> forbidden(Surroundings at, Architecture architecture) {
        return Stream.of(files(at), processes(at), sockets(), kernelObjects())
                .flatMap(List::stream)
                .filter(attempt ->
                        attempt.calls().stream().allMatch(call -> call.syscall().existsOn(architecture)))
                .toList();
    }

    private static List<EscapeAttempt> files(Surroundings at) {
        var secret = at.outside().resolve("secret");
        var victim = "/proc/" + at.victim();
        return List.of(
                attempt("read-secret", call(Syscall.OPENAT, HERE, secret, READ_ONLY)),
                attempt("read-accounts", call(Syscall.OPENAT, HERE, "/etc/passwd", READ_ONLY)),
                attempt("list-outside", call(Syscall.OPENAT, HERE, at.outside(), DIRECTORY)),
                attempt("list-root", call(Syscall.OPENAT, HERE, "/", DIRECTORY)),
                attempt("write-outside", call(Syscall.OPENAT, HERE, secret, WRITE_ONLY)),
                attempt(
                        "create-outside",
                        call(Syscall.OPENAT, HERE, at.outside() + "/escaped", CREATE | WRITE_ONLY, OWNER_ONLY)),
                attempt("change-input", call(Syscall.OPENAT, HERE, at.input(), WRITE_ONLY)),
                attempt("truncate-outside", call(Syscall.TRUNCATE, secret, 0L)),
                attempt("change-mode-outside", call(Syscall.FCHMODAT, HERE, secret, OWNER_ONLY)),
                attempt("change-owner-outside", call(Syscall.FCHOWNAT, HERE, secret, -1L, -1L, 0L)),
                attempt("change-times-outside", call(Syscall.UTIMENSAT, HERE, secret, 0L, 0L)),
                attempt("link-outside", call(Syscall.LINKAT, HERE, secret, HERE, at.work() + "/linked", 0L)),
                attempt("rename-outside", call(Syscall.RENAMEAT2, HERE, secret, HERE, at.outside() + "/renamed", 0L)),
                attempt("remove-outside", call(Syscall.UNLINKAT, HERE, at.outside() + "/victim", 0L)),
                attempt("make-symbolic-link", call(Syscall.SYMLINKAT, secret, HERE, at.work() + "/symbolic")),
                attempt("make-directory", call(Syscall.MKDIRAT, HERE, at.work() + "/directory", OWNER_ONLY)),
                attempt("make-fifo", call(Syscall.MKNODAT, HERE, at.work() + "/fifo", FIFO | OWNER_ONLY, 0L)),
                attempt("make-socket", call(Syscall.MKNODAT, HERE, at.work() + "/socket", SOCKET_FILE, 0L)),
                attempt("change-directory", call(Syscall.CHDIR, at.outside())),
                attempt("read-environment", call(Syscall.OPENAT, HERE, victim + "/environ", READ_ONLY)),
                attempt("read-memory-map", call(Syscall.OPENAT, HERE, victim + "/maps", READ_ONLY)));
    }

    private static List<EscapeAttempt> processes(Surroundings at) {
        var victim = at.victim();
        return List.of(
                attempt("signal", call(Syscall.KILL, victim, 0L)),
                attempt("signal-a-thread", call(Syscall.TGKILL, victim, victim, 0L)),
                attempt("hold-a-process", call(Syscall.PIDFD_OPEN, victim, 0L)),
                attempt("read-limits", call(Syscall.PRLIMIT64, victim, OPEN_FILES, 0L, memory(16))),
                attempt("change-limits", call(Syscall.PRLIMIT64, victim, OPEN_FILES, longs(100, 100), 0L)),
                attempt("change-priority", call(Syscall.SETPRIORITY, 0L, victim, 19L)),
                attempt("read-priority", call(Syscall.GETPRIORITY, 0L, victim)),
                attempt("change-scheduler", call(Syscall.SCHED_SETSCHEDULER, victim, BATCH, memory(4))),
                attempt("change-processors", call(Syscall.SCHED_SETAFFINITY, victim, 8L, longs(-1))),
                attempt("change-disk-priority", call(Syscall.IOPRIO_SET, 1L, victim, IO_IDLE)),
                attempt("trace", call(Syscall.PTRACE, 0L)),
                attempt("outlive-the-server", call(Syscall.PRCTL, DEATH_SIGNAL, 0L)),
                attempt("become-dumpable", call(Syscall.PRCTL, DUMPABLE, 1L)),
                attempt("start-a-program", call(Syscall.EXECVE, "/bin/true", longs(0), longs(0))),
                attempt("fork", call(Syscall.CLONE, CHILD_ENDED)),
                attempt("fork-by-vfork", call(Syscall.VFORK)),
                attempt("fork-by-clone3", call(Syscall.CLONE3, cloneArguments(), (long) CLONE_ARGUMENTS)),
                attempt("new-session", call(Syscall.SETSID)),
                attempt("change-user", call(Syscall.SETUID, 0L)),
                attempt("new-namespace", call(Syscall.UNSHARE, NEW_USER_NAMESPACE)));
    }

    private static List<EscapeAttempt> sockets() {
        return List.of(
                attempt("internet-socket", call(Syscall.SOCKET, IPV4, STREAM, 0L)),
                attempt("datagram-socket", call(Syscall.SOCKET, IPV4, DATAGRAM, 0L)),
                attempt("ipv6-socket", call(Syscall.SOCKET, IPV6, STREAM, 0L)),
                attempt("local-socket", call(Syscall.SOCKET, UNIX, STREAM, 0L)),
                attempt("kernel-socket", call(Syscall.SOCKET, NETLINK, RAW, 0L)),
                attempt("socket-pair", call(Syscall.SOCKETPAIR, UNIX, STREAM, 0L, memory(8))));
    }

    private static List<EscapeAttempt> kernelObjects() {
        return List.of(
                attempt("shared-memory", call(Syscall.SHMGET, PRIVATE_IPC, (long) PAGE, CREATE_IPC)),
                attempt("semaphore", call(Syscall.SEMGET, PRIVATE_IPC, 1L, CREATE_IPC)),
                attempt("message-queue", call(Syscall.MSGGET, PRIVATE_IPC, CREATE_IPC)),
                attempt("memory-file", call(Syscall.MEMFD_CREATE, "m", 0L)),
                attempt("watch-files", call(Syscall.INOTIFY_INIT1, 0L)),
                attempt("event-counter", call(Syscall.EVENTFD2, 0L, 0L)),
                attempt("event-poll", call(Syscall.EPOLL_CREATE1, 0L)),
                attempt("timer-file", call(Syscall.TIMERFD_CREATE, 1L, 0L)),
                attempt("timer", call(Syscall.SETITIMER, 0L, memory(32), 0L)),
                attempt("signal-file", call(Syscall.SIGNALFD4, -1L, longs(0), 8L, 0L)),
                attempt("personality", call(Syscall.PERSONALITY, NO_PERSONALITY_CHANGE)),
                attempt("file-mask", call(Syscall.UMASK, 0L)),
                attempt("flush-all-disks", call(Syscall.SYNC)));
    }

    private static byte[] cloneArguments() {
        return ByteBuffer.allocate(CLONE_ARGUMENTS)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(CLONE_EXIT_SIGNAL, CHILD_ENDED)
                .array();
    }

    private static byte[] longs(long... words) {
        var bytes = ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }

    private static byte[] memory(int bytes) {
        return new byte[bytes];
    }

    private static EscapeAttempt attempt(String name, Call... calls) {
        return new EscapeAttempt(name, List.of(calls));
    }

    private static Call call(Syscall syscall, Object... arguments) {
        return new Call(syscall, List.of(arguments));
    }

    /// Adds the calls: the process ends with [#DENIED] at the first that fails, and with [#DONE] after the last.
    void addTo(SyscallProgram program, Architecture architecture) throws IOException {
        for (var call : calls) {
            var arguments = new long[call.arguments().size()];
            for (int n = 0; n < arguments.length; n++) {
                arguments[n] = switch (call.arguments().get(n)) {
                    case Long number -> number;
                    case byte[] structure -> program.store(structure);
                    case Object text -> program.store(text.toString());
                };
            }
            program.require(name, DENIED, call.syscall().on(architecture), arguments);
        }
        program.attempt(Syscall.EXIT_GROUP.on(architecture), DONE);
    }
}
