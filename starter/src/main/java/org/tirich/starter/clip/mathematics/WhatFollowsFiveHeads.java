package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
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

/// A fair coin has no memory: after five heads, tails are as likely as heads.
///
/// Five coins show heads, the side with the star, and the sixth spins while three outcomes are offered. It is tossed
/// after 1,000 such runs, and two towers of coins count the results. Then the same is done after ten heads.
public final class WhatFollowsFiveHeads implements Scene {

    private static final int RUNS = 1000, FIVE = 5, TEN = 10, SINGLE = 3;
    private static final long SEED = 1;
    private static final CoinRuns AFTER_FIVE = CoinRuns.after(FIVE, RUNS, SEED),
            AFTER_TEN = CoinRuns.after(TEN, RUNS, SEED);

    // The toss, two more, the flood, the answer, ten coins, the second flood, its answer, rewind.
    private static final double TOSS = 3.2, LAND = 4, NEXT = 5, STEP = 0.5, FLOOD = 6.4, FLOODED = 9.2, HALF = 9.4;
    private static final double CLEAR = 11.2, DOUBLE = 12, AGAIN = 12.7, FILLED = 14.4, SAME = 14.6, BACK = 16;
    private static final double END = 17.3;
    private static final double STAR_X = 176, BARS_X = 544, COIN_X = 360, COIN_Y = 800, COIN = 164;

    private final TileRow tiles = TileRow.across(440, END, Palette.SAFFRON, Palette.STORM, 1);

    @Override
    public String slug() {
        return "what-follows-five-heads";
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
        RupeeCoin.scenery(new Ink(g));
    }

    /// The second at which one of the first tosses falls on its tower.
    private static double falls(int toss) {
        return toss == 0 ? NEXT - 0.1 : NEXT + STEP * toss;
    }

    private static CoinRuns runs(double t) {
        return t < DOUBLE ? AFTER_FIVE : AFTER_TEN;
    }

    /// The tosses counted so far.
    private static int tossed(double t) {
        if (t < FLOOD) {
            int tossed = 0;
            while (tossed < SINGLE && t >= falls(tossed)) {
                tossed++;
            }
            return tossed;
        }
        if (t < DOUBLE) {
            return SINGLE + (int) Math.round((RUNS - SINGLE) * Math.pow(Easing.ramp(t, FLOOD, FLOODED), 3));
        }
        return (int) Math.round(RUNS * Math.pow(Easing.ramp(t, AGAIN, FILLED), 2));
    }

    /// Towers sink when they are cleared away.
    private static double standing(double t) {
        return (1 - Easing.smooth(t, CLEAR, DOUBLE)) * (t < DOUBLE ? 1 : 0)
                + (t < DOUBLE ? 0 : 1 - Easing.smooth(t, BACK, BACK + 0.8));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t - LAND, 9).transform());
        row(ink, t);
        int tossed = tossed(t), stars = runs(t).heads(tossed);
        int told = tossed(Math.ceil(6 * t) / 6), toldStars = runs(t).heads(told);
        double towers = Easing.smooth(t, NEXT - 0.6, NEXT - 0.2) * (1 - Easing.smooth(t, BACK + 0.7, BACK + 1));
        if (towers > 0.5) {
            tower(ink, t, STAR_X, stars, toldStars, true);
            tower(ink, t, BARS_X, tossed - stars, told - toldStars, false);
        }
        coin(ink, t);
        new Burst(LAND, COIN_X, 1080, 120, 18, 420, 0.7).draw(ink, t, 11, Palette.SAFFRON.colour);
        answer(ink, t, HALF, CLEAR);
        answer(ink, t, SAME, BACK);
        g.setTransform(level);
        tiles.draw(ink, t, WhatFollowsFiveHeads::outcome);
    }

    private static void tower(Ink ink, double t, double x, int count, int told, boolean star) {
        double shown = count * standing(t), height = told < 100 ? 150 : 104;
        RupeeCoin.tower(ink, x, shown, star);
        if (count > 0 && told > 0 && standing(t) > 0.9) {
            ink.numeral("" + told, x, RupeeCoin.top(shown) - 40 - height / 2, height, RupeeCoin.hue(star).colour);
        }
    }

    /// The run of stars, and the open place after it. Five more join it from above.
    private static void row(Ink ink, double t) {
        double ten = Easing.land(t, DOUBLE, DOUBLE + 0.35) * (1 - Easing.smooth(t, BACK + 0.2, BACK + 0.7));
        for (int i = 0; i < FIVE; i++) {
            double hop = 18 * Math.sin(Math.PI * Easing.ramp(t, 0.08 * i, 0.08 * i + 0.4));
            double x = 90 + 108 * i, y = 134 - hop * (t < 1 ? 1 : 0);
            if (ten > 0.02) {
                RupeeCoin.draw(ink, x, y + 112 * ten, 50, true, 1);
            }
            RupeeCoin.draw(ink, x, y, 50, true, 1);
        }
        double y = 134 + 112 * ten, turn = 360 * Easing.smooth(t, 0, LAND);
        for (int half = 0; half < 2; half++) {
            var arc = new Arc2D.Double(630 - 44, y - 44, 88, 88, turn + 180 * half + 14, 152, Arc2D.OPEN);
            ink.stroke(arc, Ink.BOLD, (half == 0 ? Palette.SAFFRON : Palette.MINT).colour);
        }
    }

    /// The coin: it spins, is tossed and falls on one of the towers; two more follow.
    private static void coin(Ink ink, double t) {
        double waiting = Easing.land(t, END - 1, END - 0.4);
        if (t < LAND || t > END - 1) {
            double up = 190 * Math.sin(Math.PI * Easing.ramp(t, TOSS, LAND));
            double drop = t < LAND ? 160 * Math.pow(Easing.ramp(t, TOSS, LAND), 4) : 0;
            double spin = 0.45 + 6 * Math.PI * Math.pow(Easing.ramp(t, TOSS, LAND), 2);
            for (int flip = 0; flip < 2; flip++) {
                spin += Math.PI * Easing.smooth(t, 1.5 * flip - 0.1, 1.5 * flip + 0.4);
            }
            spinning(ink, COIN_Y - up + drop, COIN * (t < LAND ? 1 : waiting), spin);
            return;
        }
        for (int toss = 0; toss < SINGLE; toss++) {
            boolean star = AFTER_FIVE.heads()[toss];
            double from = toss == 0 ? LAND : falls(toss) - 0.5, leave = falls(toss) - 0.25;
            double x = star ? STAR_X : BARS_X;
            if (t >= from && t < falls(toss)) {
                double away = Easing.smooth(t, leave, falls(toss)), size = toss == 0 ? COIN : 150;
                double open = toss == 0 ? 1 : Math.abs(Math.cos(3 * Math.PI * (1 - Easing.ramp(t, from, leave))));
                double landed = toss == 0 ? COIN_Y + 160 : COIN_Y - 130;
                double grown = toss == 0 ? 1 : Easing.ramp(t, from, from + 0.12);
                RupeeCoin.draw(
                        ink,
                        Easing.mix(COIN_X, x, away),
                        Easing.mix(landed, RupeeCoin.FOOT - 60, away) - 120 * Math.sin(Math.PI * away),
                        Easing.mix(size, 90, away) * grown,
                        star,
                        Easing.mix(open, 0.3, away));
            }
        }
    }

    private static void spinning(Ink ink, double y, double radius, double angle) {
        RupeeCoin.draw(ink, COIN_X, y, radius, Math.cos(angle) < 0, Math.abs(Math.cos(angle)));
    }

    /// A line at half of all tosses, and the fraction.
    private static void answer(Ink ink, double t, double from, double to) {
        double shown = Easing.land(t, from, from + 0.4) * (1 - Easing.smooth(t, to - 0.3, to));
        double wide = 310 * Easing.clamp(shown);
        if (shown < 0.02) {
            return;
        }
        double y = RupeeCoin.top(RUNS / 2.0);
        ink.dashes(FrameLayout.CENTRE_X - wide, y, FrameLayout.CENTRE_X + wide, y, 9, Palette.PAPER.colour);
        ink.fill(Ornament.nuqta(COIN_X, 800, 190 * shown), Palette.PAPER.colour);
        ink.numeral("1", COIN_X, 800 - 62 * shown, 86 * shown, Palette.MADDER.colour);
        ink.line(COIN_X - 56 * shown, 800, COIN_X + 56 * shown, 800, Ink.BOLD, Palette.MADDER.colour);
        ink.numeral("2", COIN_X, 800 + 62 * shown, 86 * shown, Palette.MADDER.colour);
    }

    /// Stars follow less often, as often, or more often than bars.
    private static void outcome(Ink ink, int tile) {
        double[] stars = {46, 92, 138};
        for (int side = 0; side < 2; side++) {
            boolean star = side == 0;
            double x = star ? -42 : 42, height = star ? stars[tile] : 184 - stars[tile];
            ink.fill(new Rectangle2D.Double(x - 32, 96 - height, 64, height), RupeeCoin.hue(star).colour);
            for (double y = 96 - 23; y > 96 - height + 2; y -= 23) {
                ink.fill(new Rectangle2D.Double(x - 32, y - 3, 64, 5), Palette.STORM.colour);
            }
            RupeeCoin.draw(ink, x, 96 - height - 34, 30, star, 1);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(TOSS, new Tone.Glide(0.7, s -> 500 + 700 * s, s -> 0.14 * Easing.window(s, 0, 0.7, 0.2)));
        score.at(LAND, new Tone.Drum(210, 0.9)).chord(LAND, 0.22, 880, 1320);
        for (int toss = 0; toss < SINGLE; toss++) {
            score.at(falls(toss), new Tone.Drum(260, 0.4))
                    .at(falls(toss), new Tone.Pluck(pitch(toss, AFTER_FIVE), 0.5));
        }
        flood(score, FLOOD, FLOODED, AFTER_FIVE);
        score.chord(HALF, 0.3, 392, 588).rise(HALF + 0.2, 0.38, 392, 494, 588, 784);
        score.at(CLEAR, new Tone.Rush(0.5, s -> 900 - 700 * s, s -> 0.5 * Easing.window(s, 0, 0.5, 0.15)));
        score.at(DOUBLE + 0.3, new Tone.Drum(220, 0.8));
        flood(score, AGAIN, FILLED, AFTER_TEN);
        score.chord(SAME, 0.3, 392, 588).rise(SAME + 0.2, 0.38, 494, 588, 784, 988);
        return score.at(BACK, new Tone.Glide(1.5, s -> 560 - 180 * s, s -> 0.14 * Easing.window(s, 0, 1.5, 0.3)));
    }

    private static double pitch(int toss, CoinRuns runs) {
        return runs.heads()[toss] ? 523 : 392;
    }

    /// A tick for every frame in which the count changes.
    private static void flood(Soundtrack score, double from, double to, CoinRuns runs) {
        int before = tossed(from);
        for (double t = from; t < to; t += 0.07) {
            int now = tossed(t);
            if (now > before) {
                score.at(t, new Tone.Tick(pitch(now - 1, runs), 0.4));
                before = now;
            }
        }
    }

    /// Counts the tosses again from the written record, measures the towers, and compares with the chance of a half.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double deviation = Math.sqrt(RUNS) / 2;
        int five = AFTER_FIVE.heads(RUNS), ten = AFTER_TEN.heads(RUNS);
        facts.add(new Fact("stars after five, counted again", CoinRuns.counted(FIVE, RUNS, SEED), five, 0));
        facts.add(new Fact("stars after ten, counted again", CoinRuns.counted(TEN, RUNS, SEED), ten, 0));
        facts.add(new Fact("half of all after five", RUNS / 2.0, five, 2 * deviation));
        facts.add(new Fact("half of all after ten", RUNS / 2.0, ten, 2 * deviation));
        var first = renderer.lessonAt(FLOODED + 0.1);
        facts.add(new Fact("tower of stars after five", five, height(first, STAR_X), 8));
        facts.add(new Fact("tower of bars after five", RUNS - five, height(first, BARS_X), 8));
        var second = renderer.lessonAt(FILLED + 0.1);
        facts.add(new Fact("tower of stars after ten", ten, height(second, STAR_X), 8));
        facts.add(new Fact("tower of bars after ten", RUNS - ten, height(second, BARS_X), 8));
        return facts;
    }

    /// The height of a tower in coins, from its dark rim.
    private static double height(BufferedImage lesson, double x) {
        int rim = Measurements.topOfColumn(lesson, (int) x, Palette.WALNUT.colour, 420, RupeeCoin.FOOT);
        return (RupeeCoin.FOOT - 16 - rim - 24) / RupeeCoin.UNIT;
    }
}
