package org.tirich.starter.clip.biology;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
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

/// In the light a plant takes in carbon dioxide and gives off oxygen; a flame does the opposite.
///
/// Three candles go out in closed jars: one alone, one with mint in a dark cupboard, one with mint in daylight. After
/// some days sparks fall on all wicks, and only the last one burns. Between mint and flame as many molecules of one gas
/// go one way as of the other gas the other way. In darkness that flame goes out, too.
public final class WhereWillTheCandleBurnAgain implements Scene {

    // The flames die, jars are offered, days pass with the guess, sparks, fire; the gases; darkness; rewind.
    private static final double OUT = 0.9, OFFERED = 1, OFFER = 0.6, DAYS = 2.8, DAY = 0.42, SPARK = 4.1, FIRE = 4.5;
    private static final double GASES = 6.4, GO = 7.1, STEP = 0.85, GONE = 13, COVER = 13.4, STARVED = 14.7;
    private static final double BARE = 15.5, END = 18.4, WAY = 1.5;
    private static final int EACH = 6;
    private static final double PANEL_Y = 424, PITCH = 210, LOW = 1000, FLAME_X = 130, MINT_X = 584;

    @Override
    public String slug() {
        return "where-will-the-candle-burn-again";
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
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 58, 10, Palette.MADDER.colour, Palette.TEAL.colour);
        ink.fill(new Rectangle2D.Double(0, 1222, FrameLayout.WIDTH, 60), Palette.MADDER.colour);
        Ornament.chain(ink, 0, 1252, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.CREAM.colour);
    }

    private static double x(MintJar jar) {
        return FrameLayout.CENTRE_X + PITCH * (jar.ordinal() - 1);
    }

    /// The flames die together, only the one beside the lit mint returns, and all are back at the end.
    private static double flame(MintJar jar, double t) {
        double start = (1 - Easing.smooth(t, 0.3, OUT)) * (1 - 0.3 * Easing.ramp(t, 0, OUT));
        double lit = jar == MintJar.LIGHT
                ? Easing.land(t, FIRE, FIRE + 0.3) * (1 - Easing.smooth(t, COVER + 0.5, STARVED))
                : 0;
        return start + lit + Easing.smooth(t, END - 0.9, END - 0.3);
    }

    private static double sun(double t) {
        double days = Easing.ramp(t, DAYS, DAYS + 3 * DAY) * 3;
        return t < DAYS || t >= DAYS + 3 * DAY ? 0.5 : (0.5 + days) % 1;
    }

    private static double shade(double t) {
        return Easing.smooth(t, COVER, COVER + 0.4) * (1 - Easing.smooth(t, BARE, BARE + 0.5));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - FIRE, 12).transform());
        for (var jar : MintJar.values()) {
            panel(ink, jar, t);
        }
        match(ink, t);
        gases(ink, t);
        sparks(ink, t);
    }

    private static void panel(Ink ink, MintJar jar, double t) {
        var g = ink.g();
        var before = g.getTransform();
        double offered = OFFERED + OFFER * jar.ordinal();
        double hop = 1 + 0.035 * Math.sin(Math.PI * Easing.ramp(t, offered, offered + 0.45));
        g.translate(x(jar), PANEL_Y - 14 * Math.sin(Math.PI * Easing.ramp(t, offered, offered + 0.45)));
        g.scale(hop, hop);
        double marked = jar == MintJar.LIGHT
                ? Easing.land(t, END - 2.1, END - 1.8) * (1 - Easing.smooth(t, END - 0.4, END - 0.1))
                : 0;
        if (marked > 0.02) {
            TileRow.ring(ink, MintJar.WIDE / 2, MintJar.HIGH / 2, marked);
        }
        jar.panel(ink, sun(t), jar == MintJar.LIGHT ? shade(t) : 0);
        jar.jar(ink, flame(jar, t), Math.sin(2 * Math.PI * 2.5 * t + jar.ordinal()));
        jar.smoke(ink, t - OUT);
        if (jar != MintJar.LIGHT) {
            jar.smoke(ink, t - FIRE - 0.1);
        } else {
            jar.smoke(ink, t - STARVED);
        }
        if (marked > 0.02) {
            TileRow.tick(ink, 66, -MintJar.HIGH / 2 + 34, 44 * Math.min(1, marked));
        }
        g.setTransform(before);
    }

    /// A burning match, whose sparks test the jars.
    private static void match(Ink ink, double t) {
        double away = Easing.windUp(t, FIRE + 1, FIRE + 1.6) * (1 - Easing.smooth(t, BARE + 0.4, BARE + 1.1));
        double y = LOW + 400 * Math.max(-0.05, away);
        if (away < 0.95) {
            var g = ink.g();
            var clip = g.getClip();
            g.clip(new Rectangle2D.Double(0, 0, FrameLayout.WIDTH, 1216));
            ink.line(FrameLayout.CENTRE_X, y + 16, FrameLayout.CENTRE_X - 40, y + 300, 26, Palette.WALNUT.colour);
            ink.disc(FrameLayout.CENTRE_X, y + 10, 24, Palette.MADDER.colour);
            MintJar.flame(ink, FrameLayout.CENTRE_X, y + 20, 1.5, Math.sin(2 * Math.PI * 2.5 * t));
            g.setClip(clip);
        }
    }

    private static void sparks(Ink ink, double t) {
        double s = Easing.ramp(t, SPARK, FIRE);
        if (s > 0 && s < 1) {
            for (var jar : MintJar.values()) {
                double x = Easing.mix(FrameLayout.CENTRE_X, x(jar) + jar.wickX(), s);
                double y = Easing.mix(LOW - 90, PANEL_Y + MintJar.WICK_Y, s) - 60 * Math.sin(Math.PI * s);
                Ornament.star(ink, x, y, 26, Palette.MADDER.colour, Palette.SAFFRON.colour);
            }
        }
    }

    /// Between flame and mint: oxygen to the left, carbon dioxide to the right, as long as light falls on the mint.
    private static void gases(Ink ink, double t) {
        double shown = Easing.land(t, GASES, GASES + 0.4) * (1 - Easing.smooth(t, BARE, BARE + 0.4));
        if (shown < 0.03) {
            return;
        }
        double dark = Easing.smooth(t, COVER, COVER + 0.4);
        double flicker = Math.sin(2 * Math.PI * 2.5 * t);
        double burns = 1 - Easing.smooth(t, COVER + 0.5, STARVED);
        for (int i = 0; i < EACH; i++) {
            double there = Easing.ramp(t, leaves(i), leaves(i) + WAY);
            if (there > 0 && there < 1) {
                double x = Easing.mix(MINT_X - 80, FLAME_X + 60, there);
                oxygen(ink, x, LOW - 70, shown);
            }
            double back = Easing.ramp(t, leaves(i), leaves(i) + WAY);
            if (back > 0 && back < 1) {
                double x = Easing.mix(FLAME_X + 70, MINT_X - 80, back);
                carbonDioxide(ink, x, LOW + 90, shown);
            }
        }
        ink.fill(new Rectangle2D.Double(FLAME_X - 34, LOW + 50, 68, 150 * shown), Palette.PAPER.colour);
        ink.stroke(new Rectangle2D.Double(FLAME_X - 34, LOW + 50, 68, 150 * shown), 5, Palette.WALNUT.colour);
        ink.line(FLAME_X, LOW + 50, FLAME_X, LOW + 26, 8, Palette.WALNUT.colour);
        MintJar.flame(ink, FLAME_X, LOW + 28, 1.7 * shown * burns, flicker);
        MintJar.mint(ink, MINT_X, LOW + 204, 1.45 * shown);
        double light = shown * (1 - dark);
        if (light > 0.03) {
            for (int ray = -1; ray <= 1; ray++) {
                double x = MINT_X + 44 * ray;
                ink.line(x + 24, LOW - 176, x, LOW - 124, 13 * light, Palette.MADDER.colour);
                ink.line(x + 24, LOW - 176, x, LOW - 124, 7 * light, Palette.SAFFRON.colour);
            }
        }
        counts(ink, t, shown);
    }

    private static double leaves(int molecule) {
        return GO + STEP * molecule;
    }

    private static int arrived(double t, double delay) {
        int arrived = 0;
        for (int i = 0; i < EACH; i++) {
            arrived += t >= leaves(i) + delay ? 1 : 0;
        }
        return arrived;
    }

    /// How many have left the mint and how many it has taken in.
    private static void counts(Ink ink, double t, double shown) {
        int given = arrived(t, WAY), taken = arrived(t, WAY);
        if (given > 0) {
            ink.numeral("" + given, FrameLayout.CENTRE_X, LOW - 4, 70 * shown, Palette.MADDER.colour);
        }
        if (taken > 0) {
            ink.numeral("" + taken, FrameLayout.CENTRE_X, LOW + 172, 70 * shown, Palette.INDIGO.colour);
        }
    }

    private static void oxygen(Ink ink, double x, double y, double size) {
        ink.disc(x - 19, y, 24 * size, Palette.WALNUT.colour);
        ink.disc(x + 19, y, 24 * size, Palette.WALNUT.colour);
        ink.disc(x - 19, y, 19 * size, Palette.ROSE.towards(Palette.MADDER, 0.4));
        ink.disc(x + 19, y, 19 * size, Palette.ROSE.towards(Palette.MADDER, 0.4));
    }

    private static void carbonDioxide(Ink ink, double x, double y, double size) {
        oxygen(ink, x - 16, y, size);
        oxygen(ink, x + 16, y, size);
        ink.disc(x, y, 27 * size, Palette.WALNUT.colour);
        ink.disc(x, y, 22 * size, Palette.INDIGO.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.5);
        score.at(0, new Tone.Rush(OUT, _ -> 900, s -> 0.2 * (1 - s / OUT)));
        for (int jar = 0; jar < 3; jar++) {
            score.at(OFFERED + OFFER * jar, new Tone.Pluck(new double[] {294, 392, 523}[jar], 0.5));
        }
        score.guess(DAYS + 0.1);
        score.at(SPARK, new Tone.Glide(FIRE - SPARK, s -> 500 + 1600 * s, _ -> 0.14));
        score.at(FIRE, new Tone.Drum(200, 0.9))
                .at(FIRE, new Tone.Rush(1.4, s -> 700 + 500 * s, s -> 0.6 * Math.exp(-2 * s)));
        score.rise(FIRE + 0.5, 0.4, 392, 494, 588, 784);
        for (int i = 0; i < EACH; i++) {
            score.at(leaves(i), new Tone.Pluck(523, 0.4));
            score.at(leaves(i) + WAY, new Tone.Pluck(330, 0.4));
        }
        score.chord(GONE - 0.9, 0.25, 330, 523, 659);
        score.at(COVER, new Tone.Drum(230, 0.8));
        score.at(COVER + 0.4, new Tone.Glide(STARVED - COVER - 0.4, s -> 420 - 150 * s, _ -> 0.14));
        score.at(BARE, new Tone.Glide(0.5, s -> 300 + 300 * s, _ -> 0.12));
        score.at(END - 2, new Tone.Pluck(523, 0.45)).rise(END - 1.7, 0.3, 523, 659, 784);
        return score.at(END - 0.9, new Tone.Rush(0.9, _ -> 900, s -> 0.2 * s / 0.9));
    }

    /// Counts flames in the picture and the molecules that go each way.
    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        for (double[] moment : new double[][] {{0.1, 3}, {2, 0}, {FIRE + 1, 1}, {STARVED + 0.3, 0}}) {
            int burning = 0;
            var lesson = renderer.lessonAt(moment[0]);
            for (var jar : MintJar.values()) {
                int left = (int) (x(jar) + jar.wickX()) - 30, top = (int) (PANEL_Y + MintJar.WICK_Y) - 80;
                burning +=
                        Measurements.count(lesson.getSubimage(left, top, 60, 80), Palette.SAFFRON.colour) > 150 ? 1 : 0;
            }
            facts.add(new Fact("flames at " + moment[0], moment[1], burning, 0));
        }
        facts.add(new Fact("carbon dioxide in for oxygen out", EACH, arrived(GONE, WAY), 0));
        // 6 CO2 + 6 H2O = C6H12O6 + 6 O2
        facts.add(new Fact("oxygen atoms of the equation", 6 * 2 + 6, 6 + arrived(GONE, WAY) * 2, 0));
        return facts;
    }
}
