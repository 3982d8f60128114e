package org.tirich.starter.clip.computing;

import java.awt.geom.RoundRectangle2D;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A punched card for a loom: a hole raises a warp thread over the weft. Each line of holes is one line of the cloth.
enum LoomCard {
    /// A rhombus.
    RHOMBUS("..#..", ".#.#.", "#...#", ".#.#.", "..#.."),
    /// The same with one more hole.
    PUNCHED("..#..", ".#.#.", "#.#.#", ".#.#.", "..#.."),
    /// Slanting lines.
    SLANT("#...#", "...##", "..##.", ".##..", "##...");
    static final int SIZE = 5, ROW = 2, COLUMN = 2;
    static final double LEFT = 44, TOP = 82, PITCH = 72, EDGE = 8, HOLE = 26;

    private final String[] rows;

    LoomCard(String... rows) {
        this.rows = rows;
    }

    boolean hole(int row, int column) {
        return rows[row % SIZE].charAt(column % SIZE) == '#';
    }

    static double x(int column) {
        return LEFT + EDGE + PITCH * (column + 0.5);
    }

    static double y(int row) {
        return TOP + EDGE + PITCH * (row + 0.5);
    }

    /// The card while its holes change from another one.
    void draw(Ink ink, LoomCard before, double changed) {
        double wide = 2 * EDGE + PITCH * SIZE;
        ink.fill(new RoundRectangle2D.Double(LEFT, TOP, wide, wide, 34, 34), Palette.INDIGO.colour);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double from = before.hole(row, column) ? 1 : 0, to = hole(row, column) ? 1 : 0;
                double radius = HOLE * (from + (to - from) * changed);
                if (radius > 1) {
                    ink.disc(x(column), y(row), radius, Palette.CREAM.colour);
                }
            }
        }
    }

    /// A frame around the line that is being woven.
    static void line(Ink ink, int row) {
        double y = y(row % SIZE) - PITCH / 2 + 2;
        ink.stroke(
                new RoundRectangle2D.Double(LEFT + 4, y, 2 * EDGE + PITCH * SIZE - 8, PITCH - 4, 24, 24),
                9,
                Palette.SAFFRON.colour);
    }

    /// The punch, with its tip at (`x`, `y`), leaning to the right by an angle in radians. Its length is 268 × `size`.
    static void punch(Ink ink, double x, double y, double lean, double size) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.rotate(lean);
        g.scale(size, size);
        ink.fill(Ornament.polygon(-9, 0, 9, 0, 27, -74, -27, -74), Palette.WALNUT.colour);
        ink.fill(new RoundRectangle2D.Double(-37, -116, 74, 54, 18, 18), Palette.WALNUT.colour);
        ink.fill(new RoundRectangle2D.Double(-30, -109, 60, 40, 14, 14), Palette.SAFFRON.colour);
        ink.fill(new RoundRectangle2D.Double(-31, -268, 62, 160, 40, 40), Palette.WALNUT.colour);
        ink.fill(new RoundRectangle2D.Double(-24, -261, 48, 146, 34, 34), Palette.MADDER.colour);
        ink.line(-9, -234, -9, -150, 8, Palette.ROSE.colour);
        g.setTransform(before);
    }
}
