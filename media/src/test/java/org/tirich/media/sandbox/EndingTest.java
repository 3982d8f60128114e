package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {

    private static final int ANY_FAILURE = 187;

    @ParameterizedTest
    @ValueSource(ints = {137, 127, 245, 228})
    void killedOrWithoutMemoryOrRoomIsNoFaultOfTheFile(int status) {
        assertThat(new Ending.Exited(status, "").isFaultOfTheMachine()).isTrue();
    }

    @Test
    void anEncoderThatIsRefusedMemoryIsNoFaultOfTheFile() {
        var complaint = "x264 [error]: malloc of size 1500068 failed";

        assertThat(new Ending.Exited(ANY_FAILURE, complaint).isFaultOfTheMachine())
                .isTrue();
        assertThat(new Ending.Exited(0, complaint).isFaultOfTheMachine()).isFalse();
    }

    @Test
    void aDecoderThatIsRefusedMemoryFollowsTheFile() {
        assertThat(new Ending.Exited(ANY_FAILURE, "Cannot allocate memory").isFaultOfTheMachine())
                .isFalse();
    }
}
