package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
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

/// The height of a point on a turning circle, drawn over the angle, is a sine wave.
///
/// A lamp on a wheel lifts a pen over running paper. A zigzag, arches and a wave are offered; the pen draws a wave.
/// Three equal slices of the turn lift the lamp by less and less, the first by half a radius. With the lamp half as far
/// out the wave is half as high and as long.
public final class WhatDoesTheWheelDraw implements Scene {

    // The wheel turns once; three slices; the lamp moves in, one more turn; rewind.
    private static final double TURN = 4, TURNED = 7.8, SLICES = 9.2, STEP = 0.9;
    private static final double INWARD = 12.4, AGAIN = 13, DONE = 15.4, BACK = 15.6, END = 17.8;

    private final TileRow tiles =
            new TileRow(3, 302, PenWheel.AXIS, 174, 78, 2.9, END, Palette.MADDER, Palette.CREAM, 2);

    @Override
    public String slug() {
        return "what-does-the-wheel-draw";
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
        PenWheel.scenery(new Ink(g));
    }

    /// The turn of the wheel in degrees.
    private static double degrees(double t) {
        if (t < TURN) {
            return 9 * Math.sin(2 * Math.PI * t) * (1 - Easing.smooth(t, 0.7, 1.2) + Easing.window(t, 2.8, TURN, 0.3));
        }
        double turn = 360 * even(t, TURN, TURNED);
        for (int slice = 0; slice < 3; slice++) {
            turn += 30 * Easing.smooth(t, SLICES + STEP * slice, SLICES + STEP * slice + 0.4);
        }
        return turn + 360 * even(t, AGAIN, DONE) - 90 * Easing.smooth(t, BACK, END - 0.4);
    }

    /// Nearly even motion with a soft start and end.
    private static double even(double t, double from, double to) {
        return Easing.mix(Easing.ramp(t, from, to), Easing.smooth(t, from, to), 0.4);
    }

    private static double radius(double t) {
        double inward = Easing.smooth(t, INWARD, INWARD + 0.6) * (1 - Easing.smooth(t, BACK, BACK + 0.8));
        return PenWheel.RADIUS * (1 - 0.5 * inward);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double start : new double[] {TURN, AGAIN}) {
            g.transform(Camera.jolted(t - start, 9).transform());
        }
        if (t > TURN && t < SLICES) {
            line(ink, Math.min(t, TURNED), TURN, 1 - Easing.smooth(t, SLICES - 0.5, SLICES - 0.1));
        } else if (t > SLICES && t < AGAIN) {
            line(ink, Math.min(t, INWARD), SLICES, 1 - Easing.smooth(t, INWARD, INWARD + 0.4));
        } else if (t > AGAIN && t < BACK + 0.6) {
            line(ink, Math.min(t, BACK), AGAIN, 1 - Easing.smooth(t, BACK, BACK + 0.5));
        }
        double slices = 0;
        for (int slice = 0; slice < 3; slice++) {
            slices += Easing.smooth(t, SLICES + STEP * slice, SLICES + STEP * slice + 0.4);
        }
        boolean sliced = t < INWARD;
        if (sliced) {
            PenWheel.slices(ink, slices);
        }
        PenWheel.draw(ink, degrees(t), radius(t));
        if (sliced) {
            PenWheel.gains(ink, slices);
        }
        if (sliced && slices > 0.3) {
            double size = Easing.land(t, SLICES + 0.2, SLICES + 0.5) * (1 - Easing.smooth(t, INWARD - 0.3, INWARD));
            PenWheel.degrees(ink, 30 * Math.max(1, Math.round(slices)) + "°", size);
        }
        tiles.draw(ink, t, PenWheel::outcome);
    }

    private static void line(Ink ink, double t, double from, double strength) {
        if (strength > 0.02) {
            var path = PenWheel.line(WhatDoesTheWheelDraw::degrees, WhatDoesTheWheelDraw::radius, from, t);
            if (path.getCurrentPoint() != null) {
                ink.stroke(path, 13, Palette.MADDER.at(strength));
            }
        }
    }

    private static double hertz(double t) {
        return 420 * Math.pow(2, 0.7 * radius(t) / PenWheel.RADIUS * Math.sin(Math.toRadians(degrees(t))));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(0.95);
        score.at(0, new Tone.Glide(TURN, WhatDoesTheWheelDraw::hertz, _ -> 0.1));
        tiles.sound(score, 294, 392, 523);
        for (double[] turn : new double[][] {{TURN, TURNED}, {AGAIN, DONE}}) {
            score.at(turn[0], new Tone.Drum(210, 0.9));
            score.at(turn[0], new Tone.Glide(turn[1] - turn[0], s -> hertz(turn[0] + s), _ -> 0.28));
        }
        score.rise(TURNED + 0.1, 0.35, 392, 494, 588);
        for (int slice = 0; slice < 3; slice++) {
            double at = SLICES + STEP * slice;
            score.at(at, new Tone.Glide(0.4, s -> hertz(at + s), _ -> 0.25))
                    .at(at + 0.4, new Tone.Bell(hertz(at + 0.4), 0.4));
        }
        score.at(INWARD, new Tone.Glide(0.6, s -> hertz(INWARD + s), _ -> 0.2))
                .at(INWARD + 0.6, new Tone.Drum(260, 0.5));
        score.rise(DONE, 0.35, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(END - 0.4 - BACK, s -> hertz(BACK + s), _ -> 0.14));
    }

    /// Measures the drawn line against the sine, for both places of the lamp, and the slices.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var large = renderer.lessonAt(TURNED);
        var small = renderer.lessonAt(DONE);
        for (int degrees = 30; degrees < 330; degrees += 30) {
            double sine = Math.sin(Math.toRadians(degrees));
            // The pen stands at 360°, in the second picture at 450°.
            int x = (int) Math.round(PenWheel.PEN_X - PenWheel.PACE * (360 - degrees));
            facts.add(new Fact("height at " + degrees + "°", sine, height(large, x), 0.035));
            int y = (int) Math.round(PenWheel.PEN_X - PenWheel.PACE * (450 - degrees));
            if (degrees >= 120) {
                facts.add(new Fact("half as high at " + degrees + "°", sine / 2, height(small, y), 0.035));
            }
        }
        facts.add(
                new Fact("the first slice lifts by half", 0.5, Math.sin(Math.toRadians(degrees(SLICES + STEP))), 1e-6));
        return facts;
    }

    private static double height(java.awt.image.BufferedImage lesson, int x) {
        double middle =
                Measurements.middleOfColumn(lesson, x, Palette.MADDER.colour, PenWheel.AXIS - 215, PenWheel.AXIS + 215);
        return (PenWheel.AXIS - middle) / PenWheel.RADIUS;
    }
}
