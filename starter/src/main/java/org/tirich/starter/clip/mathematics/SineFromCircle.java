package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.List;
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

/// The heights of a point on a rotating circle, plotted over the angle, form a sine wave.
///
/// Saffron is the angle, on the circle and along the axis; firozi is the height, with the same length in both
/// places. The pitch also follows the height: an octave up at 1, an octave down at −1.
public final class SineFromCircle implements Scene {

    private static final double CX = FrameLayout.CENTRE_X, CY = 334, RADIUS = SinePlot.UNIT;
    private static final int STEPS = 12;

    // Chapters, in seconds: wave shown, taken apart, heights collected one by one, curve drawn, wave shown
    // again.
    private static final double TURN = 4, EMPTY = 5.2, STEP = 0.7, COLLECTED = EMPTY + STEPS * STEP;
    private static final double DRAW = COLLECTED + 0.8, DRAWN = DRAW + TURN, END = DRAWN + TURN;

    @Override
    public String slug() {
        return "sine-from-circle";
    }

    @Override
    public double seconds() {
        return END;
    }

    /// The angle at `t`, from 0 to one turn.
    static double angle(double t) {
        if (t < EMPTY || t >= COLLECTED) {
            double since = t - (t < EMPTY ? 0 : t < DRAWN ? DRAW : DRAWN);
            return 2 * Math.PI * Easing.ramp(since, 0, TURN) % (2 * Math.PI);
        }
        double step = Math.floor((t - EMPTY) / STEP);
        double moved = Easing.smooth(t - EMPTY - step * STEP, 0, 0.32);
        return (step + moved) * 2 * Math.PI / STEPS;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double theta = angle(t);
        ink.glow(CX, CY, 420, Palette.SKY, 0.16);
        ink.glow(CX + RADIUS * Math.cos(theta), CY - RADIUS * Math.sin(theta), 90, Palette.PAPER, 0.35);
        // The wave continues beyond the frame.
        double shown = whole(t);
        ink.stroke(SinePlot.wave(-2 * Math.PI, 0), Ink.FIRM, Palette.FIROZI.at(0.22 * shown));
        ink.stroke(SinePlot.wave(2 * Math.PI, 4 * Math.PI), Ink.FIRM, Palette.FIROZI.at(0.22 * shown));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double theta = angle(t);
        SinePlot.scales(ink);
        bars(ink, t);
        double drawn = t >= DRAW && t < DRAWN ? theta : 2 * Math.PI;
        double ghost = t < DRAW ? 1 - Easing.smooth(t, TURN, TURN + 0.8) : 1;
        if (drawn > 0.01) {
            ink.stroke(SinePlot.wave(0, drawn), Ink.BOLD - 3, Palette.FIROZI.at(ghost));
        }
        circle(ink, theta);
        if (t < EMPTY || t >= DRAW) {
            pen(ink, theta, t);
        }
    }

    private static double whole(double t) {
        return t < DRAWN ? 1 - Easing.smooth(t, TURN, TURN + 0.8) : Easing.smooth(t, DRAWN, DRAWN + 1);
    }

    /// The collected heights: each is taken at the circle and moved to its position without changing its
    /// length.
    private static void bars(Ink ink, double t) {
        double fade = t < EMPTY ? 0 : 1 - Easing.smooth(t, DRAWN, DRAWN + 1);
        for (int k = 1; k <= STEPS; k++) {
            double theta = 2 * Math.PI * k / STEPS;
            double left = EMPTY + (k - 1) * STEP + 0.3;
            if (t < left || fade <= 0) {
                continue;
            }
            double going = Easing.smooth(t, left, left + 0.5);
            double x = Easing.mix(CX + RADIUS * Math.cos(theta), SinePlot.x(theta), going);
            double foot = Easing.mix(CY, SinePlot.AXIS, going);
            double strength = fade * (t > DRAW ? 0.5 : 1);
            ink.line(x, foot, x, foot - RADIUS * Math.sin(theta), Ink.BOLD, Palette.FIROZI.at(strength));
        }
    }

    private static void circle(Ink ink, double theta) {
        double x = CX + RADIUS * Math.cos(theta), y = CY - RADIUS * Math.sin(theta);
        ink.line(CX - RADIUS, CY, CX + RADIUS, CY, Ink.FINE, Palette.SLATE.colour);
        ink.ring(CX, CY, RADIUS, Ink.FINE, Palette.MIST.at(0.75));
        var arc = new Arc2D.Double(
                CX - RADIUS, CY - RADIUS, 2 * RADIUS, 2 * RADIUS, 0, Math.toDegrees(theta), Arc2D.OPEN);
        ink.stroke(arc, Ink.FIRM + 2, Palette.SAFFRON.colour);
        ink.line(CX, CY, x, y, Ink.FINE, Palette.PAPER.colour);
        ink.line(x, CY, x, y, Ink.BOLD, Palette.FIROZI.colour);
        ink.disc(x, y, 17, Palette.PAPER.colour);
    }

    /// The same angle and height at the wave.
    private static void pen(Ink ink, double theta, double t) {
        double x = SinePlot.x(theta), y = SinePlot.y(theta);
        double shown = Easing.window(theta / (2 * Math.PI), -0.001, 1.001, 0.03) * (t > TURN && t < EMPTY ? 0 : 1);
        ink.line(SinePlot.LEFT, SinePlot.AXIS, x, SinePlot.AXIS, Ink.FIRM + 2, Palette.SAFFRON.at(shown));
        ink.line(x, SinePlot.AXIS, x, y, Ink.BOLD, Palette.FIROZI.at(shown));
        ink.disc(x, y, 17, Palette.PAPER.at(shown));
    }

    static double hertz(double theta) {
        return 440 * Math.pow(2, Math.sin(theta));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END);
        for (double start : new double[] {0, DRAW, DRAWN}) {
            score.at(start, new Tone.Glide(TURN, s -> hertz(angle(start + s)), _ -> 0.3));
        }
        for (int k = 1; k <= STEPS; k++) {
            score.at(EMPTY + (k - 1) * STEP + 0.3, new Tone.Bell(hertz(2 * Math.PI * k / STEPS), 0.42));
        }
        return score;
    }

    @Override
    public List<Fact> facts() {
        var lesson = new SceneRenderer(this, FrameLayout.WIDTH).lessonAt(END - 0.001);
        var heights = IntStream.of(30, 60, 90, 135, 210, 270, 315).mapToObj(degrees -> {
            int x = (int) Math.round(SinePlot.x(Math.toRadians(degrees)));
            double middle = Measurements.middleOfColumn(
                    lesson, x, Palette.FIROZI.colour, SinePlot.AXIS - RADIUS - 12, SinePlot.AXIS + RADIUS + 12);
            double shown = (SinePlot.AXIS - middle) / RADIUS;
            return new Fact("height at " + degrees + "°", Math.sin(Math.toRadians(degrees)), shown, 0.02);
        });
        var pitches = Stream.of(
                new Fact("pitch at 90°, an octave above 0°", 2, hertz(Math.PI / 2) / hertz(0), 1e-9),
                new Fact("pitch heard at 1 s", 880, Measurements.hertz(score().mix(), 0.98, 1.02), 15));
        return Stream.concat(heights, pitches).toList();
    }
}
