package org.tirich.starter.clip.biology;

import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// Three kinds of atoms, distinguished by size, mark and colour. Sizes are in the right order, not to scale.
enum Atom {
    CARBON(29, Palette.MIST),
    OXYGEN(27, Palette.ROSE),
    HYDROGEN(18, Palette.PAPER);

    final double radius;
    final Palette hue;

    Atom(double radius, Palette hue) {
        this.radius = radius;
        this.hue = hue;
    }

    void draw(Ink ink, double x, double y, double strength) {
        ink.disc(x, y, radius, hue.at(strength));
        switch (this) {
            case CARBON -> ink.disc(x, y, 10, Palette.NIGHT.at(strength));
            case OXYGEN -> ink.ring(x, y, 12, Ink.FINE, Palette.NIGHT.at(strength));
            case HYDROGEN -> {}
        }
    }
}
