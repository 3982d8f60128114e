package org.tirich.starter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroundTest {

    @ParameterizedTest
    @EnumSource
    void everyInkIsLegibleOnBothEnds(Ground ground) {
        assertThat(ground.inks)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(ink -> assertThat(ground.contrast(ink))
                        .as("%s on %s", ink, ground)
                        .isGreaterThanOrEqualTo(4.5));
    }
}
