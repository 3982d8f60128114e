package org.tirich.starter.clip.computing;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// The loom of [WhatDoesOneHoleChange]: three by three repeats of a card, woven line by line from the top.
final class Loom {

    static final int REPEATS = 3, THREADS = REPEATS * LoomCard.SIZE;
    static final double LEFT = 53, TOP = 536, CELL = 41, WIDTH = THREADS * CELL;

    private Loom() {}

    static void scenery(Ink ink) {
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 54, 10, Palette.MADDER.colour, Palette.FIROZI.colour);
        for (double x : new double[] {0, FrameLayout.WIDTH - 34}) {
            ink.fill(new Rectangle2D.Double(x, 480, 34, 760), Palette.WALNUT.colour);
        }
        ink.fill(new Rectangle2D.Double(0, 478, FrameLayout.WIDTH, 48), Palette.WALNUT.colour);
        ink.fill(new Rectangle2D.Double(0, 496, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        for (int i = 0; i <= THREADS; i++) {
            double x = LEFT + i * CELL;
            ink.line(x, 526, x, 1190, 6, Palette.HAZE.towards(Palette.WALNUT, 0.2));
        }
        ink.fill(new Rectangle2D.Double(0, 1186, FrameLayout.WIDTH, 100), Palette.WALNUT.colour);
        Ornament.teeth(ink, 0, 1280, FrameLayout.WIDTH, 44, 10, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1192, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
    }

    static double x(int column) {
        return LEFT + CELL * (column + 0.5);
    }

    static double y(int row) {
        return TOP + CELL * (row + 0.5);
    }

    /// A line of the cloth, woven to a share of its width, from the left or from the right.
    static void line(Ink ink, LoomCard card, int row, double share) {
        double wide = WIDTH * share, left = row % 2 == 0 ? LEFT : LEFT + WIDTH - wide;
        ink.fill(new Rectangle2D.Double(left, TOP + CELL * row, wide, CELL), Palette.INDIGO.colour);
        for (int column = 0; column < THREADS; column++) {
            boolean passed = row % 2 == 0 ? (column + 1) * CELL <= wide + 1 : (THREADS - column) * CELL <= wide + 1;
            if (passed && card.hole(row, column)) {
                ink.fill(
                        new RoundRectangle2D.Double(x(column) - 17, y(row) - 18, 34, 36, 14, 14), Palette.CREAM.colour);
            }
        }
    }

    /// The shuttle, at a share of its way.
    static void shuttle(Ink ink, int row, double share) {
        double way = row % 2 == 0 ? share : 1 - share;
        double x = LEFT + 30 + (WIDTH - 60) * way, y = y(row);
        ink.fill(
                Ornament.polygon(x - 62, y, x - 26, y - 25, x + 26, y - 25, x + 62, y, x + 26, y + 25, x - 26, y + 25),
                Palette.WALNUT.colour);
        ink.fill(
                Ornament.polygon(x - 46, y, x - 20, y - 16, x + 20, y - 16, x + 46, y, x + 20, y + 16, x - 20, y + 16),
                Palette.SAFFRON.colour);
    }
}
