package org.tirich.starter.clip.mathematics;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A printed pattern in a square, and how many of its four quarter turns leave it as it was.
enum PrintBlock {
    /// Four equal leaves.
    LEAVES(4),
    /// Two leaves opposite each other.
    PAIR(2),
    /// One leaf.
    SINGLE(1);

    final int symmetries;

    PrintBlock(int symmetries) {
        this.symmetries = symmetries;
    }

    /// The cloth under the pattern. It does not turn.
    static void cloth(Ink ink, double x, double y, double half) {
        ink.fill(new RoundRectangle2D.Double(x - half, y - half, 2 * half, 2 * half, 26, 26), Palette.CREAM.colour);
    }

    /// The pattern, turned by an angle in degrees.
    void draw(Ink ink, double x, double y, double half, double degrees, double strength) {
        var g = ink.g();
        var before = g.getTransform();
        g.transform(AffineTransform.getTranslateInstance(x, y));
        g.rotate(Math.toRadians(degrees));
        g.scale(half / 100, half / 100);
        for (int i = 0; i < 4; i++) {
            boolean there = this == LEAVES || this == PAIR && i % 2 == 0 || i == 0;
            if (there) {
                ink.fill(Ornament.polygon(0, -14, 30, -52, 0, -88, -16, -52), Palette.MADDER.at(strength));
                ink.fill(Ornament.polygon(30, -56, 74, -74, 56, -30), Palette.TEAL.at(strength));
            }
            g.rotate(Math.PI / 2);
        }
        ink.fill(new Rectangle2D.Double(-13, -13, 26, 26), Palette.INDIGO.at(strength));
        g.setTransform(before);
    }
}
