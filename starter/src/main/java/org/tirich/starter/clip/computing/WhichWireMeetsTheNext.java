package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
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

/// A curve through every example fails for the next one.
///
/// Five oranges hang from springs, the larger the further right and the heavier the lower. A bent wire goes through
/// the middle of each, a straight rod misses each. Two new oranges drop: both come to rest near the rod and far from
/// the wire. A
/// third, as large as a known one, hangs at another height, so that no curve could have known it.
public final class WhichWireMeetsTheNext implements Scene {

    private static final Kinnow FIRST = new Kinnow(5, 796), SECOND = new Kinnow(1, 530), TWIN = new Kinnow(3, 622);

    // Bent wire, rod, guess, first orange, its gaps, all gaps, second orange, twin, the wire falls, rewind.
    private static final double BENT = 0.4, ROD = 1.5, GUESS = 2.9, DROP = 4, GAP = 6, OLD = 7.4;
    private static final double NEXT = 9.4, SAME = 12, OFF = 14.9, BACK = 16.2, END = 18;

    /// The left end of the wire.
    private static final double WIRE = 68;

    @Override
    public String slug() {
        return "which-wire-meets-the-next";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.MORNING;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        ink.disc(170, 860, 150, Palette.CREAM.at(0.8));
        Ornament.ridge(ink, 1130, 330, 8, Palette.HAZE.towards(Palette.CREAM, 0.35));
        Ornament.ridge(ink, 1130, 190, 21, Palette.HAZE.colour);
        ink.fill(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, Kinnow.BEAM), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, Kinnow.BEAM - 12, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.INDIGO.colour, Palette.FIROZI.colour);
        Ornament.chain(ink, 0, 90, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.INDIGO.colour);
        crate(ink);
    }

    /// A stall's crate, full of fruit.
    private static void crate(Ink ink) {
        for (int row = 2; row >= 0; row--) {
            for (int i = 0; i < 9 - row; i++) {
                double x = 44 + 79 * i + 39.5 * row, y = 1128 - 58 * row;
                ink.disc(x, y, 43, Palette.WALNUT.colour);
                ink.disc(x, y, 39, Palette.EMBER.colour);
            }
        }
        ink.fill(new Rectangle2D.Double(0, 1126, FrameLayout.WIDTH, 154), Palette.INDIGO.colour);
        ink.fill(new Rectangle2D.Double(0, 1126, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        Ornament.teeth(ink, 0, 1280, FrameLayout.WIDTH, 44, 10, Palette.MADDER.colour);
        Ornament.chain(ink, 0, 1186, FrameLayout.WIDTH, 9, Palette.FIROZI.colour, Palette.CREAM.colour);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Burst(OFF + 0.55, 360, 1120, 300, 18, 420, 0.9).draw(new Ink(g), t, 13, Palette.WALNUT.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - OFF - 0.55, 12).transform());
        var hung = new ArrayList<>(Kinnow.KNOWN);
        hung.forEach(each -> each.spring(ink, 0, each.y()));
        double tremble = 3 * Math.sin(44 * t) * (Easing.window(t, -0.3, 1, 0.3) + Easing.window(t, 2.8, DROP, 0.2));
        FIRST.spring(ink, tremble, height(FIRST, t));
        for (var late : List.of(SECOND, TWIN)) {
            if (there(late, t)) {
                late.spring(ink, 0, height(late, t));
            }
        }
        hung.forEach(each -> each.fruit(ink, 0, each.y(), true));
        rod(ink, t);
        wire(ink, t);
        gaps(ink, t);
        touches(ink, t);
        FIRST.fruit(ink, tremble, height(FIRST, t), false);
        for (var late : List.of(SECOND, TWIN)) {
            if (there(late, t)) {
                late.fruit(ink, 0, height(late, t), false);
            }
        }
        bets(ink, t);
    }

    private static double released(Kinnow orange) {
        return orange == FIRST ? DROP : orange == SECOND ? NEXT : SAME;
    }

    private static boolean there(Kinnow orange, double t) {
        return t > released(orange) - 0.5 && t < BACK + 0.9;
    }

    private static double height(Kinnow orange, double t) {
        double up = Easing.smooth(t, BACK, BACK + 0.9);
        return Easing.mix(orange.falling(t - released(orange)), Kinnow.HELD, up);
    }

    private static void rod(Ink ink, double t) {
        double lit = Easing.window(t, ROD, ROD + 0.8, 0.2) + 0.7 * Easing.window(t, OFF + 0.6, BACK, 0.3);
        double from = 48, to = 672;
        ink.line(from, Kinnow.line(from), to, Kinnow.line(to), 13 + 8 * lit, Palette.INDIGO.colour);
    }

    private static void wire(Ink ink, double t) {
        double fallen = t < OFF || t > BACK + 1.2 ? 0 : Easing.ramp(t, OFF, OFF + 0.6);
        double drawn = t > OFF + 0.6 ? Easing.smooth(t, BACK + 0.4, END - 0.3) : 1;
        double lit = Easing.window(t, BENT, BENT + 1, 0.2);
        var path = new Path2D.Double();
        double end = Easing.mix(WIRE, 640, drawn);
        path.moveTo(WIRE, Kinnow.curve(WIRE));
        for (double x = WIRE + 5; x < end; x += 5) {
            path.lineTo(x, Kinnow.curve(x));
        }
        if (fallen == 0 && drawn > 0.01) {
            ink.stroke(path, 13 + 8 * lit, Palette.MADDER.colour);
        } else if (fallen < 1) {
            var g = ink.g();
            var before = g.getTransform();
            g.translate(0, 820 * fallen * fallen);
            g.clip(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, 1110 - 820 * fallen * fallen));
            ink.stroke(path, 13, Palette.MADDER.colour);
            g.setClip(null);
            g.setTransform(before);
        }
    }

    /// A ring at each known orange when the wire touches it.
    private static void touches(Ink ink, double t) {
        for (int i = 0; i < Kinnow.KNOWN.size(); i++) {
            double s = Easing.ramp(t, touch(i), touch(i) + 0.5);
            var each = Kinnow.KNOWN.get(i);
            if (s > 0 && s < 1) {
                ink.ring(each.x(), each.y(), each.radius() + 6 + 16 * s, 10 * (1 - s), Palette.MADDER.colour);
            }
        }
    }

    private static double touch(int known) {
        return BENT + 0.18 * known;
    }

    /// The two predictions for the held orange.
    private static void bets(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, GAP + 0.6, GAP + 1) + Easing.land(t, END - 0.6, END - 0.1);
        if (shown > 0.03) {
            double bent = 1 + 0.5 * Math.sin(Math.PI * Easing.ramp(t, BENT, BENT + 0.9));
            double straight = 1 + 0.5 * Math.sin(Math.PI * Easing.ramp(t, ROD, ROD + 0.8));
            double foot = Kinnow.line(FIRST.x()) - 60, head = Kinnow.HELD + 70;
            ink.dashes(
                    FIRST.x(), head, FIRST.x(), Easing.mix(head, foot, Math.min(1, shown)), 9, Palette.WALNUT.colour);
            bet(ink, Kinnow.curve(FIRST.x()), bent * shown, Palette.MADDER.colour);
            bet(ink, Kinnow.line(FIRST.x()), straight * shown, Palette.INDIGO.colour);
        }
    }

    private static void bet(Ink ink, double y, double size, Color colour) {
        ink.ring(FIRST.x(), y, 46 * size, Ink.FIRM, colour);
    }

    private static void gaps(Ink ink, double t) {
        double gone = 1 - Easing.smooth(t, OFF - 0.3, OFF);
        for (int i = 0; i < Kinnow.KNOWN.size(); i++) {
            var each = Kinnow.KNOWN.get(i);
            double at = OLD + 0.3 * i,
                    grown = Easing.smooth(t, at, at + 0.25) * (1 - Easing.smooth(t, NEXT - 0.5, NEXT - 0.2));
            gap(ink, each.x(), Kinnow.line(each.x()), each.y(), grown, Palette.INDIGO.colour);
        }
        for (var orange : List.of(FIRST, SECOND, TWIN)) {
            double at = released(orange) + GAP - DROP, x = orange.x();
            double near = Easing.smooth(t, at, at + 0.3) * gone, far = Easing.smooth(t, at + 0.3, at + 0.9) * gone;
            gap(ink, x, Kinnow.curve(x), orange.y(), far, Palette.MADDER.colour);
            gap(ink, x, Kinnow.line(x), orange.y(), near, Palette.INDIGO.colour);
        }
    }

    private static void gap(Ink ink, double x, double from, double to, double grown, Color colour) {
        if (grown > 0.03) {
            ink.g().setPaint(colour);
            double end = Easing.mix(from, to, grown);
            ink.g().fill(new Rectangle2D.Double(x - 13, Math.min(from, end), 26, Math.abs(end - from)));
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        for (int i = 0; i < Kinnow.KNOWN.size(); i++) {
            score.at(touch(i), new Tone.Pluck(294 + 25 * i, 0.4));
            score.at(OLD + 0.3 * i, new Tone.Tick(500 + 40 * i, 0.5));
        }
        score.at(ROD, new Tone.Pluck(392, 0.6)).guess(GUESS);
        for (var orange : List.of(FIRST, SECOND, TWIN)) {
            double at = released(orange);
            score.at(at, new Tone.Drum(240, 0.7));
            score.at(at, new Tone.Glide(2, s -> 760 - 0.5 * orange.falling(s), s -> 0.26 * Math.exp(-1.1 * s)));
            score.at(at + 2, new Tone.Pluck(523, 0.5));
            score.at(at + 2.3, new Tone.Glide(0.6, s -> 300 + 0.4 * far(orange) * s / 0.6, _ -> 0.22));
        }
        score.at(OFF, new Tone.Glide(0.55, s -> 500 - 380 * s, _ -> 0.25)).at(OFF + 0.55, new Tone.Drum(200, 0.9));
        score.at(OFF + 0.55, new Tone.Rush(0.6, s -> 900 - 700 * s, s -> 0.5 * (1 - s / 0.6)));
        score.rise(OFF + 0.9, 0.4, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.6, s -> 260 + 160 * s, s -> 0.18 * Easing.window(s, 0, 1.6, 0.3)));
    }

    private static double far(Kinnow orange) {
        return Math.abs(orange.y() - Kinnow.curve(orange.x()));
    }

    private static double near(Kinnow orange) {
        return Math.abs(orange.y() - Kinnow.line(orange.x()));
    }

    /// Measures oranges, wire and rod in the picture.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var before = renderer.lessonAt(DROP - 0.05);
        for (double slot : new double[] {0.5, 1, 1.5, 2.5, 3.5}) {
            double x = Kinnow.x(slot), seen = wireAt(before, x);
            facts.add(new Fact("wire at slot " + slot, Kinnow.curve((int) x + 0.5), seen, 4));
        }
        for (var each : Kinnow.KNOWN) {
            facts.add(new Fact("wire through orange " + each.slot(), each.y(), Kinnow.curve(each.x()), 0.01));
        }
        var rested = renderer.lessonAt(OFF - 0.01);
        for (var orange : List.of(FIRST, SECOND)) {
            int x = (int) orange.x() + 18;
            double seen = Measurements.middleOfColumn(rested, x, Palette.SAFFRON.colour, 300, 1100);
            facts.add(new Fact("rest of new orange " + orange.slot(), orange.y(), seen, 3));
            facts.add(new Fact("rod within its radius " + orange.slot(), 1, near(orange) < orange.radius() ? 1 : 0, 0));
            facts.add(new Fact(
                    "wire beyond five radii " + orange.slot(), 1, far(orange) > 5 * orange.radius() ? 1 : 0, 0));
        }
        double best = squares(0, 0);
        for (double[] moved : new double[][] {{4, 0}, {-4, 0}, {0, 0.02}, {0, -0.02}}) {
            facts.add(new Fact("a moved rod is worse", 1, squares(moved[0], moved[1]) > best ? 1 : 0, 0));
        }
        return facts;
    }

    private static double wireAt(BufferedImage lesson, double x) {
        return Measurements.middleOfColumn(lesson, (int) x, Palette.MADDER.colour, 300, 1100);
    }

    /// The sum of the squared gaps to the known oranges of a rod that is moved and turned.
    private static double squares(double moved, double turned) {
        return Kinnow.KNOWN.stream()
                .mapToDouble(each -> each.y() - Kinnow.line(each.x()) - moved - turned * (each.x() - 360))
                .map(gap -> gap * gap)
                .sum();
    }
}
