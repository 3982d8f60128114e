package org.tirich.starter.clip.computing;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// Lanterns on a beam over a street at night, and the blocks that show what each is worth.
///
/// @param sixth from 0, five lanterns across the frame, to 1, six
record LanternRow(double sixth) {

    static final double LAMP_Y = 286, BLOCK = 34, BLOCK_PITCH = 40, FOOT = 1196;
    private static final double BEAM = 118;

    static void scenery(Ink ink) {
        for (int i = 0; i < 5; i++) {
            double x = -20 + 160 * i, top = 1150 + 34 * (i * 3 % 4);
            ink.fill(new Rectangle2D.Double(x, top, 150, 200), Palette.NIGHT.colour);
        }
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.MADDER.colour, Palette.WATER.colour);
        ink.fill(
                new Rectangle2D.Double(0, BEAM - 30, FrameLayout.WIDTH, 36), Palette.WALNUT.towards(Palette.HAZE, 0.3));
        Ornament.chain(ink, 0, BEAM - 12, FrameLayout.WIDTH, 18, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    /// The place worth 1 is on the right, as in all positional notations.
    double x(int place) {
        double pitch = 128 - 20 * sixth, count = 5 + sixth;
        return FrameLayout.CENTRE_X + pitch * ((count - 1) / 2 - place);
    }

    /// A lantern with its digit: 1 when it is lit.
    void lantern(Ink ink, int place, boolean lit, double size, double digit) {
        var g = ink.g();
        var before = g.getTransform();
        ink.line(x(place), BEAM, x(place), LAMP_Y - 90 * size, Ink.FINE, Palette.MIST.colour);
        g.translate(x(place), LAMP_Y);
        g.scale(size, size);
        ink.ring(0, -86, 12, 6, Palette.MIST.colour);
        ink.fill(Ornament.polygon(-18, -78, 18, -78, 46, -46, -46, -46), Palette.ROSE.towards(Palette.MADDER, 0.6));
        ink.fill(
                new RoundRectangle2D.Double(-44, -46, 88, 112, 34, 34), (lit ? Palette.SAFFRON : Palette.SLATE).colour);
        ink.fill(new RoundRectangle2D.Double(-31, -34, 62, 88, 28, 28), (lit ? Palette.CREAM : Palette.NIGHT).colour);
        if (lit) {
            ink.fill(Ornament.polygon(0, -24, 18, 16, 0, 38, -18, 16), Palette.EMBER.colour);
        }
        ink.fill(new RoundRectangle2D.Double(-48, 60, 96, 22, 12, 12), Palette.ROSE.towards(Palette.MADDER, 0.6));
        g.setTransform(before);
        if (digit > 0.02) {
            ink.numeral(lit ? "1" : "0", x(place), LAMP_Y + 152, 72, (lit ? Palette.SAFFRON : Palette.MIST).at(digit));
        }
    }

    /// The stack of a place. Its upper half comes from the stack beside it, `built` from 0 to 1.
    void stack(Ink ink, int place, double built, boolean lit, double strength) {
        int count = 1 << place;
        for (int i = 0; i < count && built > 0; i++) {
            boolean brought = place > 0 && i >= count / 2;
            double from = brought ? x(place - 1) : x(place);
            double x = from + (x(place) - from) * built;
            double low = brought ? (1 - built) * count / 2 * BLOCK_PITCH : 0;
            var block = new RoundRectangle2D.Double(
                    x - 48, FOOT - (i + 1) * BLOCK_PITCH + low + BLOCK_PITCH - BLOCK, 96, BLOCK, 12, 12);
            ink.fill(block, (lit ? Palette.FIROZI : Palette.SLATE).at(strength));
        }
    }
}
