package org.tirich.starter.clip;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.tirich.starter.kit.Ease;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.Film;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Pixels;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.Stage;
import org.tirich.starter.sound.Score;
import org.tirich.starter.sound.Sound;

/// Without air, sideways speed does not change the fall: a ball dropped and a ball thrown are level at every flash.
///
/// Saffron is the way sideways, equal in equal times; firozi the way down, which grows as the square of the time and
/// is the same for both. Both balls sound one pitch, which sinks with their height.
public final class TwoFalls implements Scene {

    private static final double TOP = 108, UNIT = 40, LEFT = 150, RADIUS = 19;
    private static final double GROUND = TOP + UNIT * Throws.FLASHES * Throws.FLASHES + RADIUS;

    @Override
    public String slug() {
        return "two-falls";
    }

    @Override
    public double seconds() {
        return Throws.END;
    }

    private static double y(double elapsed) {
        return TOP + UNIT * Throws.fallen(elapsed);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double y = y(Throws.elapsed(t));
        ink.glow(LEFT, y, 110, Palette.PAPER, 0.25);
        ink.glow(LEFT + Throws.speed(t) * Throws.elapsed(t), y, 110, Palette.PAPER, 0.25);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        ink.line(128, GROUND + 6, 660, GROUND + 6, Ink.BOLD, Palette.SLATE.colour);
        double elapsed = Throws.elapsed(t), speed = Throws.speed(t);
        for (int n = 0; n <= Throws.FLASHES; n++) {
            flash(ink, n, speed, Throws.seen(n, t));
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

    /// The curve of the throw between two flashes.
    private static Path2D way(double from, double to, double speed) {
        var path = new Path2D.Double();
        double begin = Math.max(0, from);
        path.moveTo(LEFT + speed * begin, y(begin));
        for (int i = 1; i <= 12; i++) {
            double n = Ease.mix(begin, to, i / 12.0);
            path.lineTo(LEFT + speed * n, y(n));
        }
        return path;
    }

    private static void ball(Ink ink, double x, double y, double strength) {
        ink.disc(x, y, RADIUS, Palette.PAPER.at(strength));
    }

    @Override
    public Score score() {
        var score = new Score(Throws.END).louder(1.2);
        fall(score, Throws.FIRST);
        for (int n = 1; n <= Throws.FLASHES; n++) {
            double at = Throws.START + (n - 1) * Throws.STEP;
            score.at(at, new Sound.Glide(Throws.MOVE, s -> hertz(Throws.elapsed(at + s)), _ -> 0.22));
            score.at(at + Throws.MOVE, new Sound.Bell(hertz(n), 0.45));
        }
        for (int i = 0; i < Throws.SPEEDS.length; i++) {
            fall(score, Throws.AGAIN + i * Throws.ROUND + 0.5);
        }
        return score;
    }

    private static void fall(Score score, double at) {
        score.at(at, new Sound.Glide(Throws.FALL, s -> hertz(Throws.FLASHES * s / Throws.FALL), _ -> 0.22));
        score.chord(at + Throws.FALL, 0.4, 220, 330);
    }

    private static double hertz(double elapsed) {
        return 880 * Math.pow(2, -2 * Throws.fallen(elapsed) / Throws.fallen(Throws.FLASHES));
    }

    /// Each flash is looked for in the picture: where the lines that join the balls lie, and where the ticks stand.
    @Override
    public List<Fact> facts() {
        var film = new Film(this, Stage.WIDTH);
        var facts = new ArrayList<Fact>();
        for (int n = 1; n <= Throws.FLASHES; n++) {
            var lesson = film.lessonAt(Throws.START + (n - 1) * Throws.STEP + Throws.MOVE + 0.3);
            double thrown = LEFT + Throws.SPEED * n;
            double below = y(n) - 60, under = Math.min(y(n) + 60, GROUND - 2);
            double left = Pixels.middleOfColumn(lesson, (int) LEFT, Palette.PAPER.colour, below, under);
            double right = Pixels.middleOfColumn(lesson, (int) thrown, Palette.PAPER.colour, below, under);
            facts.add(new Fact("level at flash " + n, left, right, 1));
            facts.add(new Fact("fallen at flash " + n, n * n, (left - TOP) / UNIT, 0.04));
        }
        DoubleStream.of(Throws.SPEEDS)
                .forEach(speed -> facts.add(new Fact(
                        "half g t² with g = 2 units, thrown at " + speed, 2 * 6.25 / 2, Throws.fallen(2.5), 1e-9)));
        return facts;
    }
}
