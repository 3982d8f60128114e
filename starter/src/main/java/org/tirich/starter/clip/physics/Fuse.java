package org.tirich.starter.clip.physics;

import org.tirich.starter.clip.thing.Bazaar;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The release of [WhichLandsFirst]: a fuse that burns along the beam, two threads, and a bolt that pushes one ball.
final class Fuse {

    private static final double FOOT = 1100;

    private Fuse() {}

    /// Threads hold both balls. The bolt between them pushes the right one when the threads are burnt.
    static void holder(Ink ink, double thrust) {
        double middle = Plunge.MIDDLE, bolt = middle - 4 + 30 * thrust, top = Plunge.TOP;
        ink.line(middle, Bazaar.BEAM_Y + 26, middle, top + 24, Ink.BOLD, Palette.WALNUT.colour);
        ink.line(middle, top, bolt, top, Ink.BOLD, Palette.WALNUT.colour);
        if (thrust == 0) {
            for (double x : new double[] {Plunge.LEFT, Plunge.RIGHT}) {
                ink.line(x, Bazaar.BEAM_Y + 20, x, top - Bazaar.BALL, Ink.FIRM, Palette.CREAM.colour);
            }
        }
    }

    /// The fuse ends midway between the balls, so that both are released at once.
    ///
    /// @param burnt the burnt share, from 0 to 1
    static void draw(Ink ink, double burnt, double t) {
        if (burnt >= 1) {
            return;
        }
        double rise = FOOT - Bazaar.BEAM_Y, along = Plunge.MIDDLE - Bazaar.POST, gone = burnt * (rise + along);
        double x = Bazaar.POST + Math.max(0, gone - rise), y = Math.max(Bazaar.BEAM_Y, FOOT - gone);
        if (y > Bazaar.BEAM_Y) {
            ink.line(Bazaar.POST, Bazaar.BEAM_Y, Bazaar.POST, y, Ink.FIRM, Palette.CREAM.colour);
        }
        ink.line(x, Bazaar.BEAM_Y, Plunge.MIDDLE, Bazaar.BEAM_Y, Ink.FIRM, Palette.CREAM.colour);
        ink.glow(x, y, 70, Palette.EMBER, 0.9);
        ink.fill(Ornament.nuqta(x, y, 30 + 5 * Math.sin(20 * t)), Palette.SAFFRON.colour);
        ink.fill(Ornament.nuqta(x, y, 15), Palette.PAPER.colour);
    }
}
