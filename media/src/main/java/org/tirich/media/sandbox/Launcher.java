package org.tirich.media.sandbox;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program that builds the box around itself and then becomes the command it was given:
///
/// `Launcher [--work DIR] [--read PATH] [--execute PATH] [--env NAME=VALUE] [--cpu SECONDS]
/// [--file BYTES] [--memory BYTES] -- COMMAND...`
///
/// It leaves with [#NOT_CONFINED] when a wall cannot be built, with [#NOT_STARTED] when the command
/// cannot be run; neither is a status that ffmpeg gives.
public final class Launcher {

    static final int NOT_CONFINED = 97;
    static final int NOT_STARTED = 98;

    private static final int LIMIT_CPU = 0;
    private static final int LIMIT_FILE = 1;

    /// Of data: what is only reserved, as Java and the C library do for every thread, is not counted.
    private static final int LIMIT_MEMORY = 2;

    private static final int LIMIT_CORE = 4;
    private static final int LIMIT_OPEN_FILES = 7;
    private static final long MOST_OPEN_FILES = 256;

    private static final int DIE_WITH_PARENT = 1;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SIGKILL = 9;
    private static final int LOWEST_PRIORITY = 19;
    private static final int CLOSE_ON_EXEC = 4;

    private static final List<String> LIBRARIES = List.of("/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64");
    private static final List<String> LOADERS =
            List.of("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/etc/ld.so.cache");
    private static final List<String> HARMLESS = List.of("/dev/urandom", "/dev/null", "/sys/devices/system/cpu");

    private final Kernel kernel = new Kernel();
    private final Syscalls calls = Syscalls.ofThisMachine();
    private final Landlock landlock = new Landlock(kernel, calls);
    private final List<String> environment = new ArrayList<>();
    private long memory;

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            new Launcher().become(List.of(arguments));
        } catch (RuntimeException | LinkageError e) {
            System.err.println("sandbox: " + e.getMessage());
            System.exit(NOT_CONFINED);
        }
    }

    private void become(List<String> arguments) {
        int split = arguments.indexOf("--");
        var command = arguments.subList(split + 1, arguments.size());

        kernel.call(calls.needed.prctl(), DIE_WITH_PARENT, SIGKILL);
        kernel.call(calls.needed.setpriority(), 0, 0, LOWEST_PRIORITY);
        limit(LIMIT_CORE, 0);
        limit(LIMIT_OPEN_FILES, MOST_OPEN_FILES);
        openWhatEveryProgramNeeds();
        for (int i = 0; i + 1 < split; i += 2) {
            apply(arguments.get(i), arguments.get(i + 1));
        }
        var path = Kernel.text(command.getFirst());
        var argv = Kernel.texts(command);
        var envp = Kernel.texts(environment);
        // Behind the walls this program cannot even read its own class files: all is made ready here.
        var filter = new SeccompFilter(calls).header();

        kernel.call(calls.needed.closeRange(), 3, 0xffffffffL, CLOSE_ON_EXEC);
        checked("no_new_privs", kernel.call(calls.needed.prctl(), NO_NEW_PRIVILEGES, 1));
        landlock.enforce();
        if (memory > 0) {
            // Not before: this program, too, needs memory, and more than some commands may have.
            limit(LIMIT_MEMORY, memory);
        }
        checked("seccomp", kernel.call(calls.needed.seccomp(), 1, 0, filter.address()));
        kernel.call(calls.needed.execve(), path.address(), argv.address(), envp.address());
        System.err.println("sandbox: " + command.getFirst() + " could not be started, errno " + kernel.errno());
        System.exit(NOT_STARTED);
    }

    private void openWhatEveryProgramNeeds() {
        LIBRARIES.forEach(each -> landlock.open(Path.of(each), Landlock.READ));
        LOADERS.forEach(each -> landlock.open(Path.of(each), Landlock.READ | Landlock.EXECUTE));
        HARMLESS.forEach(each -> landlock.open(Path.of(each), Landlock.READ));
        landlock.open(Path.of("/dev/null"), Landlock.WRITE_FILE);
    }

    private void apply(String option, String value) {
        switch (option) {
            case "--work" -> landlock.open(Path.of(value), Landlock.WORK);
            case "--read" -> landlock.open(Path.of(value), Landlock.READ);
            case "--execute" -> landlock.open(Path.of(value), Landlock.READ | Landlock.EXECUTE);
            case "--env" -> environment.add(value);
            case "--cpu" -> limit(LIMIT_CPU, Long.parseLong(value));
            case "--file" -> limit(LIMIT_FILE, Long.parseLong(value));
            case "--memory" -> memory = Long.parseLong(value);
            default -> throw new IllegalArgumentException("unknown option " + option);
        }
    }

    private void limit(int resource, long most) {
        var limit = Kernel.memory(2L * Long.BYTES);
        limit.set(ValueLayout.JAVA_LONG, 0, most);
        limit.set(ValueLayout.JAVA_LONG, Long.BYTES, most);
        checked("limit " + resource, kernel.call(calls.needed.prlimit(), 0, resource, limit.address(), 0));
    }

    private void checked(String what, long answer) {
        if (answer < 0) {
            throw new IllegalStateException(what + " refused, errno " + kernel.errno());
        }
    }
}
