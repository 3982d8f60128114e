package org.tirich.starter.clip.computing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/// A machine that learns from a mixture errs more for the smaller group.
///
/// A gate sorts fruit by size: beyond it is sweet. It was placed with the fewest errors on eighteen mangoes and two
/// guavas. On ten new ones of each it makes one error and five. With as many guavas among the examples, and a gate for
/// each kind, it makes one and one.
public final class WhoGetsTheErrors implements Scene {

    private static final double MANGOES = 470, GUAVAS = 806, LANE = 74, TOP = 100, BOTTOM = 850, MIDDLE = 520;

    // The gate falls, its errors, new fruit, its errors, two gates, the last fruit, its errors, rewind.
    private static final double FALL = 4, FIRST = 4.8, NEW = 6.2, COUNT = 7.8, SPLIT = 11, LAST = 12.9, AGAIN = 14.5;
    private static final double BACK = 16.4, END = 18;

    private static final double MIXED = SizedFruit.learnt(SizedFruit.MIX);
    private static final double MANGO_GATE = learnt(true), GUAVA_GATE = learnt(false);

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 1020, 208, 94, 2.9, END, Palette.SAFFRON, Palette.PLUM, 1);

    /// A delivery of fruit on the shelves.
    private record Delivery(List<SizedFruit> fruits, double at, double counted, double gone) {}

    private static final List<Delivery> DELIVERIES = List.of(
            new Delivery(SizedFruit.MIX, -9, FIRST, NEW - 0.3),
            new Delivery(SizedFruit.NEW, NEW, COUNT, LAST - 0.4),
            new Delivery(SizedFruit.LAST, LAST, AGAIN, BACK),
            new Delivery(SizedFruit.MIX, BACK + 0.3, END + 9, END + 9));

    private static double learnt(boolean mango) {
        return SizedFruit.learnt(Stream.concat(SizedFruit.MIX.stream(), SizedFruit.NEW.stream())
                .filter(each -> each.mango() == mango)
                .toList());
    }

    @Override
    public String slug() {
        return "who-gets-the-errors";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.CLOTH;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 54, 10, Palette.INDIGO.colour, Palette.FIROZI.colour);
        ink.fill(new Rectangle2D.Double(0, GUAVAS, FrameLayout.WIDTH, 400), Palette.PLUM.colour);
        for (double shelf : new double[] {MANGOES, GUAVAS}) {
            ink.fill(
                    new Rectangle2D.Double(0, shelf, FrameLayout.WIDTH, 22),
                    Palette.EMBER.towards(Palette.WALNUT, 0.5));
            ink.fill(new Rectangle2D.Double(0, shelf, FrameLayout.WIDTH, 7), Palette.APRICOT.colour);
            Ornament.teeth(ink, 0, shelf + 22, FrameLayout.WIDTH, -26, 12, Palette.MADDER.colour);
        }
        ink.fill(new Rectangle2D.Double(0, 1190, FrameLayout.WIDTH, 90), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(0, 1190, FrameLayout.WIDTH, 10), Palette.SAFFRON.colour);
        Ornament.chain(ink, 0, 1238, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Burst(FALL, SizedFruit.x(MIXED), BOTTOM, 40, 14, 360, 0.7).draw(new Ink(g), t, 12, Palette.APRICOT.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - FALL, 12).transform());
        for (var delivery : DELIVERIES) {
            fruits(ink, delivery, t);
        }
        gates(ink, t);
        for (var delivery : DELIVERIES) {
            crosses(ink, delivery, t);
        }
        tally(ink, t);
        tiles.draw(ink, t, WhoGetsTheErrors::outcome);
    }

    private static double y(SizedFruit fruit) {
        return (fruit.mango() ? MANGOES : GUAVAS) - fruit.radius() - 4 - LANE * fruit.lane();
    }

    private static void fruits(Ink ink, Delivery delivery, double t) {
        if (t < delivery.at || t > delivery.gone + 0.3) {
            return;
        }
        int order = 0;
        for (var fruit : delivery.fruits) {
            double at = delivery.at + 0.05 * order++;
            double grown = Easing.land(t, at, at + 0.3) * (1 - Easing.smooth(t, delivery.gone, delivery.gone + 0.25));
            fruit.draw(ink, y(fruit), Math.max(0, grown));
        }
    }

    /// The places of the gate on a shelf, as a size.
    private static double gate(boolean mango, double t) {
        double own = mango ? MANGO_GATE : GUAVA_GATE;
        double split = Easing.windUp(t, SPLIT, SPLIT + 1.2) * (1 - Easing.smooth(t, BACK + 0.1, BACK + 0.8));
        return Easing.mix(MIXED, own, split);
    }

    private static double raised(double t) {
        double fall = Easing.ramp(t, FALL - 0.22, FALL);
        return (1 - fall * fall) + Easing.smooth(t, BACK + 0.8, END - 0.3);
    }

    private static void gates(Ink ink, double t) {
        double raised = Math.min(1, raised(t));
        double tremble = 3 * Math.sin(44 * t) * (Easing.window(t, -0.3, 1, 0.3) + Easing.window(t, 2.8, FALL, 0.2));
        for (boolean mango : new boolean[] {true, false}) {
            double top = mango ? TOP : MIDDLE, bottom = mango ? MIDDLE : BOTTOM;
            double length = Easing.mix(bottom - top, mango ? 74 : 0, raised);
            double from = Easing.mix(top, 74, raised);
            if (length > 8) {
                double x = SizedFruit.x(gate(mango, t)) + tremble;
                pole(ink, x, from, length);
                arms(ink, x, mango ? from + 40 : from + 52);
            }
        }
    }

    /// Two arms of the gate: the hollow ones belong to the left of it, the full ones to the right.
    private static void arms(Ink ink, double x, double y) {
        for (int side = -1; side <= 1; side += 2) {
            double tip = x + side * 118;
            ink.line(x, y, tip - side * 10, y, 16, Palette.CREAM.colour);
            ink.fill(Ornament.polygon(tip, y, tip - side * 36, y - 26, tip - side * 36, y + 26), Palette.CREAM.colour);
            ink.disc(x + side * 52, y, 30, Palette.CREAM.colour);
            ink.disc(x + side * 52, y, 20, side < 0 ? Palette.PLUM.colour : Palette.EMBER.colour);
        }
    }

    private static void pole(Ink ink, double x, double top, double length) {
        ink.fill(new RoundRectangle2D.Double(x - 12, top, 24, length, 10, 10), Palette.CREAM.colour);
        for (double y = top + 12; y + 22 < top + length; y += 52) {
            ink.fill(new Rectangle2D.Double(x - 12, y, 24, 22), Palette.INDIGO.colour);
        }
    }

    /// The number of errors shown for a kind, one after another.
    private static int shown(Delivery delivery, boolean mango, double t) {
        double gate = delivery == DELIVERIES.get(2) ? mango ? MANGO_GATE : GUAVA_GATE : MIXED;
        int errors = SizedFruit.wrong(delivery.fruits, mango, gate);
        double at = delivery.counted + (mango ? 0 : 0.5);
        return t < at ? 0 : (int) Math.min(errors, 1 + (t - at) / 0.36);
    }

    private static void crosses(Ink ink, Delivery delivery, double t) {
        double gone = delivery == DELIVERIES.get(1) ? SPLIT + 0.3 : delivery.gone;
        if (t < delivery.counted || t > gone) {
            return;
        }
        for (boolean mango : new boolean[] {true, false}) {
            double gate = delivery == DELIVERIES.get(2) ? mango ? MANGO_GATE : GUAVA_GATE : MIXED;
            delivery.fruits.stream()
                    .filter(each -> each.mango() == mango && each.wrong(gate))
                    .limit(shown(delivery, mango, t))
                    .forEach(each -> cross(ink, each.x(), y(each), 23));
        }
    }

    private static void cross(Ink ink, double x, double y, double half) {
        for (int pass = 0; pass < 2; pass++) {
            double width = pass == 0 ? 22 : 11;
            var colour = pass == 0 ? Palette.MADDER.colour : Palette.PAPER.colour;
            ink.line(x - half, y - half, x + half, y + half, width, colour);
            ink.line(x - half, y + half, x + half, y - half, width, colour);
        }
    }

    /// The errors of both kinds since the last delivery.
    private static void tally(Ink ink, double t) {
        for (var delivery : DELIVERIES) {
            double gone = delivery == DELIVERIES.get(1) ? SPLIT + 0.3 : delivery.gone;
            double seen = Easing.land(t, delivery.counted, delivery.counted + 0.3)
                    * (1 - Easing.smooth(t, gone, gone + 0.25));
            if (seen < 0.05) {
                continue;
            }
            ink.fill(Ornament.nuqta(FrameLayout.CENTRE_X, 970, 22 * seen), Palette.PAPER.colour);
            ink.fill(Ornament.nuqta(FrameLayout.CENTRE_X, 1070, 22 * seen), Palette.PAPER.colour);
            ink.numeral("" + shown(delivery, true, t), 196, 1020, 230 * seen, Palette.SAFFRON.colour);
            ink.numeral("" + shown(delivery, false, t), 524, 1020, 230 * seen, Palette.MINT.colour);
        }
    }

    /// Which kind gets more errors: the many, the few, or both alike.
    private static void outcome(Ink ink, int tile) {
        ink.disc(-44, -72, 36, Palette.SAFFRON.colour);
        ink.disc(44, -72, 36, Palette.MINT.colour);
        for (int i = 0; i < (tile == 1 ? 1 : 3); i++) {
            cross(ink, -44, -2 + 48 * i, 12);
        }
        for (int i = 0; i < (tile == 0 ? 1 : 3); i++) {
            cross(ink, 44, -2 + 48 * i, 12);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(FALL, new Tone.Drum(200, 0.9));
        for (var delivery : DELIVERIES) {
            for (int i = 0; i < delivery.fruits.size() && delivery.at > 0; i++) {
                score.at(delivery.at + 0.05 * i, new Tone.Tick(330 + 22 * i, 0.35));
            }
            for (boolean mango : new boolean[] {true, false}) {
                int errors = delivery.counted > END ? 0 : shown(delivery, mango, delivery.counted + 3);
                for (int i = 0; i < errors; i++) {
                    double at = delivery.counted + (mango ? 0 : 0.5) + 0.36 * i;
                    score.at(at, new Tone.Drum(mango ? 330 : 260, 0.6)).at(at, new Tone.Pluck(mango ? 440 : 311, 0.4));
                }
            }
        }
        score.at(SPLIT, new Tone.Drum(300, 0.5)).at(SPLIT + 0.2, new Tone.Glide(1, s -> 600 - 250 * s, _ -> 0.25));
        score.chord(AGAIN + 1.2, 0.24, 392, 588).rise(AGAIN + 1.3, 0.4, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.6, s -> 300 + 120 * s, s -> 0.16 * Easing.window(s, 0, 1.6, 0.3)));
    }

    /// Finds the gate in the picture and counts the errors on both sides again.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double[] times = {NEW - 0.4, SPLIT - 0.05, BACK - 0.05};
        int[][] written = {{0, 1}, {1, 5}, {1, 1}};
        for (int i = 0; i < times.length; i++) {
            var lesson = renderer.lessonAt(times[i]);
            var fruits = DELIVERIES.get(i).fruits;
            for (boolean mango : new boolean[] {true, false}) {
                double gate = gateSeen(lesson, mango ? 188 : 600);
                long errors = fruits.stream()
                        .filter(each -> each.mango() == mango && each.x() > gate != each.sweet())
                        .count();
                facts.add(new Fact("errors at " + times[i], errors, shown(DELIVERIES.get(i), mango, times[i]), 0));
                facts.add(new Fact("errors claimed at " + times[i], written[i][mango ? 0 : 1], errors, 0));
            }
        }
        for (int cut = 0; cut <= 100; cut++) {
            int errors = SizedFruit.wrong(SizedFruit.MIX, true, cut) + SizedFruit.wrong(SizedFruit.MIX, false, cut);
            if (errors < 1) {
                facts.add(new Fact("a better gate for the mixture", 0, cut, 0));
            }
        }
        return facts;
    }

    /// The middle of the gate in a row, from its cream and indigo.
    private static double gateSeen(BufferedImage lesson, int y) {
        double sum = 0;
        int count = 0;
        for (int x = 36; x < 684; x++) {
            int pixel = lesson.getRGB(x, y);
            if (Measurements.like(pixel, Palette.CREAM.colour) || Measurements.like(pixel, Palette.INDIGO.colour)) {
                sum += x + 0.5;
                count++;
            }
        }
        return sum / count;
    }
}
