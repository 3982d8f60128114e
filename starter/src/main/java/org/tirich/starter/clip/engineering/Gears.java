package org.tirich.starter.clip.engineering;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
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

/// Meshing teeth pass one by one: three turns of 12 teeth are one turn of 36, in the opposite direction.
///
/// Saffron drives, firozi follows. Each wheel collects a dot for every full turn; each passing tooth ticks.
public final class Gears implements Scene {

    private static final double DOTS_Y = 980, COUNT_Y = 1110;

    @Override
    public String slug() {
        return "gears";
    }

    @Override
    public double seconds() {
        return GearTrain.END;
    }

    private static boolean counting(double t) {
        return t >= GearTrain.STILL + 0.4 && t < GearTrain.WHIRL;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        ink.glow(GearTrain.SMALL.x(), GearTrain.SMALL.y(), 300, Palette.EMBER, 0.2);
        ink.glow(GearTrain.LARGE.x(), GearTrain.LARGE.y(), 520, Palette.FIROZI, 0.1);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double passed = GearTrain.passed(t);
        wheel(ink, GearTrain.LARGE, GearTrain.largeAngle(passed), Palette.FIROZI);
        wheel(ink, GearTrain.SMALL, GearTrain.smallAngle(passed), Palette.SAFFRON);
        double counted = Easing.window(t, GearTrain.STILL + 0.4, GearTrain.WHIRL, 0.4);
        int whole = (int) Math.floor(passed + 0.02);
        if (counting(t)) {
            turned(ink, passed, counted);
            ink.numeral("" + whole, FrameLayout.CENTRE_X, COUNT_Y, 130, Palette.PAPER.at(counted));
        }
        for (int turn = 1; turn <= 3; turn++) {
            double got = counting(t) && whole >= 12 * turn ? counted : 0;
            dot(ink, FrameLayout.CENTRE_X - 260 + 68 * (turn - 1), Palette.SAFFRON, got);
        }
        dot(ink, FrameLayout.CENTRE_X + 242, Palette.FIROZI, counting(t) && whole >= 36 ? counted : 0);
    }

    private static void dot(Ink ink, double x, Palette hue, double got) {
        ink.ring(x, DOTS_Y, 24, Ink.FINE, hue.colour);
        ink.disc(x, DOTS_Y, 26, hue.at(got));
    }

    private static void wheel(Ink ink, GearWheel wheel, double angle, Palette hue) {
        var body = new Area(wheel.outline(angle));
        double inner = wheel.rootRadius() - 42;
        if (wheel.teeth() > 20) {
            body.subtract(new Area(Ink.circle(wheel.x(), wheel.y(), inner)));
        }
        ink.fill(body, hue.colour);
        // The marked tooth shows the turn.
        double out = wheel.pitchRadius() - 34;
        Color mark = Palette.NIGHT.colour;
        ink.disc(wheel.x() + out * Math.cos(angle), wheel.y() + out * Math.sin(angle), 12, mark);
        boolean hub = wheel.teeth() <= 20;
        ink.numeral("" + wheel.teeth(), wheel.x(), wheel.y(), hub ? 62 : 120, hub ? mark : hue.colour);
    }

    /// Rotation of the large wheel since the count began.
    private static void turned(Ink ink, double passed, double shown) {
        double r = GearTrain.LARGE.rootRadius() - 72, extent = 360 * Math.clamp(passed / 36, 0, 1);
        var arc = new Arc2D.Double(
                GearTrain.LARGE.x() - r, GearTrain.LARGE.y() - r, 2 * r, 2 * r, 90, extent, Arc2D.OPEN);
        ink.stroke(arc, Ink.BOLD, Palette.FIROZI.at(shown));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(GearTrain.END).louder(1.9);
        double before = GearTrain.passed(0);
        for (double t = 0.01; t < GearTrain.END; t += 0.01) {
            double now = GearTrain.passed(t);
            if (t > GearTrain.WHIRL || t < GearTrain.STILL || now < 36.01) {
                if (Math.floor(now + 1e-6) > Math.floor(before + 1e-6) && now > before) {
                    score.at(
                            t,
                            new Tone.Tick(
                                    t > GearTrain.STILL && t < GearTrain.WHIRL ? 660 : 520, counting(t) ? 0.85 : 0.4));
                }
            }
            before = now;
        }
        score.at(GearTrain.FIRST_TURN, new Tone.Bell(440, 0.5))
                .at(GearTrain.SECOND + GearTrain.TURN, new Tone.Bell(440, 0.5));
        return score.chord(GearTrain.DONE, 0.34, 220, 440, 660);
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
