package org.tirich.starter.clip.physics;

import java.awt.Graphics2D;
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

/// A lamp does not use up current: as much leaves it as enters it.
///
/// A lamp waits in an open circuit while three outcomes are offered. The switch closes, charges move everywhere at
/// once,
/// and gates before and after the lamp count the same. One charge is followed around the whole loop. Then a second lamp
/// is added: both are dimmer, and three gates still count the same.
public final class WhatLeavesTheLamp implements Scene {

    // The switch closes, gates count, equality, one charge is followed, a second lamp, gates count again, rewind.
    private static final double CLOSE = 4,
            GATES = 4.6,
            EQUAL = 6.5,
            FOLLOW = 7.5,
            SECOND = 10.6,
            AGAIN = 11.4,
            BACK = 14.8;
    private static final double END = 16.4;

    /// Spacings per second with one lamp, and with two in series.
    private static final double FAST = 1.6, SLOW = 0.8;

    private static final double SECOND_Y = 690;

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 180, 206, 76, 2.9, END, Palette.SAFFRON, Palette.CREAM, 0);

    @Override
    public String slug() {
        return "what-leaves-the-lamp";
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
        Circuit.scenery(new Ink(g));
    }

    /// The way of the charges in spacings. They rest half a spacing before a gate.
    static double moved(double t) {
        double fast = FAST * Math.max(0, Math.min(t, SECOND) - CLOSE);
        double slow = SLOW * Math.max(0, Math.min(t, BACK) - AGAIN);
        double change = t < SECOND ? 0 : (FAST + SLOW) / 2 * (Math.min(t, AGAIN) - SECOND);
        double at = fast + slow + change;
        return t < BACK ? at : Easing.mix(at, Math.floor(at) - 4, Easing.smooth(t, BACK, END - 0.4));
    }

    /// The passes of a gate since a time.
    private static int passes(double since, double t) {
        return (int) (Math.floor(moved(Math.min(t, BACK)) + 0.5) - Math.floor(moved(since) + 0.5));
    }

    private static double closed(double t) {
        return Easing.smooth(t, CLOSE - 0.09, CLOSE) * (1 - Easing.smooth(t, END - 0.7, END - 0.4));
    }

    private static double second(double t) {
        return Easing.land(t, SECOND, SECOND + 0.6) * (1 - Easing.smooth(t, BACK, BACK + 0.6));
    }

    private static double lit(double t) {
        double on = Easing.smooth(t, CLOSE, CLOSE + 0.15) * (1 - Easing.smooth(t, END - 0.8, END - 0.4));
        return on * (1 - 0.55 * Easing.clamp(second(t)));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        ink.glow(Circuit.X, Circuit.TOP, 330, Palette.SAFFRON, 0.42 * lit(t));
        new Burst(CLOSE, Circuit.LEFT, 780, 20, 14, 420, 0.6).draw(ink, t, 10, Palette.SAFFRON.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t - CLOSE, 9).transform());
        double x = Circuit.X, two = Easing.clamp(second(t));
        Circuit.lamp(ink, x, Circuit.TOP, Circuit.LAMP, lit(t));
        Circuit.wire(ink, x, Circuit.TOP, Circuit.LAMP, true);
        if (two > 0.02) {
            Circuit.lamp(ink, Circuit.RIGHT, SECOND_Y, Circuit.LAMP * two, 0.45 * two);
            Circuit.wire(ink, Circuit.RIGHT, SECOND_Y, Circuit.LAMP * two, false);
        }
        for (int i = 0; i < Circuit.CHARGES; i++) {
            var p = Circuit.at(i - 0.5 + moved(t));
            ink.disc(p.getX(), p.getY(), Circuit.CHARGE, Palette.MINT.colour);
        }
        followed(ink, t);
        Circuit.cell(ink);
        Circuit.lever(ink, closed(t));
        boolean waiting = t < CLOSE || t > END - 0.3;
        if (waiting && Math.floor(3 * t) % 2 == 0) {
            Circuit.spark(ink, t);
        }
        gates(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, WhatLeavesTheLamp::outcome);
    }

    /// The charge that goes once around the loop.
    private static void followed(Ink ink, double t) {
        double shown = Easing.window(t, FOLLOW, SECOND, 0.25);
        if (shown > 0) {
            var p = Circuit.at(-1.5 + moved(t) - Math.floor(moved(FOLLOW)));
            ink.disc(p.getX(), p.getY(), 34 * shown, Palette.PAPER.colour);
            ink.disc(p.getX(), p.getY(), 22 * shown, Palette.MADDER.colour);
        }
    }

    private static void gates(Ink ink, double t) {
        double first = Easing.window(t, GATES, FOLLOW, 0.3), again = Easing.window(t, AGAIN, BACK, 0.3);
        double shown = Math.max(first, again), since = t < FOLLOW ? GATES : AGAIN;
        if (shown <= 0) {
            return;
        }
        int count = passes(since, t);
        Circuit.gate(ink, Circuit.BEFORE, shown);
        Circuit.gate(ink, Circuit.AFTER, shown);
        count(ink, count, Circuit.X - 170, 180, shown);
        count(ink, count, Circuit.X + 170, 180, shown);
        double equal = Easing.land(t, EQUAL, EQUAL + 0.35) * first + again * Easing.land(t, BACK - 1.4, BACK - 1);
        if (equal > 0.02) {
            ink.numeral("=", Circuit.X, 176, 150 * equal, Palette.CREAM.colour);
        }
        if (again > 0) {
            Circuit.gate(ink, Circuit.LAST, again);
            count(ink, count, 460, 850, again);
        }
    }

    private static void count(Ink ink, int count, double x, double y, double shown) {
        if (count > 0) {
            ink.numeral("" + count, x, y, 150, Palette.SAFFRON.at(shown));
        }
    }

    /// Three charges enter the lamp, and fewer, as many or none leave it.
    private static void outcome(Ink ink, int tile) {
        int leaving = tile == 0 ? 1 : tile == 1 ? 3 : 0;
        ink.line(-74, 0, 74, 0, 26, Palette.WALNUT.colour);
        ink.disc(0, 0, 44, Palette.WALNUT.colour);
        ink.disc(0, 0, 34, Palette.SAFFRON.colour);
        for (int i = 0; i < 3; i++) {
            ink.disc(-60, 68 * (i - 1), 23, Palette.TEAL.colour);
            if (i < leaving) {
                ink.disc(60, 68 * (i - (leaving - 1) / 2.0), 23, Palette.TEAL.colour);
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Rush(END, _ -> 1300, s -> 0.035 * Easing.window(s, 0, END, 0.5)));
        tiles.sound(score, 294, 392, 523);
        score.at(CLOSE, new Tone.Drum(210, 0.9)).chord(CLOSE + 0.05, 0.3, 392, 588);
        score.at(CLOSE, new Tone.Glide(SECOND - CLOSE, s -> 294, s -> 0.06 * Easing.window(s, 0, SECOND - CLOSE, 0.3)));
        ticks(score, GATES, FOLLOW, 660);
        score.chord(EQUAL, 0.3, 440, 660).rise(EQUAL + 0.1, 0.3, 440, 550, 660);
        ticks(score, FOLLOW, SECOND, 0);
        score.at(SECOND + 0.35, new Tone.Drum(250, 0.7));
        score.at(AGAIN, new Tone.Glide(BACK - AGAIN, s -> 220, s -> 0.08 * Easing.window(s, 0, BACK - AGAIN, 0.3)));
        ticks(score, AGAIN, BACK, 550);
        score.rise(BACK - 1.3, 0.35, 440, 550, 660, 880);
        return score.at(BACK, new Tone.Glide(1.5, s -> 520 - 200 * s, s -> 0.14 * Easing.window(s, 0, 1.5, 0.3)));
    }

    /// Two strings for each pass of the gates, or soft ticks while one charge is followed.
    private static void ticks(Soundtrack score, double from, double to, double hertz) {
        int passed = 0;
        for (double t = from; t < to; t += 0.01) {
            if (passes(from, t) > passed) {
                passed++;
                if (hertz > 0) {
                    score.at(t, new Tone.Pluck(hertz / 2, 0.4)).at(t, new Tone.Pluck(hertz, 0.4));
                } else {
                    score.at(t, new Tone.Tick(520, 0.25));
                }
            }
        }
    }

    /// Counts the charges that pass the gates in the picture, frame by frame.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH / 2);
        var facts = new ArrayList<Fact>();
        for (int place : new int[] {Circuit.BEFORE, Circuit.AFTER, Circuit.LAST}) {
            double from = GATES + 0.4, to = EQUAL - 0.3;
            int expected = passes(from, to);
            facts.add(new Fact("charges past gate " + place, expected, seen(renderer, place, from, to), 0));
            facts.add(new Fact(
                    "charges past gate " + place + " with two lamps",
                    passes(AGAIN + 0.4, BACK - 0.3),
                    seen(renderer, place, AGAIN + 0.4, BACK - 0.3),
                    0));
        }
        facts.add(new Fact("two equal lamps halve the current", FAST / 2, SLOW, 0));
        return facts;
    }

    private static int seen(SceneRenderer renderer, int place, double from, double to) {
        var gate = Circuit.at(place);
        int seen = 0;
        boolean before = true;
        for (double t = from; t < to; t += 1.0 / FrameLayout.FRAMES_PER_SECOND) {
            int pixel = renderer.lessonAt(t).getRGB((int) gate.getX() / 2, (int) gate.getY() / 2);
            boolean there = Measurements.like(pixel, Palette.MINT.colour);
            seen += there && !before ? 1 : 0;
            before = there;
        }
        return seen;
    }
}
