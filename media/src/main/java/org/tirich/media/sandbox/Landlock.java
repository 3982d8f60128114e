package org.tirich.media.sandbox;

import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// The kernel's own wall around the file system (Linux 5.13 and later): what no rule opens is closed.
/// From version 4 it also closes TCP, from version 6 signals and abstract sockets.
final class Landlock {

    static final long EXECUTE = 1;
    static final long WRITE_FILE = 1 << 1;
    static final long READ_FILE = 1 << 2;
    static final long READ_DIR = 1 << 3;
    private static final long REMOVE_FILE = 1 << 5;
    private static final long MAKE_FILE = 1 << 8;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL = 1 << 15;

    static final long READ = READ_FILE | READ_DIR;
    static final long WORK = READ | WRITE_FILE | REMOVE_FILE | MAKE_FILE | TRUNCATE;

    private static final long OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL;
    private static final int PATH_ONLY = 0_10000000 | 0_2000000;
    private static final int FROM_CURRENT_FOLDER = -100;
    private static final int RULE_PATH_BENEATH = 1;

    private final Kernel kernel;
    private final Syscalls calls;
    private final long version;
    private final long ruleset;

    Landlock(Kernel kernel, Syscalls calls) {
        this.kernel = kernel;
        this.calls = calls;
        this.version = kernel.call(Syscalls.LANDLOCK_CREATE_RULESET, 0, 0, 1);
        this.ruleset = available() ? create() : -1;
    }

    boolean available() {
        return version >= 1;
    }

    private long create() {
        var attributes = Kernel.memory(3L * Long.BYTES);
        attributes.set(ValueLayout.JAVA_LONG, 0, handled());
        attributes.set(ValueLayout.JAVA_LONG, 8, version >= 4 ? 3 : 0);
        attributes.set(ValueLayout.JAVA_LONG, 16, version >= 6 ? 3 : 0);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        return checked("ruleset", kernel.call(Syscalls.LANDLOCK_CREATE_RULESET, attributes.address(), size, 0));
    }

    private long handled() {
        if (version >= 5) {
            return 0xffff;
        }
        return version >= 3 ? 0x7fff : version == 2 ? 0x3fff : 0x1fff;
    }

    /// Opens a file, or a folder and all below it. What is not there stays closed.
    void open(Path path, long rights) {
        if (!available() || !Files.exists(path)) {
            return;
        }
        long descriptor = kernel.call(
                calls.needed.openat(),
                FROM_CURRENT_FOLDER,
                Kernel.text(path.toString()).address(),
                PATH_ONLY,
                0);
        checked("open " + path, descriptor);
        long meant = Files.isDirectory(path) ? rights : rights & OF_A_FILE;
        var rule = Kernel.memory(12);
        rule.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, meant & handled());
        rule.set(ValueLayout.JAVA_INT_UNALIGNED, 8, (int) descriptor);
        checked(
                "rule for " + path,
                kernel.call(Syscalls.LANDLOCK_ADD_RULE, ruleset, RULE_PATH_BENEATH, rule.address(), 0));
        kernel.call(calls.needed.close(), descriptor);
    }

    /// Closes all that was not opened, for good.
    void enforce() {
        if (available()) {
            checked("restrict", kernel.call(Syscalls.LANDLOCK_RESTRICT_SELF, ruleset, 0));
            kernel.call(calls.needed.close(), ruleset);
        }
    }

    private long checked(String what, long answer) {
        if (answer < 0) {
            throw new IllegalStateException("landlock " + what + " refused, errno " + kernel.errno());
        }
        return answer;
    }
}
