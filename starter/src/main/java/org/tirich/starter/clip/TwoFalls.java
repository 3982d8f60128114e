package org.tirich.starter.clip;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
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

/// Without air, horizontal speed does not change the fall: a dropped and a thrown ball are at the same height
/// at every flash.
///
/// Saffron is the horizontal distance, equal in equal times; firozi the vertical distance, which grows as the
/// square of the time and is the same for both. Both balls have one pitch, which falls with their height.
public final class TwoFalls implements Scene {

    private static final double TOP = 108, UNIT = 40, LEFT = 150, RADIUS = 19;
    private static final double GROUND = TOP + UNIT * ThrowTimeline.FLASHES * ThrowTimeline.FLASHES + RADIUS;

    @Override
    public String slug() {
        return "two-falls";
    }

    @Override
    public double seconds() {
        return ThrowTimeline.END;
    }

    private static double y(double elapsed) {
        return TOP + UNIT * ThrowTimeline.fallen(elapsed);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double y = y(ThrowTimeline.elapsed(t));
        ink.glow(LEFT, y, 110, Palette.PAPER, 0.25);
        ink.glow(LEFT + ThrowTimeline.speed(t) * ThrowTimeline.elapsed(t), y, 110, Palette.PAPER, 0.25);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        ink.line(128, GROUND + 6, 660, GROUND + 6, Ink.BOLD, Palette.SLATE.colour);
        double elapsed = ThrowTimeline.elapsed(t), speed = ThrowTimeline.speed(t);
        for (int n = 0; n <= ThrowTimeline.FLASHES; n++) {
            flash(ink, n, speed, ThrowTimeline.seen(n, t));
        }
        double x = LEFT + speed * elapsed, y = y(elapsed);
        ink.line(LEFT, y, x, y, Ink.FINE, Palette.FIROZI.colour);
        ink.line(LEFT, GROUND + 36, x, GROUND + 36, Ink.FIRM, Palette.SAFFRON.colour);
        ball(ink, LEFT, y, 1);
        ball(ink, x, y, 1);
    }

    private static void flash(Ink ink, int n, double speed, double seen) {
        double x = LEFT + speed * n, y = y(n);
        ink.stroke(way(n - 1, n, speed), Ink.FINE, Palette.MIST.at(0.6 * seen));
        ink.line(LEFT, y, x, y, Ink.FINE, Palette.FIROZI.at(0.55 * seen));
        ink.line(x, GROUND + 24, x, GROUND + 48, Ink.FIRM, Palette.SAFFRON.at(seen));
        ball(ink, LEFT, y, 0.5 * seen);
        ball(ink, x, y, 0.5 * seen);
        if (n > 0) {
            ink.numeral("" + n * n, 84, y, 44, Palette.FIROZI.at(seen));
        }
    }

    /// The trajectory of the throw between two flashes.
    private static Path2D way(double from, double to, double speed) {
        var path = new Path2D.Double();
        double begin = Math.max(0, from);
        path.moveTo(LEFT + speed * begin, y(begin));
        for (int i = 1; i <= 12; i++) {
            double n = Easing.mix(begin, to, i / 12.0);
            path.lineTo(LEFT + speed * n, y(n));
        }
        return path;
    }

    private static void ball(Ink ink, double x, double y, double strength) {
        ink.disc(x, y, RADIUS, Palette.PAPER.at(strength));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(ThrowTimeline.END).louder(1.2);
        fall(score, ThrowTimeline.FIRST);
        for (int n = 1; n <= ThrowTimeline.FLASHES; n++) {
            double at = ThrowTimeline.START + (n - 1) * ThrowTimeline.STEP;
            score.at(at, new Tone.Glide(ThrowTimeline.MOVE, s -> hertz(ThrowTimeline.elapsed(at + s)), _ -> 0.22));
            score.at(at + ThrowTimeline.MOVE, new Tone.Bell(hertz(n), 0.45));
        }
        for (int i = 0; i < ThrowTimeline.SPEEDS.length; i++) {
            fall(score, ThrowTimeline.AGAIN + i * ThrowTimeline.ROUND + 0.5);
        }
        return score;
    }

    private static void fall(Soundtrack score, double at) {
        score.at(
                at,
                new Tone.Glide(
                        ThrowTimeline.FALL, s -> hertz(ThrowTimeline.FLASHES * s / ThrowTimeline.FALL), _ -> 0.22));
        score.chord(at + ThrowTimeline.FALL, 0.4, 220, 330);
    }

    private static double hertz(double elapsed) {
        return 880 * Math.pow(2, -2 * ThrowTimeline.fallen(elapsed) / ThrowTimeline.fallen(ThrowTimeline.FLASHES));
    }

    /// Measures each flash in the picture: the lines that join the balls, and the ticks.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (int n = 1; n <= ThrowTimeline.FLASHES; n++) {
            var lesson =
                    renderer.lessonAt(ThrowTimeline.START + (n - 1) * ThrowTimeline.STEP + ThrowTimeline.MOVE + 0.3);
            double thrown = LEFT + ThrowTimeline.SPEED * n;
            double below = y(n) - 60, under = Math.min(y(n) + 60, GROUND - 2);
            double left = Measurements.middleOfColumn(lesson, (int) LEFT, Palette.PAPER.colour, below, under);
            double right = Measurements.middleOfColumn(lesson, (int) thrown, Palette.PAPER.colour, below, under);
            facts.add(new Fact("level at flash " + n, left, right, 1));
            facts.add(new Fact("fallen at flash " + n, n * n, (left - TOP) / UNIT, 0.04));
        }
        DoubleStream.of(ThrowTimeline.SPEEDS)
                .forEach(speed -> facts.add(new Fact(
                        "half g t² with g = 2 units, thrown at " + speed,
                        2 * 6.25 / 2,
                        ThrowTimeline.fallen(2.5),
                        1e-9)));
        return facts;
    }
}
