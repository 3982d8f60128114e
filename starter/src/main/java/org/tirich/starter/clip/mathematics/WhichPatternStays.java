package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
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
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A pattern with four equal parts stays the same after a quarter turn.
///
/// Three printed patterns are offered one after another. All make a quarter turn on their own shadows: only one fits.
/// Then
/// each goes once around, and the fits are counted: four, two, one. At last a whole quilt of the first makes a quarter
/// turn
/// and stays as it was.
public final class WhichPatternStays implements Scene {

    // The quarter turn, the answer, three more quarters, the quilt, its turn, rewind.
    private static final double TURN = 4,
            TURNED = 4.35,
            ANSWER = 5.6,
            QUARTERS = 7.4,
            STEP = 0.9,
            QUILT = 11.2,
            SPIN = 12.6;
    private static final double SPUN = 13.4, BACK = 14.9, END = 17.6;
    private static final double HALF = 148, X = 250, FIRST_Y = 236, PITCH = 346, COUNT_X = 560, SMALL = 113;

    @Override
    public String slug() {
        return "which-pattern-stays";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.CLOTH;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        Ornament.teeth(ink, 0, 0, FrameLayout.WIDTH, -44, 10, Palette.SAFFRON.colour);
        Ornament.teeth(ink, 0, FrameLayout.HEIGHT, FrameLayout.WIDTH, 44, 10, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, 10), Palette.MADDER.colour);
    }

    private static double y(PrintBlock block) {
        return FIRST_Y + PITCH * block.ordinal();
    }

    private static double offered(PrintBlock block) {
        return 0.4 + 0.8 * block.ordinal();
    }

    /// The turn of the patterns in degrees: a quarter, then three quarters one by one.
    private static double turn(double t) {
        double turn = 90 * Easing.land(t, TURN, TURNED);
        for (int i = 0; i < 3; i++) {
            turn += 90 * Easing.land(t, QUARTERS + STEP * i, QUARTERS + STEP * i + 0.35);
        }
        return turn;
    }

    /// The fits of a pattern so far, the start not counted.
    private static int fits(PrintBlock block, double t) {
        int quarters = 0;
        for (double at : new double[] {TURNED, QUARTERS + 0.35, QUARTERS + STEP + 0.35, QUARTERS + 2 * STEP + 0.35}) {
            quarters += t >= at ? 1 : 0;
        }
        return quarters * block.symmetries / 4;
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double last =
                t < QUARTERS ? TURNED : QUARTERS + STEP * Math.clamp(Math.floor((t - QUARTERS) / STEP), 0, 2) + 0.3;
        double away = Easing.ramp(t, QUILT, QUILT + 1.2) * (1 - Easing.ramp(t, BACK, BACK + 1.2));
        g.transform(Camera.jolted(t - last, 7).transform());
        for (var block : PrintBlock.values()) {
            double size = 1 - Easing.clamp(3 * away - block.ordinal());
            if (size > 0.03) {
                block(ink, block, t, size);
            }
        }
        quilt(ink, t, away);
        arrow(ink, t);
    }

    /// The right pattern is marked when all are back.
    private static double marked(double t) {
        return Easing.land(t, BACK + 1.1, BACK + 1.4) * (1 - Easing.smooth(t, END - 0.4, END - 0.1));
    }

    private static void mark(Ink ink, PrintBlock block, double t, double half) {
        if (block == PrintBlock.LEAVES && marked(t) > 0.02) {
            var g = ink.g();
            var before = g.getTransform();
            g.translate(X, y(block));
            TileRow.ring(ink, half, half, 1.4 * Math.min(1, marked(t)));
            g.setTransform(before);
        }
    }

    private static void block(Ink ink, PrintBlock block, double t, double size) {
        double hop = 1 + 0.07 * Math.sin(Math.PI * Easing.ramp(t, offered(block), offered(block) + 0.45));
        double sway = 7
                * Math.sin(2 * Math.PI * 1.5 * (t - offered(block)))
                * Easing.window(t, offered(block), offered(block) + 0.7, 0.2);
        double half = HALF * hop * size, y = y(block);
        boolean told = t > TURNED + 0.1 && t < QUILT;
        boolean fits = told && Math.round(turn(t) / 90) % (4 / block.symmetries) == 0;
        if (fits) {
            ink.fill(
                    new RoundRectangle2D.Double(X - half - 12, y - half - 12, 2 * half + 24, 2 * half + 24, 36, 36),
                    Palette.SAFFRON.colour);
        }
        mark(ink, block, t, half);
        PrintBlock.cloth(ink, X, y, half);
        boolean turning = t > TURN && t < QUILT;
        if (turning) {
            block.draw(ink, X, y, half, 0, 0.25);
        }
        block.draw(ink, X, y, half, turn(t) + sway, 1);
        if (block == PrintBlock.LEAVES && marked(t) > 0.02) {
            TileRow.tick(ink, X + half - 12, y - half + 34, 44 * Math.min(1, marked(t)));
        }
        int count = fits(block, t);
        double seen = 1 - Easing.smooth(t, QUILT - 0.3, QUILT);
        if (t > ANSWER && count > 0) {
            ink.numeral("" + count, COUNT_X, y, 170 * Easing.land(t, ANSWER, ANSWER + 0.35), Palette.SAFFRON.at(seen));
        }
    }

    /// The sign of a quarter turn, which swings until the patterns make it.
    private static void arrow(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, TURNED, TURNED + 0.4) + Easing.smooth(t, END - 0.8, END - 0.2);
        if (shown <= 0.02) {
            return;
        }
        double swing = 14 * Math.sin(2 * Math.PI * 10 * t / END), x = 522, y = FIRST_Y + PITCH + 40, r = 98;
        var g = ink.g();
        var before = g.getTransform();
        g.rotate(Math.toRadians(swing), x, y);
        ink.stroke(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 20, 110, Arc2D.OPEN), 22, Palette.SAFFRON.at(shown));
        double tipX = x + r * Math.cos(Math.toRadians(20)), tipY = y - r * Math.sin(Math.toRadians(20));
        ink.fill(
                Ornament.polygon(tipX - 46, tipY - 14, tipX + 42, tipY - 14, tipX + 6, tipY + 56),
                Palette.SAFFRON.at(shown));
        g.setTransform(before);
    }

    /// Four of the first pattern, sewn together, which turn as one.
    private static void quilt(Ink ink, double t, double sewn) {
        double centreY = FIRST_Y + PITCH, angle = 90 * Easing.smooth(t, SPIN, SPUN);
        var g = ink.g();
        var before = g.getTransform();
        g.translate(FrameLayout.CENTRE_X, centreY);
        g.rotate(Math.toRadians(angle));
        for (int row = 0; row < 2; row++) {
            double half = (SMALL - 3) * Easing.clamp(2 * sewn - row), y = SMALL * (2 * row - 1);
            for (int x = -1; x <= 1 && half > 3; x += 2) {
                PrintBlock.cloth(ink, SMALL * x, y, half);
                PrintBlock.LEAVES.draw(ink, SMALL * x, y, half, 0, 1);
            }
        }
        g.setTransform(before);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        double[] hertz = {294, 392, 523};
        for (var block : PrintBlock.values()) {
            score.at(offered(block), new Tone.Pluck(hertz[block.ordinal()], 0.5));
        }
        score.guess(2.9).at(TURNED - 0.1, new Tone.Drum(210, 0.9));
        score.rise(ANSWER, 0.35, 392, 494, 588);
        for (int i = 0; i < 3; i++) {
            double at = QUARTERS + STEP * i + 0.25;
            score.at(at, new Tone.Drum(250, 0.6)).at(at, new Tone.Pluck(294, 0.5));
            if (i == 0 || i == 2) {
                score.at(at, new Tone.Pluck(392, 0.5));
            }
            if (i == 2) {
                score.at(at, new Tone.Pluck(523, 0.5));
            }
        }
        score.at(QUILT + 0.6, new Tone.Drum(230, 0.7));
        score.at(SPIN, new Tone.Glide(SPUN - SPIN, s -> 300 + 300 * s, _ -> 0.18))
                .at(SPUN, new Tone.Drum(210, 0.7));
        score.chord(SPUN + 0.05, 0.28, 392, 588).rise(SPUN + 0.1, 0.35, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.3, s -> 480 - 160 * s, s -> 0.14 * Easing.window(s, 0, 1.3, 0.3)));
    }

    /// Turns each printed pattern and compares it with itself, point by point.
    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (var block : PrintBlock.values()) {
            int same = 0;
            for (int quarter = 1; quarter <= 4; quarter++) {
                same += Measurements.difference(printed(block, 0), printed(block, 90.0 * quarter)) < 0.004 ? 1 : 0;
            }
            facts.add(new Fact("quarter turns that leave " + block, block.symmetries, same, 0));
        }
        return facts;
    }

    private static BufferedImage printed(PrintBlock block, double degrees) {
        var image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        var ink = new Ink(g);
        PrintBlock.cloth(ink, 120, 120, 118);
        block.draw(ink, 120, 120, 118, degrees, 1);
        g.dispose();
        return image;
    }
}
