package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
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

/// In a right triangle the squares on the legs have together the area of the square on the hypotenuse.
///
/// The squares are flat boxes. The two small ones are full of water and run out into the large one, which becomes
/// exactly full. The units are counted: 9 + 16 = 25. Another right triangle fills its box, too; with a blunt corner it
/// does not become full.
public final class WillTheBigBoxOverflow implements Scene {

    // The water runs, the box is full, the units are counted; another triangle runs; a blunt one runs; rewind.
    private static final double OPEN = 4, FULL = 6.4, NINE = 7.6, SIXTEEN = 8.4, SUM = 9.2, OTHER = 11.2;
    private static final double OTHER_OPEN = 12.3,
            OTHER_FULL = 13.7,
            BLUNT = 14.6,
            BLUNT_OPEN = 15.7,
            BLUNT_DONE = 16.9;
    private static final double BACK = 17.7, END = 19.8;
    private static final double SUM_Y = 1010, TABLE = 792;

    private final TileRow tiles = TileRow.across(SUM_Y + 10, END, Palette.SAFFRON, Palette.FOAM, 1);

    @Override
    public String slug() {
        return "will-the-big-box-overflow";
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
        var ink = new Ink(g);
        Ornament.ridge(ink, 800, 250, 21, Palette.SLOPE.colour);
        ink.fill(new Rectangle2D.Double(0, TABLE, FrameLayout.WIDTH, 490), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(0, TABLE, FrameLayout.WIDTH, 14), Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(180, TABLE - 16, 360, 18), Palette.WALNUT.colour);
        Ornament.teeth(ink, 0, TABLE + 14, FrameLayout.WIDTH, -40, 10, Palette.MADDER.colour);
        Ornament.chain(ink, 0, 1250, FrameLayout.WIDTH, 10, Palette.FIROZI.colour, Palette.CREAM.colour);
    }

    private static WaterTriangle triangle(double t) {
        return WaterTriangle.THREE_FOUR_FIVE
                .towards(WaterTriangle.OTHER, Easing.smooth(t, OTHER, OTHER + 0.9))
                .towards(WaterTriangle.BLUNT, Easing.smooth(t, BLUNT, BLUNT + 0.9))
                .towards(WaterTriangle.THREE_FOUR_FIVE, Easing.smooth(t, BACK, BACK + 1.2));
    }

    /// The share of the water that has run down. It is lifted back before each run.
    private static double poured(double t) {
        return run(t, OPEN, FULL) * (1 - Easing.smooth(t, OTHER, OTHER + 0.9))
                + run(t, OTHER_OPEN, OTHER_FULL) * (1 - Easing.smooth(t, BLUNT, BLUNT + 0.9))
                + run(t, BLUNT_OPEN, BLUNT_DONE) * (1 - Easing.smooth(t, BACK, BACK + 1.2));
    }

    /// Fast at first, as from a full vessel.
    private static double run(double t, double from, double to) {
        double left = 1 - Easing.ramp(t, from, to);
        return 1 - left * left;
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double open : new double[] {OPEN, OTHER_OPEN, BLUNT_OPEN}) {
            g.transform(Camera.jolted(t - open, 9).transform());
        }
        double tilt = 0.07
                * Math.sin(2 * Math.PI * 1.25 * t)
                * (1 - Easing.smooth(t, OPEN - 0.2, OPEN) + Easing.smooth(t, END - 0.8, END - 0.3));
        double grid = (Easing.smooth(t, NINE, NINE + 0.3)
                        + Easing.smooth(t, SIXTEEN, SIXTEEN + 0.3)
                        + Easing.smooth(t, SUM, SUM + 0.3))
                * (t < OTHER ? 1 : 0);
        triangle(t).draw(ink, poured(t), tilt, grid);
        drips(ink, t);
        corks(ink, t);
        signs(ink, t);
        tiles.draw(ink, t, WillTheBigBoxOverflow::outcome);
    }

    /// Drops that escape at the corks before the run.
    private static void drips(Ink ink, double t) {
        double s = t / 0.8 % 1;
        if (t < OPEN && s < 0.7) {
            double y = WaterTriangle.BASE + 24 + (WaterTriangle.BOTTOM - WaterTriangle.BASE - 40) * s * s / 0.49;
            ink.disc(WaterTriangle.LEFT + 24, y, 11, Palette.WATER.colour);
            ink.disc(WaterTriangle.RIGHT - 24, y, 11, Palette.WATER.colour);
        }
    }

    private static void corks(Ink ink, double t) {
        double out = Easing.smooth(t, OPEN, OPEN + 0.25) * (1 - Easing.smooth(t, OTHER + 0.7, OTHER + 0.95))
                + Easing.smooth(t, OTHER_OPEN, OTHER_OPEN + 0.25) * (1 - Easing.smooth(t, BLUNT + 0.7, BLUNT + 0.95))
                + Easing.smooth(t, BLUNT_OPEN, BLUNT_OPEN + 0.25) * (1 - Easing.smooth(t, BACK + 1.1, BACK + 1.5));
        double shake =
                5 * Math.sin(44 * t) * (Easing.window(t, 0, 0.8, 0.2) + Easing.window(t, 2.9, OPEN, 0.2)) * (1 - out);
        if (out < 0.98) {
            for (int side = -1; side <= 1; side += 2) {
                double x = side < 0 ? WaterTriangle.LEFT : WaterTriangle.RIGHT;
                double dx = side * 120 * out + shake, dy = 60 * out;
                ink.disc(x + dx, WaterTriangle.BASE + dy, 25 * (1 - out), Palette.WALNUT.colour);
                ink.disc(x + dx, WaterTriangle.BASE + dy, 18 * (1 - out), Palette.SAFFRON.colour);
            }
        }
    }

    private static void signs(Ink ink, double t) {
        for (double full : new double[] {FULL, OTHER_FULL}) {
            double x = full == FULL ? FrameLayout.CENTRE_X : 540;
            double equal = Easing.land(t, full + 0.1, full + 0.5)
                    * (1
                            - Easing.smooth(
                                    t, full == FULL ? NINE - 0.4 : BLUNT - 0.3, full == FULL ? NINE - 0.1 : BLUNT));
            if (equal > 0.02) {
                ink.fill(Ornament.nuqta(x, SUM_Y, 140 * equal), Palette.SAFFRON.colour);
                ink.numeral("=", x, SUM_Y - 4, 220 * equal, Palette.INDIGO.colour);
            }
        }
        double leave = 1 - Easing.smooth(t, OTHER - 0.3, OTHER);
        sign(ink, "9", 92, t, NINE, leave);
        sign(ink, "+", 196, t, SIXTEEN, leave);
        sign(ink, "16", 310, t, SIXTEEN, leave);
        sign(ink, "=", 430, t, SUM, leave);
        sign(ink, "25", 572, t, SUM, leave);
        angle(ink, t, "90°", 90, OTHER + 0.3, BLUNT);
        angle(ink, t, "120°", 120, BLUNT + 0.3, BACK);
        gap(ink, t);
    }

    /// The angle of the corner between the small boxes, as a sign.
    private static void angle(Ink ink, double t, String text, double degrees, double from, double to) {
        double size = Easing.land(t, from, from + 0.4) * (1 - Easing.smooth(t, to - 0.2, to));
        if (size > 0.02) {
            double x = degrees > 90 ? FrameLayout.CENTRE_X : 230;
            var colour = degrees > 90 ? Palette.APRICOT.colour : Palette.SAFFRON.colour;
            double lean = Math.toRadians(degrees - 90), foot = SUM_Y + 96, high = 200 * size, left = x - 120 * size;
            ink.line(left, foot, left + 300 * size, foot, Ink.BOLD, Palette.CREAM.colour);
            ink.line(
                    left,
                    foot,
                    left - high * Math.sin(lean),
                    foot - high * Math.cos(lean),
                    Ink.BOLD,
                    Palette.CREAM.colour);
            ink.numeral(text, x + 34 * size, SUM_Y, 120 * size, colour);
        }
    }

    private static void sign(Ink ink, String sign, double x, double t, double at, double leave) {
        double size = 132 * Math.max(0, Easing.land(t, at, at + 0.3));
        if (size > 3 && leave > 0) {
            ink.numeral(
                    sign, x, SUM_Y, size, "+=".contains(sign) ? Palette.CREAM.at(leave) : Palette.SAFFRON.at(leave));
        }
    }

    /// A double arrow across the part of the box that stays empty.
    private static void gap(Ink ink, double t) {
        double shown = Easing.land(t, BLUNT_DONE + 0.1, BLUNT_DONE + 0.4) * (1 - Easing.smooth(t, BACK - 0.2, BACK));
        if (shown > 0.02) {
            double x = FrameLayout.CENTRE_X, top = WaterTriangle.BASE + 10, foot = surface(WaterTriangle.BLUNT) - 4;
            ink.line(x, top + 26, x, foot - 26, 16 * shown, Palette.MADDER.colour);
            ink.fill(Ornament.polygon(x - 26, top + 32, x + 26, top + 32, x, top), Palette.MADDER.colour);
            ink.fill(Ornament.polygon(x - 26, foot - 32, x + 26, foot - 32, x, foot), Palette.MADDER.colour);
        }
    }

    /// The surface in the lower box when all water has run down.
    private static double surface(WaterTriangle triangle) {
        double height = (triangle.left() + triangle.right()) / WaterTriangle.LONG;
        return WaterTriangle.BOTTOM - height * WaterTriangle.UNIT;
    }

    /// The large box less than full, just full, or flowing over.
    private static void outcome(Ink ink, int tile) {
        double half = 62, top = -46, foot = top + 2 * half, level = tile == 0 ? top + 46 : top;
        if (tile == 2) {
            ink.fill(new Ellipse2D.Double(-half - 6, top - 17, 2 * half + 12, 34), Palette.WATER.colour);
            ink.fill(new Ellipse2D.Double(-84, foot + 2, 168, 26), Palette.WATER.colour);
            for (int drop = 0; drop < 3; drop++) {
                ink.disc(-half - 16, top + 20 + 42 * drop, 10, Palette.WATER.colour);
                ink.disc(half + 16, top + 20 + 42 * drop, 10, Palette.WATER.colour);
            }
        }
        ink.fill(new Rectangle2D.Double(-half, level, 2 * half, foot - level), Palette.WATER.colour);
        ink.line(-half, top, -half, foot, WaterTriangle.WALL, Palette.WALNUT.colour);
        ink.line(half, top, half, foot, WaterTriangle.WALL, Palette.WALNUT.colour);
        ink.line(-half, foot, half, foot, WaterTriangle.WALL, Palette.WALNUT.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        for (int drip = 0; drip < 5; drip++) {
            score.at(0.8 * drip + 0.55, new Tone.Glide(0.14, s -> 620 + 3400 * s, _ -> 0.16));
        }
        tiles.sound(score, 294, 392, 523);
        double[][] runs = {{OPEN, FULL}, {OTHER_OPEN, OTHER_FULL}, {BLUNT_OPEN, BLUNT_DONE}};
        for (var run : runs) {
            double seconds = run[1] - run[0];
            score.at(run[0], new Tone.Drum(210, 0.9));
            score.at(run[0], new Tone.Rush(seconds, s -> 500 + 500 * s, s -> 0.5 * (1 - 0.8 * s / seconds)));
            score.at(run[0], new Tone.Glide(seconds, s -> 240 + 260 * poured(run[0] + s), _ -> 0.12));
        }
        score.chord(FULL + 0.1, 0.3, 392, 588).rise(FULL + 0.2, 0.35, 392, 494, 588, 784);
        score.at(NINE, new Tone.Pluck(392, 0.5)).at(SIXTEEN, new Tone.Pluck(494, 0.5));
        score.at(SUM, new Tone.Pluck(588, 0.5)).chord(SUM + 0.1, 0.25, 392, 784);
        score.chord(OTHER_FULL + 0.1, 0.3, 392, 588).rise(OTHER_FULL + 0.2, 0.3, 494, 588, 784);
        score.at(BLUNT_DONE + 0.1, new Tone.Drum(220, 0.7));
        for (double up : new double[] {OTHER, BLUNT, BACK}) {
            score.at(up, new Tone.Glide(0.9, s -> 500 - 220 * s, s -> 0.12 * Easing.window(s, 0, 0.9, 0.2)));
        }
        return score;
    }

    /// Measures the water in the picture: its area above, and its surface below, with a right and with a blunt corner.
    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("units in the upper boxes", 25, 3 * 3 + 4 * 4, 0));
        for (var right : List.of(WaterTriangle.THREE_FOUR_FIVE, WaterTriangle.OTHER)) {
            facts.add(new Fact("a right angle", 0, right.cosine(), 1e-9));
        }
        facts.add(new Fact(
                "degrees of the blunt one", 120, Math.toDegrees(Math.acos(WaterTriangle.BLUNT.cosine())), 0.1));
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        double inner = 0;
        for (int side = 3; side <= 4; side++) {
            inner += Math.pow(side * WaterTriangle.UNIT - WaterTriangle.WALL, 2);
        }
        var above = renderer.lessonAt(OPEN - 0.02).getSubimage(0, 0, FrameLayout.WIDTH, (int) WaterTriangle.BASE - 8);
        facts.add(new Fact("water above", 1, Measurements.count(above, Palette.WATER.colour) / inner, 0.03));
        facts.add(new Fact("3, 4, 5 is full", WaterTriangle.BASE, level(renderer, FULL + 0.1), 6));
        facts.add(new Fact("the other one is full", WaterTriangle.BASE, level(renderer, OTHER_FULL + 0.1), 6));
        double gap = WaterTriangle.LONG * WaterTriangle.UNIT * (1 - (5.96 + 10.96) / 25);
        facts.add(new Fact("blunt: a gap", WaterTriangle.BASE + gap, level(renderer, BLUNT_DONE + 0.05), 6));
        return facts;
    }

    private static double level(SceneRenderer renderer, double t) {
        return Measurements.topOfColumn(
                renderer.lessonAt(t),
                (int) FrameLayout.CENTRE_X - 60,
                Palette.WATER.colour,
                WaterTriangle.BASE - 2,
                WaterTriangle.BOTTOM);
    }
}
