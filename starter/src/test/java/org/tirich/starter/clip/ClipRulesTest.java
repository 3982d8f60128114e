package org.tirich.starter.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.starter.kit.ClipRule;
import org.tirich.starter.kit.Scene;

class ClipRulesTest {

    static Stream<Arguments> everyRuleOfEveryClip() {
        return StarterClips.all().stream()
                .flatMap(clip -> Stream.of(ClipRule.values())
                        .map(rule -> Arguments.argumentSet(clip.slug() + " " + rule, clip, rule)));
    }

    @ParameterizedTest
    @MethodSource("everyRuleOfEveryClip")
    void keeps(Scene clip, ClipRule rule) {
        assertThat(rule.breaches(clip)).isEmpty();
    }
}
