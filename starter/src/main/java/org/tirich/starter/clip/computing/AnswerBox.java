package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A machine: a box painted like a truck, with a dark window for its answer and a slot on top.
///
/// @param x the centre
/// @param y the top
/// @param body the colour around the window
/// @param band the colour of the two sides
record AnswerBox(double x, double y, double width, double height, Palette body, Palette band) {

    private static final double RIM = 12, BAND = 46;

    void draw(Ink ink) {
        double left = x - width / 2;
        ink.fill(new RoundRectangle2D.Double(left, y, width, height, 28, 28), Palette.SAFFRON.colour);
        ink.fill(
                new RoundRectangle2D.Double(left + RIM, y + RIM, width - 2 * RIM, height - 2 * RIM, 18, 18),
                body.colour);
        for (double side : new double[] {left + RIM, x + width / 2 - RIM - 2 * BAND}) {
            ink.fill(new Rectangle2D.Double(side, y + RIM, 2 * BAND, height - 2 * RIM), band.colour);
            Ornament.star(ink, side + BAND, y + height / 2, 0.8 * BAND, Palette.FIROZI.colour, Palette.CREAM.colour);
        }
        ink.fill(window(), Palette.NIGHT.colour);
        ink.stroke(window(), Ink.FIRM, Palette.CREAM.colour);
    }

    private Rectangle2D window() {
        double half = width / 2 - RIM - 2 * BAND - 14;
        return new Rectangle2D.Double(x - half, y + 30, 2 * half, height - 60);
    }

    /// The answer in the window; `shown` from 0 to 1, or a little beyond as it lands.
    void answer(Ink ink, String text, double shown, Color colour) {
        if (shown > 0.05) {
            ink.numeral(text, x, y + height / 2, (height - 100) * shown, colour);
        }
    }
}
