package org.tirich.starter.clip.mathematics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

/// In a right triangle the squares on the legs have together the area of the square on the hypotenuse.
///
/// First by counting, 9 + 16 = 25, with tiles of constant size; then for all right triangles over the same
/// hypotenuse, whose altitude divides the large square into parts with the areas of the small ones (Euclid
/// I.47).
public final class SquaresOnTheSides implements Scene {

    private static final int A = 3, B = 4, C = 5;
    private static final double UNIT = RightTriangle.UNIT, SUM_Y = 1000;

    // Tiles move out, are counted in one by one; then the right angle moves along its semicircle and returns.
    private static final double OUT = 0.7, OUT_STEP = 0.06, IN = 4.2, IN_STEP = 0.3, COUNTED = IN + 25 * IN_STEP;
    private static final double WANDER = COUNTED + 2.2, BACK = WANDER + 9, END = BACK + 1.6;

    @Override
    public String slug() {
        return "squares-on-the-sides";
    }

    @Override
    public double seconds() {
        return END;
    }

    /// The position of the right angle on the semicircle: the angle at the centre of the hypotenuse.
    static double corner(double t) {
        double rest = RightTriangle.THREE_FOUR_FIVE;
        double s = Easing.ramp(t, WANDER + 0.6, BACK - 0.6);
        double pace = s * s * (3 - 2 * s);
        return rest + 0.62 * Math.sin(2 * Math.PI * pace);
    }

    /// 1 while areas are shown, 0 while tiles are counted.
    private static double flowing(double t) {
        return Easing.window(t, WANDER, BACK, 0.5);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Ink(g).glow(FrameLayout.CENTRE_X, 460, 560, Palette.SKY, 0.16);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var triangle = new RightTriangle(corner(t));
        double flowing = flowing(t);
        triangle.areas(ink, flowing);
        if (flowing < 1) {
            tiles(g, triangle, t, 1 - flowing);
        }
        triangle.frame(ink);
        double counted = Easing.window(t, -1, WANDER, 0.4) + Easing.smooth(t, BACK, BACK + 0.5);
        equation(ink, t, counted);
    }

    private static void tiles(Graphics2D g, RightTriangle triangle, double t, double strength) {
        for (int k = 0; k < C * C; k++) {
            double home = 1 - arrived(k, t);
            var place = between(triangle, k, home);
            var tile = new RoundRectangle2D.Double(2, 2, UNIT - 4, UNIT - 4, 12, 12);
            Color hue = (k < A * A ? Palette.SAFFRON : Palette.FIROZI).at(strength);
            new Ink(g).fill(place.createTransformedShape(tile), hue);
        }
    }

    /// 1 when tile `k` is in the large square.
    private static double arrived(int k, double t) {
        double out = OUT + k * OUT_STEP, in = IN + k * IN_STEP;
        return t < IN ? 1 - Easing.smooth(t, out, out + 0.6) : Easing.smooth(t, in, in + 0.5);
    }

    /// A moving tile turns and keeps its size.
    private static AffineTransform between(RightTriangle triangle, int k, double home) {
        int of = k < A * A ? k : k - A * A, side = k < A * A ? A : B;
        var small = triangle.tileOnLeg(k < A * A, of % side, of / side);
        var large = triangle.tileOnHypotenuse(k / C, k % C);
        double x = Easing.mix(large[0], small[0], home), y = Easing.mix(large[1], small[1], home);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(small[2] * home);
        place.translate(-UNIT / 2, -UNIT / 2);
        return place;
    }

    private static void equation(Ink ink, double t, double shown) {
        ink.numeral("9", 130, SUM_Y, 110, Palette.SAFFRON.at(shown));
        ink.numeral("+", 225, SUM_Y, 90, Palette.PAPER.at(shown));
        ink.numeral("16", 335, SUM_Y, 110, Palette.FIROZI.at(shown));
        long count = IntStream.range(0, C * C).filter(k -> arrived(k, t) > 0.95).count();
        // The equals sign appears only when both sides are equal.
        ink.numeral("=", 450, SUM_Y, 90, Palette.PAPER.at(count == C * C ? shown : 0));
        ink.numeral("" + count, 570, SUM_Y, 110, Palette.PAPER.at(shown));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.25);
        for (int k = 0; k < 25; k++) {
            score.at(OUT + k * OUT_STEP, new Tone.Tick(k < 9 ? 440 : 587, 0.35));
            score.at(IN + k * IN_STEP + 0.5, new Tone.Tick(k < 9 ? 440 : 587, 0.8));
        }
        score.chord(COUNTED + 0.4, 0.34, 330, 440, 660);
        // Two voices, one for each small area: one gains what the other loses.
        double span = BACK - WANDER;
        score.at(WANDER, new Tone.Glide(span, _ -> 440, s -> 0.4 * new RightTriangle(corner(WANDER + s)).shareOfA()));
        score.at(
                WANDER,
                new Tone.Glide(span, _ -> 587, s -> 0.4 - 0.4 * new RightTriangle(corner(WANDER + s)).shareOfA()));
        return score.chord(BACK + 0.2, 0.3, 330, 440, 660);
    }

    /// Areas are measured in pixels: of the tiles, and of three positions of the triangle.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var out = renderer.lessonAt(IN - 0.1).getSubimage(0, 0, FrameLayout.WIDTH, (int) RightTriangle.BASE - 8);
        var in = renderer.lessonAt(COUNTED + 1).getSubimage(0, (int) RightTriangle.BASE, FrameLayout.WIDTH, 340);
        double tile = (UNIT - 4) * (UNIT - 4) - (4 - Math.PI) * 36;
        facts.add(new Fact("tiles on 3", 9, Measurements.count(out, Palette.SAFFRON.colour) / tile, 0.4));
        facts.add(new Fact("tiles on 4", 16, Measurements.count(out, Palette.FIROZI.colour) / tile, 0.5));
        double all = Measurements.count(in, Palette.SAFFRON.colour) + Measurements.count(in, Palette.FIROZI.colour);
        facts.add(new Fact("tiles on 5", 25, all / tile, 0.6));
        for (double t : new double[] {WANDER + 2.6, WANDER + 4.5, WANDER + 6.2}) {
            var triangle = new RightTriangle(corner(t));
            facts.add(new Fact("right angle at " + t, 0, triangle.cosineAtCorner(), 1e-9));
            var picture = renderer.lessonAt(t);
            int base = (int) RightTriangle.BASE;
            var above = picture.getSubimage(0, 0, FrameLayout.WIDTH, base - 8);
            var below = picture.getSubimage(0, base, FrameLayout.WIDTH, 340);
            for (var hue : List.of(Palette.SAFFRON, Palette.FIROZI)) {
                double square = Measurements.count(above, hue.colour), piece = Measurements.count(below, hue.colour);
                facts.add(new Fact(hue + " keeps its area at " + t, 1, piece / square, 0.04));
            }
        }
        return facts;
    }
}
