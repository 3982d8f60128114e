package org.tirich.starter.clip.engineering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Meshing teeth pass one by one: three turns of 12 teeth are one turn of 36, in the opposite direction.
///
/// One, three and twelve turns of the small wheel are offered for one turn of the large one. The wheels run: three.
/// Then the teeth are counted: 12, 24, 36.
public final class Gears implements Scene {

    private static final double SIGN_Y = 1062;
    private static final int[] OFFERED = {1, 3, 12};

    private final TileRow tiles = TileRow.across(SIGN_Y, GearTrain.END, Palette.SAFFRON, Palette.STORM, 1);

    @Override
    public String slug() {
        return "gears";
    }

    @Override
    public double seconds() {
        return GearTrain.END;
    }

    @Override
    public Ground ground() {
        return Ground.MONSOON;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.MADDER.colour, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1222, FrameLayout.WIDTH, 58), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1250, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - GearTrain.RAN, 6).transform());
        double passed = GearTrain.passed(t);
        wheel(ink, GearTrain.LARGE, GearTrain.largeAngle(passed), Palette.MINT);
        wheel(ink, GearTrain.SMALL, GearTrain.smallAngle(passed), Palette.SAFFRON);
        double run = Easing.window(t, GearTrain.RUN, GearTrain.SLOW - 0.2, 0.3);
        if (run > 0) {
            turned(ink, passed, run);
            turns(ink, t, run);
        }
        double counted = Easing.window(t, GearTrain.SLOW, GearTrain.END - 2, 0.3);
        if (counted > 0) {
            turned(ink, passed - 36, counted);
            teeth(ink, passed - 36, counted);
        }
        tiles.draw(ink, t, Gears::outcome);
    }

    /// The turns of the small wheel during the run, and the one of the large wheel.
    private static void turns(Ink ink, double t, double shown) {
        int whole = (int) Math.floor(GearTrain.passed(t) / 12 + 0.02);
        if (whole > 0) {
            ink.numeral("" + whole, 214, SIGN_Y, 230, Palette.SAFFRON.at(shown));
        }
        if (whole == 3) {
            ink.fill(Ornament.nuqta(FrameLayout.CENTRE_X, SIGN_Y - 46, 22), Palette.PAPER.at(shown));
            ink.fill(Ornament.nuqta(FrameLayout.CENTRE_X, SIGN_Y + 46, 22), Palette.PAPER.at(shown));
            ink.numeral("1", 506, SIGN_Y, 230, Palette.MINT.at(shown));
        }
    }

    /// The teeth that have passed, and a small wheel for every twelve.
    private static void teeth(Ink ink, double passed, double shown) {
        int whole = (int) Math.floor(passed + 0.02);
        if (whole > 0) {
            ink.numeral("" + whole, 164, SIGN_Y, 150, Palette.PAPER.at(shown));
        }
        for (int turn = 1; turn <= 3; turn++) {
            if (whole >= 12 * turn) {
                icon(ink, 364 + 112 * (turn - 1), SIGN_Y, 6, Palette.SAFFRON.at(shown));
            }
        }
    }

    private static void icon(Ink ink, double x, double y, double module, Color colour) {
        ink.fill(new GearWheel(x, y, 12, module).outline(0.3), colour);
        ink.disc(x, y, 2 * module, Palette.STORM.colour);
    }

    /// The turns of the small wheel for one of the large wheel.
    private static void outcome(Ink ink, int tile) {
        icon(ink, 0, -56, 6.6, Palette.SAFFRON.colour);
        ink.numeral("" + OFFERED[tile], 0, 62, 96, Palette.SAFFRON.colour);
    }

    private static void wheel(Ink ink, GearWheel wheel, double angle, Palette hue) {
        var body = new Area(wheel.outline(angle));
        double inner = wheel.rootRadius() - 42;
        if (wheel.teeth() > 20) {
            body.subtract(new Area(Ink.circle(wheel.x(), wheel.y(), inner)));
        }
        ink.fill(body, hue.colour);
        // The marked tooth shows the turn.
        boolean hub = wheel.teeth() <= 20;
        double out = wheel.rootRadius() - 22;
        var mark = (hub ? Palette.MADDER : Palette.INDIGO).colour;
        ink.fill(
                Ornament.nuqta(wheel.x() + out * Math.cos(angle), wheel.y() + out * Math.sin(angle), hub ? 24 : 28),
                mark);
        ink.numeral("" + wheel.teeth(), wheel.x(), wheel.y(), hub ? 56 : 120, hub ? Palette.STORM.colour : hue.colour);
    }

    /// Rotation of the large wheel since the count began.
    private static void turned(Ink ink, double passed, double shown) {
        double r = GearTrain.LARGE.rootRadius() - 72, extent = 360 * Math.clamp(passed / 36, 0, 1);
        var arc = new Arc2D.Double(
                GearTrain.LARGE.x() - r, GearTrain.LARGE.y() - r, 2 * r, 2 * r, 90, extent, Arc2D.OPEN);
        ink.stroke(arc, 18, Palette.MINT.at(shown));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(GearTrain.END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        double before = GearTrain.passed(GearTrain.RUN);
        for (double t = GearTrain.RUN; t < GearTrain.END; t += 0.01) {
            double now = GearTrain.passed(t);
            if (Math.floor(now + 1e-6) > Math.floor(before + 1e-6)) {
                score.at(t, new Tone.Tick(660, t > GearTrain.SLOW && t < GearTrain.SECOND ? 0.85 : 0.4));
                if (Math.floor(now + 1e-6) % 12 == 0) {
                    score.at(t, new Tone.Drum(240, 0.8)).at(t, new Tone.Pluck(392, 0.5));
                }
            }
            before = now;
        }
        score.rise(GearTrain.RAN + 0.1, 0.4, 392, 494, 588, 784);
        return score.chord(GearTrain.DONE, 0.3, 330, 440, 660);
    }

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.addAll(GearTrain.facts());
        var lesson = new SceneRenderer(this, FrameLayout.WIDTH).lessonAt(GearTrain.DONE + 1);
        facts.add(new Fact("teeth drawn", 12, teethSeen(lesson), 0));
        return facts;
    }

    /// Counts the transitions to saffron on a circle through the middle of the small wheel's teeth.
    private static double teethSeen(BufferedImage lesson) {
        int count = 0;
        boolean before = false;
        for (int i = 0; i <= 3600; i++) {
            double a = Math.PI * i / 1800, r = GearTrain.SMALL.pitchRadius() + 4;
            int argb = lesson.getRGB(
                    (int) (GearTrain.SMALL.x() + r * Math.cos(a)), (int) (GearTrain.SMALL.y() + r * Math.sin(a)));
            boolean tooth = Measurements.like(argb, Palette.SAFFRON.colour);
            count += i > 0 && tooth && !before ? 1 : 0;
            before = tooth;
        }
        return count;
    }
}
