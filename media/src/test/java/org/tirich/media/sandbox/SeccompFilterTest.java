package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;
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

    private static final int CLONE_VM = 0x100;
    private static final int CLONE_THREAD = 0x10000;
    private static final int INSTRUCTION_BYTES = 8;

    @ParameterizedTest
    @EnumSource
    void deniesTheListedCallsAndAllowsAllOthers(Syscalls calls) {
        Set<Integer> denied = Arrays.stream(calls.denied()).boxed().collect(Collectors.toSet());

        for (int number = 0; number < END; number++) {
            if (number == calls.numbers.cloneCall() || number == calls.numbers.clone3()) {
                continue;
            }
            assertThat(verdict(calls, number, 0))
                    .as("system call %d", number)
                    .isEqualTo(denied.contains(number) ? EPERM : ALLOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allowsThreadsAndDeniesProcesses(Syscalls calls) {
        assertThat(verdict(calls, calls.numbers.cloneCall(), CLONE_VM | CLONE_THREAD))
                .isEqualTo(ALLOW);
        assertThat(verdict(calls, calls.numbers.cloneCall(), CLONE_VM)).isEqualTo(EPERM);
        assertThat(verdict(calls, calls.numbers.clone3(), CLONE_THREAD)).isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @EnumSource
    void deniesCallsOfOtherConventions(Syscalls calls) {
        assertThat(verdict(calls, calls.firstForeignCall, 0)).isEqualTo(EPERM);
        assertThat(verdict(calls, calls.firstForeignCall | 59, 0)).isEqualTo(EPERM);
        assertThat(verdict(calls, -1, 0)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @EnumSource
    void killsOnCallsOfAnotherArchitecture(Syscalls calls) {
        int i386 = 0x40000003;

        assertThat(verdict(calls, i386, calls.numbers.openat(), 0)).isEqualTo(KILL);
        for (var other : Syscalls.values()) {
            if (other != calls) {
                assertThat(verdict(calls, other.auditArch, calls.numbers.openat(), 0))
                        .isEqualTo(KILL);
            }
        }
    }

    private static int verdict(Syscalls calls, int number, int firstArgument) {
        return verdict(calls, calls.auditArch, number, firstArgument);
    }

    private static int verdict(Syscalls calls, int architecture, int number, int firstArgument) {
        // struct seccomp_data
        var data = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, number)
                .putInt(4, architecture)
                .putInt(16, firstArgument);
        var program = ByteBuffer.wrap(new SeccompFilter(calls).instructions()).order(ByteOrder.LITTLE_ENDIAN);
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
