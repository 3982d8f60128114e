package org.tirich.starter.clip.chemistry;

import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A molecule of water: a large oxygen atom and two small hydrogen atoms at an angle of 104.5°.
final class WaterMolecule {

    static final double OXYGEN = 25, HYDROGEN = 15;
    private static final double BOND = 30, ANGLE = Math.toRadians(104.5);

    private WaterMolecule() {}

    static void draw(Ink ink, double x, double y, double turn, double scale, double strength) {
        for (int side = -1; side <= 1; side += 2) {
            double direction = turn + side * ANGLE / 2;
            ink.disc(
                    x + scale * BOND * Math.cos(direction),
                    y + scale * BOND * Math.sin(direction),
                    scale * HYDROGEN,
                    Palette.INDIGO.at(strength));
        }
        ink.disc(x, y, scale * OXYGEN, Palette.MADDER.at(strength));
    }

    /// A molecule of two equal atoms, as in air or hydrogen.
    static void pair(Ink ink, double x, double y, double turn, double radius, Palette colour) {
        double dx = 0.85 * radius * Math.cos(turn), dy = 0.85 * radius * Math.sin(turn);
        ink.disc(x - dx, y - dy, radius, colour.colour);
        ink.disc(x + dx, y + dy, radius, colour.colour);
    }
}
