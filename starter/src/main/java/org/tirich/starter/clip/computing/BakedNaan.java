package org.tirich.starter.clip.computing;

import java.util.Comparator;
import java.util.List;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A naan at the place of its baking: longer in the oven to the right, hotter upwards.
record BakedNaan(double x, double y, Kind kind) {

    enum Kind {
        RAW,
        GOOD,
        BURNT
    }

    static final double RADIUS = 46;

    /// Eighteen examples that a baker has named.
    static final List<BakedNaan> EXAMPLES = List.of(
            new BakedNaan(96, 250, Kind.GOOD),
            new BakedNaan(196, 350, Kind.GOOD),
            new BakedNaan(288, 470, Kind.GOOD),
            new BakedNaan(396, 566, Kind.GOOD),
            new BakedNaan(500, 676, Kind.GOOD),
            new BakedNaan(630, 766, Kind.GOOD),
            new BakedNaan(248, 178, Kind.BURNT),
            new BakedNaan(400, 216, Kind.BURNT),
            new BakedNaan(360, 344, Kind.BURNT),
            new BakedNaan(580, 250, Kind.BURNT),
            new BakedNaan(506, 420, Kind.BURNT),
            new BakedNaan(592, 556, Kind.BURNT),
            new BakedNaan(96, 450, Kind.RAW),
            new BakedNaan(196, 570, Kind.RAW),
            new BakedNaan(92, 690, Kind.RAW),
            new BakedNaan(304, 710, Kind.RAW),
            new BakedNaan(196, 830, Kind.RAW),
            new BakedNaan(430, 830, Kind.RAW));

    boolean good() {
        return kind == Kind.GOOD;
    }

    double distance(double x, double y) {
        return Math.hypot(this.x - x, this.y - y);
    }

    /// The example nearest to a place.
    static BakedNaan nearest(List<BakedNaan> examples, double x, double y) {
        return examples.stream()
                .min(Comparator.comparingDouble(each -> each.distance(x, y)))
                .orElseThrow();
    }

    /// A naan whose kind is not known yet.
    void unnamed(Ink ink, double size) {
        if (size > 0.06) {
            ink.disc(x, y, RADIUS * size, Palette.INDIGO.colour);
            ink.disc(x, y, (RADIUS - 9) * size, Palette.MIST.colour);
        }
    }

    void draw(Ink ink, double size) {
        if (size < 0.06) {
            return;
        }
        var crust = switch (kind) {
            case RAW -> Palette.FOAM.colour;
            case GOOD -> Palette.SAFFRON.colour;
            case BURNT -> Palette.WALNUT.towards(Palette.SOOT, 0.4);
        };
        var mark = switch (kind) {
            case RAW -> Palette.SLOPE.colour;
            case GOOD -> Palette.WALNUT.towards(Palette.EMBER, 0.6);
            case BURNT -> Palette.EMBER.towards(Palette.WALNUT, 0.5);
        };
        ink.disc(x, y, RADIUS * size, Palette.WALNUT.colour);
        ink.disc(x, y, (RADIUS - 5) * size, crust);
        for (int stripe = -1; stripe <= 1; stripe++) {
            double shift = 17 * stripe * size, half = (stripe == 0 ? 22 : 15) * size;
            ink.line(x + shift - 0.4 * half, y + half, x + shift + 0.4 * half, y - half, 8 * size, mark);
        }
    }
}
