package org.tirich.starter.clip.chemistry;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
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

/// The mass in a closed jar stays the same when paper burns in it.
///
/// A lens lights paper in a closed jar on a balance while three outcomes are offered. It burns to ash, and the balance
/// stays level: the atoms are regrouped, twelve before and twelve after. Then the lid is lifted, gas escapes, and the
/// jar
/// becomes lighter.
public final class WillTheJarGetLighter implements Scene {

    private static final int CARBON = 4;

    // Fire, equality, atoms regrouped, lid lifted, balance tips, rewind.
    private static final double FIRE = 4, BURNT = 6.3, EQUAL = 6.2, ATOMS = 7.7, GROUP = 8.6, STEP = 0.7, SUM = 11.5;
    private static final double LID = 13.2, TIPPED = 14.6, BACK = 16.3, END = 18.4;
    private static final double TIP = Math.toRadians(8.5), PANEL_Y = 236, FOCUS_X = 188;

    private final TileRow tiles = TileRow.across(226, END, Palette.SAFFRON, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "will-the-jar-get-lighter";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.TANDOOR;
    }

    @Override
    public void scenery(Graphics2D g) {
        Tarazu.scenery(new Ink(g));
    }

    private static double burnt(double t) {
        return Easing.smooth(t, FIRE + 0.2, BURNT) * (1 - Easing.smooth(t, BACK + 0.3, END - 0.5));
    }

    private static double escaped(double t) {
        return Easing.smooth(t, LID + 0.3, TIPPED + 0.2) * (1 - Easing.smooth(t, BACK, BACK + 1.2));
    }

    /// Clockwise; the balance trembles before the fire and tips only when gas has escaped.
    private static double tilt(double t) {
        double trembling = 0.008 * Math.sin(2 * Math.PI * 22 * t / END);
        double waiting = 1 - Easing.smooth(t, FIRE - 0.4, FIRE) + Easing.smooth(t, END - 0.6, END);
        double tipping = Easing.land(t, LID + 0.5, TIPPED) * (1 - Easing.smooth(t, BACK, BACK + 1.2));
        return trembling * waiting + TIP * tipping;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double foot = Tarazu.panY(-1, tilt(t)) - 6, x = Tarazu.panX(-1, tilt(t));
        double flare = Easing.window(t, FIRE, BURNT, 0.4);
        ink.glow(x, foot - 140, 330, Palette.EMBER, 0.5 * flare);
        double sun = 1 - Easing.smooth(t, FIRE + 0.2, FIRE + 0.7) + Easing.smooth(t, END - 0.8, END - 0.2);
        if (sun > 0.02) {
            double focus = FOCUS_X + 10 * Math.sin(2 * Math.PI * t * 15 / END);
            ink.fill(
                    Ornament.polygon(-60, 470, 110, 470, focus + 8, foot - 70, focus - 8, foot - 70),
                    Palette.SAFFRON.at(0.42 * sun));
            ink.fill(Ornament.polygon(-330, 60, -100, 60, 110, 470, -60, 470), Palette.SAFFRON.at(0.3 * sun));
            ink.fill(new Ellipse2D.Double(-80, 440, 200, 60), Palette.FIROZI.at(0.9 * sun));
            ink.stroke(new Ellipse2D.Double(-80, 440, 200, 60), Ink.BOLD, Palette.CREAM.at(sun));
            ink.glow(focus, foot - 70, 60, Palette.PAPER, 0.9 * sun);
        }
        smoke(ink, t, x, foot);
    }

    /// Gas in the jar, which rises out of it when the lid is lifted.
    private static void smoke(Ink ink, double t, double x, double foot) {
        double thick = burnt(t), out = escaped(t);
        for (int i = 0; i < 7; i++) {
            double side = Math.sin(2.4 * i + 0.8), sway = 10 * Math.sin(1.7 * t + i);
            double y = foot - 70 - 32 * i - (260 + 120 * i) * out, r = (30 + 4 * (i % 3)) * thick;
            double leaning = 44 * side + sway + 60 * out * side;
            if (r > 2 && out < 1) {
                ink.disc(x + leaning, y, r * (1 + 0.4 * out), Palette.MIST.at(0.42 * (1 - out * out)));
            }
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double tilt = tilt(t), foot = Tarazu.panY(-1, tilt) - 6, x = Tarazu.panX(-1, tilt);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < LID ? t - FIRE : t - TIPPED + 0.3, t < LID ? 12 : 8)
                .transform());
        Tarazu.paper(ink, x, foot, burnt(t));
        Tarazu.flames(ink, x, foot, Easing.land(t, FIRE, FIRE + 0.3) * (1 - Easing.smooth(t, BURNT - 0.9, BURNT)), t);
        double lifted = 90 * (Easing.land(t, LID, LID + 0.3) - Easing.smooth(t, BACK + 0.2, BACK + 1));
        Tarazu.jar(ink, x, foot, lifted);
        Tarazu.weights(ink, Tarazu.panX(1, tilt), Tarazu.panY(1, tilt) - 6);
        Tarazu.pan(ink, -1, tilt);
        Tarazu.pan(ink, 1, tilt);
        Tarazu.beam(ink, tilt);
        new Burst(FIRE, x, foot - 60, 20, 16, 420, 0.7).draw(ink, t, 10, Palette.SAFFRON.colour);
        g.setTransform(level);
        double equal = Easing.land(t, EQUAL, EQUAL + 0.4) * (1 - Easing.smooth(t, ATOMS - 0.4, ATOMS));
        if (equal > 0.02) {
            ink.fill(Ornament.nuqta(Tarazu.X, PANEL_Y, 140 * equal), Palette.SAFFRON.colour);
            ink.numeral("=", Tarazu.X, PANEL_Y - 4, 220 * equal, Palette.MADDER.colour);
        }
        atoms(ink, t);
        tiles.draw(ink, t, WillTheJarGetLighter::outcome);
    }

    /// Four atoms of carbon and four pairs of oxygen, which become four groups of three.
    private static void atoms(Ink ink, double t) {
        double shown = Easing.window(t, ATOMS, LID - 0.1, 0.35);
        if (shown <= 0) {
            return;
        }
        for (int i = 0; i < CARBON; i++) {
            double done = Easing.windUp(t, GROUP + STEP * i, GROUP + STEP * i + 0.5);
            double home = Tarazu.X + 152 * (i - 1.5), lift = 34 * Math.sin(Math.PI * Easing.clamp(done));
            double carbon = Easing.mix(PANEL_Y - 70, PANEL_Y, done) - lift,
                    oxygen = Easing.mix(PANEL_Y + 36, PANEL_Y, done);
            double apart = Easing.mix(25, 48, done);
            ink.disc(home - apart, oxygen, 25, Palette.EMBER.at(shown));
            ink.disc(home + apart, oxygen, 25, Palette.EMBER.at(shown));
            ink.disc(home, carbon, 31, Palette.PAPER.at(shown));
        }
        double sum = Easing.land(t, SUM, SUM + 0.4) * shown;
        if (sum > 0.02) {
            ink.numeral("" + 3 * CARBON, Tarazu.X - 130, PANEL_Y + 102, 76 * sum, Palette.CREAM.colour);
            ink.numeral("=", Tarazu.X, PANEL_Y + 102, 76 * sum, Palette.SAFFRON.colour);
            ink.numeral("" + 3 * CARBON, Tarazu.X + 130, PANEL_Y + 102, 76 * sum, Palette.CREAM.colour);
        }
    }

    /// The jar rises, stays level or sinks.
    private static void outcome(Ink ink, int tile) {
        double tilt = 0.3 * (1 - tile), x = 62 * Math.cos(tilt), y = 62 * Math.sin(tilt);
        ink.line(0, -60, 0, 92, Ink.FIRM, Palette.WALNUT.colour);
        ink.line(-x, -60 - y, x, -60 + y, Ink.BOLD, Palette.MADDER.colour);
        for (int side = -1; side <= 1; side += 2) {
            double px = side * x, py = 52 + side * y;
            ink.line(px, -60 + side * y, px, py, 5, Palette.WALNUT.colour);
            ink.line(px - 26, py, px + 26, py, Ink.BOLD, Palette.MADDER.colour);
        }
        ink.fill(new RoundRectangle2D.Double(-x - 19, 52 - y - 62, 38, 56, 14, 14), Palette.INDIGO.colour);
        ink.fill(Ornament.polygon(x - 22, 46 + y, x - 14, 8 + y, x + 14, 8 + y, x + 22, 46 + y), Palette.WALNUT.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Rush(FIRE, s -> 1400 + 150 * s, s -> 0.05 + 0.03 * s));
        tiles.sound(score, 294, 392, 523);
        score.at(FIRE, new Tone.Drum(200, 0.9));
        score.at(FIRE, new Tone.Rush(2.4, s -> 500 + 900 * Math.exp(-1.5 * s), s -> 0.7 * Math.exp(-1.1 * s)));
        score.chord(EQUAL, 0.32, 330, 495, 660).rise(EQUAL + 0.2, 0.35, 495, 660, 825);
        for (int i = 0; i < CARBON; i++) {
            score.at(GROUP + STEP * i, new Tone.Tick(700, 0.3));
            score.at(GROUP + STEP * i + 0.4, new Tone.Pluck(330 * Math.pow(2, i / 6.0), 0.5));
        }
        score.rise(SUM, 0.35, 495, 660, 990);
        score.at(LID, new Tone.Glide(0.2, s -> 400 + 2600 * s, _ -> 0.4));
        score.at(LID + 0.15, new Tone.Rush(1.6, s -> 1700 - 700 * s, s -> 0.5 * Math.exp(-1.6 * s)));
        score.at(LID + 0.5, new Tone.Glide(0.9, s -> 330 + 260 * s, _ -> 0.2));
        score.at(TIPPED - 0.3, new Tone.Drum(240, 0.7));
        return score.at(BACK, new Tone.Glide(1.5, s -> 590 - 240 * s, s -> 0.16 * Easing.window(s, 0, 1.5, 0.3)));
    }

    /// Measures the heights of the pans, and the atoms by their area.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (double t : new double[] {FIRE + 0.9, FIRE + 1.6, BURNT, 9, LID - 0.1}) {
            facts.add(new Fact("pans level at " + t, 0, difference(renderer, t), 1));
        }
        facts.add(new Fact(
                "jar higher without its gas", 2 * Tarazu.ARM * Math.sin(TIP), difference(renderer, BACK - 0.1), 2));
        for (int i = 0; i <= CARBON; i++) {
            var panel = renderer.lessonAt(GROUP + STEP * i - 0.02).getSubimage(0, 64, FrameLayout.WIDTH, 300);
            double carbon = Measurements.count(panel, Palette.PAPER.colour) / (Math.PI * 31 * 31);
            facts.add(new Fact("carbon atoms after " + i, CARBON, carbon, 0.2));
        }
        for (double t : new double[] {GROUP - 0.02, GROUP + STEP * CARBON}) {
            var panel = renderer.lessonAt(t).getSubimage(0, 64, FrameLayout.WIDTH, 300);
            double hidden = t < GROUP ? 0 : 2 * CARBON * LENS;
            double oxygen = (Measurements.count(panel, Palette.EMBER.colour) + hidden) / (Math.PI * 25 * 25);
            facts.add(new Fact("oxygen atoms at " + t, 2 * CARBON, oxygen, 0.3));
        }
        return facts;
    }

    /// The area of an oxygen atom that is hidden by a carbon atom: discs of radius 25 and 31 at a distance of 48.
    private static final double LENS = lens(25, 31, 48);

    private static double lens(double r, double s, double d) {
        double a = Math.acos((d * d + r * r - s * s) / (2 * d * r)),
                b = Math.acos((d * d + s * s - r * r) / (2 * d * s));
        return r * r * (a - Math.sin(2 * a) / 2) + s * s * (b - Math.sin(2 * b) / 2);
    }

    /// How much higher the left pan is than the right one.
    private static double difference(SceneRenderer renderer, double t) {
        var lesson = renderer.lessonAt(t);
        int left = (int) Tarazu.panX(-1, tilt(t)), right = (int) Tarazu.panX(1, tilt(t));
        return Measurements.topOfColumn(lesson, right - 110, Palette.APRICOT.colour, 850, 1100)
                - Measurements.topOfColumn(lesson, left - 110, Palette.APRICOT.colour, 850, 1100);
    }
}
