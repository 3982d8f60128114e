package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitOutcomeTest {

    private static final int ANY_FAILURE = 187;

    @ParameterizedTest
    @ValueSource(ints = {137, 143, 152, 127, 245, 228, 255, 97, 98})
    void killedOrUnconfinedOrWithoutMemoryOrDiskSpaceIsAFaultOfTheMachine(int status) {
        assertThat(new ExitOutcome.Exited(status, "").isMachineFault()).isTrue();
    }

    @Test
    void anEncoderWithoutMemoryIsAFaultOfTheMachine() {
        var complaint = "x264 [error]: malloc of size 1500068 failed";

        assertThat(new ExitOutcome.Exited(ANY_FAILURE, complaint).isMachineFault())
                .isTrue();
        assertThat(new ExitOutcome.Exited(0, complaint).isMachineFault()).isFalse();
    }

    @Test
    void aDecoderWithoutMemoryIsAFaultOfTheFile() {
        assertThat(new ExitOutcome.Exited(ANY_FAILURE, "Cannot allocate memory").isMachineFault())
                .isFalse();
    }
}
