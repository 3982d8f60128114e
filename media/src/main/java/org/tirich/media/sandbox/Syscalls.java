package org.tirich.media.sandbox;

import java.util.Optional;

/// System call numbers of one processor architecture, and the calls that confined programs must not make.
enum Syscalls {
    X86_64(62, 0xC000003E, 0x40000000, new Numbers(302, 257, 3, 157, 317, 59, 141, 436, 56, 435, 41, 62), new int[] {
        41,
        42,
        43,
        44,
        45,
        46,
        47,
        48,
        49,
        50,
        51,
        52,
        53,
        54,
        55,
        288,
        299,
        307, // sockets
        57,
        58, // fork, vfork
        62,
        200,
        234,
        129,
        297,
        424,
        434,
        438, // signals and pidfds
        101,
        310,
        311,
        440,
        298,
        321,
        323, // ptrace, memory of other processes, perf, bpf, userfaultfd
        272,
        308,
        155,
        161,
        165,
        166,
        428,
        429,
        430,
        431,
        432,
        433,
        442, // namespaces and mounts
        175,
        176,
        313,
        246,
        320,
        169,
        167,
        168,
        163,
        103,
        179, // modules, kexec, reboot, swap
        248,
        249,
        250,
        303,
        304,
        425,
        426,
        427,
        135,
        164,
        227,
        305 // keys, handles, io_uring, clocks
    }),

    /// Taken from the kernel's table and not yet run on hardware; the self-test decides whether it is used.
    AARCH64(
            183,
            0xC00000B7,
            0x7FFFFFFF,
            new Numbers(261, 56, 57, 167, 277, 221, 140, 436, 220, 435, 198, 129),
            new int[] {
                198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 242, 243, 269, 129, 130, 131,
                138, 240, 424, 434, 438, 117, 270, 271, 440, 241, 280, 282, 97, 268, 41, 51, 40, 39, 428, 429, 430, 431,
                432, 433, 442, 105, 106, 273, 104, 294, 142, 224, 225, 89, 116, 60, 217, 218, 219, 264, 265, 425, 426,
                427, 92, 170, 112, 266
            });

    /// These numbers are the same on every architecture.
    static final int LANDLOCK_CREATE_RULESET = 444;

    static final int LANDLOCK_ADD_RULE = 445;
    static final int LANDLOCK_RESTRICT_SELF = 446;

    /// The calls of [ConfinementPlan] and those that [SeccompFilter] treats specially.
    record Numbers(
            int prlimit,
            int openat,
            int close,
            int prctl,
            int seccomp,
            int execve,
            int setpriority,
            int closeRange,
            int cloneCall,
            int clone3,
            int socket,
            int kill) {}

    /// The architecture in ELF headers.
    final short elfMachine;

    /// The architecture in seccomp data.
    final int auditArch;

    /// Numbers from here upwards belong to another calling convention and are denied.
    final int firstForeignCall;

    final Numbers numbers;
    private final int[] denied;

    Syscalls(int elfMachine, int auditArch, int highest, Numbers needed, int[] denied) {
        this.elfMachine = (short) elfMachine;
        this.auditArch = auditArch;
        this.firstForeignCall = highest;
        this.numbers = needed;
        this.denied = denied;
    }

    int[] denied() {
        return denied.clone();
    }

    static Optional<Syscalls> ofThisMachine() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
