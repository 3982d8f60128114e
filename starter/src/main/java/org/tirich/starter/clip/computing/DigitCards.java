package org.tirich.starter.clip.computing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// Ten cards with one digit each, written by one hand, in two rows of five.
///
/// @param strokes the ink of the digits, on 8 × 8 units, in the order of [#ORDER]
/// @param paper the colour of the cards
/// @param pen the colour of the ink
record DigitCards(List<Shape> strokes, Palette paper, Palette pen) {

    static final int COUNT = 10;
    private static final int[] ORDER = {3, 7, 0, 5, 8, 1, 6, 2, 9, 4};
    private static final double LEAN = 0.3,
            LEFT = 100,
            TOP = 156,
            PITCH = 130,
            ROW = 176,
            HALF_WIDTH = 58,
            HALF_HEIGHT = 78;

    /// The cards of a hand, which is a random number.
    static DigitCards by(long hand) {
        return by(hand, 0, Palette.CREAM, Palette.WALNUT);
    }

    /// The cards of a hand that leans to the side and writes in blue on blue paper.
    static DigitCards leaning(long hand) {
        return by(hand, LEAN, Palette.NOON, Palette.INDIGO);
    }

    private static DigitCards by(long hand, double lean, Palette paper, Palette pen) {
        var random = new Random(hand);
        var written = IntStream.range(0, COUNT)
                .mapToObj(digit -> HandDigit.ink(digit, slant(random, lean)))
                .toList();
        return new DigitCards(IntStream.of(ORDER).mapToObj(written::get).toList(), paper, pen);
    }

    private static AffineTransform slant(Random random, double more) {
        double lean = 0.5 * (random.nextDouble() - 0.5) + more;
        double wide = 0.85 + 0.2 * random.nextDouble(), high = 0.88 + 0.15 * random.nextDouble();
        double right = 0.8 * (random.nextDouble() - 0.5), down = 0.5 * (random.nextDouble() - 0.5);
        double turn = 0.05 * (random.nextDouble() - 0.5);
        double x = 4 - 4 * wide - 4 * lean + right, y = 4 - 4 * high + down;
        return new AffineTransform(wide, turn, lean, high, x, y);
    }

    static int digit(int card) {
        return ORDER[card];
    }

    Raster raster(int card) {
        return Raster.of(strokes.get(card));
    }

    static double x(int card) {
        return LEFT + PITCH * (card % 5);
    }

    static double y(int card) {
        return TOP + ROW * (card / 5);
    }

    /// Draws a card at a place, in a size of 0 to 1, with a rim that tells how it was answered.
    void draw(Ink ink, int card, double x, double y, double size, Palette rim) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.scale(size, size);
        ink.fill(
                new RoundRectangle2D.Double(-HALF_WIDTH, -HALF_HEIGHT, 2 * HALF_WIDTH, 2 * HALF_HEIGHT, 20, 20),
                rim.colour);
        double inner = 9;
        ink.fill(
                new RoundRectangle2D.Double(
                        inner - HALF_WIDTH,
                        inner - HALF_HEIGHT,
                        2 * (HALF_WIDTH - inner),
                        2 * (HALF_HEIGHT - inner),
                        12,
                        12),
                paper.colour);
        g.translate(-44, -52);
        g.scale(11, 13);
        ink.fill(strokes.get(card), pen.colour);
        g.setTransform(before);
    }
}
