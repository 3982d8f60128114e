package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/// A picture as 64 numbers: for each of 8 × 8 cells the share of ink, from 0 to 9.
record Raster(int[] numbers) {

    static final int SIDE = 8, CELLS = SIDE * SIDE, FULL = 9;

    /// Pixels along the side of a cell with which its share of ink is measured.
    private static final int FINE = 16;

    /// The raster of a shape on a square of 8 × 8 units.
    static Raster of(Shape ink) {
        var image = new BufferedImage(SIDE * FINE, SIDE * FINE, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(FINE, FINE);
        g.setPaint(Color.WHITE);
        g.fill(ink);
        g.dispose();
        return new Raster(IntStream.range(0, CELLS)
                .map(cell -> (int) Math.round(FULL * share(image, cell % SIDE, cell / SIDE)))
                .toArray());
    }

    private static double share(BufferedImage image, int column, int row) {
        int white = 0;
        for (int y = row * FINE; y < (row + 1) * FINE; y++) {
            for (int x = column * FINE; x < (column + 1) * FINE; x++) {
                white += image.getRaster().getSample(x, y, 0) > 0 ? 1 : 0;
            }
        }
        return white / (double) (FINE * FINE);
    }

    int at(int cell) {
        return numbers[cell];
    }

    /// The same numbers with cell `order[i]` at place `i`.
    Raster shuffled(int[] order) {
        return new Raster(IntStream.of(order).map(cell -> numbers[cell]).toArray());
    }

    /// The sum of the squared differences, cell by cell.
    int distance(Raster other) {
        return IntStream.range(0, CELLS)
                .map(cell -> numbers[cell] - other.numbers[cell])
                .map(difference -> difference * difference)
                .sum();
    }
}
