package org.tirich.starter.clip.physics;

import java.awt.geom.Rectangle2D;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhichSwingsFaster]: a room with a painted beam, brass bells on strings, and the posts that hold them.
final class Ghungroo {

    static final double BEAM = 120, FLOOR = 1120, RADIUS = 32;

    /// The bells of a bunch around its centre of mass: rows of three, two and one.
    static final double[][] BUNCH = {{-66, -35}, {-33, 18}, {0, -35}, {0, 71}, {33, 18}, {66, -35}};

    private Ghungroo() {}

    static void scenery(Ink ink) {
        Ornament.star(ink, 360, 560, 250, Palette.WINE.towards(Palette.MADDER, 0.3), Palette.WINE.colour);
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, BEAM - 8), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(0, BEAM - 14, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.MADDER.colour, Palette.FIROZI.colour);
        Ornament.chain(ink, 0, 78, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, FLOOR, FrameLayout.WIDTH, 160), Palette.INDIGO.colour);
        Ornament.teeth(ink, 0, FLOOR + 46, FrameLayout.WIDTH, 46, 9, Palette.APRICOT.colour);
        ink.fill(new Rectangle2D.Double(0, FLOOR + 46, FrameLayout.WIDTH, 14), Palette.CREAM.colour);
        ink.fill(new Rectangle2D.Double(0, FLOOR + 60, FrameLayout.WIDTH, 100), Palette.MADDER.colour);
        Ornament.chain(ink, 0, FLOOR + 108, FrameLayout.WIDTH, 9, Palette.SAFFRON.colour, Palette.INDIGO.colour);
    }

    /// A string from the beam.
    static void string(Ink ink, double pivot, double x, double y) {
        ink.line(pivot, BEAM, x, y, Ink.FINE, Palette.CREAM.colour);
        ink.disc(pivot, BEAM, 9, Palette.CREAM.colour);
    }

    static void bell(Ink ink, double x, double y, double radius) {
        ink.disc(x, y, radius, Palette.WALNUT.colour);
        ink.disc(x, y, radius - 2.5, Palette.SAFFRON.colour);
        ink.line(x, y + 0.1 * radius, x, y + 0.6 * radius, 0.26 * radius, Palette.WALNUT.colour);
    }

    /// A post that holds bells to one side until it drops into the floor.
    static void post(Ink ink, double x, double top, double dropped) {
        double y = Easing.mix(top, FLOOR, dropped);
        if (dropped < 0.99) {
            ink.fill(new Rectangle2D.Double(x, y, 26, FLOOR - y), Palette.MINT.colour);
            ink.fill(new Rectangle2D.Double(x, y, 26, Math.min(20, FLOOR - y)), Palette.CREAM.colour);
        }
    }

    /// One of three outcomes: the single bell ahead, the bunch ahead, or both in step.
    static void outcome(Ink ink, int tile) {
        double single = tile == 1 ? -20 : 20, bunch = tile == 0 ? -20 : 20;
        ink.line(-70, -92, 70, -92, Ink.BOLD, Palette.INDIGO.colour);
        ink.line(-52, -92, -52 + single, 40, 7, Palette.WALNUT.colour);
        ink.line(34, -92, 34 + bunch, 40, 7, Palette.WALNUT.colour);
        ink.disc(-52 + single, 50, 15, Palette.MADDER.colour);
        for (var bell : BUNCH) {
            ink.disc(34 + bunch + 0.36 * bell[0], 50 + 0.36 * bell[1], 13, Palette.MADDER.colour);
        }
    }

    static TileRow tiles(double end) {
        return TileRow.across(560, end, Palette.SAFFRON, Palette.CREAM, 2);
    }
}
