package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// The sieve of Eratosthenes: numbers that are no multiples are prime.
///
/// Rows of six put the multiples of 2 and 3 into columns, and every later prime beside a multiple of six. The
/// pitch of a prime that strikes out multiples is the prime itself: 2, 3, 5 or 7 times 110 Hz.
public final class PrimeSieve implements Scene {

    private static final int COUNT = 60, COLUMNS = 6;
    private static final double PITCH = 107, TILE = 95, TOP = 105;

    private static final Map<Integer, Palette> STRIKERS =
            Map.of(2, Palette.SKY, 3, Palette.FIROZI, 5, Palette.ROSE, 7, Palette.LILAC);

    // The finished sieve and its primes in order, reset, 1 is removed, the sieve.
    private static final double RESET = 2.2, ONE = 3.5, START = 4.3;

    private final Sieve sieve = new Sieve(COUNT, START);
    private final double end = sieve.sweptAt(COUNT) + 1.6;

    @Override
    public String slug() {
        return "prime-sieve";
    }

    @Override
    public double seconds() {
        return end;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Ink(g).glow(FrameLayout.CENTRE_X, 640, 760, Palette.SKY, 0.14);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        IntStream.rangeClosed(1, COUNT).forEach(number -> tile(ink, number, t));
        sieve.hops().stream()
                .filter(hop -> t >= hop.at() - hop.seconds() && t < hop.at())
                .forEach(hop -> ball(ink, hop, t));
    }

    private void tile(Ink ink, int number, double t) {
        double done = settled(number, t);
        double found = sieve.prime(number) ? done : 0, dropped = done - found;
        double size = TILE * (1 - 0.3 * dropped + 0.1 * beat(number, t));
        double x = x(number), y = y(number);
        var shape = new RoundRectangle2D.Double(x - size / 2, y - size / 2, size, size, 0.42 * size, 0.42 * size);
        ink.fill(shape, Palette.SLATE.colour);
        ink.fill(shape, Palette.NIGHT.at(dropped));
        ink.fill(
                shape,
                STRIKERS.getOrDefault(sieve.striker(number), Palette.NIGHT).at(0.36 * dropped));
        ink.fill(shape, Palette.SAFFRON.at(found));
        var digits = found > 0.5 ? Palette.NIGHT.colour : Palette.PAPER.at(1 - 0.4 * dropped);
        ink.numeral("" + number, x, y, 0.53 * size, digits);
    }

    /// How far a number has reached its final state: prime, or struck out. The opening shows the end, for the
    /// loop.
    private double settled(int number, double t) {
        if (t < START && number > 1 || t < ONE) {
            double wiped = RESET + 0.012 * number;
            return 1 - Easing.smooth(t, wiped, wiped + 0.4);
        }
        double at = number == 1 ? ONE : sieve.settledAt(number);
        return sieve.prime(number) ? Easing.smooth(t, at, at + 0.15) : Easing.land(t, at - 0.02, at + 0.24);
    }

    /// A prime pulses when it is found, when the final pass reaches it, and in the opening.
    private double beat(int number, double t) {
        if (!sieve.prime(number)) {
            return 0;
        }
        double opening = t < RESET ? Easing.pulse(t, rollCall(number), 0.7) : 0;
        double found = t < START ? 0 : Easing.pulse(t, sieve.settledAt(number), 0.9);
        return Math.max(opening, Math.max(found, Easing.pulse(t, sieve.sweptAt(number), 0.7)));
    }

    private static double rollCall(int number) {
        return 0.15 + number * 0.028;
    }

    private static void ball(Ink ink, Sieve.Hop hop, double t) {
        double s = 1 - (hop.at() - t) / hop.seconds();
        int from = hop.number() - hop.prime();
        double x = Easing.mix(x(from), x(hop.number()), s);
        double y = Easing.mix(y(from), y(hop.number()), s) - 4 * 60 * s * (1 - s);
        ink.disc(x, y, 28, Palette.NIGHT.colour);
        ink.disc(x, y, 23, STRIKERS.getOrDefault(hop.prime(), Palette.PAPER).colour);
    }

    private static double x(int number) {
        return FrameLayout.CENTRE_X + PITCH * ((number - 1) % COLUMNS - (COLUMNS - 1) / 2.0);
    }

    private static double y(int number) {
        return TOP + PITCH * ((number - 1) / COLUMNS + 0.5);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(end).at(ONE, new Tone.Tick(220, 0.7));
        for (var hop : sieve.hops()) {
            score.at(hop.at(), new Tone.Tick(110 * hop.prime(), hop.fresh() ? 0.85 : 0.3));
        }
        for (int number = 1; number <= COUNT; number++) {
            if (sieve.prime(number)) {
                double hertz = 330 * Math.pow(2, number / 40.0);
                score.at(rollCall(number), new Tone.Bell(hertz, 0.32));
                score.at(sieve.sweptAt(number), new Tone.Bell(hertz, 0.5));
            } else {
                score.at(sieve.sweptAt(number), new Tone.Tick(260, 0.3));
            }
        }
        STRIKERS.keySet().forEach(each -> score.at(sieve.settledAt(each), new Tone.Bell(110 * each, 0.6)));
        return score;
    }

    @Override
    public List<Fact> facts() {
        var lesson = new SceneRenderer(this, FrameLayout.WIDTH).lessonAt(end - 0.01);
        var tiles = IntStream.rangeClosed(1, COUNT).mapToObj(number -> {
            int argb = lesson.getRGB((int) x(number), (int) (y(number) - 37));
            double shown = Measurements.like(argb, Palette.SAFFRON.colour) ? 1 : 0;
            return new Fact(number + " is shown as prime", hasDivisor(number) ? 0 : 1, shown, 0);
        });
        var counts = Stream.of(
                new Fact(
                        "primes up to 60",
                        17,
                        IntStream.rangeClosed(1, COUNT).filter(sieve::prime).count(),
                        0),
                new Fact(
                        "struck up to 60",
                        42,
                        sieve.hops().stream().filter(Sieve.Hop::fresh).count(),
                        0));
        return Stream.concat(tiles, counts).toList();
    }

    /// Trial division, deliberately not the sieve. 1 is not prime.
    private static boolean hasDivisor(int number) {
        return number < 2 || IntStream.range(2, number).anyMatch(divisor -> number % divisor == 0);
    }
}
