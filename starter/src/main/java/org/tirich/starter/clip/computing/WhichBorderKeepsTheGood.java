package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
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

/// Examples draw a border where one rule fails.
///
/// Naan is raw, good or burnt after its time and heat in the oven. A rolling pin as the straight rule is wrong for
/// several, wherever it lies. Then every place takes the kind of its nearest example: two borders appear that nobody
/// drew. New naan is named by its place, and one more example moves a border.
public final class WhichBorderKeepsTheGood implements Scene {

    /// A straight rule: naan is good on the side to which the angle, in degrees, points.
    private record Rule(double x, double y, double degrees) {

        boolean good(BakedNaan naan) {
            double turn = Math.toRadians(degrees);
            return (naan.x() - x) * Math.cos(turn) + (naan.y() - y) * Math.sin(turn) > 0;
        }

        long errors() {
            return BakedNaan.EXAMPLES.stream()
                    .filter(each -> good(each) != each.good())
                    .count();
        }

        Rule towards(Rule other, double share) {
            return new Rule(
                    Easing.mix(x, other.x, share),
                    Easing.mix(y, other.y, share),
                    Easing.mix(degrees, other.degrees, share));
        }
    }

    private static final Rule HELD = new Rule(360, 96, 90);
    private static final List<Rule> RULES =
            List.of(new Rule(250, 500, 0), new Rule(360, 500, 90), new Rule(609, 470, 0));

    // The pin falls, turns, turns again, leaves; land spreads; new naan; another example; rewind.
    private static final double FALL = 4, TURN = 1.5, LEAVE = 8.5, SPREAD = 9.1, SPREADING = 2.4, NEXT = 12.2;
    private static final double MORE = 14.6, BACK = 16.2, END = 18;
    private static final double CELL = 40, REACH = 330, MOUTH = 968, TOP = -14;
    private static final int COLUMNS = 18, ROWS = 24;

    private static final BakedNaan ADDED = new BakedNaan(528, 776, BakedNaan.Kind.RAW);
    private static final List<BakedNaan> NEWCOMERS =
            List.of(new BakedNaan(606, 868, BakedNaan.Kind.GOOD), new BakedNaan(480, 310, BakedNaan.Kind.BURNT));

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 1072, 208, 84, 2.9, END, Palette.MADDER, Palette.FOAM, 2);

    @Override
    public String slug() {
        return "which-border-keeps-the-good";
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
        oven(new Ink(g));
    }

    /// A clay oven with its mouth.
    private static void oven(Ink ink) {
        ink.fill(
                Ornament.polygon(0, MOUTH, FrameLayout.WIDTH, MOUTH, FrameLayout.WIDTH, 1280, 0, 1280),
                Palette.CLAY.colour);
        ink.fill(new Rectangle2D.Double(0, MOUTH - 22, FrameLayout.WIDTH, 30), Palette.WALNUT.colour);
        Ornament.teeth(ink, 0, MOUTH + 8, FrameLayout.WIDTH, -40, 10, Palette.SAFFRON.colour);
        for (double x : new double[] {112, 608}) {
            for (int i = 0; i < 4; i++) {
                new BakedNaan(x, 1144 - 26 * i, BakedNaan.Kind.GOOD).draw(ink, 1.5);
            }
        }
        ink.fill(new Rectangle2D.Double(0, 1216, FrameLayout.WIDTH, 64), Palette.MADDER.colour);
        Ornament.chain(ink, 0, 1248, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.FIROZI.colour);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        if (t > SPREAD && t < BACK + 1.3) {
            var before = g.getTransform();
            g.clip(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, MOUTH - 22));
            land(ink, t);
            g.setTransform(before);
            g.setClip(null);
        }
        sides(ink, t);
        new Burst(FALL, 250, 500, 40, 16, 380, 0.7).draw(ink, t, 12, Palette.WALNUT.colour);
    }

    /// The two sides of the rule, in the colours of the later land.
    private static void sides(Ink ink, double t) {
        double shown = Easing.smooth(t, FALL, FALL + 0.4) * (1 - Easing.smooth(t, LEAVE, LEAVE + 0.9));
        if (shown < 0.02) {
            return;
        }
        var rule = rule(t);
        var g = ink.g();
        var before = g.getTransform();
        g.clip(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, MOUTH - 22));
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, MOUTH), faded(colour(false), shown));
        g.translate(rule.x, rule.y);
        g.rotate(Math.toRadians(rule.degrees));
        ink.fill(new Rectangle2D.Double(0, -1400, 1400, 2800), faded(colour(true), shown));
        g.setTransform(before);
        g.setClip(null);
    }

    private static Color faded(Color colour, double alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * alpha));
    }

    private static List<BakedNaan> examples(double t) {
        if (t < MORE + 0.4) {
            return BakedNaan.EXAMPLES;
        }
        var all = new ArrayList<>(BakedNaan.EXAMPLES);
        all.add(ADDED);
        return all;
    }

    /// The land of every example, within its reach.
    private static void land(Ink ink, double t) {
        double reach = REACH * Easing.ramp(t, SPREAD, SPREAD + SPREADING) * (1 - Easing.ramp(t, BACK, BACK + 1.3));
        var examples = examples(t);
        var good = new Boolean[COLUMNS][ROWS];
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                double x = (column + 0.5) * CELL, y = TOP + (row + 0.5) * CELL;
                var nearest = BakedNaan.nearest(examples, x, y);
                if (nearest.distance(x, y) < reach) {
                    good[column][row] = nearest.good();
                    ink.fill(
                            new Rectangle2D.Double(column * CELL, TOP + row * CELL, CELL, CELL),
                            colour(nearest.good()));
                }
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                double right = (column + 1) * CELL, below = TOP + (row + 1) * CELL;
                if (column + 1 < COLUMNS && differ(good[column][row], good[column + 1][row])) {
                    ink.line(right, below - CELL, right, below, Ink.FIRM, Palette.INDIGO.colour);
                }
                if (row + 1 < ROWS && differ(good[column][row], good[column][row + 1])) {
                    ink.line(right - CELL, below, right, below, Ink.FIRM, Palette.INDIGO.colour);
                }
            }
        }
    }

    private static boolean differ(Boolean a, Boolean b) {
        return a != null && b != null && !a.equals(b);
    }

    private static Color colour(boolean good) {
        return good ? Palette.APRICOT.colour : Palette.NOON.towards(Palette.SLOPE, 0.75);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - FALL, 3).transform());
        BakedNaan.EXAMPLES.forEach(each -> each.draw(ink, 1));
        for (int i = 0; i < NEWCOMERS.size(); i++) {
            newcomer(ink, NEWCOMERS.get(i), NEXT + 1.1 * i, t);
        }
        newcomer(ink, ADDED, MORE, t);
        rules(ink, t);
        tiles.draw(ink, t, WhichBorderKeepsTheGood::outcome);
    }

    private static void newcomer(Ink ink, BakedNaan naan, double at, double t) {
        double there = Easing.land(t, at, at + 0.35) * (1 - Easing.smooth(t, BACK - 0.1, BACK + 0.2));
        if (naan != ADDED && t < at + 0.6) {
            naan.unnamed(ink, Math.max(0, there));
        } else {
            naan.draw(ink, Math.max(0, there));
        }
        double ring = Easing.ramp(t, at + 0.5, at + 1);
        if (ring > 0 && ring < 1) {
            ink.ring(naan.x(), naan.y(), BakedNaan.RADIUS + 6 + 16 * ring, 16 * (1 - ring), Palette.INDIGO.colour);
        }
    }

    private static double placed(int rule) {
        return FALL + TURN * rule;
    }

    /// The rule at a time: held, fallen, and turned twice.
    private static Rule rule(double t) {
        double tremble = 4 * Math.sin(44 * t) * (Easing.window(t, -0.3, 1, 0.3) + Easing.window(t, 2.8, FALL, 0.2));
        var held = new Rule(HELD.x + tremble, HELD.y, HELD.degrees);
        var rule = held.towards(RULES.getFirst(), Math.pow(Easing.ramp(t, FALL - 0.3, FALL), 2));
        for (int i = 1; i < RULES.size(); i++) {
            rule = rule.towards(RULES.get(i), Easing.smooth(t, placed(i) - 0.35, placed(i)));
        }
        return rule;
    }

    private static void rules(Ink ink, double t) {
        double gone = Easing.windUp(t, LEAVE, LEAVE + 0.6) - Easing.smooth(t, END - 0.9, END - 0.2);
        if (gone < 0.98) {
            var shown = t < BACK ? rule(t) : HELD;
            pin(ink, shown, 1 - Math.max(0, gone));
        }
        for (int i = 0; i < RULES.size(); i++) {
            double from = placed(i) + 0.15, to = i + 1 < RULES.size() ? placed(i + 1) - 0.4 : LEAVE;
            double seen = Easing.window(t, from, to, 0.12);
            if (seen > 0.05) {
                var rule = RULES.get(i);
                BakedNaan.EXAMPLES.stream()
                        .filter(each -> rule.good(each) != each.good())
                        .forEach(each -> cross(ink, each.x(), each.y(), 34 * seen));
                ink.numeral("" + rule.errors(), 420, 1106, 170 * seen, Palette.CREAM.colour);
                cross(ink, 276, 1106, 54 * seen);
            }
        }
    }

    /// A rolling pin along the rule.
    private static void pin(Ink ink, Rule rule, double size) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(rule.x, rule.y);
        g.rotate(Math.toRadians(rule.degrees + 90));
        g.scale(size, size);
        double half = 252;
        ink.line(-half, 0, half, 0, 20, Palette.WALNUT.colour);
        var body = new RoundRectangle2D.Double(-186, -22, 372, 44, 22, 22);
        ink.fill(body, Palette.EMBER.towards(Palette.WALNUT, 0.35));
        ink.stroke(body, Ink.FINE, Palette.WALNUT.colour);
        for (double band : new double[] {-152, 138}) {
            ink.fill(new Rectangle2D.Double(band, -20, 14, 40), Palette.MADDER.colour);
        }
        g.setTransform(before);
    }

    private static void cross(Ink ink, double x, double y, double half) {
        for (int pass = 0; pass < 2; pass++) {
            double width = pass == 0 ? 25 : 13;
            var colour = pass == 0 ? Palette.CREAM.colour : Palette.MADDER.colour;
            ink.line(x - half, y - half, x + half, y + half, width, colour);
            ink.line(x - half, y + half, x + half, y - half, width, colour);
        }
    }

    /// What may part good from bad: one straight rule, another, or borders that bend.
    private static void outcome(Ink ink, int tile) {
        for (int i = 0; i < 3; i++) {
            ink.disc(-52 + 52 * i, -52 + 52 * i, 19, Palette.WALNUT.colour);
            ink.disc(-52 + 52 * i, -52 + 52 * i, 15, Palette.SAFFRON.colour);
        }
        ink.disc(56, -66, 19, Palette.WALNUT.colour);
        ink.disc(-56, 66, 19, Palette.WALNUT.colour);
        ink.disc(-56, 66, 15, Palette.FOAM.colour);
        switch (tile) {
            case 0 -> ink.line(-27, -106, -27, 106, Ink.BOLD, Palette.INDIGO.colour);
            case 1 -> ink.line(-84, 27, 84, 27, Ink.BOLD, Palette.INDIGO.colour);
            default -> {
                var upper = new Path2D.Double();
                upper.moveTo(0, -104);
                upper.curveTo(-6, -30, 20, -14, 84, -10);
                ink.stroke(upper, Ink.BOLD, Palette.INDIGO.colour);
                var lower = new Path2D.Double();
                lower.moveTo(-84, 10);
                lower.curveTo(-20, 14, -6, 30, 0, 104);
                ink.stroke(lower, Ink.BOLD, Palette.INDIGO.colour);
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        for (int i = 0; i < RULES.size(); i++) {
            score.at(placed(i), new Tone.Drum(210 + 20 * i, 0.9));
            for (int error = 0; error < RULES.get(i).errors(); error++) {
                score.at(placed(i) + 0.15 + 0.07 * error, new Tone.Tick(500, 0.35));
            }
        }
        score.at(LEAVE, new Tone.Glide(0.6, s -> 400 - 250 * s, _ -> 0.2));
        score.at(
                SPREAD, new Tone.Glide(SPREADING, s -> 260 + 110 * s, s -> 0.22 * Easing.window(s, 0, SPREADING, 0.3)));
        score.chord(SPREAD + SPREADING, 0.22, 392, 588).rise(SPREAD + SPREADING + 0.1, 0.4, 392, 494, 588);
        for (int i = 0; i < NEWCOMERS.size(); i++) {
            score.at(NEXT + 1.1 * i + 0.3, new Tone.Drum(260, 0.6));
            score.at(NEXT + 1.1 * i + 0.6, new Tone.Pluck(NEWCOMERS.get(i).good() ? 523 : 311, 0.6));
        }
        score.at(MORE + 0.35, new Tone.Drum(230, 0.8))
                .at(MORE + 0.5, new Tone.Glide(0.4, s -> 500 - 400 * s, _ -> 0.2));
        score.rise(MORE + 0.9, 0.4, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Rush(1, s -> 900 - 400 * s, s -> 0.5 * Easing.window(s, 0, 1, 0.4)));
    }

    /// Counts the errors of all straight rules, and reads the land under new naan from the picture.
    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        long fewest = BakedNaan.EXAMPLES.size();
        for (var first : BakedNaan.EXAMPLES) {
            for (var second : BakedNaan.EXAMPLES) {
                for (int side = 0; side < 4; side++) {
                    double turn = Math.atan2(second.y() - first.y(), second.x() - first.x());
                    double turned = Math.toDegrees(turn) + 90 + (side % 2 == 0 ? 0.02 : -0.02);
                    double aside = side < 2 ? 0.01 : -0.01;
                    var rule = new Rule(first.x() - aside * Math.sin(turn), first.y() + aside * Math.cos(turn), turned);
                    long wrong = Math.min(rule.errors(), BakedNaan.EXAMPLES.size() - rule.errors());
                    fewest = Math.min(fewest, wrong);
                }
            }
        }
        facts.add(new Fact(
                "the last rule is as good as the best", fewest, RULES.getLast().errors(), 0));
        var seen = new SceneRenderer(this, FrameLayout.WIDTH).at(NEXT - 0.05);
        for (var naan : NEWCOMERS) {
            int pixel = seen.getRGB((int) naan.x(), (int) naan.y());
            boolean good = Measurements.like(pixel, colour(true));
            facts.add(new Fact("land at " + naan.x(), naan.good() ? 1 : 0, good ? 1 : 0, 0));
        }
        for (var each : BakedNaan.EXAMPLES) {
            boolean good =
                    BakedNaan.nearest(BakedNaan.EXAMPLES, each.x(), each.y()).good();
            facts.add(new Fact("example in its own land", each.good() ? 1 : 0, good ? 1 : 0, 0));
        }
        int pixel = seen.getRGB((int) ADDED.x(), (int) ADDED.y());
        facts.add(
                new Fact("the added example lies on good land", 1, Measurements.like(pixel, colour(true)) ? 1 : 0, 0));
        return facts;
    }
}
