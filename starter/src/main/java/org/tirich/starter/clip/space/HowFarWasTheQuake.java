package org.tirich.starter.clip.space;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
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

/// The time between the two waves of an earthquake grows with the distance and not with the strength.
///
/// A gong shakes twice, and three causes of the long gap are offered. Then the earthquake is seen: a fast and a slow
/// wave
/// reach three gongs, and their gaps are one, two and three units long. A race of both waves shows why. A much stronger
/// earthquake at the same place gives the same gaps.
public final class HowFarWasTheQuake implements Scene {

    // Quake, numbers, the race, a strong quake, rewind.
    private static final double QUAKE = 4, COUNT = 7, RACE = 8.3, STRONG = 12, BACK = 15.3, END = 16.8;

    /// The speeds of both waves in units per second. In rock of the crust their ratio is about the root of 3.
    private static final double FAST = 520, SLOW = FAST / Math.sqrt(3);

    private static final double RACE_PACE = 0.55;
    private static final double UNIT = GongLine.STEP / SLOW - GongLine.STEP / FAST;
    private static final double[] HERTZ = {523, 392, 294};

    private final TileRow tiles = TileRow.across(1046, END, Palette.MADDER, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "how-far-was-the-quake";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.MORNING;
    }

    @Override
    public void scenery(Graphics2D g) {
        GongLine.scenery(new Ink(g));
    }

    /// The second at which a wave arrives at a gong.
    private static double arrives(double quake, int steps, double speed) {
        return quake + steps * GongLine.STEP / speed;
    }

    /// The swing of a gong by both waves of a quake.
    private static double swing(double t, double quake, int steps, double strength) {
        return strength
                * (0.09 * Easing.swing(t, arrives(quake, steps, FAST), 0.3, 0.7)
                        + 0.2 * Easing.swing(t, arrives(quake, steps, SLOW), 0.34, 1.1));
    }

    /// At the beginning the gongs still shake from a quake that nobody has seen.
    private static double swing(double t, int steps) {
        double unseen = 0.09 * Easing.swing(t, 0.05, 0.3, 0.5) + 0.2 * Easing.swing(t, 0.05 + UNIT * steps, 0.34, 0.8);
        return unseen + swing(t, QUAKE, steps, 1) + swing(t, STRONG, steps, 1.9);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double quake : new double[] {QUAKE, STRONG}) {
            double strength = quake == QUAKE ? 1 : 1.7, since = t - quake;
            if (since > 0 && since < 3.4) {
                double fading = 1 - Easing.smooth(since, 2.4, 3.4);
                GongLine.wave(ink, SLOW * since, false, fading * Math.min(1, strength));
                GongLine.wave(ink, FAST * since, true, fading * (1 - Easing.smooth(since, 1.5, 2.1)));
            }
            new Burst(quake, GongLine.X, GongLine.SOURCE_Y, 80, (int) (20 * strength), 420 * strength, 0.9)
                    .draw(ink, t, 13, Palette.WALNUT.colour);
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        boolean strong = t >= STRONG;
        g.transform(
                Camera.jolted(t - (strong ? STRONG : QUAKE), strong ? 16 : 8).transform());
        double size = Easing.land(t, QUAKE, QUAKE + 0.15) + 0.3 * Easing.land(t, STRONG, STRONG + 0.15);
        GongLine.source(ink, size * (1 - Easing.smooth(t, BACK, BACK + 0.8)));
        for (int steps = 1; steps <= GongLine.GONGS; steps++) {
            GongLine.gong(ink, steps, swing(t, steps));
            trace(ink, t, steps);
        }
        race(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, HowFarWasTheQuake::outcome);
    }

    private static void trace(Ink ink, double t, int steps) {
        double first = 1 - Easing.smooth(t, RACE - 0.5, RACE - 0.1);
        double again = 1 - Easing.smooth(t, BACK, BACK + 0.5);
        gap(ink, t, QUAKE, steps, first);
        if (t > STRONG) {
            gap(ink, t, STRONG, steps, again);
        }
        for (int unit = 0; unit < steps && t < RACE; unit++) {
            double at = COUNT + 0.25 * (steps - 1) + 0.08 * unit;
            GongLine.unit(ink, steps, unit, Easing.smooth(t, at, at + 0.2) * first);
        }
        double compared = Easing.smooth(t, RACE + 2.9, STRONG - 0.1) * again;
        if (compared > 0) {
            GongLine.outline(ink, steps, compared);
        }
    }

    private static void gap(Ink ink, double t, double quake, int steps, double strength) {
        double from = arrives(quake, steps, FAST), to = arrives(quake, steps, SLOW);
        if (t > from && strength > 0) {
            GongLine.bar(ink, steps, (Math.min(t, to) - from) / UNIT, t >= to, strength);
        }
    }

    /// Both waves as runners on the line from the source, and the lead of the fast one.
    private static void race(Ink ink, double t) {
        double since = RACE_PACE * (t - RACE), shown = Easing.window(t, RACE, STRONG - 0.4, 0.2);
        if (since < 0 || shown <= 0) {
            return;
        }
        double end = GongLine.GONGS * GongLine.STEP;
        double fast = Math.min(end, FAST * since), slow = Math.min(end * SLOW / FAST, SLOW * since);
        double x = GongLine.X + 210;
        ink.line(x, GongLine.SOURCE_Y, x, GongLine.SOURCE_Y - end, Ink.FINE, Palette.WALNUT.at(0.6 * shown));
        if (fast - slow > 4) {
            ink.line(x, GongLine.SOURCE_Y - slow, x, GongLine.SOURCE_Y - fast, 34, Palette.INDIGO.at(0.55 * shown));
        }
        ink.fill(Ornament.nuqta(x, GongLine.SOURCE_Y - slow, 46), Palette.MADDER.at(shown));
        ink.fill(Ornament.nuqta(x, GongLine.SOURCE_Y - fast, 46), Palette.INDIGO.at(shown));
    }

    /// A quake that is near, far or strong.
    private static void outcome(Ink ink, int tile) {
        double x = -30, y = tile == 1 ? 92 : tile == 0 ? 24 : 64;
        GongLine.house(ink, x, -64, 0.42);
        ink.disc(x, -62, 22, Palette.SAFFRON.colour);
        ink.dashes(x, -14, x, y - 20, 8, Palette.WALNUT.colour);
        double size = tile == 2 ? 58 : 24;
        Ornament.star(ink, x, y, size, Palette.MADDER.colour, Palette.MADDER.colour);
        GongLine.crack(ink, x, y, 0.4 * size / 24 * 0.55);
        ink.fill(new RoundRectangle2D.Double(48, -88, 30, 176, 8, 8), Palette.INDIGO.colour);
        ink.line(42, -92, 84, -92, 12, Palette.INDIGO.colour);
        ink.line(42, 92, 84, 92, 12, Palette.MADDER.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0.05, new Tone.Bell(HERTZ[1], 0.25)).at(0.05 + 2 * UNIT, new Tone.Bell(HERTZ[1], 0.5));
        tiles.sound(score, 294, 392, 523);
        for (double quake : new double[] {QUAKE, STRONG}) {
            double gain = quake == QUAKE ? 0.7 : 1;
            score.at(quake, new Tone.Drum(200, gain)).at(quake + 0.12, new Tone.Drum(230, 0.7 * gain));
            score.at(quake, new Tone.Rush(2.4, s -> 320 - 40 * s, s -> gain * Math.exp(-1.2 * s)));
            for (int steps = 1; steps <= GongLine.GONGS; steps++) {
                score.at(arrives(quake, steps, FAST), new Tone.Bell(HERTZ[steps - 1], 0.25 * gain));
                score.at(arrives(quake, steps, SLOW), new Tone.Bell(HERTZ[steps - 1], 0.55 * gain));
            }
        }
        for (int steps = 1; steps <= GongLine.GONGS; steps++) {
            score.at(COUNT + 0.25 * (steps - 1), new Tone.Pluck(HERTZ[0] * Math.pow(2, (steps - 1) / 4.0), 0.5));
        }
        double race = GongLine.GONGS * GongLine.STEP / FAST / RACE_PACE;
        score.at(RACE, new Tone.Glide(race, s -> 300 + 300 * s / race, _ -> 0.12));
        score.at(RACE, new Tone.Glide(race, s -> 300 + 173 * s / race, _ -> 0.12));
        score.at(RACE + race, new Tone.Drum(280, 0.5));
        score.rise(STRONG + 2.8, 0.35, 392, 523, 659, 784);
        return score.at(BACK, new Tone.Glide(1.3, s -> 520 - 200 * s, s -> 0.14 * Easing.window(s, 0, 1.3, 0.3)));
    }

    /// Measures the bars in the picture, for the weak and for the strong quake.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (double t : new double[] {COUNT - 0.05, BACK - 0.1}) {
            double near = width(renderer, t, 1);
            for (int steps = 2; steps <= GongLine.GONGS; steps++) {
                facts.add(new Fact("gap at distance " + steps, steps, width(renderer, t, steps) / near, 0.05));
            }
        }
        for (int steps = 1; steps <= GongLine.GONGS; steps++) {
            double weak = width(renderer, COUNT - 0.05, steps), strong = width(renderer, BACK - 0.1, steps);
            facts.add(new Fact("strength does not change gap " + steps, weak, strong, 2));
        }
        facts.add(new Fact("ratio of the speeds", 1.73, FAST / SLOW, 0.01));
        return facts;
    }

    /// The length of a bar, from its beginning to the mark of the slow wave.
    private static double width(SceneRenderer renderer, double t, int steps) {
        var lesson = renderer.lessonAt(t);
        int x = (int) GongLine.BAR_X + 20, y = (int) GongLine.y(steps);
        var madder = Palette.MADDER.colour;
        while (x < FrameLayout.WIDTH - 1 && !Measurements.like(lesson.getRGB(x, y), madder)) {
            x++;
        }
        return x + 10 - GongLine.BAR_X;
    }
}
