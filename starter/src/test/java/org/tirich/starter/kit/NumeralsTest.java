package org.tirich.starter.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void drawsEveryDigitAndSignAtTheGivenHeight() {
        for (char digit : "0123456789".toCharArray()) {
            var bounds = Numerals.centred("" + digit, 100, 100, 50).getBounds2D();

            assertThat(bounds.getHeight()).isBetween(50.0, 62.0);
            assertThat(bounds.getCenterY()).isBetween(98.0, 102.0);
        }
        assertThat(Numerals.centred("1.5×2+3−4=90°", 0, 0, 10).getBounds2D().isEmpty())
                .isFalse();
    }

    @Test
    void hasNoLetters() {
        assertThatThrownBy(() -> Numerals.centred("H2", 0, 0, 10)).hasMessageContaining("no stroke for 'H'");
        assertThatThrownBy(() -> Numerals.centred("سائنس", 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
