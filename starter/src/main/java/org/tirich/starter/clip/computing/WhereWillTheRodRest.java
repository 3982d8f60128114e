package org.tirich.starter.clip.computing;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A line that is fitted by reducing its squared errors.
///
/// Elastic bands pull a rod towards five lanterns. Released, it settles where the squares of its gaps are smallest
/// together. Lifted back it makes them larger and returns; when a lantern moves, the rod follows. Nobody enters its
/// place.
public final class WhereWillTheRodRest implements Scene {

    private static final ElasticRod HELD = new ElasticRod(470, 0);

    // Release, squares, their sum, lifted back and released, turned and released, a lantern moves, rewind.
    private static final double RELEASE = 4, SQUARES = 6.2, SUM = 7.6, TURN = 8.8, TURNED = 10, SHIFT = 11.4;
    private static final double SHIFTED = 12.4, MOVE = 13.7, MOVED = 14.7, BACK = 16.9, END = 18.7;
    private static final double LANTERN = 150, FOOT = 1176, SOUND = 262;

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 980, 208, 94, 2.9, END, Palette.SAFFRON, Palette.DUSK, 2);

    @Override
    public String slug() {
        return "where-will-the-rod-rest";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        ink.disc(196, 236, 62, Palette.PAPER.at(0.85));
        Ornament.ridge(ink, 900, 330, 8, Palette.DUSK.towards(Palette.SLATE, 0.45));
        roofs(ink);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 54, 10, Palette.MADDER.colour, Palette.INDIGO.colour);
    }

    private static void roofs(Ink ink) {
        var wall = Palette.DUSK.towards(Palette.SLATE, 0.75);
        double[] tops = {800, 846, 782, 828, 810};
        for (int i = 0; i < tops.length; i++) {
            double x = 144.0 * i;
            ink.fill(new Rectangle2D.Double(x, tops[i], 145, 480), wall);
            Ornament.teeth(ink, x, tops[i] + 1, 144, 22, 3, wall);
            for (int floor = 0; floor < 3; floor++) {
                boolean lit = (3 * i + 2 * floor) % 5 < 2;
                var pane = lit ? Palette.SLATE.towards(Palette.SAFFRON, 0.5) : Palette.DUSK.colour;
                double y = tops[i] + 52 + 118 * floor;
                ink.disc(x + 72, y + 18, 24, pane);
                ink.fill(new Rectangle2D.Double(x + 48, y + 18, 48, 50), pane);
            }
        }
        ink.fill(new Rectangle2D.Double(0, FOOT + 14, FrameLayout.WIDTH, 100), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(0, FOOT + 10, FrameLayout.WIDTH, 10), Palette.SAFFRON.colour);
        Ornament.chain(ink, 0, FOOT + 62, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    private static double lanternMoved(double t) {
        return LANTERN * Easing.smooth(t, MOVE, MOVED) * (1 - Easing.smooth(t, BACK, BACK + 0.8));
    }

    /// A displacement that grows until its release and then oscillates away.
    private static double displaced(double t, double from, double release) {
        double since = t - release;
        return t < release
                ? Easing.smooth(t, from, release - 0.15)
                : Math.exp(-3.2 * since) * Math.cos(2 * Math.PI * since / 0.62);
    }

    private static ElasticRod rod(double t) {
        var best = ElasticRod.best(ElasticRod.lanterns(lanternMoved(t)));
        double held = t < RELEASE ? 1 : displaced(t, -1, RELEASE);
        held = Easing.mix(held, 1, Easing.smooth(t, BACK, END - 0.4));
        double down = (HELD.middle() - best.middle()) * held, turned = (HELD.slope() - best.slope()) * held;
        double again = displaced(t, TURN, TURNED), shift = displaced(t, SHIFT, SHIFTED);
        down += (HELD.middle() - best.middle()) * again;
        turned += (HELD.slope() - best.slope()) * again;
        return best.moved(down, turned - 0.5 * shift);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - RELEASE, 10).transform());
        double tremble = 3 * Math.sin(44 * t) * (Easing.window(t, -0.3, 1, 0.3) + Easing.window(t, 2.8, RELEASE, 0.2));
        var rod = rod(t).moved(tremble, 0);
        var lanterns = ElasticRod.lanterns(lanternMoved(t));
        sum(ink, rod, lanterns, t);
        for (int i = 0; i < ElasticRod.LANTERNS; i++) {
            ink.line(ElasticRod.x(i), 66, ElasticRod.x(i), lanterns[i], Ink.FINE, Palette.MIST.colour);
        }
        for (int i = 0; i < ElasticRod.LANTERNS; i++) {
            square(ink, rod, lanterns, i, t);
        }
        for (int i = 0; i < ElasticRod.LANTERNS; i++) {
            lantern(ink, ElasticRod.x(i), lanterns[i]);
        }
        for (int i = 0; i < ElasticRod.LANTERNS; i++) {
            double x = ElasticRod.x(i);
            ink.line(x, lanterns[i], x, rod.y(x), Ink.BOLD, Palette.PAPER.colour);
        }
        ink.line(48, rod.y(48), 672, rod.y(672), 20, Palette.FIROZI.colour);
        pins(ink, t);
        tiles.draw(ink, t, WhereWillTheRodRest::outcome);
    }

    private static void lantern(Ink ink, double x, double y) {
        ink.glow(x, y, 92, Palette.SAFFRON, 0.3);
        var body = new RoundRectangle2D.Double(x - 35, y - 44, 70, 88, 40, 40);
        ink.fill(body, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(x - 26, y - 56, 52, 16), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(x - 26, y + 40, 52, 16), Palette.MADDER.colour);
        ink.fill(Ornament.nuqta(x, y, 15), Palette.EMBER.colour);
    }

    /// Two pins hold the rod until its release.
    private static void pins(Ink ink, double t) {
        double there = 1 - Easing.smooth(t, RELEASE - 0.06, RELEASE + 0.06) + Easing.land(t, END - 0.5, END - 0.1);
        for (double x : new double[] {156, 564}) {
            if (there > 0.05) {
                var pin = new Path2D.Double(
                        Ornament.polygon(x, HELD.middle() + 4, x - 26, HELD.middle() + 54, x + 26, HELD.middle() + 54));
                ink.fill(pin, Palette.EMBER.at(there));
                ink.disc(x, HELD.middle(), 15 * there, Palette.EMBER.colour);
            }
        }
    }

    private static double squared(double t, int lantern) {
        double at = SQUARES + 0.25 * lantern;
        return Easing.smooth(t, at, at + 0.3) * (1 - Easing.smooth(t, BACK - 0.3, BACK));
    }

    /// The square on the gap of a lantern, towards the middle.
    private static void square(Ink ink, ElasticRod rod, double[] lanterns, int i, double t) {
        double shown = squared(t, i), gap = rod.gap(lanterns, i), side = Math.abs(gap) * shown;
        if (side > 2) {
            double x = ElasticRod.x(i) - (i < ElasticRod.LANTERNS / 2 ? 0 : side),
                    y = Math.min(lanterns[i], lanterns[i] - gap);
            var square = new Rectangle2D.Double(x, y, side, side);
            ink.fill(square, Palette.ROSE.at(0.8));
            ink.stroke(square, Ink.FINE, Palette.PAPER.colour);
        }
    }

    /// A square as large as all together, and the outline of the smallest.
    private static void sum(Ink ink, ElasticRod rod, double[] lanterns, double t) {
        double shown = Easing.smooth(t, SUM, SUM + 0.6) * (1 - Easing.smooth(t, BACK - 0.3, BACK));
        if (shown < 0.02) {
            return;
        }
        double side = Math.sqrt(rod.squares(lanterns)) * shown;
        ink.fill(new Rectangle2D.Double(FrameLayout.CENTRE_X - side / 2, FOOT - side, side, side), Palette.ROSE.colour);
        double least = Math.sqrt(ElasticRod.best(lanterns).squares(lanterns)) * shown;
        if (t > SUM + 0.7 && shown == 1) {
            var outline = new Rectangle2D.Double(FrameLayout.CENTRE_X - least / 2, FOOT - least, least, least);
            ink.stroke(outline, Ink.FIRM, Palette.PAPER.colour);
        }
    }

    /// Where the rod may rest: through the first two, through the middle two, or along all.
    private static void outcome(Ink ink, int tile) {
        var heights = ElasticRod.lanterns(0);
        for (int i = 0; i < ElasticRod.LANTERNS; i++) {
            ink.disc(-68 + 34 * i, (heights[i] - 450) * 0.42, 14, Palette.SAFFRON.colour);
        }
        double left = new double[] {64, 0, 92}[tile], right = new double[] {80, 0, -68}[tile];
        ink.line(-80, left, 80, right, 12, Palette.FIROZI.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(RELEASE, new Tone.Drum(210, 0.9));
        for (double[] free : new double[][] {{RELEASE, 2}, {TURN, 2.5}, {SHIFT, 2.2}, {MOVE, 2.4}}) {
            score.at(free[0], new Tone.Glide(free[1], s -> pitch(free[0] + s), s -> 0.3 * Math.exp(-0.5 * s)));
        }
        score.at(TURNED, new Tone.Drum(240, 0.7)).at(SHIFTED, new Tone.Drum(240, 0.7));
        for (int i = 0; i < ElasticRod.LANTERNS; i++) {
            score.at(SQUARES + 0.25 * i, new Tone.Pluck(SOUND + 33 * i, 0.5));
        }
        score.at(SUM + 0.2, new Tone.Drum(300, 0.5));
        score.chord(MOVED + 0.5, 0.22, 1.5 * SOUND, 2 * SOUND).rise(MOVED + 0.7, 0.4, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.5, s -> 400 - 100 * s, s -> 0.16 * Easing.window(s, 0, 1.5, 0.3)));
    }

    /// The pitch follows the side of the square of all.
    private static double pitch(double t) {
        return 200 + 1.5 * Math.sqrt(rod(t).squares(ElasticRod.lanterns(lanternMoved(t))));
    }

    /// Measures rod and square in the picture.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (double t : new double[] {TURN - 0.02, SHIFT - 0.02, BACK - 0.32}) {
            var lesson = renderer.lessonAt(t);
            var lanterns = ElasticRod.lanterns(lanternMoved(t));
            var best = ElasticRod.best(lanterns);
            for (int x : new int[] {60, 294, 660}) {
                facts.add(new Fact("rod at " + x + ", " + t, best.y(x + 0.5), seen(lesson, x), 4));
            }
            double width = squareWidth(lesson);
            facts.add(new Fact("side of the square of all at " + t, Math.sqrt(best.squares(lanterns)), width, 12));
        }
        var wrong = renderer.lessonAt(TURNED - 0.02);
        double side = Math.sqrt(rod(TURNED - 0.02).squares(ElasticRod.lanterns(0)));
        facts.add(new Fact("side of the square when pushed", side, squareWidth(wrong), 4));
        var lanterns = ElasticRod.lanterns(0);
        var best = ElasticRod.best(lanterns);
        for (double[] by : new double[][] {{3, 0}, {-3, 0}, {0, 0.01}, {0, -0.01}}) {
            double more = best.moved(by[0], by[1]).squares(lanterns) - best.squares(lanterns);
            facts.add(new Fact("larger after a move", 1, more > 0 ? 1 : 0, 0));
        }
        return facts;
    }

    private static double seen(BufferedImage lesson, int x) {
        return Measurements.middleOfColumn(lesson, x, Palette.FIROZI.colour, 100, 900);
    }

    /// The width of the square of all, in a row near its foot, without its outline.
    private static double squareWidth(BufferedImage lesson) {
        int count = 0;
        for (int x = 36; x < 684; x++) {
            int pixel = lesson.getRGB(x, (int) FOOT - 30);
            count += Measurements.like(pixel, Palette.ROSE.colour) || Measurements.like(pixel, Palette.PAPER.colour)
                    ? 1
                    : 0;
        }
        return count;
    }
}
