package org.tirich.starter.clip.physics;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
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

/// A lever balances when weight times arm is equal on both sides; otherwise it tips to the greater.
///
/// The lever is above. Below, weight times arm of each side is a field of tiles, with one row for each weight
/// and one column for each step of the arm. Saffron is the left side, firozi the right.
public final class LeverBalance implements Scene {

    /// The loads from second `at` on.
    private record Trial(double at, Load left, Load right) {

        int lean() {
            return Integer.signum(right.moment() - left.moment());
        }
    }

    private static final List<Trial> TRIALS = List.of(
            new Trial(0, new Load(2, 3), new Load(3, 2)),
            new Trial(2.6, new Load(2, 3), new Load(3, 1)),
            new Trial(5.6, new Load(2, 3), new Load(3, 3)),
            new Trial(8.6, new Load(2, 3), new Load(3, 2)),
            new Trial(11.8, new Load(1, 4), new Load(3, 2)),
            new Trial(14.8, new Load(1, 4), new Load(2, 2)),
            new Trial(17.8, new Load(1, 4), new Load(4, 1)),
            new Trial(21.2, new Load(2, 3), new Load(3, 2)));
    private static final double END = 25;

    private static final double TIP = Math.toRadians(10);
    private static final double TILE = 50, FIELD_FOOT = 1030, SUM_Y = 1140, LEFT_X = 196, RIGHT_X = 524;

    @Override
    public String slug() {
        return "lever-balance";
    }

    @Override
    public double seconds() {
        return END;
    }

    private static int index(double t) {
        int found = 0;
        while (found + 1 < TRIALS.size() && TRIALS.get(found + 1).at() <= t) {
            found++;
        }
        return found;
    }

    /// Clockwise, in radians. A heavier side comes down and stays; equal sides oscillate and come to rest.
    static double tilt(double t) {
        int i = index(t);
        var trial = TRIALS.get(i);
        double since = t - trial.at();
        double from = TIP * (i == 0 ? trial : TRIALS.get(i - 1)).lean(), to = TIP * trial.lean();
        double moving = Math.max(0, since - 0.45);
        double swing = Math.exp(-3.2 * moving) * Math.cos(4.2 * moving);
        return trial.lean() == 0 ? from * swing : Easing.mix(from, to, Easing.land(since, 0.45, 1.15));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Ink(g).glow(Lever.X, Lever.Y, 480, Palette.SKY, 0.16);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        Lever.stand(ink);
        int i = index(t);
        var now = TRIALS.get(i);
        var before = TRIALS.get(Math.max(0, i - 1));
        double change = i == 0 ? 1 : Easing.smooth(t - now.at(), 0, 0.45);
        field(ink, LEFT_X, now.left(), change, Palette.SAFFRON);
        field(ink, RIGHT_X, now.right(), change, Palette.FIROZI);
        double since = t - now.at() - (i == 0 ? -2 : 0.9);
        if (now.lean() == 0) {
            double leaving = i + 1 < TRIALS.size() ? TRIALS.get(i + 1).at() - t : 1;
            double strength = Easing.smooth(since, 0, 0.2) * Easing.smooth(leaving, 0, 0.25);
            ink.numeral("=", Lever.X, FIELD_FOOT - TILE, 90, Palette.PAPER.at(strength));
        }
        var level = g.getTransform();
        g.transform(AffineTransform.getRotateInstance(tilt(t), Lever.X, Lever.Y));
        Lever.beam(ink);
        Lever.stack(ink, -1, before.left(), now.left(), change, Palette.SAFFRON);
        Lever.stack(ink, 1, before.right(), now.right(), change, Palette.FIROZI);
        g.setTransform(level);
        ink.disc(Lever.X, Lever.Y, 13, Palette.NIGHT.colour);
    }

    private static void field(Ink ink, double x, Load load, double change, Palette hue) {
        for (int row = 0; row < load.weights(); row++) {
            for (int column = 0; column < load.arm(); column++) {
                double left = x + (column - load.arm() / 2.0) * (TILE + 4), top = FIELD_FOOT - (row + 1) * (TILE + 4);
                ink.fill(new RoundRectangle2D.Double(left, top, TILE, TILE, 10, 10), hue.at(change));
            }
        }
        String sum = load.weights() + "×" + load.arm() + "=" + load.moment();
        ink.numeral(sum, x, SUM_Y, 72, hue.at(change));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.2);
        for (int i = 1; i < TRIALS.size(); i++) {
            var trial = TRIALS.get(i);
            for (int k = 0; k < trial.right().weights(); k++) {
                score.at(trial.at() + 0.3 + 0.09 * k, new Tone.Tick(400, 0.5));
            }
            if (trial.lean() == 0) {
                score.chord(trial.at() + 1.3, 0.36, 330, 495, 660);
            } else {
                // The pitch falls as a side goes down.
                double high = 440, low = 220;
                score.at(trial.at() + 0.45, new Tone.Glide(0.7, s -> Easing.mix(high, low, s / 0.7), _ -> 0.3));
                score.at(trial.at() + 1.15, new Tone.Bell(low, 0.5));
            }
        }
        return score.chord(0.5, 0.3, 330, 495, 660);
    }

    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < TRIALS.size(); i++) {
            var trial = TRIALS.get(i);
            double rest = (i + 1 < TRIALS.size() ? TRIALS.get(i + 1).at() : END) - 0.05;
            var lesson = renderer.lessonAt(rest);
            double left = Measurements.middleOfColumn(lesson, 62, Palette.PAPER.colour, 300, 600);
            double right = Measurements.middleOfColumn(lesson, 658, Palette.PAPER.colour, 300, 600);
            double lean = Math.abs(right - left) < 5 ? 0 : Math.signum(right - left);
            var fields = lesson.getSubimage(0, 700, FrameLayout.WIDTH, (int) FIELD_FOOT - 700);
            double tile = TILE * TILE - (4 - Math.PI) * 25;
            double ones = Measurements.count(fields, Palette.SAFFRON.colour) / tile;
            double others = Measurements.count(fields, Palette.FIROZI.colour) / tile;
            facts.add(new Fact("tiles on the left in trial " + i, trial.left().moment(), ones, 0.25));
            facts.add(new Fact("tiles on the right in trial " + i, trial.right().moment(), others, 0.25));
            facts.add(new Fact("side that goes down in trial " + i, Math.signum(Math.rint(others - ones)), lean, 0));
        }
        return facts;
    }
}
