package org.tirich.starter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Every rule notices a clip that breaks it.
class ClipRuleTest {

    private static final double SECONDS = 15;
    private static final List<Fact> RIGHT = List.of(new Fact("a half is 0.5", 0.5, 0.5, 0.01));

    private static final Drawing STILL = (g, _) -> square(g, FrameLayout.CENTRE_X, FrameLayout.CENTRE_Y);

    private interface Drawing {
        void draw(Graphics2D g, double t);
    }

    private record TestScene(double seconds, Drawing drawing, Soundtrack score, List<Fact> facts) implements Scene {

        @Override
        public String slug() {
            return "test";
        }

        @Override
        public void draw(Graphics2D g, double t) {
            drawing.draw(g, t);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGoodClipKeepsTheRule(ClipRule rule) {
        assertThat(rule.breaches(new TestScene(SECONDS, STILL, bells(SECONDS), RIGHT)))
                .isEmpty();
    }

    static Stream<Arguments> breaches() {
        Drawing atTheEdge = (g, t) -> square(g, t < 10 ? FrameLayout.CENTRE_X : 30, FrameLayout.CENTRE_Y);
        Drawing endsElsewhere = (g, t) -> square(g, FrameLayout.CENTRE_X, 200 + 50 * t);
        Drawing flashes = (g, t) -> {
            g.setColor(Palette.PAPER.colour);
            if (t >= 5 && t < 5.5) {
                g.fill(FrameLayout.SAFE);
            }
        };
        return Stream.of(
                Arguments.of(ClipRule.LENGTH, scene(14.9, STILL), "lasts 14.9 s"),
                Arguments.of(ClipRule.LENGTH, scene(40.1, STILL), "lasts 40.1 s"),
                Arguments.of(ClipRule.SAFE_AREA, scene(SECONDS, atTheEdge), "leaves the safe area at 10.00 s"),
                Arguments.of(ClipRule.LOOP, scene(SECONDS, endsElsewhere), "jumps at the loop"),
                Arguments.of(ClipRule.FLASHES, scene(SECONDS, flashes), "flashes at 5.0 s"),
                Arguments.of(
                        ClipRule.SOUND,
                        new TestScene(SECONDS, STILL, new Soundtrack(SECONDS), RIGHT),
                        "is nearly silent"),
                Arguments.of(
                        ClipRule.FACTS,
                        new TestScene(SECONDS, STILL, bells(SECONDS), List.of()),
                        "claims nothing that can be tested"),
                Arguments.of(
                        ClipRule.FACTS,
                        new TestScene(
                                SECONDS, STILL, bells(SECONDS), List.of(new Fact("a half is 0.6", 0.5, 0.6, 0.01))),
                        "wrong: "));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBadClipBreaksTheRule(ClipRule rule, Scene scene, String breach) {
        assertThat(rule.breaches(scene))
                .isNotEmpty()
                .first()
                .satisfies(first -> assertThat(first).startsWith(breach));
    }

    private static Scene scene(double seconds, Drawing drawing) {
        return new TestScene(seconds, drawing, bells(seconds), RIGHT);
    }

    private static Soundtrack bells(double seconds) {
        var track = new Soundtrack(seconds);
        for (int second = 0; second < seconds - 2; second++) {
            track.at(second, new Tone.Bell(440, 0.5));
        }
        return track;
    }

    private static void square(Graphics2D g, double x, double y) {
        g.setColor(Palette.SAFFRON.colour);
        g.fillRect((int) x - 60, (int) y - 60, 120, 120);
    }
}
