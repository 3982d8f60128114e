package org.tirich.starter.clip.biology;

import java.awt.geom.Path2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// The Sun in the corner, its light, and the leaf that it falls on. All of it extends beyond the frame.
final class Sunlight {

    static final double LEAF_Y = 640;

    private Sunlight() {}

    /// `light` is its strength, from 0 to 1.
    static void draw(Ink ink, double t, double light) {
        ink.glow(FrameLayout.WIDTH, -120, 900, Palette.EMBER, 0.25 + 0.45 * light);
        ink.disc(FrameLayout.WIDTH + 20, -60, 190, Palette.SAFFRON.colour);
        for (int i = 0; i < 8; i++) {
            double s = (t * 0.4 + i * 0.375) % 1;
            double x = Easing.mix(650, 230 + 50 * i, s), y = Easing.mix(120, LEAF_Y + 30 * (i - 4), s);
            double strength = light * Easing.window(s, 0, 1, 0.25);
            ink.line(x, y, x - 30, y + 50, 10, Palette.SAFFRON.at(strength));
        }
        var leaf = leaf();
        ink.fill(leaf, Palette.FIROZI.at(0.13 + 0.06 * light));
        ink.stroke(leaf, Ink.FIRM, Palette.FIROZI.at(0.6));
    }

    private static Path2D leaf() {
        var path = new Path2D.Double();
        path.moveTo(-30, LEAF_Y + 40);
        path.curveTo(120, LEAF_Y - 400, 560, LEAF_Y - 400, 770, LEAF_Y - 60);
        path.curveTo(600, LEAF_Y + 380, 160, LEAF_Y + 400, -30, LEAF_Y + 40);
        path.closePath();
        return path;
    }
}
