package org.tirich.starter.clip.physics;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
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

/// A lever is level when weight times arm is equal on both sides; otherwise the greater side goes down.
///
/// Four sacks hold down one side of a plank, and one sack hangs above the far end of the other while three outcomes are
/// offered. It drops, and the plank is level. Units of weight times arm are laid on each other, four on four. One step
/// further out the one lifts the four.
public final class LeverBalance implements Scene {

    private static final int FOUR = 4, NEAR = 1, FAR = 4;

    // The sack drops and lands, equality, units laid on each other, one step further, the plank tips, rewind.
    private static final double DROP = 4, LAND = 4.4, EQUAL = 5.8, UNITS = 7.2, LAY = 8.2, STEP = 0.6, SUM = 10.7;
    private static final double OUT = 12, TIP = 12.5, TIPPED = 13.1, BACK = 15, END = 17;
    private static final double TILT = Math.toRadians(9), HELD = 600, UNIT = 74;
    private static final double LEFT_X = 150, RIGHT_X = 316, TOP = 290;

    private final TileRow tiles = TileRow.across(270, END, Palette.MADDER, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "lever-balance";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.NOON;
    }

    @Override
    public void scenery(Graphics2D g) {
        Lever.scenery(new Ink(g));
    }

    /// Clockwise, in radians.
    static double tilt(double t) {
        double since = Math.max(0, t - LAND), calming = Math.exp(-3.4 * since) * Math.cos(7.5 * since);
        double level = -TILT * (t < LAND ? 1 : calming);
        double tipped = Easing.mix(level, TILT, Easing.land(t, TIP, TIPPED));
        return Easing.mix(tipped, -TILT, Easing.smooth(t, BACK, BACK + 0.9));
    }

    /// The arm of the single sack in steps.
    private static double arm(double t) {
        return FAR + Easing.smooth(t, OUT, TIP) - Easing.smooth(t, BACK + 0.9, END - 0.3);
    }

    /// How far the single sack is above the plank, in units.
    private static double above(double t) {
        double end = Lever.Y - 14 - Lever.STEP * FAR * Math.sin(TILT), way = end - HELD;
        double fallen = Easing.ramp(t, DROP, LAND);
        double drop = t < DROP ? way : way * (1 - fallen * fallen);
        return t < BACK ? drop : way * Easing.smooth(t, BACK, BACK + 1.2);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        if (t < DROP || t > BACK) {
            var at = place(t);
            Lever.rope(ink, at[0], at[1] - Lever.SACK + 10);
        } else if (t < DROP + 0.5) {
            Lever.rope(ink, place(DROP - 0.01)[0], HELD - Lever.SACK - 900 * (t - DROP));
        }
        double x = Lever.X + Lever.STEP * FAR;
        new Burst(LAND, x, Lever.Y, 70, 22, 420, 0.8).draw(ink, t, 13, Palette.APRICOT.colour);
        new Burst(TIPPED - 0.2, Lever.X + Lever.HALF - 40, Lever.GROUND, 40, 16, 360, 0.8)
                .draw(ink, t, 13, Palette.APRICOT.colour);
    }

    /// The foot of the single sack.
    private static double[] place(double t) {
        double[] foot = {Lever.X + Lever.STEP * arm(t), Lever.Y - 14};
        Lever.tilted(above(t) > 1 ? -TILT : tilt(t)).transform(foot, 0, foot, 0, 1);
        double sway = 5
                * Math.sin(2 * Math.PI * 34 * t / END)
                * (Easing.window(t, 0, 0.7, 0.2) + Easing.window(t, 3, DROP, 0.2));
        return new double[] {foot[0] + sway, foot[1] - above(t)};
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < OUT ? t - LAND : t - TIPPED + 0.15, 12).transform());
        var jolted = g.getTransform();
        g.transform(Lever.tilted(tilt(t)));
        Lever.plank(ink);
        for (int i = 0; i < FOUR; i++) {
            Lever.sack(ink, Lever.X - Lever.STEP * NEAR, Lever.Y - 14 - i * (Lever.SACK - 2));
        }
        if (t > LAND && t < BACK) {
            Lever.sack(ink, Lever.X + Lever.STEP * arm(t), Lever.Y - 14);
        }
        g.setTransform(jolted);
        if (t <= LAND || t >= BACK) {
            var at = place(t);
            Lever.sack(ink, at[0], at[1]);
        }
        double equal = Easing.land(t, EQUAL, EQUAL + 0.4) * (1 - Easing.smooth(t, UNITS - 0.4, UNITS));
        if (equal > 0.02) {
            ink.fill(Ornament.nuqta(Lever.X, 350, 160 * equal), Palette.SAFFRON.colour);
            ink.numeral("=", Lever.X, 346, 250 * equal, Palette.INDIGO.colour);
        }
        units(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, LeverBalance::outcome);
    }

    /// Weight times arm of each side as unit squares: a column of four and a row of four. The column is laid on the
    /// row.
    private static void units(Ink ink, double t) {
        double shown = Easing.land(t, UNITS, UNITS + 0.4) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
        if (shown < 0.02) {
            return;
        }
        double size = (UNIT - 8) * Math.min(1, shown);
        for (int i = 0; i < FAR; i++) {
            Lever.unit(ink, RIGHT_X + UNIT * i, TOP, size, Palette.SAFFRON);
        }
        double fifth = Easing.land(t, TIP - 0.3, TIP) * Math.min(1, shown);
        if (fifth > 0.02) {
            Lever.unit(ink, RIGHT_X + UNIT * FAR, TOP, (UNIT - 8) * fifth, Palette.SAFFRON);
        }
        for (int i = 0; i < FOUR; i++) {
            double laid = Easing.windUp(t, LAY + STEP * i, LAY + STEP * i + 0.45);
            double x = Easing.mix(LEFT_X, RIGHT_X + UNIT * i, laid), y = Easing.mix(TOP + UNIT * (i - 0.5), TOP, laid);
            Lever.unit(ink, x, y, size - 22 * Easing.clamp(laid), Palette.INDIGO);
        }
        double sum = Easing.land(t, SUM, SUM + 0.35) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
        if (sum > 0.02) {
            boolean more = t > TIP;
            ink.numeral("" + FOUR, 216, 470, 140 * sum, Palette.INDIGO.colour);
            ink.numeral(more ? "" + (FAR + 1) : "=", more ? 520 : 360, 470, 140 * sum, Palette.MADDER.colour);
            if (!more) {
                ink.numeral("" + FAR, 504, 470, 140 * sum, Palette.INDIGO.colour);
            }
        }
    }

    /// Four sacks stay down, the plank is level, or the one lifts them.
    private static void outcome(Ink ink, int tile) {
        var g = ink.g();
        var before = g.getTransform();
        ink.fill(Ornament.polygon(0, 40, 26, 92, -26, 92), Palette.WALNUT.colour);
        g.transform(AffineTransform.getRotateInstance(0.26 * (tile - 1), 0, 36));
        ink.line(-74, 36, 74, 36, Ink.BOLD, Palette.MADDER.colour);
        for (int i = 0; i < FOUR; i++) {
            Lever.unit(ink, -18, 16 - 27 * i, 25, Palette.INDIGO);
        }
        Lever.unit(ink, 64, 16, 25, Palette.INDIGO);
        g.setTransform(before);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.2);
        score.at(0, new Tone.Glide(DROP, s -> 250 + 20 * Math.sin(9 * s), _ -> 0.07));
        tiles.sound(score, 294, 392, 523);
        score.at(DROP, new Tone.Glide(LAND - DROP, s -> 700 - 800 * s, _ -> 0.2))
                .at(LAND, new Tone.Drum(200, 1));
        score.chord(EQUAL, 0.32, 330, 495, 660).rise(EQUAL + 0.2, 0.3, 495, 660, 825);
        for (int i = 0; i < FOUR; i++) {
            score.at(LAY + STEP * i, new Tone.Tick(600, 0.3));
            score.at(LAY + STEP * i + 0.4, new Tone.Pluck(330 * Math.pow(2, i / 6.0), 0.5));
        }
        score.chord(SUM, 0.3, 330, 495, 660);
        score.at(OUT, new Tone.Glide(0.5, s -> 330 + 260 * s, _ -> 0.2)).at(TIP, new Tone.Pluck(660, 0.6));
        score.at(TIPPED - 0.15, new Tone.Drum(220, 0.9)).rise(TIPPED + 0.2, 0.35, 495, 660, 825, 990);
        return score.at(BACK, new Tone.Glide(1.4, s -> 300 + 160 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Measures the ends of the plank and the areas of the units.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("four at arm 1 alone go down", -1, Math.signum(lean(renderer, DROP - 0.1)), 0));
        facts.add(new Fact("level for " + FOUR * NEAR + " and " + FAR, 0, lean(renderer, UNITS - 0.1), 2));
        double drop = 2 * 300 * Math.sin(TILT);
        facts.add(new Fact("the side with 5 goes down by", drop, lean(renderer, BACK - 0.1), 6));
        double one = (UNIT - 8) * (UNIT - 8) - (4 - Math.PI) * 49;
        var fields = renderer.lessonAt(LAY - 0.05).getSubimage(0, 64, FrameLayout.WIDTH, 470);
        facts.add(new Fact(
                "units on the left", FOUR * NEAR, Measurements.count(fields, Palette.INDIGO.colour) / one, 0.1));
        facts.add(new Fact("units on the right", FAR, Measurements.count(fields, Palette.SAFFRON.colour) / one, 0.1));
        return facts;
    }

    /// How much lower the right end of the plank is than the left one.
    private static double lean(SceneRenderer renderer, double t) {
        var lesson = renderer.lessonAt(t);
        int left = (int) Lever.X - 300, right = (int) Lever.X + 300;
        return Measurements.topOfColumn(lesson, right, Palette.MADDER.colour, 740, 1060)
                - Measurements.topOfColumn(lesson, left, Palette.MADDER.colour, 740, 1060);
    }
}
