package org.tirich.starter.clip.computing;

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

/// The holes of a loom card are a program: its lines are carried out in a loop, so one hole changes one crossing in
/// each repeat.
///
/// A punch hangs over a card while three outcomes are offered. The hole is made and the cloth is woven again, line by
/// line. The changed crossings are counted: nine in nine repeats. Then other cards make the same loom weave another
/// cloth.
public final class WhatDoesOneHoleChange implements Scene {

    // The stroke, unwoven, woven, counted, other holes, woven, rewind.
    private static final double STROKE = 4, CLEAR = 4.6, WEAVE = 5.2, BEAT = 0.21, COUNT = 8.6, STEP = 0.22;
    private static final double OTHER = 11.8,
            QUICK = 12.4,
            FAST = 0.1,
            BACK = 15.1,
            LAST = 15.5,
            BRISK = 0.07,
            END = 16.8;
    private static final double UNWEAVE = 0.5;

    private final TileRow tiles = TileRow.across(856, END, Palette.SAFFRON, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "what-does-one-hole-change";
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
        Loom.scenery(new Ink(g));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t - STROKE, 7).transform());
        card(ink, t);
        cloth(ink, t, LoomCard.RHOMBUS, -9, BRISK, CLEAR);
        cloth(ink, t, LoomCard.PUNCHED, WEAVE, BEAT, END);
        cloth(ink, t, LoomCard.SLANT, QUICK, FAST, END);
        cloth(ink, t, LoomCard.RHOMBUS, LAST, BRISK, END + 9);
        count(ink, t);
        punch(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, WhatDoesOneHoleChange::outcome);
    }

    private static void card(Ink ink, double t) {
        double punched = Easing.land(t, STROKE, STROKE + 0.15), other = Easing.smooth(t, OTHER, OTHER + 0.5);
        double back = Easing.smooth(t, BACK, BACK + 0.5);
        if (t < OTHER) {
            LoomCard.PUNCHED.draw(ink, LoomCard.RHOMBUS, punched);
        } else if (t < BACK) {
            LoomCard.SLANT.draw(ink, LoomCard.PUNCHED, other);
        } else {
            LoomCard.RHOMBUS.draw(ink, LoomCard.SLANT, back);
        }
        double target =
                t < STROKE ? 1 + 0.16 * Math.sin(2 * Math.PI * 20 * t / END) : Easing.land(t, END - 0.9, END - 0.4);
        if (t < STROKE || t > END - 0.9) {
            ink.ring(LoomCard.x(LoomCard.COLUMN), LoomCard.y(LoomCard.ROW), 23 * target, 10, Palette.SAFFRON.colour);
        }
        if (t > COUNT && t < OTHER) {
            double ring = Easing.land(t, COUNT, COUNT + 0.3) * (1 - Easing.smooth(t, OTHER - 0.3, OTHER));
            ink.ring(LoomCard.x(LoomCard.COLUMN), LoomCard.y(LoomCard.ROW), 33 * ring, 11, Palette.SAFFRON.colour);
        }
        new Burst(STROKE, LoomCard.x(LoomCard.COLUMN), LoomCard.y(LoomCard.ROW), 14, 14, 380, 0.6)
                .draw(ink, t, 11, Palette.MADDER.colour);
    }

    /// A cloth that is woven from a second on, over the one before, and unwoven from another on, from below.
    private static void cloth(Ink ink, double t, LoomCard card, double from, double beat, double to) {
        if (t < from || t > to + UNWEAVE) {
            return;
        }
        for (int row = 0; row < Loom.THREADS; row++) {
            double woven = Easing.ramp(t, from + beat * row, from + beat * (row + 0.94));
            if (woven > 0 && beat <= BRISK) {
                woven = 1;
            }
            boolean undone = t > to + UNWEAVE * (Loom.THREADS - row) / Loom.THREADS;
            if (woven > 0 && !undone) {
                Loom.line(ink, card, row, woven);
                if (woven < 1 && beat > BRISK) {
                    Loom.shuttle(ink, row, woven);
                    LoomCard.line(ink, row);
                }
            }
        }
    }

    /// The changed crossings, ringed one after another and counted.
    private static void count(Ink ink, double t) {
        int counted = 0;
        double shown = 1 - Easing.smooth(t, OTHER - 0.3, OTHER);
        for (int repeat = 0; repeat < Loom.REPEATS * Loom.REPEATS; repeat++) {
            double at = COUNT + 0.3 + STEP * repeat, ring = Easing.land(t, at, at + 0.25) * shown;
            if (t >= at && ring > 0.02) {
                ink.ring(
                        Loom.x(LoomCard.COLUMN + LoomCard.SIZE * (repeat % Loom.REPEATS)),
                        Loom.y(LoomCard.ROW + LoomCard.SIZE * (repeat / Loom.REPEATS)),
                        31 * ring,
                        11,
                        Palette.SAFFRON.colour);
                counted++;
            }
        }
        if (counted > 0) {
            ink.numeral("" + counted, 514, 266, 236 * shown, Palette.MADDER.colour);
        }
    }

    /// The punch over the card, its stroke, and its place beside the card.
    private static void punch(Ink ink, double t) {
        double holeX = LoomCard.x(LoomCard.COLUMN), holeY = LoomCard.y(LoomCard.ROW);
        double rest = Easing.smooth(t, STROKE + 0.25, STROKE + 0.7) * (1 - Easing.smooth(t, END - 1.2, END - 0.5));
        double raised = 34 + 5 * Math.sin(2 * Math.PI * 20 * t / END);
        double stroke = Easing.windUp(t, STROKE - 0.3, STROKE) * (1 - Easing.smooth(t, STROKE + 0.1, STROKE + 0.3));
        double away = raised * (1 - stroke), lean = 1.12;
        double x = holeX + away * Math.sin(lean), y = holeY - away * Math.cos(lean);
        LoomCard.punch(
                ink,
                Easing.mix(x, 650, rest),
                Easing.mix(y, 424, rest),
                Easing.mix(lean, 0, rest),
                Easing.mix(1.3, 0.88, rest));
    }

    /// One place changes, one in each repeat, or everything.
    private static void outcome(Ink ink, int tile) {
        for (int repeat = 0; repeat < 4; repeat++) {
            double x = 82 * (repeat % 2 - 0.5), y = 98 * (repeat / 2 - 0.5);
            var cloth = tile == 2 ? Palette.MADDER : Palette.INDIGO;
            ink.fill(new Rectangle2D.Double(x - 38, y - 46, 76, 92), cloth.colour);
            if (tile == 2) {
                ink.line(x - 20, y + 26, x + 20, y - 26, 22, Palette.CREAM.colour);
            } else {
                ink.fill(Ornament.nuqta(x, y, 34), Palette.CREAM.colour);
                boolean changed = tile == 1 || repeat == 1;
                ink.fill(Ornament.nuqta(x, y, 19), (changed ? Palette.CREAM : Palette.INDIGO).colour);
                if (changed) {
                    ink.disc(x, y, 17, Palette.MADDER.colour);
                }
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(STROKE, new Tone.Drum(260, 0.9)).at(STROKE, new Tone.Tick(900, 0.6));
        score.at(CLEAR, new Tone.Glide(UNWEAVE, s -> 560 - 500 * s, s -> 0.16 * Easing.window(s, 0, UNWEAVE, 0.15)));
        woven(score, LoomCard.PUNCHED, WEAVE, BEAT, 0.4);
        for (int repeat = 0; repeat < 9; repeat++) {
            score.at(COUNT + 0.3 + STEP * repeat, new Tone.Pluck(294 * Math.pow(2, repeat / 8.0), 0.5));
        }
        score.rise(COUNT + 0.5 + STEP * 9, 0.38, 392, 494, 588, 784);
        woven(score, LoomCard.SLANT, QUICK, FAST, 0.3);
        score.chord(QUICK + FAST * 15 + 0.1, 0.25, 392, 588).rise(QUICK + FAST * 15 + 0.2, 0.38, 494, 588, 784, 988);
        woven(score, LoomCard.RHOMBUS, LAST, BRISK, 0.15);
        return score;
    }

    /// A stroke of the loom for each line, and a tone that follows the number of its holes.
    private static void woven(Soundtrack score, LoomCard card, double from, double beat, double gain) {
        for (int row = 0; row < Loom.THREADS; row++) {
            int holes = 0;
            for (int column = 0; column < LoomCard.SIZE; column++) {
                holes += card.hole(row, column) ? 1 : 0;
            }
            score.at(from + beat * row, new Tone.Drum(240, gain));
            score.at(from + beat * row, new Tone.Tick(330 + 110 * holes, gain));
        }
    }

    /// Compares the cloth with the card, crossing by crossing, before and after the stroke.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var before = read(renderer, STROKE - 0.05);
        var after = read(renderer, COUNT - 0.05);
        var other = read(renderer, BACK - 0.45);
        int changed = 0;
        for (int repeat = 0; repeat < Loom.REPEATS * Loom.REPEATS; repeat++) {
            int differences = 0;
            for (int row = 0; row < LoomCard.SIZE; row++) {
                for (int column = 0; column < LoomCard.SIZE; column++) {
                    int y = row + LoomCard.SIZE * (repeat / Loom.REPEATS),
                            x = column + LoomCard.SIZE * (repeat % Loom.REPEATS);
                    differences += before[y][x] == after[y][x] ? 0 : 1;
                }
            }
            facts.add(new Fact("changed crossings in repeat " + repeat, 1, differences, 0));
            changed += differences;
        }
        facts.add(new Fact("changed crossings in all", Loom.REPEATS * Loom.REPEATS, changed, 0));
        facts.add(new Fact("crossings that differ from the card", 0, wrong(before, LoomCard.RHOMBUS), 0));
        facts.add(new Fact("crossings that differ from the punched card", 0, wrong(after, LoomCard.PUNCHED), 0));
        facts.add(new Fact("crossings that differ from the other card", 0, wrong(other, LoomCard.SLANT), 0));
        return facts;
    }

    /// Which crossings show the light warp.
    private static boolean[][] read(SceneRenderer renderer, double t) {
        var lesson = renderer.lessonAt(t);
        var light = new boolean[Loom.THREADS][Loom.THREADS];
        for (int row = 0; row < Loom.THREADS; row++) {
            for (int column = 0; column < Loom.THREADS; column++) {
                int pixel = lesson.getRGB((int) Loom.x(column), (int) Loom.y(row));
                light[row][column] = Measurements.like(pixel, Palette.CREAM.colour);
            }
        }
        return light;
    }

    private static int wrong(boolean[][] cloth, LoomCard card) {
        int wrong = 0;
        for (int row = 0; row < Loom.THREADS; row++) {
            for (int column = 0; column < Loom.THREADS; column++) {
                wrong += cloth[row][column] == card.hole(row, column) ? 0 : 1;
            }
        }
        return wrong;
    }
}
