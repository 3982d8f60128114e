package org.tirich.starter.clip.thing;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A river before mountains, its moving surface, splashes, and a chain.
public final class River {

    public static final double SURFACE = 760, BED = 1176;
    private static final double LINK = 34;

    /// The period of the waves in seconds. The length of a clip is a multiple of it, so that the loop is seamless.
    private static final double SWELL = 3.88;

    private River() {}

    public static void scenery(Graphics2D g) {
        var ink = new Ink(g);
        ink.disc(630, 190, 74, Palette.SAFFRON.colour);
        Ornament.ridge(ink, SURFACE + 20, 470, 5, Palette.SLOPE.towards(Palette.FOAM, 0.35));
        Ornament.ridge(ink, SURFACE + 20, 240, 12, Palette.SLOPE.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 12, Palette.INDIGO.colour, Palette.SAFFRON.colour);
        g.setPaint(new GradientPaint(0, (float) SURFACE, Palette.WATER.colour, 0, (float) BED, Palette.TEAL.colour));
        g.fill(new Rectangle2D.Double(0, SURFACE + 16, FrameLayout.WIDTH, FrameLayout.HEIGHT));
        for (int i = 0; i < 3; i++) {
            double x = 90 + 250 * i;
            ink.fill(
                    Ornament.polygon(x, SURFACE + 16, x + 90, SURFACE + 16, x - 60, BED, x - 230, BED),
                    Palette.FIROZI.at(0.09));
        }
        ink.fill(new Rectangle2D.Double(0, BED, FrameLayout.WIDTH, 110), Palette.WALNUT.colour);
        for (int i = 0; i < 13; i++) {
            double radius = 16 + 13 * Math.abs(Math.sin(i * 2.3));
            ink.disc(
                    i * 60,
                    BED + 4,
                    radius,
                    i % 3 == 0
                            ? Palette.APRICOT.towards(Palette.TEAL, 0.5)
                            : Palette.TEAL.towards(Palette.WALNUT, 0.5));
        }
        ink.fill(new Rectangle2D.Double(0, BED + 14, FrameLayout.WIDTH, 90), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, BED + 60, FrameLayout.WIDTH, 9, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    /// The height of the water at `x` above its mean: slow waves, and rings from an impact `since` seconds ago at
    /// `from`.
    public static double swell(double x, double t, double from, double since, double strength) {
        double quiet = 4 * Math.sin(2 * Math.PI * (t / SWELL + x / 480));
        double away = Math.abs(x - from), passed = since - away / 520;
        double ring = passed < 0 ? 0 : Math.exp(-1.1 * passed) * Math.sin(7 * passed) * Easing.smooth(passed, 0, 0.15);
        return quiet + strength * ring;
    }

    /// The moving surface. The water below is still.
    public static void surface(Ink ink, DoubleUnaryOperator swell) {
        var line = new Path2D.Double();
        line.moveTo(0, SURFACE + 20);
        for (int x = 0; x <= FrameLayout.WIDTH; x += 20) {
            line.lineTo(x, SURFACE - swell.applyAsDouble(x));
        }
        line.lineTo(FrameLayout.WIDTH, SURFACE + 20);
        line.closePath();
        ink.fill(line, Palette.WATER.colour);
    }

    /// Two sheets of water that rise on both sides of an impact and fall back.
    public static void crown(Ink ink, double x, double width, double since) {
        double rise = 230 * Math.sin(Math.PI * Easing.ramp(since, 0, 0.75));
        if (rise < 2) {
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double edge = x + side * width / 2, out = side * (30 + 0.55 * rise);
            var sheet = new Path2D.Double();
            sheet.moveTo(edge - side * 60, SURFACE + 20);
            sheet.quadTo(edge, SURFACE - 0.4 * rise, edge + out, SURFACE - rise);
            sheet.quadTo(edge + 0.9 * out, SURFACE - 0.3 * rise, edge + side * 110, SURFACE + 20);
            sheet.closePath();
            ink.fill(sheet, Palette.WATER.colour);
        }
    }

    /// A chain from above the frame down to `end`.
    public static void chain(Ink ink, double x, double end) {
        for (double y = end; y > -LINK; y -= LINK) {
            ink.stroke(
                    new RoundRectangle2D.Double(x - 9, y - LINK, 18, LINK - 6, 18, 18),
                    Ink.FIRM,
                    Palette.WALNUT.colour);
        }
    }
}
