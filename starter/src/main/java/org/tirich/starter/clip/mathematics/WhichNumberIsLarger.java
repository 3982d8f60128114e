package org.tirich.starter.clip.mathematics;

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
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A decimal with more digits is not the larger one: the first place after the point counts tenths.
///
/// Two looms with 0.5 and 0.35 are empty while three outcomes are offered. They are woven: fifty knots and thirty-five.
/// Rows are the first place, knots the second. At last a nought is added to 0.5, and nothing changes; 0.125 has three
/// places and is smaller still.
public final class WhichNumberIsLarger implements Scene {

    // Weaving, counts, rows and knots, a nought, a third place, rewind.
    private static final double WEAVE = 4, ROW = 0.2, COUNT = 5.5, ROWS = 7.4, STEP = 0.6, NOUGHT = 11.1, LONGER = 12.4;
    private static final double BACK = 15, END = 16.8;
    private static final int FIFTY = 50, THIRTY_FIVE = 35;
    private static final double SMALLEST = 12.5, NUMBER_Y = 292;
    private static final Carpet LEFT = new Carpet(40), RIGHT = new Carpet(370);

    private final TileRow tiles = TileRow.across(1046, END, Palette.INDIGO, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "which-number-is-larger";
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
        var ink = new Ink(g);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.MADDER.colour, Palette.TEAL.colour);
        Ornament.teeth(ink, 0, 200, FrameLayout.WIDTH, 46, 9, Palette.HAZE.towards(Palette.CREAM, 0.4));
        ink.fill(new Rectangle2D.Double(0, 1196, FrameLayout.WIDTH, 84), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, 1196, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        Ornament.chain(ink, 0, 1246, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.INDIGO.colour);
        LEFT.loom(ink);
        RIGHT.loom(ink);
    }

    /// Woven hundredths; each row falls down at once.
    private static double woven(double t, double whole) {
        double rows = Math.max(0, Math.floor((t - WEAVE) / ROW + 1));
        double woven = Math.min(whole, 10 * rows);
        return woven * (1 - Easing.smooth(t, BACK, BACK + 1.2));
    }

    private static double right(double t) {
        double changed = Easing.smooth(t, LONGER, LONGER + 0.9);
        return t < LONGER
                ? woven(t, THIRTY_FIVE)
                : Easing.mix(THIRTY_FIVE, SMALLEST, changed) * (1 - Easing.smooth(t, BACK, BACK + 1.2));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (var carpet : new Carpet[] {LEFT, RIGHT}) {
            new Burst(WEAVE + 0.1, carpet.middle(), Carpet.FOOT, 130, 16, 340, 0.7)
                    .draw(ink, t, 11, Palette.WALNUT.colour);
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        double since = t < WEAVE || t > WEAVE + 5 * ROW ? t - WEAVE - 4 * ROW : (t - WEAVE) % ROW;
        g.transform(Camera.jolted(since, 8).transform());
        LEFT.woven(ink, woven(t, FIFTY), Palette.MADDER);
        RIGHT.woven(ink, right(t), Palette.INDIGO);
        double running = Easing.window(t, 0, WEAVE, 0.4) + Easing.smooth(t, END - 0.6, END);
        double share = 0.5 - 0.5 * Math.cos(2 * Math.PI * 10 * t / END);
        LEFT.shuttle(ink, running > 0 ? share : 0, Palette.MADDER);
        RIGHT.shuttle(ink, running > 0 ? 1 - share : 1, Palette.INDIGO);
        places(ink, t);
        numbers(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, WhichNumberIsLarger::outcome);
    }

    private static void numbers(Ink ink, double t) {
        double nought = Easing.land(t, NOUGHT, NOUGHT + 0.35) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
        boolean longer = t > LONGER + 0.2 && t < BACK + 0.6;
        double hop = 1 + 0.12 * Math.sin(Math.PI * Easing.ramp(t, LONGER, LONGER + 0.4));
        ink.numeral(
                nought > 0.5 ? "0.50" : "0.5",
                LEFT.middle(),
                NUMBER_Y,
                nought > 0.5 ? 112 : 130,
                Palette.MADDER.colour);
        ink.numeral(
                longer ? "0.125" : "0.35", RIGHT.middle(), NUMBER_Y, (longer ? 92 : 120) * hop, Palette.INDIGO.colour);
        double counted = Easing.land(t, COUNT, COUNT + 0.35) * (1 - Easing.smooth(t, BACK - 0.3, BACK));
        if (counted > 0.02) {
            ink.numeral("" + FIFTY, LEFT.middle(), 900, 140 * counted, Palette.MADDER.colour);
            if (t < LONGER) {
                ink.numeral("" + THIRTY_FIVE, RIGHT.middle(), 900, 140 * counted, Palette.INDIGO.colour);
            } else {
                ink.numeral(
                        "12.5",
                        RIGHT.middle(),
                        900,
                        112 * counted * Easing.land(t, LONGER + 0.6, LONGER + 1),
                        Palette.INDIGO.colour);
            }
        }
    }

    /// Rows are counted on both sides at once, then the single knots.
    private static void places(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, NOUGHT - 0.4, NOUGHT);
        for (int row = 0; row < 5; row++) {
            double seen = shown * Easing.smooth(t, ROWS + STEP * row, ROWS + STEP * row + 0.15);
            if (seen > 0) {
                LEFT.row(ink, row, seen);
                if (row < 3) {
                    RIGHT.row(ink, row, seen);
                } else {
                    for (int k = 0; k < 5; k++) {
                        RIGHT.knot(ink, 3, k, row == 3 ? seen : shown);
                    }
                }
            }
        }
    }

    private static void outcome(Ink ink, int tile) {
        String number = tile == 0 ? "0.35" : tile == 1 ? "0.5" : "=";
        var colour = tile == 0 ? Palette.INDIGO.colour : tile == 1 ? Palette.MADDER.colour : Palette.WALNUT.colour;
        ink.numeral(number, 0, 0, tile == 0 ? 62 : tile == 1 ? 84 : 120, colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.25);
        for (int i = 0; i < 5; i++) {
            score.at(END * i / 20, new Tone.Tick(500 + 60 * (i % 2), 0.3));
        }
        tiles.sound(score, 294, 392, 523);
        for (int row = 0; row < 5; row++) {
            score.at(WEAVE + ROW * row, new Tone.Drum(210 + 14 * row, 0.7));
        }
        score.at(COUNT, new Tone.Pluck(392, 0.5)).rise(COUNT + 0.5, 0.35, 392, 494, 588);
        for (int row = 0; row < 5; row++) {
            score.at(ROWS + STEP * row, new Tone.Pluck(330 * Math.pow(2, row / 6.0), 0.45));
            if (row < 3) {
                score.at(ROWS + STEP * row, new Tone.Pluck(220 * Math.pow(2, row / 6.0), 0.4));
            } else if (row == 3) {
                for (int k = 0; k < 5; k++) {
                    score.at(ROWS + STEP * row + 0.08 * k, new Tone.Tick(700, 0.25));
                }
            }
        }
        score.at(NOUGHT, new Tone.Drum(300, 0.4)).chord(NOUGHT + 0.1, 0.28, 392, 588);
        score.at(LONGER, new Tone.Glide(0.9, s -> 520 - 260 * s, _ -> 0.18)).at(LONGER + 0.9, new Tone.Drum(260, 1));
        score.rise(LONGER + 1.3, 0.35, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.3, s -> 480 - 160 * s, s -> 0.14 * Easing.window(s, 0, 1.3, 0.3)));
    }

    /// Counts the woven knots by their area.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("hundredths of 0.5", 100 * 0.5, knots(renderer, ROWS - 0.1, LEFT, Palette.MADDER), 1));
        facts.add(new Fact("hundredths of 0.35", 100 * 0.35, knots(renderer, ROWS - 0.1, RIGHT, Palette.INDIGO), 1));
        facts.add(new Fact("hundredths of 0.50", 100 * 0.50, knots(renderer, LONGER - 0.1, LEFT, Palette.MADDER), 1));
        facts.add(new Fact("hundredths of 0.125", 100 * 0.125, knots(renderer, BACK - 0.1, RIGHT, Palette.INDIGO), 1));
        return facts;
    }

    private static double knots(SceneRenderer renderer, double t, Carpet carpet, Palette colour) {
        var area = renderer.lessonAt(t)
                .getSubimage((int) carpet.left(), (int) Carpet.TOP, (int) Carpet.WIDTH + 1, (int) Carpet.WIDTH + 1);
        double pixels = Measurements.count(area, colour.colour) + Measurements.count(area, Palette.CREAM.colour);
        return pixels / Carpet.KNOT / Carpet.KNOT;
    }
}
