package org.tirich.starter.clip.physics;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
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

/// Without friction a puck needs no push to keep moving: it covers equal distances in equal times.
///
/// A sling is drawn while three outcomes are offered. The arrow of force is there only while the sling pushes, and the
/// puck glides on; bars between the flashes show equal distances. Then a rough mat lies on the ice: an arrow against
/// the
/// motion appears, and the puck stops.
public final class WillThePuckStop implements Scene {

    private static final int FLASHES = 6;

    // The sling, bars, bars compared, return, mat, the sling again, rewind.
    private static final double RELEASE = 4, BARS = 6.3, STEP = 0.4, COMPARE = 8.6, RETURN = 10.1, MAT = 10.6;
    private static final double AGAIN = 12.2, BACK = 15.4, END = 17.2;
    private static final double PULLED = 1120, SPEED = 520, FLASH = 0.3, ROUGH = 640, STOP = 250;

    /// The seconds for which the sling pushes.
    private static final double PUSH = 2 * (PULLED - IceLane.SLING) / SPEED;

    private static final double FRICTION = SPEED * SPEED / 2 / (ROUGH - STOP);
    private static final double ROUGH_AFTER = PUSH + (IceLane.SLING - ROUGH) / SPEED;
    private static final double STOP_AFTER = ROUGH_AFTER + SPEED / FRICTION;

    private final TileRow tiles = TileRow.across(520, END, Palette.TEAL, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "will-the-puck-stop";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.NOON;
    }

    @Override
    public void scenery(Graphics2D g) {
        IceLane.scenery(new Ink(g));
    }

    /// The place of the puck since a release.
    private static double y(double since, boolean rough) {
        double pushed = Math.clamp(since, 0, PUSH), on = Math.max(0, since - PUSH);
        double smooth = PULLED - SPEED / PUSH * pushed * pushed / 2 - SPEED * on;
        if (!rough || since < ROUGH_AFTER) {
            return smooth;
        }
        double braked = Math.min(since, STOP_AFTER) - ROUGH_AFTER;
        return ROUGH - SPEED * braked + FRICTION * braked * braked / 2;
    }

    private static double y(double t) {
        if (t < RETURN + 1) {
            double shiver = 3 * Math.sin(40 * t) * (Easing.window(t, 0, 0.7, 0.2) + Easing.window(t, 3, RELEASE, 0.2));
            return shiver
                    + Easing.mix(Math.max(-120, y(t - RELEASE, false)), PULLED, Easing.smooth(t, RETURN, RETURN + 0.8));
        }
        return Easing.mix(y(t - AGAIN, true), PULLED, Easing.smooth(t, BACK, BACK + 1.2));
    }

    private static double mat(double t) {
        return Easing.smooth(t, MAT, MAT + 1.4) * (1 - Easing.smooth(t, BACK + 0.2, END - 0.2));
    }

    private static double since(double t) {
        return t < RETURN ? t - RELEASE : t - AGAIN;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        if (mat(t) > 0.01) {
            IceLane.mat(ink, ROUGH * mat(t));
        }
        double y = y(t), band = Math.max(IceLane.SLING, y + IceLane.RADIUS - 4);
        double swing = 46 * Easing.swing(since(t), PUSH, 0.16, 0.4);
        boolean touching = y + IceLane.RADIUS > IceLane.SLING;
        if (t > RELEASE && t < RETURN && y < IceLane.SLING) {
            marks(ink, t);
        }
        IceLane.band(ink, touching ? band : IceLane.SLING - swing);
        for (double release : new double[] {RELEASE, AGAIN}) {
            new Burst(release + PUSH, IceLane.X, IceLane.SLING, 110, 20, 420, 0.7)
                    .draw(ink, t, 12, Palette.SLOPE.colour);
        }
        new Burst(AGAIN + ROUGH_AFTER, IceLane.X, ROUGH - 70, 70, 14, 300, 0.7).draw(ink, t, 11, Palette.WALNUT.colour);
        g.transform(Camera.jolted(since(t) - PUSH, 10).transform());
        forces(ink, t, y);
        IceLane.puck(ink, y);
    }

    /// An arrow while the sling pushes, and one while the mat brakes.
    private static void forces(Ink ink, double t, double y) {
        double since = since(t);
        double pushing = Easing.window(since, 0, PUSH, 0.06);
        IceLane.arrow(ink, y - 60, 190 * pushing, true);
        double braking = t < AGAIN || t > BACK ? 0 : Easing.window(since, ROUGH_AFTER, STOP_AFTER, 0.08);
        IceLane.arrow(ink, y + 60, 190 * braking, false);
    }

    private static void marks(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, COMPARE - 0.2, COMPARE + 0.2);
        for (int n = 0; n < FLASHES && shown > 0; n++) {
            if (t >= RELEASE + PUSH + FLASH * n) {
                IceLane.mark(ink, y(PUSH + FLASH * n, false), shown);
            }
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        bars(ink, t);
        if (t > AGAIN && t < BACK + 0.6) {
            double shown = 1 - Easing.smooth(t, BACK, BACK + 0.5);
            for (int n = 1; n < 9; n++) {
                double at = PUSH + FLASH * n;
                if (since(t) > at && at < STOP_AFTER) {
                    ink.fill(dash(y(at, true)), Palette.INDIGO.at(shown));
                }
            }
        }
        tiles.draw(ink, t, WillThePuckStop::outcome);
    }

    private static Rectangle2D dash(double y) {
        return new Rectangle2D.Double(96, y - 9, 104, 18);
    }

    /// The distances between flashes, first where they are and then side by side.
    private static void bars(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, RETURN - 0.5, RETURN - 0.1);
        for (int n = 0; n + 1 < FLASHES && shown > 0; n++) {
            double come = Easing.land(t, BARS + STEP * n, BARS + STEP * n + 0.3);
            double beside = Easing.windUp(t, COMPARE + 0.06 * n, COMPARE + 0.5 + 0.06 * n);
            double length = SPEED * FLASH - 14, foot = Easing.mix(y(PUSH + FLASH * n, false) - 7, 700, beside);
            double x = Easing.mix(560, IceLane.X + 108 * (n - 2), beside);
            if (come > 0.02 && t < RETURN) {
                var bar = new RoundRectangle2D.Double(x - 34, foot - length * come, 68, length * come, 18, 18);
                ink.fill(bar, Palette.INDIGO.at(shown));
            }
        }
    }

    /// The puck slows down and stops, moves on evenly, or stops at once.
    private static void outcome(Ink ink, int tile) {
        double[][] places = {{84, 30, -8, -30}, {84, 30, -24, -78}, {84, 60}};
        ink.line(-58, 104, 58, 104, Ink.BOLD, Palette.TEAL.colour);
        for (int i = 0; i < places[tile].length; i++) {
            boolean last = i == places[tile].length - 1;
            ink.disc(0, places[tile][i] - 8, last ? 26 : 20, last ? Palette.MADDER.colour : Palette.MADDER.at(0.55));
        }
        if (tile == 1) {
            ink.fill(Ornament.polygon(-24, -106, 24, -106, 0, -122), Palette.MADDER.colour);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.1);
        score.at(0, new Tone.Glide(RELEASE, s -> 240 + 40 * s, s -> 0.05 + 0.02 * s));
        tiles.sound(score, 294, 392, 523);
        for (double release : new double[] {RELEASE, AGAIN}) {
            score.at(release, new Tone.Glide(PUSH, s -> 300 + 700 * s, _ -> 0.3));
            score.at(release + PUSH, new Tone.Drum(210, 0.9));
        }
        score.at(RELEASE + PUSH, new Tone.Rush(2.2, _ -> 1200, s -> 0.14 * Easing.window(s, 0, 2.2, 0.3)));
        for (int n = 1; n < FLASHES; n++) {
            score.at(RELEASE + PUSH + FLASH * n, new Tone.Pluck(392, 0.5));
            score.at(BARS + STEP * (n - 1), new Tone.Pluck(523, 0.5));
        }
        score.chord(COMPARE + 0.8, 0.3, 392, 588).rise(COMPARE + 0.9, 0.35, 392, 494, 588, 784);
        score.at(MAT, new Tone.Rush(0.9, s -> 500 + 300 * s, s -> 0.4 * Easing.window(s, 0, 0.9, 0.2)));
        double braking = STOP_AFTER - ROUGH_AFTER;
        score.at(AGAIN + PUSH, new Tone.Rush(ROUGH_AFTER - PUSH, _ -> 1200, _ -> 0.14));
        score.at(
                AGAIN + ROUGH_AFTER,
                new Tone.Rush(braking, s -> 700 - 250 * s / braking, s -> 0.7 * (1 - s / braking)));
        for (int n = 1; n < 9 && PUSH + FLASH * n < STOP_AFTER; n++) {
            score.at(AGAIN + PUSH + FLASH * n, new Tone.Pluck(Math.max(220, 440 - 34 * n), 0.45));
        }
        score.at(AGAIN + STOP_AFTER, new Tone.Drum(260, 0.5));
        return score.at(BACK, new Tone.Glide(1.4, s -> 280 + 160 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Measures the puck in the picture at each flash.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (int n = 0; n < FLASHES - 1; n++) {
            double from = seen(renderer, RELEASE + PUSH + 0.12 + FLASH * n, false);
            double to = seen(renderer, RELEASE + PUSH + 0.12 + FLASH * (n + 1), false);
            facts.add(new Fact("distance " + n + " on ice", SPEED * FLASH, from - to, 14));
        }
        double before = 0;
        for (int n = 0; n < 4; n++) {
            double at = AGAIN + ROUGH_AFTER + 0.05 + FLASH * n;
            double distance = seen(renderer, at, true) - seen(renderer, at + FLASH, true);
            if (n > 0) {
                facts.add(new Fact("shorter on the mat by", FRICTION * FLASH * FLASH, before - distance, 3));
            }
            before = distance;
        }
        facts.add(new Fact("distance that friction leaves", ROUGH - STOP, SPEED * SPEED / 2 / FRICTION, 1e-9));
        return facts;
    }

    /// The row of the puck's centre.
    private static double seen(SceneRenderer renderer, double t, boolean rough) {
        double expected = y(t - (rough ? AGAIN : RELEASE), rough);
        return Measurements.middleOfColumn(
                renderer.at(t), (int) IceLane.X + 50, Palette.MADDER.colour, Math.max(0, expected - 90), expected + 90);
    }
}
