package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// File system access control by Landlock (Linux 5.13 and later): every path without a rule is inaccessible.
/// Version 4 also blocks TCP, version 6 signals and abstract sockets.
///
/// @param version the kernel's Landlock ABI version; 0 where it has none
record Landlock(Architecture architecture, long version) {

    static final long EXECUTE = 1;
    static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;
    private static final long REMOVE_FILE = 1 << 5;
    private static final long MAKE_FILE = 1 << 8;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL = 1 << 15;

    static final long READ = READ_FILE | READ_DIR;
    static final long WORK = READ | WRITE_FILE | REMOVE_FILE | MAKE_FILE | TRUNCATE;

    private static final long OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL;
    private static final int ASK_VERSION = 1;
    private static final int PATH_ONLY = 0_10000000 | 0_2000000;
    private static final int FROM_CURRENT_FOLDER = -100;
    private static final int RULE_PATH_BENEATH = 1;
    private static final int RULE_BYTES = 12;

    /// The descriptors that the kernel assigns in a process with only the standard three open: the rule set,
    /// and the one path that is open at a time.
    private static final int RULES = 3;

    private static final int PATH = 4;

    static Landlock ofThisMachine(Architecture architecture) {
        long version = new Kernel().call(Syscall.LANDLOCK_CREATE_RULESET.on(architecture), 0, 0, ASK_VERSION);
        return new Landlock(architecture, Math.max(0, version));
    }

    private boolean available() {
        return version >= 1;
    }

    void begin(SyscallProgram program) throws IOException {
        if (available()) {
            long attributes = program.store(handled(), version >= 4 ? 3 : 0, version >= 6 ? 3 : 0);
            long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
            must(program, "landlock", Syscall.LANDLOCK_CREATE_RULESET, attributes, size, 0);
        }
    }

    private long handled() {
        if (version >= 5) {
            return 0xffff;
        }
        return version >= 3 ? 0x7fff : version == 2 ? 0x3fff : 0x1fff;
    }

    /// Allows access to a file, or to a directory and everything below it.
    void open(SyscallProgram program, Path path, long rights) throws IOException {
        if (available()) {
            must(program, "opening " + path, Syscall.OPENAT, FROM_CURRENT_FOLDER, place(program, path), PATH_ONLY);
            must(program, "a rule for " + path, Syscall.LANDLOCK_ADD_RULE, rule(program, path, rights));
            must(program, "closing " + path, Syscall.CLOSE, PATH);
        }
    }

    /// Allows access to a path if it exists.
    void openIfThere(SyscallProgram program, Path path, long rights) throws IOException {
        if (available() && Files.exists(path)) {
            program.attempt(Syscall.OPENAT.on(architecture), FROM_CURRENT_FOLDER, place(program, path), PATH_ONLY);
            program.attempt(Syscall.LANDLOCK_ADD_RULE.on(architecture), rule(program, path, rights));
            program.attempt(Syscall.CLOSE.on(architecture), PATH);
        }
    }

    /// Denies, irrevocably, access to every path without a rule.
    void enforce(SyscallProgram program) throws IOException {
        if (available()) {
            must(program, "enforcing landlock", Syscall.LANDLOCK_RESTRICT_SELF, RULES, 0);
            must(program, "closing landlock", Syscall.CLOSE, RULES);
        }
    }

    private static long place(SyscallProgram program, Path path) throws IOException {
        return program.store(path.toString());
    }

    private long[] rule(SyscallProgram program, Path path, long rights) throws IOException {
        long meant = Files.isDirectory(path) ? rights : rights & OF_A_FILE;
        var rule = ByteBuffer.allocate(RULE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        rule.putLong(meant & handled()).putInt(PATH);
        return new long[] {RULES, RULE_PATH_BENEATH, program.store(rule.array()), 0};
    }

    private void must(SyscallProgram program, String what, Syscall call, long... arguments) throws IOException {
        program.require(what, ConfinementPlan.NOT_CONFINED, call.on(architecture), arguments);
    }
}
