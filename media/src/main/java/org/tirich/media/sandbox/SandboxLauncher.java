package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/// A minimal executable that confines itself: it reads a [SyscallProgram] from standard input and makes the
/// system calls listed there, the last of which executes the command. When a required call fails it prints an
/// error and exits with the status of that step.
///
/// A second JVM as launcher took a third of a second of processor time for each run; this takes a thousandth
/// (decision 0017). The instructions are listed below. The file follows the ELF-64 specification: one segment
/// of code, one zero-filled segment for the program.
final class SandboxLauncher {

    /// The address and the size of the memory for the program.
    static final int MEMORY = 0x10000000;

    static final int MEMORY_BYTES = 0x40000;

    /// System V ABI for x86-64:
    /// ```
    ///           mov  r12d, MEMORY             current step
    ///           mov  r13d, MEMORY             end of the data read so far
    /// fill:     read(0, r13, MEMORY + MEMORY_BYTES - r13)
    ///           test rax, rax                 end of input?
    ///           jle  step
    ///           add  r13, rax
    ///           jmp  fill
    /// step:     syscall(r12[0], r12[1] ... r12[5])
    ///           test rax, rax                 failed?
    ///           jns  next
    ///           cmp  r12[6], 0                required?
    ///           je   next
    ///           write(2, r12[7], r12[8])
    ///           exit_group(r12[6])
    /// next:     add  r12, SyscallProgram.STEP_BYTES
    ///           jmp  step
    /// ```
    private static final String X86_64 = """
            41bc00000010 41bd00000010
            31c0 31ff 4c89ee ba00000410 4429ea 0f05
            4885c0 7e05 4901c5 ebe5
            498b0424 498b7c2408 498b742410 498b542418 4d8b542420 4d8b442428 0f05
            4885c0 792a 49837c243000 7422
            b801000000 bf02000000 498b742438 498b542440 0f05
            b8e7000000 498b7c2430 0f05
            4983c448 ebac
            """;

    /// The same for aarch64, with `x19` and `x20` in place of `r12` and `r13`; tested in an emulator only.
    private static final String AARCH64 = """
            1300a2d2 f40313aa
            000080d2 e10314aa 8200a2d2 420014cb e80780d2 010000d4
            1f0000f1 6d000054 9402008b f7ffff17
            680240f9 608640a9 628e41a9 641640f9 010000d4
            4001f8b6 691a40f9 090100b4
            400080d2 618a43a9 080880d2 010000d4
            e00309aa c80b80d2 010000d4
            73220191 f0ffff17
            """;

    private static final int CODE = 0x400000;
    private static final int HEADER_BYTES = 64;
    private static final int SEGMENT_BYTES = 56;
    private static final int SEGMENTS = 3;
    private static final int ALIGNMENT = 0x10000;

    private static final int LOADED = 1;
    private static final int STACK = 0x6474e551;
    private static final int EXECUTE = 1;
    private static final int WRITE = 2;
    private static final int READ = 4;

    private SandboxLauncher() {}

    /// Writes the executable for this machine into `folder`. Its name contains a checksum, because another
    /// version may use the same folder at the same time.
    static Path install(Path folder, Architecture architecture) throws IOException {
        var file = elfFile(architecture);
        var program = folder.resolve(AtomicFile.name("starter", List.of(file)));
        AtomicFile.write(program, file);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
        return program;
    }

    static byte[] elfFile(Architecture architecture) {
        var code = switch (architecture) {
            case X86_64 -> instructions(X86_64);
            case AARCH64 -> instructions(AARCH64);
        };
        int begin = HEADER_BYTES + SEGMENTS * SEGMENT_BYTES;
        var out = ByteBuffer.allocate(begin + code.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        out.putShort((short) 2).putShort(architecture.elfMachine).putInt(1);
        out.putLong(CODE + begin).putLong(HEADER_BYTES).putLong(0).putInt(0);
        out.putShort((short) HEADER_BYTES).putShort((short) SEGMENT_BYTES).putShort((short) SEGMENTS);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        segment(out, LOADED, READ | EXECUTE, CODE, begin + code.length, begin + code.length);
        segment(out, LOADED, READ | WRITE, MEMORY, 0, MEMORY_BYTES);
        segment(out, STACK, READ | WRITE, 0, 0, 0);
        return out.put(code).array();
    }

    private static void segment(ByteBuffer out, int type, int rights, long address, long inFile, long inMemory) {
        out.putInt(type).putInt(rights);
        out.putLong(0).putLong(address).putLong(address);
        out.putLong(inFile).putLong(inMemory).putLong(ALIGNMENT);
    }

    private static byte[] instructions(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal.replaceAll("\\s", ""));
    }
}
