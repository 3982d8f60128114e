package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Interprets the filters as the kernel would, also for the architecture that this machine does not have.
class SeccompFilterTest {

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int ENOSYS = 0x00050026;

    /// Above the highest system call of any kernel so far.
    private static final int END = 600;

    /// No condition on an argument holds for these.
    private static final long[] NO_ARGUMENTS_ALLOWED = {0x2_0000_0003L, 0x2_0000_0003L, 0x2_0000_0003L};

    private static final int CLONE_VM = 0x100;
    private static final int CLONE_THREAD = 0x10000;
    private static final int INSTRUCTION_BYTES = 8;

    @ParameterizedTest
    @EnumSource
    void allowsTheListedCallsOnly(Architecture architecture) {
        var allowed = SeccompFilter.ALLOWED.stream()
                .filter(call -> call.existsOn(architecture))
                .map(call -> call.on(architecture))
                .collect(Collectors.toSet());

        for (int number = 0; number < END; number++) {
            if (number == Syscall.CLONE3.on(architecture)) {
                continue;
            }
            assertThat(verdict(architecture, number, NO_ARGUMENTS_ALLOWED))
                    .as("system call %d", number)
                    .isEqualTo(allowed.contains(number) ? ALLOW : EPERM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noListNamesACallTwice(Architecture architecture) {
        var numbers = Arrays.stream(Syscall.values())
                .filter(call -> call.existsOn(architecture))
                .map(call -> call.on(architecture));

        assertThat(numbers).doesNotHaveDuplicates();
    }

    /// A decoder that is taken over cannot reach what these calls reach.
    @ParameterizedTest
    @EnumSource
    void allowsNothingThatActsOnAnotherProcess(Architecture architecture) {
        assertThat(SeccompFilter.ALLOWED)
                .doesNotContain(
                        Syscall.SOCKET,
                        Syscall.KILL,
                        Syscall.TGKILL,
                        Syscall.PTRACE,
                        Syscall.PIDFD_OPEN,
                        Syscall.SETPRIORITY,
                        Syscall.SCHED_SETAFFINITY,
                        Syscall.SCHED_SETSCHEDULER,
                        Syscall.PRLIMIT64,
                        Syscall.PRCTL,
                        Syscall.IOCTL,
                        Syscall.CLONE,
                        Syscall.FCHMODAT,
                        Syscall.UTIMENSAT);
    }

    @ParameterizedTest
    @EnumSource
    void allowsThreadsAndDeniesProcesses(Architecture architecture) {
        var clone = Syscall.CLONE.on(architecture);

        assertThat(verdict(architecture, clone, CLONE_VM | CLONE_THREAD)).isEqualTo(ALLOW);
        assertThat(verdict(architecture, clone, CLONE_VM)).isEqualTo(EPERM);
        assertThat(verdict(architecture, Syscall.CLONE3.on(architecture), CLONE_THREAD))
                .isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void allowsAProcessItsOwnLimitsOnly(Architecture architecture) {
        var prlimit = Syscall.PRLIMIT64.on(architecture);
        var old = 0x7fff_1234_5678L;

        assertThat(verdict(architecture, prlimit, 0, 7, 0, old)).isEqualTo(ALLOW);
        assertThat(verdict(architecture, prlimit, 4711, 7, 0, old)).isEqualTo(EPERM);
        assertThat(verdict(architecture, prlimit, 4711, 7, old, 0)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void allowsHarmlessRequestsToThreadAndTerminal(Architecture architecture) {
        var prctl = Syscall.PRCTL.on(architecture);
        assertThat(verdict(architecture, prctl, 15)).isEqualTo(ALLOW);
        assertThat(verdict(architecture, prctl, 16)).isEqualTo(ALLOW);
        assertThat(verdict(architecture, prctl, 1)).isEqualTo(EPERM);
        assertThat(verdict(architecture, prctl, 22)).isEqualTo(EPERM);

        var ioctl = Syscall.IOCTL.on(architecture);
        assertThat(verdict(architecture, ioctl, 0, 0x5401)).isEqualTo(ALLOW);
        assertThat(verdict(architecture, ioctl, 0, 0x5413)).isEqualTo(ALLOW);
        assertThat(verdict(architecture, ioctl, 0, 0x5412)).isEqualTo(EPERM);
        assertThat(verdict(architecture, ioctl, 0x5401, 0)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void deniesCallsOfOtherConventions(Architecture architecture) {
        assertThat(verdict(architecture, architecture.firstForeignCall)).isEqualTo(EPERM);
        assertThat(verdict(architecture, architecture.firstForeignCall | 59)).isEqualTo(EPERM);
        assertThat(verdict(architecture, -1)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void killsOnCallsOfAnotherArchitecture(Architecture architecture) {
        int i386 = 0x40000003;
        var read = Syscall.READ.on(architecture);

        assertThat(verdictOf(architecture, i386, read)).isEqualTo(KILL);
        for (var other : Architecture.values()) {
            if (other != architecture) {
                assertThat(verdictOf(architecture, other.auditArch, read)).isEqualTo(KILL);
            }
        }
    }

    private static int verdict(Architecture architecture, int number, long... arguments) {
        return verdictOf(architecture, architecture.auditArch, number, arguments);
    }

    private static int verdictOf(Architecture architecture, int auditArch, int number, long... arguments) {
        // struct seccomp_data
        var data = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, number)
                .putInt(4, auditArch);
        for (int n = 0; n < arguments.length; n++) {
            data.putLong(16 + 8 * n, arguments[n]);
        }
        var program =
                ByteBuffer.wrap(new SeccompFilter(architecture).instructions()).order(ByteOrder.LITTLE_ENDIAN);
        int accumulator = 0;
        for (int at = 0; ; at++) {
            program.position(at * INSTRUCTION_BYTES);
            int code = program.getShort();
            int ifTrue = Byte.toUnsignedInt(program.get());
            int ifFalse = Byte.toUnsignedInt(program.get());
            int value = program.getInt();
            boolean holds;
            switch (code) {
                case 0x20 -> {
                    accumulator = data.getInt(value);
                    continue;
                }
                case 0x06 -> {
                    return value;
                }
                case 0x15 -> holds = accumulator == value;
                case 0x35 -> holds = Integer.compareUnsigned(accumulator, value) >= 0;
                case 0x45 -> holds = (accumulator & value) != 0;
                default -> throw new AssertionError("instruction " + Integer.toHexString(code));
            }
            at += holds ? ifTrue : ifFalse;
        }
    }
}
