package org.tirich.media.sandbox;

import java.util.Optional;

/// The processor architectures that the sandbox supports.
enum Architecture {
    X86_64(62, 0xC000003E, 0x40000000),

    /// Has run in an emulator only; the self-test decides whether it is used.
    AARCH64(183, 0xC00000B7, 0x7FFFFFFF);

    /// The architecture in ELF headers.
    final short elfMachine;

    /// The architecture in seccomp data.
    final int auditArch;

    /// Numbers of system calls from here upwards belong to another calling convention and are denied.
    final int firstForeignCall;

    Architecture(int elfMachine, int auditArch, int firstForeignCall) {
        this.elfMachine = (short) elfMachine;
        this.auditArch = auditArch;
        this.firstForeignCall = firstForeignCall;
    }

    static Optional<Architecture> ofThisMachine() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
