package org.tirich.starter.kit;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// Patterns of painted trucks, block print and quilts, and far mountains. They are decoration: drawn once, still, and
/// without meaning.
public final class Ornament {

    private Ornament() {}

    /// The rhombic dot that is the unit of Nastaliq.
    public static Shape nuqta(double x, double y, double half) {
        return polygon(x, y - half, x + half, y, x, y + half, x - half, y);
    }

    public static Shape polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A row of triangles on the line `foot`, as along the hem of a quilt; with a negative height they hang from it.
    public static void teeth(Ink ink, double x, double foot, double width, double height, int count, Color colour) {
        double step = width / count;
        for (int i = 0; i < count; i++) {
            double left = x + i * step;
            ink.fill(polygon(left, foot, left + step, foot, left + step / 2, foot - height), colour);
        }
    }

    /// A row of petals that hang from a line, as along the top of a painted truck.
    public static void petals(Ink ink, double x, double y, double width, double depth, int count, Color... colours) {
        double step = width / count;
        for (int i = 0; i < count; i++) {
            double middle = x + (i + 0.5) * step;
            ink.disc(middle, y + depth - step / 2, step / 2, colours[i % colours.length]);
            ink.fill(new Rectangle2D.Double(middle - step / 2, y, step, depth - step / 2), colours[i % colours.length]);
            ink.fill(nuqta(middle, y + depth - step / 2, step / 5), colours[(i + 1) % colours.length]);
        }
    }

    /// A row of rhombi, point to point.
    public static void chain(Ink ink, double x, double y, double width, int count, Color colour, Color core) {
        double half = width / count / 2;
        for (int i = 0; i < count; i++) {
            ink.fill(nuqta(x + (2 * i + 1) * half, y, half), colour);
            ink.fill(nuqta(x + (2 * i + 1) * half, y, 0.45 * half), core);
        }
    }

    /// The eight-pointed star of block print: two squares with a rhombus inside.
    public static void star(Ink ink, double x, double y, double radius, Color colour, Color core) {
        double s = radius / Math.sqrt(2);
        ink.fill(nuqta(x, y, radius), colour);
        ink.fill(new Rectangle2D.Double(x - s, y - s, 2 * s, 2 * s), colour);
        ink.fill(nuqta(x, y, 0.55 * radius), core);
    }

    /// A range of five sharp peaks from edge to edge, by midpoint displacement with a fixed seed.
    public static void ridge(Ink ink, double foot, double height, long seed, Color colour) {
        var random = new Random(seed);
        double[] heights = {0.35, 1, 0.5, 0.85, 0.3};
        for (double rough = 0.22; heights.length < 60; rough *= 0.55) {
            var finer = new double[2 * heights.length - 1];
            for (int i = 0; i < finer.length; i++) {
                double between = (heights[i / 2] + heights[(i + 1) / 2]) / 2;
                finer[i] = i % 2 == 0 ? heights[i / 2] : between + rough * (random.nextDouble() - 0.5);
            }
            heights = finer;
        }
        var path = new Path2D.Double();
        path.moveTo(0, foot);
        for (int i = 0; i < heights.length; i++) {
            path.lineTo(FrameLayout.WIDTH * i / (heights.length - 1.0), foot - height * heights[i]);
        }
        path.lineTo(FrameLayout.WIDTH, foot);
        path.closePath();
        ink.fill(path, colour);
    }
}
