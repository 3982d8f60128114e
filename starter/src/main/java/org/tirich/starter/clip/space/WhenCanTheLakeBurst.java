package org.tirich.starter.clip.space;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
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

/// A glacial lake can burst in clear weather, when melt fills it; a gauge can warn in time.
///
/// A full lake stands behind a dam of rubble while sun, rain and never are offered. In sunshine ice falls into it, a
/// wave
/// cuts the dam, and the water runs down. Five clear days show how melt fills the lake. Then the float reaches its
/// mark:
/// lamps and a bell in the valley come before the flood.
public final class WhenCanTheLakeBurst implements Scene {

    private static final int DAYS = 5;

    // Ice, its splash, the dam cut; days; the alarm, its flood; rewind.
    private static final double SUN = 4, SPLASH = 4.5, CUT = 5, REFILL = 7.3, DAY = 8, LENGTH = 0.66;
    private static final double ALARM = DAY + DAYS * LENGTH, AGAIN = 13.3, BACK = 15.3, END = 17;

    private final TileRow tiles = TileRow.across(230, END, Palette.TEAL, Palette.CREAM, 0);

    @Override
    public String slug() {
        return "when-can-the-lake-burst";
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
        GlacierLake.scenery(new Ink(g));
    }

    /// The number of days that have passed since the lake was low.
    private static double days(double t) {
        double day = Math.clamp((t - DAY) / LENGTH, 0, DAYS);
        return Math.floor(day) + Easing.smooth(day - Math.floor(day), 0.2, 0.8);
    }

    /// The surface of the lake. Each clear day brings the same melt.
    private static double level(double t) {
        double full = GlacierLake.FULL, low = GlacierLake.LOW, empty = GlacierLake.SHORE - 20;
        if (t < REFILL) {
            return Easing.mix(full, empty, Easing.smooth(t, CUT, CUT + 1.5));
        }
        if (t < DAY) {
            return Easing.mix(empty, low, Easing.smooth(t, REFILL, DAY - 0.1));
        }
        double melted = Easing.mix(low, full, days(t) / DAYS);
        double burst = Easing.mix(melted, empty, Easing.smooth(t, AGAIN, AGAIN + 1.3));
        return Easing.mix(burst, full, Easing.smooth(t, BACK, END - 0.4));
    }

    private static double cut(double t) {
        double first = Easing.smooth(t, CUT, CUT + 0.7) * (1 - Easing.smooth(t, REFILL, REFILL + 0.5));
        double again = Easing.smooth(t, AGAIN, AGAIN + 0.7) * (1 - Easing.smooth(t, BACK, BACK + 0.8));
        return first + again;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double at : new double[] {CUT, AGAIN}) {
            double head = Easing.ramp(t, at, at + 1.2), tail = Easing.smooth(t, at + 1.1, at + 2.2);
            GlacierLake.flood(ink, tail, head, 82);
        }
        double swell = 46 * Easing.window(t, SPLASH, CUT + 0.5, 0.25) + 3 * Math.sin(2 * Math.PI * 17 * t / END);
        GlacierLake.lake(ink, level(t), swell);
        new Burst(SPLASH, 250, GlacierLake.FULL, 60, 34, 640, 1).draw(ink, t, 13, Palette.WATER.colour);
        new Burst(CUT + 0.75, 230, 1060, 70, 20, 420, 0.8).draw(ink, t, 12, Palette.WATER.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < REFILL ? t - SPLASH : t - AGAIN, 12).transform());
        GlacierLake.dam(ink, cut(t));
        double fallen = Easing.ramp(t, SUN + 0.1, SPLASH), ice = 1 - Easing.smooth(t, SPLASH + 0.6, SPLASH + 1.2);
        double home = Easing.smooth(t, BACK + 0.4, END - 0.3);
        GlacierLake.ice(ink, t < BACK ? fallen : 0, GlacierLake.FULL, t < BACK ? ice : home);
        double gauge = Easing.window(t, REFILL, BACK + 0.3, 0.4);
        if (gauge > 0) {
            GlacierLake.gauge(ink, level(t), gauge);
        }
        alarm(ink, t);
        sky(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, WhenCanTheLakeBurst::outcome);
    }

    /// Lamps on the way up to the terrace and a bell, lit one after another when the float reaches its mark.
    private static void alarm(Ink ink, double t) {
        double off = 1 - Easing.smooth(t, BACK, BACK + 0.5);
        for (int i = 0; i < 4; i++) {
            GlacierLake.lamp(ink, i, Easing.smooth(t, ALARM + 0.2 * i, ALARM + 0.12 + 0.2 * i) * off);
        }
        double ringing = Easing.window(t, ALARM, AGAIN + 0.6, 0.2);
        GlacierLake.bell(ink, 0.9 * Math.sin(2 * Math.PI * 2.5 * (t - ALARM)) * ringing);
    }

    /// The sun of the first burst, then five days, of which each leaves a small sun.
    private static void sky(Ink ink, double t) {
        double first = Easing.land(t, SUN, SUN + 0.4) * (1 - Easing.smooth(t, REFILL, REFILL + 0.4));
        if (first > 0.02) {
            GlacierLake.sun(ink, 500, 230, 1.2 * first);
        }
        double gone = 1 - Easing.smooth(t, BACK, BACK + 0.5);
        double day = (t - DAY) / LENGTH;
        if (day > 0 && day < DAYS) {
            double s = day - Math.floor(day), angle = Math.PI * s;
            GlacierLake.sun(ink, 410 - 190 * Math.cos(angle), 380 - 190 * Math.sin(angle), 0.8 * Math.sin(angle));
        }
        int count = (int) Math.clamp(Math.floor(day + 0.5), 0, DAYS);
        for (int sun = 0; sun < count && gone > 0.05; sun++) {
            GlacierLake.sun(ink, 112 + 124 * sun, 136, 0.46 * gone);
        }
    }

    /// The dam bursts in sunshine, bursts in rain, or holds in both.
    private static void outcome(Ink ink, int tile) {
        if (tile != 1) {
            GlacierLake.sun(ink, tile == 0 ? 0 : -44, -64, tile == 0 ? 0.5 : 0.36);
        }
        if (tile != 0) {
            rain(ink, tile == 1 ? 0 : 42, -70, tile == 1 ? 1 : 0.72);
        }
        double top = tile == 2 ? 4 : 52;
        ink.fill(Ornament.polygon(-84, 104, -84, 14, -8, 14, 6, 104), Palette.WATER.colour);
        ink.fill(Ornament.polygon(-32, 106, -10, top, 14, top, 46, 106), Palette.WALNUT.colour);
        if (tile < 2) {
            var flood = new Path2D.Double();
            flood.moveTo(-24, 34);
            flood.curveTo(20, 18, 34, 60, 46, 92);
            flood.lineTo(76, 92);
            ink.stroke(flood, 26, Palette.WATER.colour);
        }
    }

    private static void rain(Ink ink, double x, double y, double size) {
        ink.disc(x - 30 * size, y - 6 * size, 26 * size, Palette.INDIGO.colour);
        ink.disc(x + 2 * size, y - 18 * size, 32 * size, Palette.INDIGO.colour);
        ink.disc(x + 32 * size, y - 4 * size, 24 * size, Palette.INDIGO.colour);
        for (int i = 0; i < 3; i++) {
            double left = x + (30 * i - 28) * size;
            ink.line(left, y + 32 * size, left - 10 * size, y + 66 * size, 11, Palette.TEAL.colour);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Rush(SUN, _ -> 500, _ -> 0.08));
        tiles.sound(score, 294, 392, 523);
        score.at(SUN, new Tone.Tick(900, 0.5)).at(SPLASH, new Tone.Drum(200, 1));
        for (double at : new double[] {CUT, AGAIN}) {
            score.at(at, new Tone.Drum(220, 0.7));
            score.at(at, new Tone.Rush(2.2, s -> 400 + 700 * Math.exp(-s), s -> 0.8 * Math.exp(-0.9 * s)));
        }
        score.at(REFILL - 0.9, new Tone.Pluck(523, 0.5)).at(REFILL - 0.7, new Tone.Pluck(659, 0.5));
        for (int i = 0; i < DAYS; i++) {
            score.at(DAY + LENGTH * (i + 0.5), new Tone.Pluck(330 * Math.pow(2, i / 6.0), 0.5));
        }
        for (int i = 0; i < 8; i++) {
            score.at(ALARM + 0.2 * i, new Tone.Bell(i % 2 == 0 ? 784 : 659, 0.35));
        }
        score.rise(AGAIN + 1.2, 0.3, 440, 554, 659, 880);
        return score.at(BACK, new Tone.Glide(1.4, s -> 300 + 150 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Measures the float in the picture after each day, and compares the times of alarm and flood.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double before = seen(renderer, DAY);
        for (int day = 1; day <= DAYS; day++) {
            double now = seen(renderer, DAY + LENGTH * day - 0.01);
            facts.add(new Fact(
                    "rise on clear day " + day, (GlacierLake.LOW - GlacierLake.FULL) / DAYS, before - now, 1.5));
            before = now;
        }
        facts.add(new Fact(
                "the float is at the mark when the alarm rings", GlacierLake.FULL, seen(renderer, ALARM), 1.5));
        facts.add(new Fact("the alarm comes before the flood", 1, Math.signum(AGAIN - ALARM), 0));
        return facts;
    }

    private static double seen(SceneRenderer renderer, double t) {
        return Measurements.middleOfColumn(
                renderer.lessonAt(t), (int) GlacierLake.GAUGE + 10, Palette.SAFFRON.colour, 500, 780);
    }
}
