package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A fruit of which a machine sees the size only. Mangoes are the large kind, guavas the small one.
///
/// @param size from 0 to 100; a larger one lies further right
/// @param lane 0 on its shelf, more above others
record SizedFruit(boolean mango, int size, boolean sweet, int lane) {

    private static final double LEFT = 66, UNIT = 6.1;

    /// Eighteen mangoes and two guavas, from which the machine learns first.
    static final List<SizedFruit> MIX = Stream.concat(
                    kind(true, 9, 22, 27, 31, 36, 40, 44, 48, 52, 57, 63, 66, 69, 73, 76, 80, 84, 88, 93).stream(),
                    kind(false, 1, 18, 46).stream())
            .toList();

    /// Ten of each, which it has not seen.
    static final List<SizedFruit> NEW = Stream.concat(
                    kind(true, 5, 24, 33, 42, 50, 61, 65, 71, 78, 86, 92).stream(),
                    kind(false, 5, 8, 15, 21, 26, 30, 36, 41, 47, 53, 58).stream())
            .toList();

    /// Another ten of each.
    static final List<SizedFruit> LAST = Stream.concat(
                    kind(true, 5, 28, 38, 46, 55, 60, 61, 68, 75, 82, 91).stream(),
                    kind(false, 5, 10, 16, 22, 27, 34, 38, 44, 49, 55, 60).stream())
            .toList();

    /// Fruit of one kind by size, the first of them sour, in lanes so that they do not overlap.
    private static List<SizedFruit> kind(boolean mango, int sour, int... sizes) {
        var fruits = new ArrayList<SizedFruit>();
        for (int i = 0; i < sizes.length; i++) {
            var fruit = new SizedFruit(mango, sizes[i], i >= sour, 0);
            while (fruits.stream().anyMatch(fruit::overlaps)) {
                fruit = new SizedFruit(mango, fruit.size, fruit.sweet, fruit.lane + 1);
            }
            fruits.add(fruit);
        }
        return fruits;
    }

    private boolean overlaps(SizedFruit other) {
        return lane == other.lane && Math.abs(x() - other.x()) < radius() + other.radius() + 3;
    }

    static double x(double size) {
        return LEFT + UNIT * size;
    }

    double x() {
        return x(size);
    }

    double radius() {
        return 26 + 0.09 * size;
    }

    /// Whether a machine that calls all beyond `cut` sweet is wrong.
    boolean wrong(double cut) {
        return size > cut != sweet;
    }

    static int wrong(List<SizedFruit> fruits, boolean mango, double cut) {
        return (int) fruits.stream()
                .filter(each -> each.mango == mango && each.wrong(cut))
                .count();
    }

    /// The cut with the fewest errors, the middle of the widest gap if there are several.
    static double learnt(List<SizedFruit> examples) {
        var sizes = examples.stream().map(SizedFruit::size).sorted().toList();
        double best = 0, widest = 0;
        long fewest = Long.MAX_VALUE;
        for (int i = 1; i < sizes.size(); i++) {
            double cut = (sizes.get(i - 1) + sizes.get(i)) / 2.0, gap = sizes.get(i) - sizes.get(i - 1);
            long errors = examples.stream().filter(each -> each.wrong(cut)).count();
            if (errors < fewest || errors == fewest && gap > widest) {
                best = cut;
                widest = gap;
                fewest = errors;
            }
        }
        return best;
    }

    Color colour() {
        return mango ? Palette.SAFFRON.colour : Palette.MINT.colour;
    }

    /// A bright one is sweet, a dull one is sour.
    void draw(Ink ink, double y, double grown) {
        double r = radius() * grown, x = x();
        if (r < 3) {
            return;
        }
        var body = new Ellipse2D.Double(
                x - (mango ? 0.9 : 1) * r, y - (mango ? 1.12 : 1) * r, (mango ? 1.8 : 2) * r, (mango ? 2.24 : 2) * r);
        if (sweet) {
            ink.fill(body, colour());
        } else {
            ink.fill(body, (mango ? Palette.SAFFRON : Palette.MINT).towards(Palette.PLUM, 0.7));
            ink.stroke(body, 9 * grown, colour());
        }
        var leaf = new Path2D.Double();
        leaf.moveTo(x, y - r);
        leaf.quadTo(x + 0.2 * r, y - 1.8 * r, x + 1.1 * r, y - 1.4 * r);
        leaf.quadTo(x + 0.7 * r, y - 0.9 * r, x, y - r);
        ink.fill(leaf, Palette.WATER.colour);
    }
}
