package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a program does to itself before it becomes a job's: its limits, then the kernel's walls around
/// files and system calls.
///
/// It leaves with [#NOT_CONFINED] when a wall cannot be built, with [#NOT_STARTED] when the job's program
/// cannot be run; neither is a status that ffmpeg gives.
record Walls(Syscalls calls, Landlock landlock) {

    static final int NOT_CONFINED = 97;
    static final int NOT_STARTED = 98;

    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_FILE = 1;

    /// Of data: what is only reserved, as the C library does for every thread, is not counted.
    private static final int LIMIT_MEMORY = 2;

    private static final int LIMIT_CORE = 4;
    private static final int LIMIT_OPEN_FILES = 7;
    private static final long MOST_OPEN_FILES = 256;

    private static final int DIE_WITH_PARENT = 1;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SIGKILL = 9;
    private static final int LOWEST_PRIORITY = 19;
    private static final int FIRST_OF_MANY = 3;
    private static final long LAST_OF_MANY = 0xffffffffL;
    private static final int SET_FILTER = 1;

    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64");
    private static final List<String> LOADERS =
            List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/etc/ld.so.cache");
    private static final List<String> HARMLESS = List.of("/dev/urandom", "/dev/null", "/sys/devices/system/cpu");

    static Walls of(Syscalls calls) {
        return new Walls(calls, Landlock.ofThisMachine(calls));
    }

    /// The steps that lead into the box and end as the job's program.
    byte[] around(Job job) throws IOException {
        var steps = new Steps();
        must(steps, "dying with the server", calls.needed.prctl(), DIE_WITH_PARENT, SIGKILL);
        must(steps, "the lowest priority", calls.needed.setpriority(), 0, 0, LOWEST_PRIORITY);
        must(steps, "closing what is open", calls.needed.closeRange(), FIRST_OF_MANY, LAST_OF_MANY, 0);
        limits(steps, job);
        files(steps, job);
        must(steps, "no new privileges", calls.needed.prctl(), NO_NEW_PRIVILEGES, 1);
        landlock.enforce(steps);
        must(steps, "seccomp", calls.needed.seccomp(), SET_FILTER, 0, new SeccompFilter(calls).place(steps));
        start(steps, job);
        return steps.bytes();
    }

    private void limits(Steps steps, Job job) throws IOException {
        limit(steps, LIMIT_CORE, 0);
        limit(steps, LIMIT_OPEN_FILES, MOST_OPEN_FILES);
        limit(steps, LIMIT_CPU, atLeastASecond(job.cpu()));
        limit(steps, LIMIT_FILE, job.largestFileBytes());
        if (job.memoryBytes() > 0) {
            limit(steps, LIMIT_MEMORY, job.memoryBytes());
        }
    }

    private static long atLeastASecond(Duration cpu) {
        return Math.max(1, cpu.toSeconds());
    }

    private void limit(Steps steps, int resource, long most) throws IOException {
        must(steps, "limit " + resource, calls.needed.prlimit(), 0, resource, steps.place(most, most), 0);
    }

    private void files(Steps steps, Job job) throws IOException {
        landlock.begin(steps);
        for (var library : LIBRARIES) {
            landlock.openIfThere(steps, Path.of(library), Landlock.READ);
        }
        for (var loader : LOADERS) {
            landlock.openIfThere(steps, Path.of(loader), Landlock.READ | Landlock.EXECUTE);
        }
        for (var harmless : HARMLESS) {
            landlock.openIfThere(steps, Path.of(harmless), Landlock.READ);
        }
        landlock.openIfThere(steps, Path.of("/dev/null"), Landlock.WRITE_FILE);
        landlock.open(steps, job.work(), Landlock.WORK);
        for (var readable : job.readable()) {
            landlock.open(steps, readable, Landlock.READ);
        }
        for (var executable : job.executable()) {
            landlock.open(steps, executable, Landlock.READ | Landlock.EXECUTE);
        }
    }

    /// The program's name comes behind all that it needs: a list of steps that was cut short starts nothing.
    void start(Steps steps, Job job) throws IOException {
        var name = job.command().getFirst();
        var environment = job.environment().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();
        long arguments = steps.place(job.command());
        long variables = steps.place(environment);
        steps.must("starting " + name, NOT_STARTED, calls.needed.execve(), steps.place(name), arguments, variables);
    }

    private static void must(Steps steps, String what, long number, long... arguments) throws IOException {
        steps.must(what, NOT_CONFINED, number, arguments);
    }
}
