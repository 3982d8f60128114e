package org.tirich.starter.clip.thing;

import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A row of tiles with the outcomes that are offered before the event. Each is highlighted once, with a pluck; all
/// leave
/// before the event and return at the end of the clip.
///
/// @param half half the width of a tile
/// @param leave the second at which they leave
/// @param end the length of the clip
public record TileRow(
        int count, double x, double y, double pitch, double half, double leave, double end, Palette rim, Palette face) {

    private static final double FIRST = 0.4, STEP = 0.8, CORNER = 26, RIM = 11;

    /// A picture of an outcome, in units of which a tile is 200 wide and 260 high, with its centre at 0.
    @FunctionalInterface
    public interface Picture {
        void draw(Ink ink, int tile);
    }

    /// The usual row: three tiles across the frame, offered before 2.9 s.
    public static TileRow across(double y, double end, Palette rim, Palette face) {
        return new TileRow(3, FrameLayout.CENTRE_X, y, 212, 96, 2.9, end, rim, face);
    }

    /// The second at which a tile is highlighted.
    public double offered(int tile) {
        return FIRST + STEP * tile;
    }

    public void draw(Ink ink, double t, Picture picture) {
        for (int tile = 0; tile < count; tile++) {
            double order = 0.09 * tile, in = end - 0.9 + order;
            double shown =
                    t < in ? 1 - Easing.windUp(t, leave + order, leave + 0.5 + order) : Easing.land(t, in, in + 0.5);
            double hop = 1 + 0.12 * Math.sin(Math.PI * Easing.ramp(t, offered(tile), offered(tile) + 0.45));
            if (shown > 0.05) {
                draw(ink, tile, shown * hop, picture);
            }
        }
    }

    private void draw(Ink ink, int tile, double scale, Picture picture) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x + pitch * (tile - (count - 1) / 2.0), y);
        g.scale(scale * half / 100, scale * half / 100);
        ink.fill(new RoundRectangle2D.Double(-100, -130, 200, 260, CORNER, CORNER), rim.colour);
        ink.fill(
                new RoundRectangle2D.Double(
                        RIM - 100, RIM - 130, 200 - 2 * RIM, 260 - 2 * RIM, CORNER - RIM, CORNER - RIM),
                face.colour);
        picture.draw(ink, tile);
        g.setTransform(before);
    }

    /// Adds a pluck for each offer and the three strokes of the guess.
    public void sound(Soundtrack score, double... hertz) {
        for (int tile = 0; tile < count; tile++) {
            score.at(offered(tile), new Tone.Pluck(hertz[tile], 0.5));
        }
        score.guess(leave);
    }
}
