package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatiosTest {

    private final Ratios ratios = new Ratios();

    @Test
    void reciprocalsCancelOut() {
        ratios.add(0.5);
        ratios.add(2);
        assertThat(ratios.geometricMean()).isCloseTo(1, within(1e-12));

        ratios.add(0.125);
        assertThat(ratios.geometricMean()).isCloseTo(0.5, within(1e-12));
        assertThat(ratios.worst()).isEqualTo(2);
    }

    @Test
    void invalidRatiosAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> ratios.add(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ratios.add(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> ratios.add(1.0 / 0));
    }
}
