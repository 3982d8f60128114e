package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A quilt over the whole frame. Each patch has the colour that the three nearest mangoes give to a mango of that width
/// and length. A stitch separates the two kinds.
final class Patchwork {

    static final int COLUMNS = 9, ROWS = 17;
    static final double PATCH = FrameLayout.WIDTH / (double) COLUMNS, TOP = (FrameLayout.HEIGHT - ROWS * PATCH) / 2;
    static final Color GREEN = Palette.TEAL.colour, GOLD = Palette.WALNUT.towards(Palette.EMBER, 0.4);

    private final boolean[][] green = new boolean[ROWS][COLUMNS];

    Patchwork() {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                green[row][column] = Mango.at(x(column), y(row)).votedGreen();
            }
        }
    }

    static double x(int column) {
        return (column + 0.5) * PATCH;
    }

    static double y(int row) {
        return TOP + (row + 0.5) * PATCH;
    }

    boolean green(int row, int column) {
        return green[row][column];
    }

    /// Draws the patches within `reach` of a point.
    void draw(Ink ink, double x, double y, double reach) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double away = Math.hypot(x(column) - x, y(row) - y);
                double sewn = Easing.land(reach - away, 0, 150);
                if (reach > away) {
                    patch(ink, row, column, Math.min(1.04, sewn));
                }
            }
        }
        stitches(ink, x, y, reach - 150);
    }

    private void patch(Ink ink, int row, int column, double sewn) {
        double half = sewn * (PATCH / 2 - 2), x = x(column), y = y(row), seam = half + 2;
        var colour = green[row][column] ? GREEN : GOLD;
        ink.fill(new Rectangle2D.Double(x - seam, y - seam, 2 * seam, 2 * seam), Palette.PLUM.colour);
        ink.fill(new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half), colour);
        if ((row + column) % 2 == 0) {
            var lighter = green[row][column]
                    ? Palette.TEAL.towards(Palette.MINT, 0.16)
                    : Palette.WALNUT.towards(Palette.EMBER, 0.54);
            ink.fill(Ornament.nuqta(x, y, half), lighter);
        }
    }

    private void stitches(Ink ink, double x, double y, double reach) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double right = x(column) + PATCH / 2, below = y(row) + PATCH / 2, half = PATCH / 4;
                if (Math.hypot(right - x, below - y) > reach) {
                    continue;
                }
                if (column + 1 < COLUMNS && green[row][column] != green[row][column + 1]) {
                    ink.line(right, y(row) - half, right, y(row) + half, Ink.FIRM, Palette.CREAM.colour);
                }
                if (row + 1 < ROWS && green[row][column] != green[row + 1][column]) {
                    ink.line(x(column) - half, below, x(column) + half, below, Ink.FIRM, Palette.CREAM.colour);
                }
            }
        }
    }

    /// The number of patches whose colour differs from a vote counted by rank: a mango votes if fewer than three others
    /// are nearer. Patches under fruit are left out.
    static int wrong(BufferedImage sewn) {
        int wrong = 0;
        for (int row = 1; row < ROWS - 1; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int corner = sewn.getRGB((int) (x(column) - PATCH / 2 + 5), (int) (y(row) - PATCH / 2 + 5));
                boolean seenGreen = Measurements.like(corner, GREEN), seenGold = Measurements.like(corner, GOLD);
                boolean voted = byRank(Mango.at(x(column), y(row)));
                wrong += seenGreen && !voted || seenGold && voted ? 1 : 0;
            }
        }
        return wrong;
    }

    private static boolean byRank(Mango asked) {
        var crate = Mango.CRATE;
        long votes = crate.stream()
                .filter(Mango::green)
                .filter(each -> crate.stream()
                                .filter(other -> asked.distance(other) < asked.distance(each))
                                .count()
                        < 3)
                .count();
        return votes >= 2;
    }
}
