package org.tirich.starter.clip.space;

import java.awt.geom.Arc2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// Sun, Earth and Moon from over the Earth's north pole; not to scale, but with correct directions.
final class MoonOrbit {

    private static final double CX = FrameLayout.CENTRE_X, CY = 400, ORBIT = 212, EARTH = 60, MOON = 54;

    private MoonOrbit() {}

    /// The lower edge of the Sun and its light. `open` fades both in.
    static void sunlight(Ink ink, double t, double open) {
        double sun = -430 - 120 * (1 - open);
        ink.glow(CX, sun, 880, Palette.EMBER, open);
        ink.disc(CX, sun, 500, Palette.SAFFRON.at(open));
        for (int i = -2; i <= 2; i++) {
            beam(ink, CX + 150 * i, t + 0.37 * i * i, open);
        }
    }

    /// Sunlight is parallel at this distance.
    private static void beam(Ink ink, double x, double t, double open) {
        double reach = 620, length = 170;
        double head = 40 + (t * 170) % reach;
        double strength = open * Easing.window(head, 40, 40 + reach, 200);
        ink.line(x, head, x, head + length, Ink.FINE, Palette.SAFFRON.at(0.55 * strength));
    }

    /// @param beat enlarges the marks of the lit half and of the half that is seen
    /// @param turned 0 where it is seen from the Earth, 1 from behind
    static void draw(Ink ink, double elongation, double open, double beat, double turned) {
        // New Moon is at the top, towards the Sun; the angle increases anticlockwise.
        double x = CX - ORBIT * Math.sin(elongation), y = CY - ORBIT * Math.cos(elongation);
        ink.ring(CX, CY, ORBIT, Ink.FINE, Palette.SLATE.at(open));
        for (int side = -1; side <= 1; side += 2) {
            double ex = x + side * MOON * Math.cos(elongation), ey = y - side * MOON * Math.sin(elongation);
            ink.line(CX, CY, ex, ey, Ink.FINE, Palette.FIROZI.at((0.5 + 0.5 * beat) * open * (1 - turned)));
        }
        ball(ink, CX, CY, EARTH, Palette.SKY, open);
        ball(ink, x, y, MOON, Palette.PAPER, open);
        double rim = MOON + 6;
        double start = Math.toDegrees(elongation) + 180 + 180 * turned;
        var facing = new Arc2D.Double(x - rim, y - rim, 2 * rim, 2 * rim, start, 180, Arc2D.OPEN);
        ink.stroke(facing, Ink.FIRM + 5 * beat, Palette.FIROZI.at(open));
        var lit = new Arc2D.Double(x - rim - 14, y - rim - 14, 2 * rim + 28, 2 * rim + 28, 0, 180, Arc2D.OPEN);
        ink.stroke(lit, Ink.FIRM + 5 * beat, Palette.SAFFRON.at(open));
    }

    /// The upper half is sunlit.
    private static void ball(Ink ink, double x, double y, double radius, Palette light, double open) {
        ink.disc(x, y, radius, Palette.NIGHT.at(open));
        ink.disc(x, y, radius, light.at(0.24 * open));
        ink.fill(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, 0, 180, Arc2D.CHORD), light.at(open));
    }
}
