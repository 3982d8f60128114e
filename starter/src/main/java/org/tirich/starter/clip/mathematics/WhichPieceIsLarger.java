package org.tirich.starter.clip.mathematics;

import java.awt.Color;
import java.awt.Graphics2D;
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
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Of the same whole, one third is larger than one fourth: the more pieces, the smaller each.
///
/// Two equal breads wait to be cut while three outcomes are offered. One is cut in three, one in four, and a piece of
/// one
/// is laid on a piece of the other. Then a bread is shared by two to six. At last the breads differ: a fourth of a
/// large
/// one is larger than a third of a small one.
public final class WhichPieceIsLarger implements Scene {

    // Cuts in three and in four, pieces laid on each other, shares of 2 to 6, unequal breads, rewind.
    private static final double CHOP = 4, CHOP_FOUR = 4.5, APART = 5.2, LIFT = 6, LAID = 7, SHARE = 8.4, STEP = 0.62;
    private static final double UNEQUAL = 11.9, MEET = 13.1, MET = 13.9, BACK = 15.1, END = 17;
    private static final Naan THREE = new Naan(FrameLayout.CENTRE_X, 300, 196),
            FOUR = new Naan(FrameLayout.CENTRE_X, 738, 196);
    private static final Naan SHARED = new Naan(FrameLayout.CENTRE_X, 600, 250);
    private static final Naan SMALL = new Naan(190, 320, 116), LARGE = new Naan(400, 800, 262);
    private static final double MIDDLE = 540;

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 1090, 206, 84, 2.9, END, Palette.SAFFRON, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "which-piece-is-larger";
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
        Naan.scenery(new Ink(g));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        new Burst(CHOP, THREE.x(), THREE.y(), 90, 18, 420, 0.7).draw(ink, t, 10, Palette.CREAM.colour);
        new Burst(CHOP_FOUR, FOUR.x(), FOUR.y(), 90, 18, 420, 0.7).draw(ink, t, 10, Palette.CREAM.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < CHOP_FOUR ? t - CHOP : t - CHOP_FOUR, 10).transform());
        if (t < SHARE) {
            cutting(ink, t, 1);
        } else if (t < UNEQUAL) {
            sharing(ink, t);
        } else {
            unequal(ink, t);
            double home = Easing.ramp(t, BACK + 0.1, END - 0.2);
            if (home > 0) {
                cutting(ink, 0, home);
            }
        }
        g.setTransform(level);
        tiles.draw(ink, t, WhichPieceIsLarger::outcome);
    }

    /// Both breads, whole, then cut, then one piece of each on the other. `there` lets them come back.
    private static void cutting(Ink ink, double t, double there) {
        bread(ink, t, THREE, 3, CHOP, Palette.SAFFRON, there);
        bread(ink, t, FOUR, 4, CHOP_FOUR, Palette.MINT, there);
    }

    private static void bread(Ink ink, double t, Naan naan, int pieces, double chop, Palette lifted, double there) {
        double turn = 3 * Math.sin(2 * Math.PI * t) * Easing.window(t, 0, 0.8, 0.2), degrees = 360.0 / pieces;
        if (t < chop) {
            naan.piece(ink, turn, 360, 0, there, Palette.APRICOT);
            ink.numeral("" + pieces, naan.x(), naan.y(), 150 * there, Palette.INDIGO.colour);
            return;
        }
        double apart = 24 * Easing.land(t, APART, APART + 0.3), fading = 1 - Easing.smooth(t, LIFT, LIFT + 0.5);
        for (int i = 1; i < pieces; i++) {
            naan.piece(ink, degrees * i, degrees, apart, fading, Palette.APRICOT);
        }
        double moved = Easing.windUp(t, LIFT + 0.1, LAID), y = Easing.mix(naan.y(), MIDDLE, moved);
        double x = Easing.mix(naan.x(), FrameLayout.CENTRE_X - 90, moved),
                gone = 1 - Easing.smooth(t, SHARE - 0.35, SHARE);
        double grown = Easing.mix(naan.radius(), 1.6 * naan.radius(), moved);
        new Naan(x, y + 120 * moved, grown)
                .piece(ink, 0, degrees, apart * (1 - moved), gone, t > LIFT ? lifted : Palette.APRICOT);
        for (int i = 0; i < pieces && t < APART; i++) {
            naan.cut(ink, degrees * i, (t - chop - 0.1 * i) / 0.08);
        }
        if (t > LAID + 0.1) {
            fraction(
                    ink,
                    pieces,
                    pieces == 3 ? 190 : 530,
                    240,
                    gone * Easing.land(t, LAID + 0.1, LAID + 0.5),
                    lifted.colour);
        }
    }

    /// One over a number.
    private static void fraction(Ink ink, int pieces, double x, double y, double shown, Color colour) {
        if (shown > 0.02) {
            ink.numeral("1", x, y - 76 * shown, 110 * shown, colour);
            ink.line(x - 62 * shown, y, x + 62 * shown, y, Ink.BOLD, colour);
            ink.numeral("" + pieces, x, y + 80 * shown, 110 * shown, colour);
        }
    }

    /// One bread for two, three, four, five and six: the number grows, the piece shrinks.
    private static void sharing(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, UNEQUAL - 0.3, UNEQUAL);
        double step = Math.min(4, (t - SHARE) / STEP);
        double pieces = 2 + Math.floor(step) + Easing.smooth(step - Math.floor(step), 0.6, 1);
        SHARED.piece(ink, 0, 360, 0, 0.4 * shown, Palette.WALNUT);
        SHARED.piece(ink, 0, 360 / pieces, 0, shown, Palette.SAFFRON);
        fraction(ink, (int) Math.round(pieces), FrameLayout.CENTRE_X, 1010, shown, Palette.CREAM.colour);
    }

    /// A third of a small bread and a fourth of a large one.
    private static void unequal(Ink ink, double t) {
        double come = Easing.land(t, UNEQUAL, UNEQUAL + 0.5), gone = 1 - Easing.smooth(t, BACK, BACK + 0.5);
        double met = Easing.windUp(t, MEET, MET), fading = come * (1 - Easing.smooth(t, MEET, MEET + 0.4)) * gone;
        for (int i = 1; i < 4; i++) {
            if (i < 3) {
                SMALL.piece(ink, 120.0 * i, 120, 8, fading, Palette.APRICOT);
            }
            LARGE.piece(ink, 90.0 * i, 90, 12, fading, Palette.APRICOT);
        }
        double x = FrameLayout.CENTRE_X - 120, y = 700;
        new Naan(Easing.mix(LARGE.x(), x, met), Easing.mix(LARGE.y(), y, met), LARGE.radius())
                .piece(ink, 0, 90, 0, come * gone, Palette.MINT);
        new Naan(Easing.mix(SMALL.x(), x, met), Easing.mix(SMALL.y(), y, met), SMALL.radius())
                .piece(ink, 0, 120, 0, come * gone, Palette.SAFFRON);
        fraction(ink, 3, 424, 300, come * gone, Palette.SAFFRON.colour);
        fraction(ink, 4, 596, 300, come * gone, Palette.MINT.colour);
    }

    /// One third, one fourth, or both alike.
    private static void outcome(Ink ink, int tile) {
        if (tile == 2) {
            ink.numeral("=", 0, 0, 130, Palette.INDIGO.colour);
            return;
        }
        ink.numeral("1", 0, -66, 84, Palette.MADDER.colour);
        ink.line(-48, 0, 48, 0, Ink.BOLD, Palette.MADDER.colour);
        ink.numeral(tile == 0 ? "4" : "3", 0, 66, 84, Palette.MADDER.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        for (int i = 0; i < 3; i++) {
            score.at(CHOP + 0.1 * i, new Tone.Drum(240 + 20 * i, 0.6));
        }
        for (int i = 0; i < 4; i++) {
            score.at(CHOP_FOUR + 0.1 * i, new Tone.Drum(280 + 20 * i, 0.6));
        }
        score.at(APART, new Tone.Rush(0.4, s -> 900 - 700 * s, s -> 0.4 * Easing.window(s, 0, 0.4, 0.1)));
        score.at(LIFT, new Tone.Glide(1, s -> 300 + 220 * s, _ -> 0.16)).at(LAID, new Tone.Drum(220, 0.8));
        score.at(LAID + 0.2, new Tone.Pluck(392, 0.5)).rise(LAID + 0.5, 0.35, 392, 494, 588);
        for (int i = 0; i < 5; i++) {
            score.at(SHARE + STEP * i, new Tone.Pluck(294 * Math.pow(2, i / 4.0), 0.5));
        }
        score.at(UNEQUAL, new Tone.Pluck(392, 0.5)).at(UNEQUAL + 0.3, new Tone.Pluck(196, 0.7));
        score.at(MET, new Tone.Drum(210, 0.8)).rise(MET + 0.3, 0.35, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.4, s -> 480 - 160 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Counts the pixels of the pieces.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var laid = renderer.lessonAt(SHARE - 0.45).getSubimage(0, 380, FrameLayout.WIDTH, 560);
        double rest = Measurements.count(laid, Palette.SAFFRON.colour),
                four = Measurements.count(laid, Palette.MINT.colour);
        facts.add(new Fact("what a third has more than a fourth, in fourths", 1 / 3.0, rest / four, 0.06));
        double two = share(renderer, 0);
        for (int i = 1; i < 5; i++) {
            facts.add(
                    new Fact("one of " + (i + 2) + " against one of 2", 2.0 / (i + 2), share(renderer, i) / two, 0.03));
        }
        double small = SMALL.radius() * SMALL.radius() / 3, large = LARGE.radius() * LARGE.radius() / 4;
        facts.add(new Fact("a fourth of the large one is larger", 1, Math.signum(large - small), 0));
        return facts;
    }

    private static double share(SceneRenderer renderer, int step) {
        var lesson = renderer.lessonAt(SHARE + STEP * (step + 0.4)).getSubimage(0, 300, FrameLayout.WIDTH, 580);
        return Measurements.count(lesson, Palette.SAFFRON.colour);
    }
}
