package org.tirich.starter.clip.physics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Burst;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ground;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// The period of small swings depends on the length of the string and not on the mass.
///
/// One bell and a bunch of six are held aside while three outcomes are offered. Released, they swing in step. The bunch
/// opens: six bells swing exactly as one. Then the string of the bunch is shortened to a quarter, and it swings twice
/// as
/// often.
public final class WhichSwingsFaster implements Scene {

    private static final double LENGTH = 760, PERIOD = 1.6, SINGLE = 172, BUNCH = 462, PITCH = 62;
    private static final double GRAVITY = LENGTH * Math.pow(2 * Math.PI / PERIOD, 2);

    // Guess, release, the bunch opens and closes, everything is caught, the string shortened, released, rewind.
    private static final double RELEASE = 4, EQUAL = 5.8, OPEN = 7, CLOSE = 9.1, CATCH = 9.7, SHORTEN = 10.3;
    private static final double AGAIN = 11.3, BACK = 14.6, END = 16.2;
    private static final double ANGLE = Math.toRadians(7.5), SHORT_ANGLE = Math.toRadians(18);
    private static final Swing LONG = new Swing(LENGTH, -ANGLE, GRAVITY);
    private static final Swing SHORT = new Swing(LENGTH / 4, -SHORT_ANGLE, GRAVITY);

    /// The height of the knot of a bunch above its centre of mass.
    private static final double KNOT = 130;

    private final TileRow tiles = Ghungroo.tiles(END);

    @Override
    public String slug() {
        return "which-swings-faster";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.CLOTH;
    }

    @Override
    public void scenery(Graphics2D g) {
        Ghungroo.scenery(new Ink(g));
    }

    /// The angle of the bells on the long string.
    private static double longAngle(double t) {
        double trembling =
                0.004 * Math.sin(46 * t) * (Easing.window(t, 0, 0.7, 0.2) + Easing.window(t, 3, RELEASE, 0.2));
        return t < CATCH + 0.7
                ? Easing.mix(LONG.angle(t - RELEASE), -ANGLE, Easing.smooth(t, CATCH, CATCH + 0.6)) + trembling
                : Easing.mix(LONG.angle(t - AGAIN), -ANGLE, Easing.smooth(t, BACK, BACK + 0.7));
    }

    private static double bunchAngle(double t) {
        double shortened = shortened(t);
        double held = Easing.mix(-ANGLE, -SHORT_ANGLE, shortened);
        return t < SHORTEN ? longAngle(t) : t < AGAIN || t > BACK ? back(t, held) : SHORT.angle(t - AGAIN);
    }

    private static double back(double t, double held) {
        return t < AGAIN ? held : Easing.mix(SHORT.angle(t - AGAIN), held, Easing.smooth(t, BACK, BACK + 0.7));
    }

    private static double shortened(double t) {
        return Easing.smooth(t, SHORTEN, SHORTEN + 0.9) * (1 - Easing.smooth(t, BACK + 0.6, END - 0.3));
    }

    private static double bunchLength(double t) {
        return LENGTH * (1 - 0.75 * shortened(t));
    }

    private static double opened(double t) {
        return Easing.smooth(t, OPEN, OPEN + 0.7) * (1 - Easing.smooth(t, CLOSE, CLOSE + 0.5));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double release : new double[] {RELEASE, AGAIN}) {
            new Burst(release, 330, Ghungroo.FLOOR, 260, 16, 300, 0.7).draw(ink, t, 12, Palette.APRICOT.colour);
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double since = t < AGAIN ? t - RELEASE : t - AGAIN;
        g.transform(Camera.jolted(since, 8).transform());
        double dropped = Easing.smooth(t, RELEASE, RELEASE + 0.1) * (1 - Easing.smooth(t, CATCH + 0.4, CATCH + 0.8))
                + Easing.smooth(t, AGAIN, AGAIN + 0.1) * (1 - Easing.smooth(t, BACK + 0.5, BACK + 0.9));
        double out = LENGTH * Math.sin(ANGLE);
        Ghungroo.post(ink, SINGLE - out + Ghungroo.RADIUS, 850, dropped);
        double aside = bunchLength(t) * Math.sin(bunchHeld(t)), open = opened(t);
        Ghungroo.post(ink, BUNCH - aside + 66 + Ghungroo.RADIUS, Ghungroo.BEAM + bunchLength(t) - 60, dropped);
        for (boolean brass : new boolean[] {false, true}) {
            hang(ink, SINGLE, 0, 0, LENGTH, longAngle(t), brass);
            for (int i = 0; i < Ghungroo.BUNCH.length; i++) {
                double pivot = Easing.mix(BUNCH, SINGLE + PITCH * (i + 1), open);
                double dx = (1 - open) * Ghungroo.BUNCH[i][0], dy = (1 - open) * Ghungroo.BUNCH[i][1];
                hang(ink, pivot, dx, dy, bunchLength(t), bunchAngle(t), brass);
            }
        }
        signs(ink, t);
        tiles.draw(ink, t, Ghungroo::outcome);
    }

    private static double bunchHeld(double t) {
        return Easing.mix(ANGLE, SHORT_ANGLE, shortened(t));
    }

    /// Draws a bell, or its string. The strings of a bunch are one from the pivot to a knot above it.
    private static void hang(Ink ink, double pivot, double dx, double dy, double length, double angle, boolean brass) {
        double x = pivot + length * Math.sin(angle) + dx, y = Ghungroo.BEAM + length * Math.cos(angle) + dy;
        if (brass) {
            Ghungroo.bell(ink, x, y, Ghungroo.RADIUS);
        } else {
            double knot = length - KNOT;
            double knotX = pivot + knot * Math.sin(angle), knotY = Ghungroo.BEAM + knot * Math.cos(angle);
            Ghungroo.string(ink, pivot, knotX, knotY);
            ink.line(knotX, knotY, x, y, Ink.FINE, Palette.CREAM.colour);
        }
    }

    private static void signs(Ink ink, double t) {
        double equal = Easing.land(t, EQUAL, EQUAL + 0.4) * (1 - Easing.smooth(t, OPEN - 0.5, OPEN - 0.1));
        if (equal > 0.02) {
            ink.fill(Ornament.nuqta(330, 470, 150 * equal), Palette.SAFFRON.colour);
            ink.numeral("=", 330, 466, 240 * equal, Palette.INDIGO.colour);
        }
        double shown = Easing.window(t, AGAIN, BACK - 0.4, 0.3);
        if (shown > 0) {
            count(ink, passes(LONG, t), SINGLE, 1020, 130, Palette.CREAM.at(shown));
            count(ink, passes(SHORT, t), BUNCH, 620, 190, Palette.SAFFRON.at(shown));
        }
    }

    private static void count(Ink ink, int passes, double x, double y, double height, Color colour) {
        if (passes > 0) {
            ink.numeral("" + passes, x, y, height, colour);
        }
    }

    /// The number of passes through the lowest point since the second release.
    private static int passes(Swing swing, double t) {
        int passes = 0;
        while (passes < 8 && AGAIN + swing.passed(passes + 1) <= Math.min(t, BACK)) {
            passes++;
        }
        return passes;
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.0);
        tiles.sound(score, 294, 392, 523);
        score.at(RELEASE, new Tone.Drum(200, 0.8));
        for (int pass = 1; RELEASE + LONG.passed(pass) < CATCH; pass++) {
            double at = RELEASE + LONG.passed(pass);
            score.at(at, new Tone.Drum(260, 0.4)).at(at, new Tone.Pluck(523, 0.4));
            score.at(at, new Tone.Pluck(262, 0.5));
            if (at > OPEN + 1 && at < CLOSE) {
                score.at(at, new Tone.Pluck(659, 0.35)).at(at, new Tone.Pluck(784, 0.3));
            }
        }
        score.rise(EQUAL + 0.1, 0.35, 392, 523, 659);
        score.at(SHORTEN, new Tone.Glide(0.9, s -> 300 + 330 * s, _ -> 0.16));
        score.at(AGAIN, new Tone.Drum(200, 0.8));
        for (int pass = 1; pass <= 8; pass++) {
            score.at(AGAIN + SHORT.passed(pass), new Tone.Pluck(523, 0.45));
        }
        for (int pass = 1; pass <= 4; pass++) {
            score.at(AGAIN + LONG.passed(pass), new Tone.Drum(240, 0.55))
                    .at(AGAIN + LONG.passed(pass), new Tone.Pluck(262, 0.5));
        }
        return score.at(BACK, new Tone.Glide(1.4, s -> 630 - 240 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Measures the bells in the picture and the beats in the sound, and compares the periods with the formula.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (double t = RELEASE + 0.35; t < EQUAL; t += 0.43) {
            var lesson = renderer.lessonAt(t);
            double single = middle(lesson, 0, LENGTH * Math.sin(longAngle(t)) + SINGLE + 45) - SINGLE;
            double bunch = middle(lesson, LENGTH * Math.sin(longAngle(t)) + SINGLE + 45, 720) - BUNCH;
            facts.add(new Fact("both as far from the middle at " + t, single, bunch, 2));
        }
        double formula = 2 * Math.PI * Math.sqrt(LENGTH / GRAVITY) * (1 + ANGLE * ANGLE / 16);
        facts.add(new Fact("period of the long string", formula, LONG.passed(3) - LONG.passed(1), 0.002));
        double half = Math.PI * Math.sqrt(LENGTH / GRAVITY) * (1 + SHORT_ANGLE * SHORT_ANGLE / 16);
        facts.add(new Fact("period of a quarter of it", half, SHORT.passed(3) - SHORT.passed(1), 0.002));
        facts.add(new Fact("twice as often", 2 * passes(LONG, BACK), passes(SHORT, BACK), 0));
        var track = score().mix();
        for (int pass = 1; pass <= 2; pass++) {
            double at = RELEASE + LONG.passed(pass);
            facts.add(new Fact("beats heard at pass " + pass, 1, Measurements.beats(track, at - 0.2, at + 0.2), 0));
        }
        return facts;
    }

    /// The mean column of the brass between two columns, below the strings.
    private static double middle(BufferedImage lesson, double from, double to) {
        double sum = 0;
        int count = 0;
        for (int x = (int) from; x < to; x++) {
            for (int y = 780; y < 1000; y++) {
                if (Measurements.like(lesson.getRGB(x, y), Palette.SAFFRON.colour)) {
                    sum += x + 0.5;
                    count++;
                }
            }
        }
        return sum / count;
    }
}
