package org.tirich.starter.clip.space;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The things of [WhenCanTheLakeBurst]: a glacier above a lake, a dam of rubble, a gauge, and a valley with houses on a
/// terrace above the river bed.
final class GlacierLake {

    static final double LOW = 700, FULL = 600, LEFT = 60, DAM = 392, GAUGE = 300, SHORE = 790;

    private GlacierLake() {}

    static void scenery(Ink ink) {
        Ornament.ridge(ink, 820, 560, 9, Palette.SLOPE.towards(Palette.FOAM, 0.4));
        Ornament.ridge(ink, 900, 330, 4, Palette.SLOPE.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.TEAL.colour, Palette.SAFFRON.colour);
        ink.fill(
                Ornament.polygon(0, SHORE, DAM + 130, SHORE, 640, 856, 720, 846, 720, 1280, 0, 1280),
                Palette.WALNUT.towards(Palette.APRICOT, 0.28));
        ink.fill(Ornament.polygon(0, 500, LEFT + 40, 640, LEFT + 10, SHORE, 0, SHORE), Palette.WALNUT.colour);
        ink.stroke(path(0.22, 1), 92, Palette.WALNUT.towards(Palette.APRICOT, 0.62));
        for (int i = 0; i < 6; i++) {
            ink.fill(Ornament.nuqta(60 + 46 * (i % 3), 860 + 60 * (i / 3) - 12 * (i % 3), 17), Palette.WALNUT.colour);
        }
        // The terrace with three houses.
        ink.fill(
                Ornament.polygon(392, 1010, 720, 996, 720, 1092, 470, 1092),
                Palette.WALNUT.towards(Palette.APRICOT, 0.45));
        for (int i = 0; i < 3; i++) {
            double x = 434 + 96 * i, y = 1006 - 4 * i;
            ink.fill(new Rectangle2D.Double(x, y - 92, 82, 94), Palette.APRICOT.colour);
            ink.fill(new Rectangle2D.Double(x - 6, y - 102, 94, 14), Palette.WALNUT.colour);
            ink.fill(new Rectangle2D.Double(x + 27, y - 52, 28, 54), Palette.MADDER.colour);
            ink.fill(Ornament.nuqta(x + 41, y - 72, 11), Palette.TEAL.colour);
        }
        ink.fill(new Rectangle2D.Double(0, 1216, FrameLayout.WIDTH, 64), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1248, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
        ink.fill(
                Ornament.polygon(0, 250, 120, 330, 190, 470, 250, 640, 190, 668, 110, 640, 60, 560, 0, 500),
                Palette.FOAM.colour);
        ink.line(40, 330, 150, 560, Ink.FIRM, Palette.SLOPE.colour);
        ink.line(110, 390, 210, 620, Ink.FIRM, Palette.SLOPE.colour);
    }

    /// The lake with its surface at `level`; a wave of the height `swell` stands at the dam.
    static void lake(Ink ink, double level, double swell) {
        var path = new Path2D.Double();
        path.moveTo(LEFT, SHORE + 4);
        path.lineTo(LEFT, level);
        for (int i = 0; i <= 12; i++) {
            double s = i / 12.0;
            path.lineTo(Easing.mix(LEFT, DAM + 30, s), level - swell * s * s);
        }
        path.lineTo(DAM + 60, SHORE + 4);
        path.closePath();
        ink.fill(path, Palette.WATER.colour);
    }

    /// The dam, cut down to `cut` of its height.
    static void dam(Ink ink, double cut) {
        double top = Easing.mix(FULL - 34, SHORE - 26, cut);
        ink.fill(
                Ornament.polygon(DAM - 30, SHORE + 6, DAM + 34, top, DAM + 74, top, DAM + 150, SHORE + 6),
                Palette.WALNUT.colour);
        for (int i = 0; i < 9; i++) {
            double y = SHORE - 16 - 40 * (i / 3), x = DAM + 20 + 34 * (i % 3) + 8 * (i / 3);
            if (y > top + 12) {
                ink.disc(x, y, 15, Palette.WALNUT.towards(Palette.APRICOT, 0.45));
            }
        }
    }

    /// A block of ice, `fallen` of its way from the glacier into the lake.
    static void ice(Ink ink, double fallen, double level, double strength) {
        double x = Easing.mix(206, 250, fallen), y = Easing.mix(560, level + 26, fallen * fallen);
        ink.fill(
                Ornament.polygon(x - 44, y - 40, x + 18, y - 52, x + 46, y - 6, x + 22, y + 40, x - 36, y + 34),
                Palette.FOAM.at(strength));
        ink.stroke(
                Ornament.polygon(x - 44, y - 40, x + 18, y - 52, x + 46, y - 6, x + 22, y + 40, x - 36, y + 34),
                Ink.FINE,
                Palette.TEAL.at(strength));
    }

    /// The way from the dam down the river bed, between two shares of it.
    private static Path2D path(double tail, double head) {
        double[][] way = {
            {DAM + 56, 736},
            {DAM + 126, SHORE + 6},
            {400, 860},
            {250, 920},
            {190, 1010},
            {250, 1100},
            {420, 1146},
            {740, 1160}
        };
        double pieces = way.length - 1;
        var path = new Path2D.Double();
        for (int i = 0; i <= 60; i++) {
            double place = Math.min((tail + (head - tail) * i / 60) * pieces, pieces - 1e-6);
            int k = (int) place;
            double x = Easing.mix(way[k][0], way[k + 1][0], place - k),
                    y = Easing.mix(way[k][1], way[k + 1][1], place - k);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    /// Water that runs down from the dam, from `tail` to `head` of its way.
    static void flood(Ink ink, double tail, double head, double depth) {
        if (head <= tail) {
            return;
        }
        var path = path(tail, head);
        ink.stroke(path, depth, Palette.WATER.colour);
        ink.stroke(path, 0.3 * depth, Palette.NOON.colour);
    }

    /// The gauge in the lake: a float on a staff, and the mark of the alarm.
    static void gauge(Ink ink, double level, double shown) {
        ink.line(GAUGE, FULL - 96, GAUGE, SHORE, 12, Palette.WALNUT.at(shown));
        ink.line(GAUGE - 58, FULL, GAUGE + 58, FULL, 18, Palette.MADDER.at(shown));
        ink.disc(GAUGE, level, 27 * shown, Palette.WALNUT.colour);
        ink.disc(GAUGE, level, 20 * shown, Palette.SAFFRON.colour);
    }

    static void sun(Ink ink, double x, double y, double size) {
        for (int i = 0; i < 12; i++) {
            double angle = Math.PI * i / 6;
            ink.fill(
                    Ornament.nuqta(x + 92 * size * Math.cos(angle), y + 92 * size * Math.sin(angle), 15 * size),
                    Palette.EMBER.colour);
        }
        ink.disc(x, y, 66 * size, Palette.EMBER.colour);
        ink.disc(x, y, 57 * size, Palette.SAFFRON.colour);
    }

    /// A lamp of the alarm on the way up to the terrace.
    static void lamp(Ink ink, int number, double lit) {
        double x = 318 + 44 * number, y = 1048 - 26 * number;
        ink.line(x, y, x, y + 54, Ink.FIRM, Palette.WALNUT.colour);
        ink.disc(x, y, 22, Palette.CREAM.colour);
        ink.disc(x, y, 16, Palette.INDIGO.towards(Palette.SAFFRON, lit));
    }

    /// The bell of the alarm on its post, swinging.
    static void bell(Ink ink, double swing) {
        double x = 672, y = 760;
        ink.line(x, y - 60, x, 902, 14, Palette.WALNUT.colour);
        ink.line(x - 66, y - 60, x + 6, y - 60, 14, Palette.WALNUT.colour);
        double bx = x - 62 + 26 * Math.sin(swing);
        var bell = Ornament.polygon(bx - 14, y - 46, bx + 14, y - 46, bx + 48, y + 44, bx - 48, y + 44);
        ink.fill(bell, Palette.SAFFRON.colour);
        ink.stroke(bell, Ink.FIRM, Palette.WALNUT.colour);
        ink.disc(bx, y + 54, 13, Palette.WALNUT.colour);
    }
}
