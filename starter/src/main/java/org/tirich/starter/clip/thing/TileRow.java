package org.tirich.starter.clip.thing;

import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A row of tiles with the outcomes that are offered before the event. Each is highlighted once, with a pluck; all
/// leave before the event. At the end of the clip the right one returns first, in a ring of light with a tick, and the
/// others follow.
///
/// @param half half the width of a tile
/// @param leave the second at which they leave
/// @param end the length of the clip
/// @param right the tile with the outcome that happens
public record TileRow(
        int count,
        double x,
        double y,
        double pitch,
        double half,
        double leave,
        double end,
        Palette rim,
        Palette face,
        int right) {

    private static final double FIRST = 0.4, STEP = 0.8, CORNER = 26, RIM = 11, RING = 12;

    /// The right tile returns, is marked and loses the mark, in seconds before the end.
    private static final double RETURN = 2.1, MARK = 1.8, UNMARK = 0.4;

    /// A picture of an outcome, in units of which a tile is 200 wide and 260 high, with its centre at 0.
    @FunctionalInterface
    public interface Picture {
        void draw(Ink ink, int tile);
    }

    /// The usual row: three tiles across the frame, offered before 2.9 s.
    public static TileRow across(double y, double end, Palette rim, Palette face, int right) {
        return new TileRow(3, FrameLayout.CENTRE_X, y, 212, 96, 2.9, end, rim, face, right);
    }

    /// The second at which a tile is highlighted.
    public double offered(int tile) {
        return FIRST + STEP * tile;
    }

    public void draw(Ink ink, double t, Picture picture) {
        for (int tile = 0; tile < count; tile++) {
            double order = 0.09 * tile, in = tile == right ? end - RETURN : end - 0.9 + order;
            double shown = t < end - RETURN
                    ? 1 - Easing.windUp(t, leave + order, leave + 0.5 + order)
                    : Easing.land(t, in, in + (tile == right ? 0.35 : 0.5));
            double hop = 1 + 0.12 * Math.sin(Math.PI * Easing.ramp(t, offered(tile), offered(tile) + 0.45));
            if (shown > 0.05) {
                draw(ink, tile, shown * hop, tile == right ? marked(t) : 0, picture);
            }
        }
    }

    private double marked(double t) {
        return Easing.land(t, end - MARK, end - MARK + 0.3) * (1 - Easing.smooth(t, end - UNMARK, end - 0.1));
    }

    private void draw(Ink ink, int tile, double scale, double marked, Picture picture) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x + pitch * (tile - (count - 1) / 2.0), y);
        g.scale(scale * half / 100, scale * half / 100);
        if (marked > 0.02) {
            ring(ink, 100, 130, marked);
        }
        ink.fill(box(100, 130, 0), marked > 0.5 ? Palette.SAFFRON.colour : rim.colour);
        ink.fill(
                new RoundRectangle2D.Double(
                        RIM - 100, RIM - 130, 200 - 2 * RIM, 260 - 2 * RIM, CORNER - RIM, CORNER - RIM),
                face.colour);
        picture.draw(ink, tile);
        if (marked > 0.02) {
            tick(ink, 70, -100, 40 * Math.min(1, marked));
        }
        g.setTransform(before);
    }

    /// The ring of light around the right outcome, whose middle is at 0.
    public static void ring(Ink ink, double half, double halfHeight, double shown) {
        double ring = Math.min(1, shown) * RING;
        ink.fill(box(half, halfHeight, ring), Palette.WALNUT.colour);
        ink.fill(box(half, halfHeight, ring - 3), Palette.SAFFRON.colour);
    }

    private static RoundRectangle2D box(double half, double halfHeight, double wider) {
        return new RoundRectangle2D.Double(
                -half - wider,
                -halfHeight - wider,
                2 * (half + wider),
                2 * (halfHeight + wider),
                CORNER + wider,
                CORNER + wider);
    }

    /// The sign of a right answer on a disc.
    public static void tick(Ink ink, double x, double y, double radius) {
        ink.disc(x, y, radius, Palette.TEAL.colour);
        ink.ring(x, y, radius - 3, 5, Palette.SAFFRON.colour);
        var tick = new Path2D.Double();
        tick.moveTo(x - 0.42 * radius, y + 0.02 * radius);
        tick.lineTo(x - 0.1 * radius, y + 0.38 * radius);
        tick.lineTo(x + 0.45 * radius, y - 0.36 * radius);
        ink.stroke(tick, 0.26 * radius, Palette.CREAM.colour);
    }

    /// Adds a pluck for each offer, the three strokes of the guess, and the pluck of the right tile when it returns.
    public void sound(Soundtrack score, double... hertz) {
        for (int tile = 0; tile < count; tile++) {
            score.at(offered(tile), new Tone.Pluck(hertz[tile], 0.5));
        }
        score.guess(leave).at(end - RETURN + 0.1, new Tone.Pluck(hertz[right], 0.4));
    }
}
