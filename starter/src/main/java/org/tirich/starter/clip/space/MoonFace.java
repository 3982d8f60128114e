package org.tirich.starter.clip.space;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// The near side of the Moon as seen in the northern sky. It always faces the Earth, so that only the light
/// changes.
final class MoonFace {

    /// Longitude (east positive), latitude and radius of the largest maria, and of three bright craters, in degrees.
    private static final double[][] MARIA = {
        {-16, 33, 18},
        {-56, 18, 20},
        {-45, 3, 15},
        {-30, 12, 12},
        {17, 28, 11},
        {31, 8, 13},
        {22, 16, 7},
        {59, 17, 8},
        {51, -8, 11},
        {35, -15, 6},
        {-17, -21, 11},
        {-39, -24, 7},
        {-27, -10, 10},
        {4, 14, 6},
        {0, 56, 6}
    };
    private static final double[][] CRATERS = {{-11, -43, 3.4}, {-20, 10, 2.6}, {-47, 24, 2}};

    private static final BufferedImage FACE = face();

    private MoonFace() {}

    static void draw(Graphics2D g, double x, double y, double radius, double elongation) {
        var disc = Ink.circle(x, y, radius);
        var square = disc.getBounds2D();
        var everyday = g.getComposite();
        new Ink(g).fill(disc, Palette.NIGHT.towards(Palette.MIST, 0.2));
        g.setPaint(new TexturePaint(FACE, square));
        // Earthshine: the unlit part shows the same face faintly.
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.07f));
        g.fill(disc);
        g.setComposite(everyday);
        g.fill(litPart(x, y, radius, elongation));
    }

    /// The far side in full sunlight: craters, and hardly any plains.
    static void drawFarSide(Graphics2D g, double x, double y, double radius) {
        var ink = new Ink(g);
        ink.disc(x, y, radius, Palette.PAPER.colour);
        double[][] craters = {
            {-0.45, -0.38, 0.17}, {0.3, -0.55, 0.12}, {0.5, 0.1, 0.2}, {-0.1, 0.1, 0.13}, {-0.55, 0.35, 0.14},
            {0.1, 0.62, 0.18}, {-0.12, -0.72, 0.09}, {0.68, -0.3, 0.09}, {-0.78, -0.05, 0.08}, {0.46, 0.56, 0.08}
        };
        for (var crater : craters) {
            double cx = x + radius * crater[0], cy = y + radius * crater[1], r = radius * crater[2];
            ink.disc(cx, cy, r, Palette.PAPER.towards(Palette.MIST, 0.35));
            ink.disc(cx + 0.12 * r, cy + 0.12 * r, 0.82 * r, Palette.PAPER.towards(Palette.MIST, 0.15));
        }
    }

    /// The area between the lit limb and the terminator, which is half an ellipse. While waxing, the right limb
    /// is lit.
    static Path2D litPart(double x, double y, double radius, double elongation) {
        int side = Math.sin(elongation) >= 0 ? 1 : -1;
        var path = new Path2D.Double();
        path.moveTo(x, y - radius);
        for (int i = 1; i <= 240; i++) {
            boolean limb = i <= 120;
            double latitude = Math.PI * (limb ? i / 120.0 - 0.5 : 1.5 - i / 120.0);
            double reach = side * radius * Math.cos(latitude) * (limb ? 1 : Math.cos(elongation));
            path.lineTo(x + reach, y + radius * Math.sin(latitude));
        }
        path.closePath();
        return path;
    }

    private static BufferedImage face() {
        int size = 640;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var ink = new Ink(g);
        ink.fill(new Rectangle2D.Double(0, 0, size, size), Palette.PAPER.colour);
        // Drawn twice, the second time smaller and darker, for soft edges of the plains.
        for (double[] wash : new double[][] {{1.22, 0.07}, {1, 0.15}}) {
            for (var mare : MARIA) {
                ink.fill(spot(mare, wash[0], size), Palette.PAPER.towards(Palette.NIGHT, wash[1]));
            }
        }
        for (var crater : CRATERS) {
            ink.fill(spot(crater, 1, size), Color.WHITE);
        }
        g.dispose();
        return image;
    }

    /// A circle on the sphere, narrowed towards the limb.
    private static Shape spot(double[] place, double scale, int size) {
        double longitude = Math.toRadians(place[0]), latitude = Math.toRadians(place[1]);
        double x = Math.sin(longitude) * Math.cos(latitude), y = Math.sin(latitude);
        double r = scale * Math.sin(Math.toRadians(place[2]));
        var onDisc = AffineTransform.getTranslateInstance(size / 2.0 * (1 + x), size / 2.0 * (1 - y));
        onDisc.rotate(-Math.atan2(y, x));
        onDisc.scale(Math.sqrt(1 - x * x - y * y) * size / 2, size / 2.0);
        return onDisc.createTransformedShape(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }
}
