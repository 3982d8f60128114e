package org.tirich.starter.clip.biology;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Burst;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ground;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// The mass of a tree comes from the air and not from the soil.
///
/// A shoot hangs over weighed soil while three sources of wood are offered. It is planted and grows in five spurts.
/// The masses are those of van Helmont's experiment. Without the tree the scale shows the same mass of soil as before.
/// Then carbon from the air fills the trunk.
public final class WhereDoesWoodComeFrom implements Scene {

    /// The masses of van Helmont's soil and willow in kilograms.
    private static final double SOIL = 90.7, LOST = 0.057, SHOOT = 2.3, GAIN = 74;

    private static final int YEARS = 5;

    // Planted, five years, lifted, equality, the gain, carbon atoms, wood again, rewind.
    private static final double FALL = 4, PLANTED = 4.22, YEAR = 4.9, STEP = 0.55, LIFT = 8, EQUAL = 9, GAINED = 9.7;
    private static final double OPEN = 11,
            ENTER = 11.3,
            EACH = 0.3,
            FLIGHT = 0.75,
            SINK = 0.5,
            FULL = 15.4,
            BACK = 16.6;
    private static final double END = 18.2;
    private static final double HIGH = 122, HANG = 84;

    private final TileRow tiles = TileRow.across(330, END, Palette.TEAL, Palette.CREAM, 0);

    @Override
    public String slug() {
        return "where-does-wood-come-from";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.NOON;
    }

    @Override
    public void scenery(Graphics2D g) {
        SoilScale.scenery(new Ink(g));
    }

    private static double grown(double t) {
        double grown = 0;
        for (int year = 0; year < YEARS; year++) {
            grown += Easing.land(t, YEAR + STEP * year, YEAR + STEP * year + 0.35) / YEARS;
        }
        return grown * (1 - Easing.smooth(t, BACK, END - 0.6));
    }

    /// How high the foot of the trunk is above the soil.
    private static double lifted(double t) {
        double hanging = 1 - Math.pow(Easing.ramp(t, FALL, PLANTED), 2);
        double up = Easing.windUp(t, LIFT, LIFT + 0.7);
        return t < LIFT ? HANG * hanging : Easing.mix(HIGH * up, HANG, Easing.smooth(t, BACK, END - 0.6));
    }

    /// What the scale carries, in kilograms. It follows the load with a short swing.
    private static double load(double t) {
        double grown = Math.clamp(grown(t), 0.0, 1.0);
        if (t < PLANTED || t > LIFT + 0.2) {
            double left = t < PLANTED ? SOIL : SOIL - LOST;
            double sinking = t < PLANTED ? 0 : (SHOOT + GAIN) * (1 - Easing.land(t, LIFT + 0.2, LIFT + 0.7));
            return left + sinking;
        }
        return SOIL + SHOOT + GAIN * grown + 14 * Easing.swing(t, PLANTED, 0.3, 0.6);
    }

    private static Willow tree(double t) {
        return new Willow(SoilScale.X, SoilScale.SOIL - lifted(t), grown(t));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double rope = t > LIFT || t < PLANTED ? lifted(t) : 0;
        if (rope > 1) {
            var tree = tree(t);
            ink.line(tree.x(), 0, tree.x(), tree.y() - 130, Ink.FIRM, Palette.WALNUT.colour);
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < LIFT ? t - PLANTED : t - LIFT - 0.45, t < LIFT ? 9 : 6)
                .transform());
        var tree = tree(t);
        double sway = 0.05
                * Math.sin(2 * Math.PI * 13 * t / END)
                * (1 - Easing.smooth(t, FALL - 0.3, FALL) + Easing.smooth(t, END - 0.6, END));
        var upright = g.getTransform();
        g.rotate(sway, tree.x(), tree.y() - 260);
        tree.roots(ink);
        tree.trunk(ink);
        tree.window(ink, Easing.smooth(t, OPEN, OPEN + 0.4) * (1 - Easing.smooth(t, FULL, FULL + 0.4)));
        atoms(ink, tree, t);
        tree.leaves(ink);
        g.setTransform(upright);
        arrivals(ink, tree, t);
        SoilScale.pot(ink, 10 * Easing.swing(t, PLANTED, 0.2, 0.4));
        new Burst(PLANTED, SoilScale.X, SoilScale.SOIL, 90, 22, 560, 0.8).draw(ink, t, 13, Palette.WALNUT.colour);
        new Burst(LIFT + 0.4, SoilScale.X, SoilScale.SOIL, 90, 18, 380, 0.7).draw(ink, t, 12, Palette.WALNUT.colour);
        SoilScale.needle(ink, load(t));
        SoilScale.mark(ink, SOIL, Easing.land(t, PLANTED, PLANTED + 0.3) * (1 - Easing.smooth(t, BACK, BACK + 0.5)));
        signs(ink, t);
        answer(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, WhereDoesWoodComeFrom::outcome);
    }

    private static void signs(Ink ink, double t) {
        double stands = t < PLANTED ? 1 : Easing.land(t, EQUAL, EQUAL + 0.4);
        if (stands > 0.02) {
            var heap = new Path2D.Double();
            heap.moveTo(196 - 104 * stands, 1166);
            heap.quadTo(196, 1166 - 190 * stands, 196 + 104 * stands, 1166);
            heap.closePath();
            ink.fill(heap, Palette.EMBER.towards(Palette.WALNUT, 0.6));
            ink.stroke(heap, Ink.FINE, Palette.CREAM.colour);
        }
        double equal = Easing.land(t, EQUAL, EQUAL + 0.4) * (1 - Easing.smooth(t, OPEN - 0.4, OPEN));
        if (equal > 0.02) {
            double half = 166 * equal, high = 66 * equal;
            ink.fill(
                    new RoundRectangle2D.Double(SoilScale.X - half, 900 - high, 2 * half, 2 * high, 36, 36),
                    Palette.SAFFRON.colour);
            ink.numeral("=", SoilScale.X, 900, 130 * equal, Palette.INDIGO.colour);
        }
        double gained = Easing.land(t, GAINED, GAINED + 0.4) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
        if (gained > 0.02) {
            ink.numeral("+", 92, 596, 130 * gained, Palette.MADDER.colour);
            for (int log = 0; log < 3; log++) {
                double y = 596 + 66 * (log - 1);
                ink.fill(
                        new RoundRectangle2D.Double(142, y - 29 * gained, 150, 58 * gained, 58, 58),
                        Palette.WALNUT.colour);
                ink.disc(264, y, 22 * gained, Palette.APRICOT.colour);
            }
        }
    }

    /// The right outcome, shown again when the trunk is full.
    private static void answer(Ink ink, double t) {
        double shown = Easing.land(t, FULL + 0.3, FULL + 0.7) * (1 - Easing.smooth(t, BACK + 0.2, BACK + 0.6));
        if (shown > 0.02) {
            var g = ink.g();
            var before = g.getTransform();
            g.translate(566, 616);
            g.scale(shown, shown);
            ink.fill(new RoundRectangle2D.Double(-100, -130, 200, 260, 26, 26), Palette.TEAL.colour);
            ink.fill(new RoundRectangle2D.Double(-89, -119, 178, 238, 15, 15), Palette.CREAM.colour);
            outcome(ink, 0);
            g.setTransform(before);
        }
    }

    private static double enters(int atom) {
        return ENTER + EACH * atom;
    }

    /// The carbon atoms that lie in the trunk or sink into it.
    private static void atoms(Ink ink, Willow tree, double t) {
        for (int atom = 0; atom < Willow.CARBON && t < FULL + 0.4; atom++) {
            double taken = enters(atom) + FLIGHT, sunk = Easing.ramp(t, taken, taken + SINK);
            if (t >= taken) {
                double from = tree.y() - 430;
                carbon(ink, tree.atomX(atom), Easing.mix(from, tree.atomY(atom), sunk * sunk));
            }
        }
    }

    private static void carbon(Ink ink, double x, double y) {
        ink.disc(x, y, Willow.ATOM, Palette.INDIGO.colour);
        ink.disc(x - 7, y - 7, 6, Palette.SKY.colour);
    }

    /// Molecules of carbon dioxide on their way from the air to the crown, alternately from the left and the right.
    private static void arrivals(Ink ink, Willow tree, double t) {
        for (int atom = 0; atom < Willow.CARBON; atom++) {
            double way = Easing.ramp(t, enters(atom), enters(atom) + FLIGHT);
            double left = 1 - Easing.smooth(t, enters(atom) + FLIGHT, enters(atom) + FLIGHT + 0.25);
            if (way > 0 && left > 0) {
                int side = atom % 2 == 0 ? -1 : 1;
                double size = Easing.smooth(way, 0, 0.25);
                double toX = tree.x() + side * (40 + 30 * (atom % 3)), toY = tree.y() - 430 + 34 * (atom % 5 - 2);
                double x = Easing.mix(tree.x() + side * 262, toX, way * way);
                double y = Easing.mix(toY + 190 - 70 * (atom % 4), toY, way) - 30 * Math.sin(Math.PI * way);
                double turn = 0.5 * side * Math.sin(3 * way + atom), reach = 36 * size;
                for (int end = -1; end <= 1; end += 2) {
                    double ox = x + end * reach * Math.cos(turn), oy = y + end * reach * Math.sin(turn);
                    ink.disc(ox, oy, 24 * size * left, Palette.CREAM.colour);
                    ink.disc(ox, oy, 20 * size * left, Palette.MADDER.colour);
                }
                if (way < 1) {
                    ink.disc(x, y, (Willow.ATOM + 4) * size, Palette.CREAM.colour);
                    ink.disc(x, y, Willow.ATOM * size, Palette.INDIGO.colour);
                }
            }
        }
    }

    /// Wood from air, from soil or from sunlight.
    private static void outcome(Ink ink, int tile) {
        boolean below = tile == 1;
        double log = below ? -66 : 58;
        ink.fill(new RoundRectangle2D.Double(-62, log - 30, 124, 60, 30, 30), Palette.WALNUT.colour);
        ink.disc(40, log, 30, Palette.WALNUT.colour);
        ink.disc(40, log, 23, Palette.APRICOT.colour);
        ink.ring(40, log, 11, 5, Palette.WALNUT.colour);
        double from = below ? 26 : -28, to = below ? -22 : 16, back = Math.signum(from - to);
        ink.line(0, from, 0, to, 12, Palette.INDIGO.colour);
        ink.fill(Ornament.polygon(-22, to + 12 * back, 22, to + 12 * back, 0, to - 20 * back), Palette.INDIGO.colour);
        switch (tile) {
            case 0 -> {
                for (int i = 0; i < 3; i++) {
                    var wind = new Path2D.Double();
                    double y = -100 + 26 * i, x = 12 * (i - 1);
                    wind.moveTo(x - 58, y);
                    wind.curveTo(x - 20, y - 24, x + 14, y + 24, x + 54, y);
                    ink.stroke(wind, 10, Palette.TEAL.colour);
                }
            }
            case 1 -> {
                var soil = new Path2D.Double();
                soil.moveTo(-76, 96);
                soil.quadTo(-40, 26, 0, 34);
                soil.quadTo(44, 26, 76, 96);
                soil.closePath();
                ink.fill(soil, Palette.WALNUT.colour);
                for (int i = 0; i < 4; i++) {
                    ink.disc(-44 + 30 * i, 74 - 14 * (i % 2), 6, Palette.APRICOT.colour);
                }
            }
            default -> {
                Ornament.star(ink, 0, -72, 46, Palette.SAFFRON.colour, Palette.SAFFRON.colour);
                ink.disc(0, -72, 27, Palette.EMBER.colour);
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(PLANTED, new Tone.Drum(200, 0.9));
        for (int year = 0; year < YEARS; year++) {
            double at = YEAR + STEP * year;
            score.at(at, new Tone.Drum(230 + 12 * year, 0.6))
                    .at(at, new Tone.Pluck(262 * Math.pow(2, year / 5.0), 0.5));
        }
        score.at(LIFT, new Tone.Glide(0.6, s -> 260 + 420 * s, _ -> 0.22)).at(LIFT + 0.45, new Tone.Drum(220, 0.8));
        score.at(LIFT + 0.35, new Tone.Glide(0.5, s -> 520 - 300 * s, _ -> 0.16));
        score.chord(EQUAL, 0.3, 392, 588).rise(GAINED, 0.35, 392, 494, 588);
        for (int atom = 0; atom < Willow.CARBON; atom++) {
            double in = enters(atom) + FLIGHT + SINK;
            score.at(in, new Tone.Tick(520, 0.25)).at(in, new Tone.Pluck(294 * Math.pow(2, atom / 10.0), 0.4));
        }
        score.at(FULL, new Tone.Drum(210, 0.8)).rise(FULL + 0.1, 0.38, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.6, s -> 560 - 180 * s, s -> 0.14 * Easing.window(s, 0, 1.6, 0.3)));
    }

    /// Reads the needle from its pixels, and counts the carbon atoms in the trunk by their area.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("soil before, in kilograms", SOIL, read(renderer.lessonAt(2)), 1.5));
        facts.add(new Fact("soil with the tree", SOIL + SHOOT + GAIN, read(renderer.lessonAt(LIFT - 0.05)), 1.5));
        for (double t : new double[] {EQUAL + 0.1, OPEN, FULL, BACK}) {
            facts.add(new Fact("soil without the tree at " + t, SOIL - LOST, read(renderer.lessonAt(t)), 1.5));
        }
        facts.add(new Fact("share of the gain that the soil lost, in percent", 0.1, 100 * LOST / GAIN, 0.05));
        double one = Math.PI * (Willow.ATOM * Willow.ATOM - 36);
        for (int atoms = 2; atoms <= Willow.CARBON - 2; atoms += 2) {
            double t = enters(atoms - 1) + FLIGHT + SINK;
            var tree = tree(t);
            int top = (int) (tree.atomY(atoms - 1) - Willow.ATOM), half = (int) Willow.HALF - 8;
            var trunk =
                    renderer.lessonAt(t).getSubimage((int) tree.x() - half, top, 2 * half, (int) tree.y() - 10 - top);
            double counted = Measurements.count(trunk, Palette.INDIGO.colour) / one;
            facts.add(new Fact("carbon atoms in the trunk after " + atoms, atoms, counted, 0.5));
        }
        return facts;
    }

    /// The reading of the scale in kilograms, from the direction of the middle of the needle.
    private static double read(BufferedImage lesson) {
        double sumX = 0, sumY = 0;
        int count = 0;
        for (int y = 1030; y < SoilScale.HUB_Y - 30; y++) {
            for (int x = 340; x < 640; x++) {
                if (Measurements.like(lesson.getRGB(x, y), Palette.MADDER.colour)) {
                    sumX += x + 0.5 - SoilScale.HUB_X;
                    sumY += SoilScale.HUB_Y - y - 0.5;
                    count++;
                }
            }
        }
        double angle = Math.toDegrees(Math.atan2(sumX / count, sumY / count));
        return 200 * (angle / 150 + 0.5);
    }
}
