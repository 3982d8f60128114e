package org.tirich.starter.clip.computing;

import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A new mango on the finished quilt, whose patch gives its kind.
///
/// @param at the second at which it appears
/// @param gone the second at which it has disappeared again
record Newcomer(Mango mango, double at, double gone) {

    double landed() {
        return at + 0.4;
    }

    Palette kind() {
        return mango.votedGreen() ? Palette.MINT : Palette.SAFFRON;
    }

    void draw(Ink ink, double t) {
        if (t < at || t > gone) {
            return;
        }
        double there = Easing.land(t, at, landed()) * (1 - Easing.smooth(t, gone - 0.3, gone));
        var skin = Palette.PAPER.towards(kind(), Easing.smooth(t, landed() + 0.05, landed() + 0.2));
        mango.draw(ink, there, skin, Palette.PAPER.at(0.6));
        double ring = Easing.ramp(t, landed(), landed() + 0.5);
        if (ring > 0 && ring < 1) {
            ink.ring(mango.x(), mango.y(), 70 + 40 * ring, Ink.BOLD * (1 - ring), kind().at(1 - ring));
        }
    }
}
