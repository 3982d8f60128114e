package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The system calls by which a process confines itself before it executes the command: resource limits first,
/// then the kernel's restrictions on files and system calls.
///
/// The process exits with [#NOT_CONFINED] when a restriction cannot be applied, and with [#NOT_STARTED] when
/// the command cannot be executed. ffmpeg uses neither status.
record ConfinementPlan(Architecture architecture, Landlock landlock) {

    static final int NOT_CONFINED = 97;
    static final int NOT_STARTED = 98;

    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_FILE = 1;

    /// `RLIMIT_DATA`, which does not count memory that is only reserved, such as the malloc arena of each
    /// thread.
    private static final int LIMIT_MEMORY = 2;

    private static final int LIMIT_CORE = 4;
    private static final int LIMIT_OPEN_FILES = 7;
    private static final long MAX_OPEN_FILES = 256;

    private static final int DIE_WITH_PARENT = 1;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SIGKILL = 9;
    private static final int LOWEST_PRIORITY = 19;
    private static final int FIRST_DESCRIPTOR_TO_CLOSE = 3;
    private static final long LAST_DESCRIPTOR = 0xffffffffL;
    private static final int SET_FILTER = 1;

    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64");
    private static final List<String> LOADERS =
            List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/etc/ld.so.cache");
    private static final List<String> HARMLESS_DEVICES =
            List.of("/dev/urandom", "/dev/null", "/sys/devices/system/cpu");

    static ConfinementPlan of(Architecture architecture) {
        return new ConfinementPlan(architecture, Landlock.ofThisMachine(architecture));
    }

    /// The program for [SandboxLauncher] that confines the process and ends by executing the command.
    byte[] program(ConfinedCommand command) throws IOException {
        var program = new SyscallProgram();
        confine(program, command);
        start(program, command);
        return program.bytes();
    }

    /// The program that confines the process as for the command, and then makes the calls of the attempt instead of
    /// executing the command.
    byte[] program(ConfinedCommand command, EscapeAttempt attempt) throws IOException {
        var program = new SyscallProgram();
        confine(program, command);
        attempt.addTo(program, architecture);
        return program.bytes();
    }

    private void confine(SyscallProgram program, ConfinedCommand command) throws IOException {
        require(program, "parent death signal", Syscall.PRCTL, DIE_WITH_PARENT, SIGKILL);
        require(program, "lowest priority", Syscall.SETPRIORITY, 0, 0, LOWEST_PRIORITY);
        require(
                program,
                "closing file descriptors",
                Syscall.CLOSE_RANGE,
                FIRST_DESCRIPTOR_TO_CLOSE,
                LAST_DESCRIPTOR,
                0);
        limits(program, command);
        files(program, command);
        require(program, "no new privileges", Syscall.PRCTL, NO_NEW_PRIVILEGES, 1);
        landlock.enforce(program);
        require(program, "seccomp", Syscall.SECCOMP, SET_FILTER, 0, new SeccompFilter(architecture).storeIn(program));
    }

    private void limits(SyscallProgram program, ConfinedCommand command) throws IOException {
        limit(program, LIMIT_CORE, 0);
        limit(program, LIMIT_OPEN_FILES, MAX_OPEN_FILES);
        limit(program, LIMIT_CPU, atLeastASecond(command.cpu()));
        limit(program, LIMIT_FILE, command.maxFileBytes());
        if (command.maxMemoryBytes() > 0) {
            limit(program, LIMIT_MEMORY, command.maxMemoryBytes());
        }
    }

    private static long atLeastASecond(Duration cpu) {
        return Math.max(1, cpu.toSeconds());
    }

    private void limit(SyscallProgram program, int resource, long most) throws IOException {
        require(program, "limit " + resource, Syscall.PRLIMIT64, 0, resource, program.store(most, most), 0);
    }

    private void files(SyscallProgram program, ConfinedCommand command) throws IOException {
        landlock.begin(program);
        for (var library : LIBRARIES) {
            landlock.openIfThere(program, Path.of(library), Landlock.READ);
        }
        for (var loader : LOADERS) {
            landlock.openIfThere(program, Path.of(loader), Landlock.READ | Landlock.EXECUTE);
        }
        for (var harmless : HARMLESS_DEVICES) {
            landlock.openIfThere(program, Path.of(harmless), Landlock.READ);
        }
        landlock.openIfThere(program, Path.of("/dev/null"), Landlock.WRITE_FILE);
        landlock.open(program, command.workingDirectory(), Landlock.WORK);
        for (var readable : command.readable()) {
            landlock.open(program, readable, Landlock.READ);
        }
        for (var executable : command.executable()) {
            landlock.open(program, executable, Landlock.READ | Landlock.EXECUTE);
        }
    }

    /// The name of the executable is stored last: a truncated program executes nothing.
    void start(SyscallProgram program, ConfinedCommand command) throws IOException {
        var name = command.command().getFirst();
        var environment = command.environment().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();
        long arguments = program.store(command.command());
        long variables = program.store(environment);
        program.require(
                "starting " + name,
                NOT_STARTED,
                Syscall.EXECVE.on(architecture),
                program.store(name),
                arguments,
                variables);
    }

    private void require(SyscallProgram program, String what, Syscall call, long... arguments) throws IOException {
        program.require(what, NOT_CONFINED, call.on(architecture), arguments);
    }
}
