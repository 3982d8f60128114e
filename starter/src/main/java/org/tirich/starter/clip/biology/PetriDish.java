package org.tirich.starter.clip.biology;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhyDoesTheMedicineFail]: a dish on a quilt, rod-shaped bacteria of two kinds, and a capsule.
final class PetriDish {

    static final double X = 360, Y = 858, RADIUS = 306, LONG = 43, THICK = 22;

    private PetriDish() {}

    static void scenery(Ink ink) {
        for (int i = 0; i < 2; i++) {
            Ornament.star(ink, 720 * i, 520, 74, Palette.WINE.towards(Palette.MADDER, 0.5), Palette.PLUM.colour);
        }
        Ornament.teeth(ink, 0, 0, FrameLayout.WIDTH, -48, 9, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, 10), Palette.MINT.colour);
        ink.fill(new Rectangle2D.Double(0, 1216, FrameLayout.WIDTH, 64), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1248, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.disc(X, Y, RADIUS + 20, Palette.CREAM.colour);
        ink.disc(X, Y, RADIUS + 4, Palette.PLUM.towards(Palette.NIGHT, 0.55));
    }

    /// A bacterium. The resistant kind has a thick coat and stripes.
    static void cell(Ink ink, double x, double y, double turn, double size, boolean resistant) {
        if (size < 0.03) {
            return;
        }
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(turn);
        g.scale(size, size);
        if (resistant) {
            rod(ink, LONG + 3, THICK + 4, Palette.CREAM);
            rod(ink, LONG - 4, THICK - 3, Palette.SAFFRON);
            for (int i = -1; i <= 1; i++) {
                ink.line(18 * i, -12, 18 * i, 12, 8, Palette.MADDER.colour);
            }
        } else {
            rod(ink, LONG - 3, THICK - 3, Palette.MINT);
        }
        g.setTransform(before);
    }

    private static void rod(Ink ink, double along, double across, Palette colour) {
        ink.fill(
                new RoundRectangle2D.Double(-along, -across, 2 * along, 2 * across, 2 * across, 2 * across),
                colour.colour);
    }

    /// The empty coat of a dead bacterium.
    static void coat(Ink ink, double x, double y, double turn, double strength) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(turn);
        ink.stroke(
                new RoundRectangle2D.Double(-LONG + 4, -THICK + 4, 2 * LONG - 8, 2 * THICK - 8, 32, 32),
                Ink.FINE,
                Palette.MINT.at(0.6 * strength));
        g.setTransform(before);
    }

    /// A capsule of medicine.
    static void capsule(Ink ink, double x, double y, double turn, double size, double strength) {
        if (size < 0.03) {
            return;
        }
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(turn);
        g.scale(size, size);
        ink.fill(new RoundRectangle2D.Double(-112, -50, 224, 100, 100, 100), Palette.WALNUT.colour);
        ink.fill(new RoundRectangle2D.Double(-104, -42, 208, 84, 84, 84), Palette.PAPER.at(strength));
        var clip = g.getClip();
        g.clip(new Rectangle2D.Double(0, -60, 120, 120));
        ink.fill(new RoundRectangle2D.Double(-104, -42, 208, 84, 84, 84), Palette.ROSE.at(strength));
        g.setClip(clip);
        ink.line(-70, -20, -18, -20, 10, Palette.CREAM.at(strength));
        g.setTransform(before);
    }
}
