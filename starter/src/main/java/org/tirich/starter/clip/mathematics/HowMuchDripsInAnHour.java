package org.tirich.starter.clip.mathematics;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
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
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A rate is followed through its units: drops, millilitres, minutes, hours.
///
/// A tap drips once a second while three vessels are offered. An hour passes in a jug: nine tenths of a litre. The
/// units are followed: four drops are a millilitre, a minute is fifteen, an hour is sixty of these. A day overflows a
/// bucket.
public final class HowMuchDripsInAnHour implements Scene {

    private static final int DROPS_A_MINUTE = 60, DROPS_A_MILLILITRE = 4, LITRE = 1000, BUCKET = 20_000;
    private static final int MINUTE = DROPS_A_MINUTE / DROPS_A_MILLILITRE, HOUR = 60 * MINUTE, DAY = 24 * HOUR;

    // The jug, the hour, the answer, three lines of units, the bucket, the day, rewind.
    private static final double JUG = 4, FLOW = 4.8, FILLED = 7.6, ANSWER = 7.8, UNITS = 9, STEP = 1.15, SWAP = 13.1;
    private static final double DAYS = 13.7, OVER = 15.3, BACK = 16.5, END = 18;
    private static final double FALL = 0.34, RADIUS = 40;

    private final TileRow tiles = TileRow.across(1040, END, Palette.TEAL, Palette.CREAM, 1);

    @Override
    public String slug() {
        return "how-much-drips-in-an-hour";
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
        DrippingTap.scenery(new Ink(g));
    }

    /// The share of the hour that has passed, and of the day.
    private static double hour(double t) {
        return Easing.ramp(t, FLOW, FILLED);
    }

    private static double day(double t) {
        return Easing.ramp(t, DAYS, OVER + 0.2);
    }

    private static boolean flowing(double t) {
        return t > FLOW && t < FILLED || t > DAYS && t < BACK - 0.3;
    }

    /// Where a drop ends its fall.
    private static double surface(double t) {
        if (t > DAYS - 0.1 && t < BACK + 0.3) {
            return DrippingTap.LEDGE - 12 - DrippingTap.BUCKET * Math.min(1, filled(t));
        }
        double stands = t > JUG && t < SWAP + 0.4 ? 380.0 * HOUR / LITRE * hour(t) + 8 : 0;
        return DrippingTap.LEDGE - 10 - stands;
    }

    /// The share of the bucket.
    private static double filled(double t) {
        return DAY / (double) BUCKET * day(t);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < SWAP ? t - JUG : t - SWAP - 0.4, 8).transform());
        double passed = t < SWAP ? hour(t) : 0;
        double shut = 1 - Easing.smooth(t, SWAP, SWAP + 0.3);
        double turns = t < SWAP ? hour(t) : 24 * day(t) * (t < BACK ? 1 : 0);
        double tremble = 0.012 * Math.sin(2 * Math.PI * 40 * t / END) * (t < FLOW || t > BACK ? 1 : 0);
        DrippingTap.clock(
                ink, DrippingTap.CLOCK_X, DrippingTap.CLOCK_Y, DrippingTap.CLOCK, turns + tremble, passed * shut);
        vessels(ink, t);
        water(ink, t);
        new Burst(JUG, DrippingTap.X, DrippingTap.LEDGE - 12, 170, 16, 380, 0.6).draw(ink, t, 10, Palette.TEAL.colour);
        signs(ink, t);
        g.setTransform(level);
        tiles.draw(ink, t, HowMuchDripsInAnHour::outcome);
    }

    /// The jug falls on the ledge; the bucket takes its place.
    private static void vessels(Ink ink, double t) {
        double down = Math.pow(Easing.ramp(t, JUG - 0.22, JUG), 2), away = Easing.windUp(t, SWAP, SWAP + 0.4);
        double foot = DrippingTap.LEDGE - 14;
        if (down > 0 && away < 1) {
            double size = 1 - 0.999 * Math.max(0, away);
            DrippingTap.jug(
                    ink,
                    DrippingTap.X,
                    foot - 30 * (1 - down),
                    size * Easing.mix(0.3, 1, down),
                    HOUR / (double) LITRE * hour(t));
        }
        double here = Easing.land(t, SWAP + 0.1, SWAP + 0.5) * (1 - Easing.smooth(t, BACK, BACK + 0.9));
        if (t > SWAP + 0.1 && here > 0.02) {
            DrippingTap.bucket(ink, DrippingTap.X, foot, here, filled(t));
            overflow(ink, t, foot, here);
        }
    }

    private static void overflow(Ink ink, double t, double foot, double here) {
        double over = Easing.smooth(t, OVER - 0.1, OVER + 0.5) * here;
        if (filled(t) < 1 || over < 0.05) {
            return;
        }
        double top = foot - DrippingTap.BUCKET * here;
        for (int side = -1; side <= 1; side += 2) {
            double x = DrippingTap.X + side * 216 * here;
            ink.line(x, top, x - side * 8, Easing.mix(top, foot, over), 26 * here, Palette.WATER.colour);
        }
        ink.fill(
                new Ellipse2D.Double(DrippingTap.X - 200 * here, top - 14 * over, 400 * here, 28 * over),
                Palette.WATER.colour);
        ink.fill(
                new RoundRectangle2D.Double(DrippingTap.X - 290 * over, foot - 8, 580 * over, 22, 22, 22),
                Palette.WATER.colour);
    }

    /// One drop a second, which swells at the spout and falls; many while time passes quickly.
    private static void water(Ink ink, double t) {
        double from = DrippingTap.SPOUT + 66, to = surface(t) - 26;
        if (flowing(t)) {
            int drops = Math.clamp(Math.round((to - from + 40) / 84), 1, 6);
            for (int i = 0; i < drops; i++) {
                double way = (i / (double) drops + 1.2 * t) % 1;
                double y = Easing.mix(from - 40, to, way);
                DrippingTap.drop(ink, DrippingTap.X, y, 22);
            }
            return;
        }
        double since = t % 1, way = Easing.ramp(since, 0, FALL);
        if (way < 1) {
            DrippingTap.drop(ink, DrippingTap.X, Easing.mix(from, to, way * way), RADIUS);
        }
        double swollen = Easing.smooth(since, 0.2, 1);
        if (swollen > 0.05) {
            DrippingTap.drop(ink, DrippingTap.X, from - 60 + 60 * swollen, RADIUS * swollen);
        }
        new Burst(Math.floor(t) + FALL, DrippingTap.X, to + 26, 30, 9, 300, 0.5).draw(ink, t, 10, Palette.TEAL.colour);
    }

    private static void signs(Ink ink, double t) {
        double answer = (1 - Easing.smooth(t, UNITS - 0.3, UNITS)) * (t > FLOW + 0.3 ? 1 : 0);
        if (answer > 0.02) {
            double hop = 1 + 0.14 * Math.sin(Math.PI * Easing.ramp(t, ANSWER, ANSWER + 0.4));
            long minutes = Math.round(60 * hour(Math.ceil(5 * t) / 5));
            ink.numeral("" + MINUTE * minutes, DrippingTap.X - 66, 1050, 176 * answer * hop, Palette.MADDER.colour);
            DrippingTap.cube(ink, DrippingTap.X + 206, 1050, 56 * answer);
        }
        double shown = 1 - Easing.smooth(t, SWAP, SWAP + 0.3);
        units(ink, 0, t, shown, DROPS_A_MILLILITRE, 1);
        units(ink, 1, t, shown, DROPS_A_MINUTE, MINUTE);
        double sum = Easing.land(t, UNITS + 2 * STEP, UNITS + 2 * STEP + 0.4) * shown;
        if (sum > 0.02) {
            ink.numeral(MINUTE + "×60=" + HOUR, DrippingTap.X, 1146, 84 * sum, Palette.MADDER.colour);
        }
        double day = Easing.land(t, DAYS, DAYS + 0.4) * (1 - Easing.smooth(t, BACK, BACK + 0.3));
        if (day > 0.02) {
            ink.numeral("24×", DrippingTap.X - 170, 1050, 118 * day, Palette.INDIGO.colour);
            DrippingTap.jug(ink, DrippingTap.X + 10, 1116, 0.34 * day, 0.9);
        }
        double more = Easing.land(t, OVER, OVER + 0.4) * (1 - Easing.smooth(t, BACK, BACK + 0.3));
        if (more > 0.02) {
            ink.numeral("=", DrippingTap.X + 116, 1050, 100 * more, Palette.INDIGO.colour);
            double top = 1116 - 0.36 * DrippingTap.BUCKET * more;
            for (int side = -1; side <= 1; side += 2) {
                double x = DrippingTap.X + 236 + side * 80 * more;
                ink.line(x, top, x, 1110, 14 * more, Palette.WATER.colour);
            }
            DrippingTap.bucket(ink, DrippingTap.X + 236, 1116, 0.36 * more, 1);
        }
    }

    /// A line of units: so many drops are so many millilitres.
    private static void units(Ink ink, int line, double t, double shown, int drops, int millilitres) {
        double size = Easing.land(t, UNITS + STEP * line, UNITS + STEP * line + 0.4) * shown, y = 948 + 98 * line;
        if (size > 0.02) {
            ink.numeral("" + drops, 172, y, 74 * size, Palette.TEAL.colour);
            DrippingTap.drop(ink, 272, y + 12, 28 * size);
            ink.numeral("=", 372, y, 84 * size, Palette.WALNUT.colour);
            ink.numeral("" + millilitres, 470, y, 74 * size, Palette.INDIGO.colour);
            DrippingTap.cube(ink, 570, y, 33 * size);
        }
    }

    /// A spoon, a jug or a bucket.
    private static void outcome(Ink ink, int tile) {
        switch (tile) {
            case 0 -> DrippingTap.spoon(ink, -18, 40, 0.54);
            case 1 -> DrippingTap.jug(ink, -16, 84, 0.4, 0.9);
            default -> DrippingTap.bucket(ink, 0, 88, 0.38, 0.86);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        for (int second = 0; second < END; second++) {
            if (!flowing(second + FALL)) {
                score.at(second + FALL, new Tone.Glide(0.14, s -> 620 + 3400 * s, _ -> 0.3));
            }
        }
        score.at(JUG, new Tone.Drum(220, 0.9));
        score.at(FLOW, new Tone.Rush(FILLED - FLOW, s -> 500 + 260 * s, _ -> 0.25));
        for (double t = FLOW; t < FILLED; t += 0.14) {
            score.at(t, new Tone.Tick(500 + 150 * (t - FLOW), 0.25));
        }
        score.chord(FILLED, 0.3, 523, 784).rise(ANSWER, 0.38, 392, 494, 588);
        for (int line = 0; line < 3; line++) {
            score.at(UNITS + STEP * line, new Tone.Drum(260, 0.5));
            score.at(UNITS + STEP * line + 0.1, new Tone.Pluck(294 * Math.pow(2, line / 3.0), 0.6));
        }
        score.at(SWAP + 0.4, new Tone.Drum(200, 0.8));
        score.at(
                DAYS, new Tone.Rush(BACK - DAYS, s -> 420 + 250 * s, s -> 0.3 * Easing.window(s, 0, BACK - DAYS, 0.3)));
        score.at(OVER, new Tone.Rush(1.2, s -> 1100 - 300 * s, s -> 0.5 * Math.exp(-1.5 * s)));
        score.rise(OVER + 0.1, 0.38, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.2, s -> 520 - 160 * s, s -> 0.13 * Easing.window(s, 0, 1.2, 0.3)));
    }

    /// Follows the drops one by one, and measures the water in the jug and the bucket.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double millilitres = 0;
        for (int second = 0; second < 3600; second++) {
            millilitres += 0.25;
        }
        facts.add(new Fact("millilitres in an hour, drop by drop", millilitres, HOUR, 0));
        for (double share : new double[] {0.25, 0.5, 0.75, 1}) {
            double t = Easing.mix(FLOW, FILLED, share) + (share == 1 ? 0.6 : 0);
            double height = 380 * share * HOUR / LITRE;
            facts.add(new Fact(
                    "water in the jug after " + share + " of the hour", height, height(renderer.lessonAt(t)), 4));
        }
        double half = Easing.mix(DAYS, OVER + 0.2, 0.5);
        double expected = DrippingTap.BUCKET * 0.5 * DAY / BUCKET;
        facts.add(new Fact("water in the bucket after half a day", expected, height(renderer.lessonAt(half)), 6));
        facts.add(new Fact("a day overflows the bucket", 1, DAY > BUCKET ? 1 : 0, 0));
        var track = score().mix();
        facts.add(new Fact("drops heard in four seconds", 4, heard(track), 0));
        return facts;
    }

    private static double height(BufferedImage lesson) {
        int top = Measurements.topOfColumn(
                lesson, (int) DrippingTap.X + 110, Palette.WATER.colour, 400, DrippingTap.LEDGE);
        return DrippingTap.LEDGE - 14 - top;
    }

    /// The drops between the answer and the bucket: the pitch rises during each impact.
    private static int heard(float[] track) {
        int heard = 0;
        for (int second = 9; second < 13; second++) {
            double before = Measurements.hertz(track, second + FALL + 0.02, second + FALL + 0.06);
            double after = Measurements.hertz(track, second + FALL + 0.08, second + FALL + 0.13);
            heard += after > before + 100 ? 1 : 0;
        }
        return heard;
    }
}
