package org.tirich.starter.clip.engineering;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
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
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// The power of falling water is proportional to its drop and to the water per second.
///
/// One fall lights two lanterns; another with twice the drop is shut while three outcomes are offered. Its gate opens,
/// and
/// four lanterns light. Two bars of one drop each show why. Then the first fall gets twice the water, and it lights
/// four,
/// too.
public final class HowManyLamps implements Scene {

    private static final int FEW = 2, MANY = 4;

    // Gate, water on the wheel, lanterns, sign, bars copied, twice the water, rewind.
    private static final double OPEN = 4,
            HIT = 4.5,
            LIGHT = 4.8,
            SIGN = 6.1,
            COPY = 7.6,
            MORE = 10.4,
            LIT = 11.3,
            EQUAL = 12.2;
    private static final double BACK = 13.8, END = 15.9;
    private static final double COLUMN = 90, ROW_Y = 1116;
    private static final int[] ROWS = {0, 80};

    private final TileRow tiles = new TileRow(3, 292, 196, 174, 76, 2.9, END, Palette.SAFFRON, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "how-many-lamps";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.MONSOON;
    }

    @Override
    public void scenery(Graphics2D g) {
        WaterWheels.scenery(new Ink(g));
    }

    private static double open(double t) {
        return Easing.land(t, OPEN, OPEN + 0.3) * (1 - Easing.smooth(t, BACK, BACK + 0.6));
    }

    private static double more(double t) {
        return Easing.smooth(t, MORE, MORE + 0.5) * (1 - Easing.smooth(t, BACK, BACK + 0.6));
    }

    /// The share of the right fall that the water has covered.
    private static double reached(double t) {
        double since = (t - OPEN) / (HIT - OPEN);
        return t < BACK ? (since > 0 ? since * since : 0) : 1 - Easing.smooth(t, BACK, BACK + 0.6);
    }

    /// The turn of a wheel. Both end with a whole number of quarters.
    private static double leftTurn(double t) {
        return -Math.PI / 2 * Math.round(END * 0.5) * t / END;
    }

    private static double rightTurn(double t) {
        double turned = Math.sqrt(2) * Math.max(0, Math.min(t, BACK) - HIT);
        double home = Easing.mix(turned, 2 * Math.ceil(turned / 2), Easing.smooth(t, BACK, BACK + 1));
        return Math.PI / 4 * home;
    }

    private static double lit(boolean right, int lantern, double t) {
        double from = right ? LIGHT + 0.22 * lantern : lantern < FEW ? -1 : LIT + 0.25 * (lantern - FEW);
        double off = !right && lantern < FEW ? 0 : Easing.smooth(t, BACK + 0.1 * lantern, BACK + 0.3 + 0.1 * lantern);
        return lantern < MANY ? Easing.smooth(t, from, from + 0.12) * (1 - off) : 0;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        new Burst(HIT, WaterWheels.RIGHT, WaterWheels.TOP, 70, 34, 620, 1).draw(ink, t, 12, Palette.FIROZI.colour);
        new Burst(MORE + 0.3, WaterWheels.LEFT, WaterWheels.TOP, 60, 16, 420, 0.8)
                .draw(ink, t, 11, Palette.FIROZI.colour);
        double shiver = 3 * Math.sin(44 * t) * (Easing.window(t, 0, 0.7, 0.2) + Easing.window(t, 3, OPEN, 0.2));
        WaterWheels.gate(ink, open(t), shiver);
        double high = WaterWheels.TOP - 2 * WaterWheels.DROP;
        if (reached(t) > 0) {
            ink.fill(new Rectangle2D.Double(490, high, 120, 28), Palette.FIROZI.colour);
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t - HIT, 8).transform());
        double low = WaterWheels.TOP - WaterWheels.DROP, high = low - WaterWheels.DROP;
        double width = 36 * (1 + more(t));
        ink.fill(new Rectangle2D.Double(140, low, 56 + width / 2, 28), Palette.FIROZI.colour);
        WaterWheels.fall(ink, WaterWheels.LEFT, low, width, 1, t * 21 * 0.8 / END);
        WaterWheels.fall(ink, WaterWheels.RIGHT, high, 36, reached(t), t - OPEN);
        WaterWheels.wheel(ink, WaterWheels.LEFT, leftTurn(t));
        WaterWheels.wheel(ink, WaterWheels.RIGHT, rightTurn(t));
        bars(ink, t);
        for (int i = 0; i < MANY; i++) {
            WaterWheels.lantern(ink, lanternX(false, i), lanternY(i, false), lit(false, i, t));
        }
        for (int i = 0; i < 2 * MANY; i++) {
            WaterWheels.lantern(ink, lanternX(true, i), lanternY(i, true), lit(true, i, t));
        }
        double sign = Easing.land(t, SIGN, SIGN + 0.4) * (1 - Easing.smooth(t, COPY - 0.4, COPY));
        if (sign > 0.02) {
            ink.numeral("×2", 262, 400, 170 * sign, Palette.SAFFRON.colour);
        }
        double equal = Easing.land(t, EQUAL, EQUAL + 0.4) * (1 - Easing.smooth(t, BACK - 0.3, BACK));
        if (equal > 0.02) {
            ink.numeral("" + MANY, 92, 400, 160 * equal, Palette.SAFFRON.colour);
            ink.numeral("=", 212, 396, 140 * equal, Palette.PAPER.colour);
            ink.numeral("" + MANY, 328, 400, 160 * equal, Palette.SAFFRON.colour);
        }
        g.setTransform(level);
        tiles.draw(ink, t, HowManyLamps::outcome);
    }

    private static double lanternX(boolean right, int i) {
        return right ? 372 + COLUMN * (i % MANY) : 100 + COLUMN * (i % FEW);
    }

    private static double lanternY(int i, boolean right) {
        return ROW_Y + ROWS[i / (right ? MANY : FEW)] - 14;
    }

    /// One drop beside the left fall, two beside the right one. Copies of the first show that they are equal.
    private static void bars(Ink ink, double t) {
        double foot = WaterWheels.TOP;
        WaterWheels.bar(ink, 290, foot, 1);
        WaterWheels.bar(ink, 408, foot, 0.35);
        WaterWheels.bar(ink, 408, foot - WaterWheels.DROP, 0.35);
        double shown = 1 - Easing.smooth(t, BACK, BACK + 0.4);
        for (int i = 0; i < 2; i++) {
            double at = COPY + 1.4 * i, moved = Easing.windUp(t, at, at + 0.7);
            if (t > at && shown > 0) {
                WaterWheels.bar(ink, Easing.mix(290, 408, moved), foot - i * WaterWheels.DROP * moved, shown);
                pair(ink, i, Easing.window(t, at + 0.7, at + 1.3, 0.15));
            }
        }
    }

    /// Rings around the two lanterns that one drop lights.
    private static void pair(Ink ink, int i, double shown) {
        for (int k = 0; k < FEW && shown > 0; k++) {
            int lantern = FEW * i + k;
            ink.ring(lanternX(true, lantern), lanternY(lantern, true) - 4, 38, Ink.FIRM, Palette.PAPER.at(shown));
        }
    }

    /// Two, four or eight lit lanterns.
    private static void outcome(Ink ink, int tile) {
        for (int i = 0; i < 2 * MANY; i++) {
            double x = 74 * (i % 2 - 0.5), y = 56 * (i / 2 - 1.5);
            boolean lit = i < FEW << tile;
            ink.disc(x, y, 24, Palette.WALNUT.colour);
            ink.disc(x, y, 18, lit ? Palette.SAFFRON.colour : Palette.INDIGO.colour);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Rush(END, _ -> 900, s -> 0.12 * Easing.window(s, 0, END, 0.05)));
        tiles.sound(score, 294, 392, 523);
        score.at(OPEN, new Tone.Drum(320, 0.5));
        score.at(OPEN, new Tone.Glide(HIT - OPEN, s -> 700 - 700 * s, _ -> 0.2)).at(HIT, new Tone.Drum(200, 0.9));
        score.at(HIT, new Tone.Rush(2.2, s -> 600 + 900 * Math.exp(-1.5 * s), s -> 0.7 * Math.exp(-1.4 * s)));
        for (int i = 0; i < MANY; i++) {
            score.at(LIGHT + 0.22 * i, new Tone.Pluck(392 * Math.pow(2, i / 4.0), 0.55));
        }
        score.chord(SIGN, 0.3, 392, 784);
        for (int i = 0; i < 2; i++) {
            score.at(COPY + 1.4 * i, new Tone.Glide(0.6, s -> 300 + 300 * s, _ -> 0.16));
            score.at(COPY + 1.4 * i + 0.7, new Tone.Drum(300, 0.4)).chord(COPY + 1.4 * i + 0.75, 0.25, 523, 659);
        }
        score.at(MORE, new Tone.Rush(2, s -> 600 + 200 * s, s -> 0.5 * Easing.window(s, 0, 2, 0.4)));
        score.at(MORE + 0.3, new Tone.Drum(230, 0.7));
        for (int i = FEW; i < MANY; i++) {
            score.at(LIT + 0.25 * (i - FEW), new Tone.Pluck(392 * Math.pow(2, i / 4.0), 0.55));
        }
        score.rise(EQUAL, 0.35, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.4, s -> 520 - 180 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Measures the drops and counts the lit lanterns by their area.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var lesson = renderer.lessonAt(SIGN + 0.5);
        double left = WaterWheels.TOP
                - Measurements.topOfColumn(lesson, (int) WaterWheels.LEFT + 12, Palette.FIROZI.colour, 200, 900);
        double right = WaterWheels.TOP
                - Measurements.topOfColumn(lesson, (int) WaterWheels.RIGHT + 12, Palette.FIROZI.colour, 200, 900);
        facts.add(new Fact("twice the drop", 2, right / left, 0.02));
        double ratio = right / left;
        facts.add(new Fact("lit for twice the drop", ratio, lit(renderer, 310, SIGN) / lit(renderer, 0, SIGN), 0.1));
        facts.add(new Fact("lit for twice the water", 2, lit(renderer, 0, EQUAL) / lit(renderer, 0, SIGN), 0.1));
        facts.add(new Fact("as many on both sides", lit(renderer, 310, EQUAL), lit(renderer, 0, EQUAL), 60));
        return facts;
    }

    /// The area of the lit glass from a column on, over one half of the frame.
    private static double lit(SceneRenderer renderer, int from, double t) {
        int width = from == 0 ? 290 : FrameLayout.WIDTH - from;
        return Measurements.count(
                renderer.lessonAt(t - 0.05).getSubimage(from, 1066, width, 150), Palette.SAFFRON.colour);
    }
}
