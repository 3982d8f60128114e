package org.tirich.starter.clip.space;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/// The Earth is nearest to the Sun in January: seasons follow from the tilt of the axis and not from the distance.
///
/// The Earth runs around the Sun while January, July and equality are offered. It stops in the first month, 147 million
/// kilometres away, and in the seventh, 152. Then a beam of light shows the reason: its spot in the north is long in
/// January and short in July; in the south it is the other way round.
public final class WhenIsEarthNearest implements Scene {

    // January, July, both compared; the beam in the north, in January; the south; July; rewind.
    private static final double STOP = 4, GO = 5.2, NEXT = 6.3, BEAM = 8, WINTER = 9.2, SOUTH = 11.4, SUMMER = 12.8;
    private static final double BACK = 15, END = 17;
    private static final double JANUARY = 2 * Math.PI, JULY = 3 * Math.PI;
    private static final NoonLight IN_JANUARY = new NoonLight(-1), IN_JULY = new NoonLight(1);

    private final TileRow tiles = TileRow.across(940, END, Palette.SAFFRON, Palette.PAPER, 0);

    @Override
    public String slug() {
        return "when-is-earth-nearest";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.NIGHT;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            double x = 720 * random.nextDouble(), y = 60 + 1130 * random.nextDouble();
            ink.fill(Ornament.nuqta(x, y, 3 + 4 * random.nextDouble()), Palette.SLATE.colour);
        }
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.INDIGO.colour, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1222, FrameLayout.WIDTH, 58), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, 1250, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.FIROZI.colour);
        EarthOrbit.path(ink);
        EarthOrbit.sun(ink);
    }

    /// The angle of the Earth on its orbit.
    private static double angle(double t) {
        double run = JANUARY * Easing.ramp(t, 0, STOP);
        double half = (JULY - JANUARY) * Easing.smooth(t, GO, NEXT),
                winter = Math.PI * Easing.smooth(t, WINTER, WINTER + 1.1);
        return run
                + half
                + winter
                + Math.PI * Easing.smooth(t, SUMMER, SUMMER + 1.1)
                + Math.PI * Easing.smooth(t, BACK, END);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double shown = Easing.window(t, BEAM, BACK + 0.4, 0.3);
        if (shown <= 0) {
            return;
        }
        double july = at(t, BEAM, WINTER + 0.2), january = at(t, WINTER + 0.9, SUMMER + 0.2);
        double again = at(t, SUMMER + 0.9, BACK + 0.3), south = Easing.smooth(t, SOUTH, SOUTH + 0.4);
        beams(ink, IN_JULY, Math.max(july, again), again);
        beams(ink, IN_JANUARY, january, january * south);
        NoonLight.globe(ink, shown);
        ground(ink, IN_JULY, Math.max(july, again), again);
        ground(ink, IN_JANUARY, january, january * south);
    }

    private static void beams(Ink ink, NoonLight light, double north, double south) {
        light.beam(ink, NoonLight.LATITUDE, north);
        light.beam(ink, -NoonLight.LATITUDE, south);
    }

    private static void ground(Ink ink, NoonLight light, double north, double south) {
        light.night(ink, north);
        light.ground(ink, NoonLight.LATITUDE, north);
        light.ground(ink, -NoonLight.LATITUDE, south);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        double stopped = t < GO ? STOP : NEXT;
        g.transform(Camera.jolted(t - stopped, t < GO ? 12 : 8).transform());
        month(ink, 1, JANUARY, Math.max(Easing.window(t, STOP, BEAM, 0.2), at(t, WINTER + 1.1, SUMMER)));
        month(ink, 7, JULY, Math.max(Easing.window(t, NEXT, WINTER, 0.2), at(t, SUMMER + 1.1, BACK)));
        thread(ink, t);
        EarthOrbit.earth(ink, angle(t));
        g.setTransform(level);
        bars(ink, t);
        tiles.draw(ink, t, WhenIsEarthNearest::outcome);
    }

    private static double at(double t, double from, double to) {
        return Easing.window(t, from, to, 0.2);
    }

    /// The number of a month inside the orbit, beside the Earth.
    private static void month(Ink ink, int month, double angle, double shown) {
        if (shown > 0.02) {
            double x = EarthOrbit.X + 150 * Math.cos(angle);
            ink.numeral("" + month, x, EarthOrbit.Y - 96, 92 * shown, Palette.SAFFRON.colour);
        }
    }

    /// From the Sun to the Earth, while it stands.
    private static void thread(Ink ink, double t) {
        double shown = Math.max(at(t, STOP, GO), at(t, NEXT, BEAM));
        if (shown > 0) {
            double angle = angle(t);
            ink.line(
                    EarthOrbit.X,
                    EarthOrbit.Y,
                    EarthOrbit.earthX(angle),
                    EarthOrbit.earthY(angle),
                    Ink.BOLD,
                    Palette.ROSE.at(shown));
        }
    }

    /// Both distances as bars, with the month before each, and how much longer the second is.
    private static void bars(Ink ink, double t) {
        double gone = 1 - Easing.smooth(t, BEAM - 0.4, BEAM);
        bar(ink, 1, 850, EarthOrbit.distance(JANUARY), Easing.land(t, STOP + 0.2, STOP + 0.6) * gone);
        bar(ink, 7, 990, EarthOrbit.distance(JULY), Easing.land(t, NEXT + 0.2, NEXT + 0.6) * gone);
        double compared = Easing.smooth(t, NEXT + 0.6, NEXT + 0.9) * gone;
        if (compared > 0.02) {
            double near = 160 + 450 * EarthOrbit.distance(JANUARY), far = 160 + 450 * EarthOrbit.distance(JULY);
            ink.line(near + 20, 790, near + 20, 1050, Ink.FIRM, Palette.PAPER.at(compared));
            ink.line(near + 26, 990, far, 990, 40, Palette.SAFFRON.at(compared));
        }
    }

    private static void bar(Ink ink, int month, double y, double distance, double shown) {
        if (shown < 0.02) {
            return;
        }
        double length = 450 * distance * shown;
        ink.numeral("" + month, 90, y, 84 * shown, Palette.SAFFRON.colour);
        ink.line(160, y, 160 + length, y, 40, Palette.ROSE.colour);
    }

    /// The first month, the seventh, or both alike.
    private static void outcome(Ink ink, int tile) {
        ink.disc(-40, 46, 40, Palette.EMBER.colour);
        ink.line(-40, 46, 52, 46, Ink.FIRM, Palette.MADDER.colour);
        ink.disc(52, 46, 22, Palette.TEAL.colour);
        ink.numeral(tile == 0 ? "1" : tile == 1 ? "7" : "1=7", 0, -58, tile == 2 ? 74 : 92, Palette.INDIGO.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Glide(STOP, s -> 330 + 30 * Math.cos(2 * Math.PI * s / STOP), _ -> 0.08));
        tiles.sound(score, 294, 392, 523);
        score.at(STOP, new Tone.Drum(210, 0.9)).at(STOP + 0.3, new Tone.Pluck(523, 0.5));
        score.at(GO, new Tone.Glide(NEXT - GO, s -> 480 - 110 * s, _ -> 0.2));
        score.at(NEXT, new Tone.Drum(230, 0.7)).at(NEXT + 0.3, new Tone.Pluck(440, 0.5));
        score.rise(NEXT + 0.7, 0.3, 392, 523, 659);
        score.at(BEAM, new Tone.Pluck(659, 0.5));
        for (double from : new double[] {WINTER, SUMMER}) {
            score.at(from, new Tone.Glide(1.1, s -> from > SOUTH ? 330 + 190 * s : 520 - 190 * s, _ -> 0.2));
            score.at(from + 1.2, new Tone.Drum(260, 0.5));
        }
        score.at(SOUTH, new Tone.Pluck(494, 0.5)).at(SOUTH + 0.3, new Tone.Pluck(659, 0.5));
        score.chord(SUMMER + 1.3, 0.3, 392, 588).rise(SUMMER + 1.4, 0.3, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(END - BACK, s -> 360 - 15 * s, s -> 0.12 * Easing.window(s, 0, 2, 0.3)));
    }

    /// Measures the distances in the picture, and the spots of light.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        double near = earth(renderer.lessonAt(GO - 0.1)) - EarthOrbit.X;
        double far = EarthOrbit.X - earth(renderer.lessonAt(BEAM - 0.6));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("distance in July over January", 152.1 / 147.1, far / near, 0.012));
        facts.add(new Fact("million km in January", 147.1, EarthOrbit.MEAN * EarthOrbit.distance(JANUARY), 0.1));
        facts.add(new Fact("million km in July", 152.1, EarthOrbit.MEAN * EarthOrbit.distance(JULY), 0.1));
        for (double t : new double[] {WINTER - 0.1, SOUTH - 0.1, SUMMER - 0.1, BACK - 0.1}) {
            var light = t > WINTER && t < SUMMER ? IN_JANUARY : IN_JULY;
            double north = light.spot(NoonLight.LATITUDE), south = t > SOUTH ? light.spot(-NoonLight.LATITUDE) : 0;
            facts.add(new Fact("lit ground at " + t, north + south, spots(renderer, t), 12));
        }
        double winter = Math.cos(Math.toRadians(30 + 23.4)), summer = Math.cos(Math.toRadians(30 - 23.4));
        facts.add(new Fact(
                "spot in January over July",
                summer / winter,
                IN_JANUARY.spot(NoonLight.LATITUDE) / IN_JULY.spot(NoonLight.LATITUDE),
                0.2));
        return facts;
    }

    /// The mean column of the lit half's edge and the night side: the ring around the Earth.
    private static double earth(BufferedImage lesson) {
        int left = FrameLayout.WIDTH, right = 0, y = (int) EarthOrbit.Y + 20;
        for (int x = 0; x < FrameLayout.WIDTH; x++) {
            if (Measurements.like(lesson.getRGB(x, y), Palette.PAPER.colour)) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        return (left + right + 1) / 2.0;
    }

    /// The length of the lit ground, by its area.
    private static double spots(SceneRenderer renderer, double t) {
        var globe = renderer.at(t).getSubimage(0, 750, FrameLayout.WIDTH, 430);
        return Measurements.count(globe, Palette.EMBER.colour) / 34.0 * NoonLight.RADIUS / (NoonLight.RADIUS - 11);
    }
}
