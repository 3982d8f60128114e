package org.tirich.starter.clip.mathematics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Burst;
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

/// The sieve of Eratosthenes: numbers that are no multiples are prime.
///
/// Balloons from 2 to 30 hang on a stall at a fair. A ball hops in twos from 2 and pops one balloon after another, then
/// in threes from 3, in fives from 5, and in sevens, which pops nothing more. Of the three offered numbers only 29 is
/// left.
public final class WhichBalloonNeverPops implements Scene {

    private static final int COUNT = 30, COLUMNS = 5;
    private static final int[] OFFERED = {25, 27, 29};
    private static final int RIGHT = 2;
    private static final double PITCH = 128, TOP = 474, ROW = 132, WIDE = 106, HIGH = 116, SIGN_Y = 224;
    private static final double START = 4, GLOW = 0.09;

    private final Sieve sieve = new Sieve(COUNT, START);
    private final double shown = sieve.done() + 0.3;
    private final double back = shown + 1.8;
    private final double end = back + 2.1;
    private final TileRow tiles = TileRow.across(SIGN_Y, end, Palette.SAFFRON, Palette.DUSK, RIGHT);

    @Override
    public String slug() {
        return "which-balloon-never-pops";
    }

    @Override
    public double seconds() {
        return end;
    }

    @Override
    public Ground ground() {
        return Ground.NIGHT;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 56, 10, Palette.MADDER.colour, Palette.WATER.colour);
        ink.fill(new RoundRectangle2D.Double(22, 388, 676, 840, 40, 40), Palette.SAFFRON.colour);
        ink.fill(new RoundRectangle2D.Double(30, 396, 660, 824, 34, 34), Palette.WINE.colour);
        for (int number = 1; number <= COUNT; number++) {
            ink.disc(x(number), y(number), 9, Palette.SLATE.colour);
        }
    }

    private static double x(int number) {
        return FrameLayout.CENTRE_X + PITCH * ((number - 1) % COLUMNS - (COLUMNS - 1) / 2.0);
    }

    private static double y(int number) {
        return TOP + ROW * ((number - 1) / COLUMNS);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (var hop : sieve.hops()) {
            if (hop.fresh()) {
                new Burst(hop.at(), x(hop.number()), y(hop.number()) + 30, 18, 5, 520, 0.3)
                        .draw(ink, t, 14, Palette.ROSE.colour);
            }
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        IntStream.rangeClosed(2, COUNT).forEach(number -> balloon(ink, number, t));
        ball(ink, t);
        sign(ink, t);
        tiles.draw(ink, t, WhichBalloonNeverPops::outcome);
    }

    private void balloon(Ink ink, int number, double t) {
        boolean prime = sieve.prime(number);
        double refilled = back + 0.2 + 0.045 * number, size = 1;
        if (!prime && t >= sieve.settledAt(number)) {
            size = Easing.smooth(t, refilled, refilled + 0.05);
        }
        for (int tile = 0; tile < OFFERED.length; tile++) {
            if (number == OFFERED[tile]) {
                size *= 1 + 0.12 * Math.sin(Math.PI * Easing.ramp(t, tiles.offered(tile), tiles.offered(tile) + 0.45));
            }
        }
        if (size > 0.05) {
            double gold = prime ? Easing.smooth(t, found(number), found(number) + 0.1) : 0;
            gold *= number == 2 ? 1 : 1 - Easing.smooth(t, refilled, refilled + 0.05);
            balloon(ink, number, x(number), y(number), size, Palette.ROSE.towards(Palette.SAFFRON, gold));
            if (IntStream.of(OFFERED).anyMatch(offered -> offered == number)) {
                double half = (WIDE / 2 + 6) * size, high = (HIGH / 2 + 5) * size;
                ink.stroke(
                        new Ellipse2D.Double(x(number) - half, y(number) - high, 2 * half, 2 * high),
                        7,
                        Palette.SAFFRON.colour);
            }
        }
    }

    /// When a prime turns golden: when it begins to strike, or in the final row.
    private double found(int number) {
        return number == 2 ? -1 : number <= 7 ? sieve.settledAt(number) : shown + GLOW * number / 3;
    }

    private static void balloon(Ink ink, int number, double x, double y, double size, Color colour) {
        double w = WIDE * size, h = HIGH * size;
        ink.fill(
                Ornament.polygon(
                        x,
                        y + h / 2 - 6 * size,
                        x + 13 * size,
                        y + h / 2 + 13 * size,
                        x - 13 * size,
                        y + h / 2 + 13 * size),
                colour);
        ink.fill(new Ellipse2D.Double(x - w / 2, y - h / 2, w, h), colour);
        ink.numeral("" + number, x, y + 2 * size, 60 * size, Palette.NIGHT.colour);
    }

    /// The ball on its way, or bouncing where it has come to.
    private void ball(Ink ink, double t) {
        double x = x(2), y = landing(2);
        for (var hop : sieve.hops()) {
            double s = 1 - (hop.at() - t) / hop.seconds();
            if (s >= 0) {
                double way = Math.min(1, s);
                double high = hop.number() == hop.prime() ? 0 : 110;
                x = Easing.mix(x(hop.from()), x(hop.number()), way);
                y = Easing.mix(landing(hop.from()), landing(hop.number()), way) - 4 * high * way * (1 - way);
            }
        }
        double bounce = Easing.window(t, 0.36, START, 0.2) * (t > 2.9 ? 26 : 15);
        y -= bounce * Math.abs(Math.sin(Math.PI * 2.5 * (t - 0.36)));
        double home = Easing.smooth(t, back + 0.2, end - 0.3);
        x = Easing.mix(x, x(2), home);
        y = Easing.mix(y, landing(2), home);
        ink.disc(x, y, 29, Palette.NIGHT.colour);
        ink.disc(x, y, 23, Palette.PAPER.colour);
        ink.line(x - 15, y + 9, x + 15, y - 9, 7, Palette.SKY.colour);
    }

    private static double landing(int number) {
        return y(number) - 62;
    }

    /// The length of the hops, as a sign.
    private void sign(Ink ink, double t) {
        for (int i = 0; i < sieve.strikers().size(); i++) {
            int prime = sieve.strikers().get(i);
            double from = i == 0 ? START - 0.4 : sieve.settledAt(prime);
            double to = i + 1 < sieve.strikers().size()
                    ? sieve.settledAt(sieve.strikers().get(i + 1)) - 0.3
                    : shown;
            double size = Easing.land(t, from, from + 0.3) * (1 - Easing.smooth(t, to - 0.2, to));
            if (size > 0.02) {
                ink.numeral("+" + prime, FrameLayout.CENTRE_X, SIGN_Y, 210 * size, Palette.SAFFRON.colour);
            }
        }
        double answer = Easing.land(t, shown + 1, shown + 1.35) * (1 - Easing.smooth(t, back - 0.25, back));
        if (answer > 0.02) {
            balloon(ink, OFFERED[RIGHT], FrameLayout.CENTRE_X, SIGN_Y - 8, 2.2 * answer, Palette.SAFFRON.colour);
        }
    }

    private static void outcome(Ink ink, int tile) {
        balloon(ink, OFFERED[tile], 0, -6, 1.5, Palette.ROSE.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(end).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        for (var hop : sieve.hops()) {
            score.at(hop.at(), new Tone.Tick(220 + 55 * hop.prime(), 0.4));
            if (hop.fresh()) {
                score.at(hop.at(), new Tone.Drum(330, 0.55)).at(hop.at(), new Tone.Tick(1500, 0.35));
            } else if (hop.number() == hop.prime()) {
                score.at(hop.at(), new Tone.Pluck(110 * hop.prime(), 0.5));
            }
        }
        for (int number = 8; number <= COUNT; number++) {
            if (sieve.prime(number)) {
                score.at(found(number), new Tone.Pluck(294 * Math.pow(2, number / 24.0), 0.45));
            }
        }
        score.rise(shown + 1.1, 0.4, 392, 494, 588, 784);
        return score.at(back + 0.3, new Tone.Glide(1.3, s -> 300 + 160 * s, s -> 0.14 * Easing.window(s, 0, 1.3, 0.3)));
    }

    /// Compares the golden balloons with trial division.
    @Override
    public List<Fact> facts() {
        var lesson = new SceneRenderer(this, FrameLayout.WIDTH).lessonAt(back - 0.2);
        var facts = new ArrayList<Fact>();
        for (int number = 2; number <= COUNT; number++) {
            int argb = lesson.getRGB((int) x(number), (int) (y(number) - 43));
            double left = Measurements.like(argb, Palette.SAFFRON.colour) ? 1 : 0;
            facts.add(new Fact(number + " is left", hasDivisor(number) ? 0 : 1, left, 0));
        }
        long popped = sieve.hops().stream().filter(Sieve.Hop::fresh).count();
        facts.add(new Fact("popped up to 30", COUNT - 1 - 10, popped, 0));
        for (var hop : sieve.hops()) {
            if (hop.number() > hop.prime()) {
                facts.add(new Fact("the hop to " + hop.number(), hop.prime(), hop.number() - hop.from(), 0));
            }
        }
        long bySeven = sieve.hops().stream()
                .filter(hop -> hop.prime() == 7 && hop.fresh())
                .count();
        facts.add(new Fact("popped by 7", 0, bySeven, 0));
        return facts;
    }

    /// Trial division, deliberately not the sieve.
    private static boolean hasDivisor(int number) {
        return IntStream.range(2, number).anyMatch(divisor -> number % divisor == 0);
    }
}
