package org.tirich.starter.clip.space;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Half of the Moon is always lit; its orbit determines how much of that half we see.
///
/// A crescent stands in close-up while three lit shares of the whole Moon are offered. The view opens: Sun, Earth and
/// Moon
/// seen from over the Earth's north pole show that exactly half is lit. The Moon goes around with four pauses. At new
/// Moon
/// it is turned round: the far side is full. Firozi marks the half that is seen in both views, saffron the lit half.
public final class MoonPhases implements Scene {

    private static final double CX = FrameLayout.CENTRE_X, SEEN_Y = 942, SEEN = 246;
    private static final Camera CLOSE = new Camera(CX, SEEN_Y, 1.16);

    // The view opens; the far side is shown and hidden; the view closes.
    private static final double OPEN = 3.9,
            OPENED = 4.6,
            TURN = 12.7,
            FAR = 14.3,
            HIDE = 14.8,
            BACK = 16.3,
            END = 17.95;

    /// Segments of the orbit: start and end in seconds, start and end elongation in degrees.
    private static final double[][] LEGS = {
        {5.7, 6.6, 50, 90},
        {7.2, 8.6, 90, 180},
        {9.2, 10.6, 180, 270},
        {11.2, 12.6, 270, 360},
        {BACK, END - 0.3, 360, 410}
    };
    private static final double FIRST_QUARTER = LEGS[0][1], FULL = LEGS[1][1];
    private static final double LAST_QUARTER = LEGS[2][1], NEW = LEGS[3][1];

    private final TileRow tiles = new TileRow(3, CX, 1090, 206, 84, 2.9, END, Palette.FIROZI, Palette.DUSK, 1);

    @Override
    public String slug() {
        return "moon-phases";
    }

    @Override
    public double seconds() {
        return END;
    }

    /// The angle between Sun and Moon as seen from the Earth, eastward.
    static double elongation(double t) {
        double degrees = LEGS[0][2] + 6 * Math.sin(2 * Math.PI * 6 * t / END) * waiting(t);
        for (var leg : LEGS) {
            if (t >= leg[0]) {
                degrees = Easing.mix(leg[2], leg[3], Easing.smooth(t, leg[0], leg[1]));
            }
        }
        return Math.toRadians(degrees);
    }

    private static double waiting(double t) {
        return 1 - Easing.smooth(t, OPEN - 0.4, OPEN) + Easing.smooth(t, END - 0.4, END);
    }

    /// How far the Moon is turned to show its far side, from 0 to 1.
    private static double turned(double t) {
        return Easing.ramp(t, TURN, FAR) * (1 - Easing.ramp(t, HIDE, BACK));
    }

    static double litShare(double elongation) {
        return (1 - Math.cos(elongation)) / 2;
    }

    private static double opened(double t) {
        return Easing.smooth(t, OPEN, OPENED) * (1 - Easing.smooth(t, BACK + 0.5, END - 0.1));
    }

    private static Camera camera(double t) {
        return CLOSE.towards(Camera.STILL, opened(t));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double open = opened(t);
        MoonOrbit.sunlight(ink, t, open);
        var camera = camera(t);
        double y = FrameLayout.CENTRE_Y + (SEEN_Y - camera.y()) * camera.zoom();
        ink.glow(CX, y, 1.8 * SEEN * camera.zoom(), Palette.PAPER, 0.05 + 0.25 * litShare(elongation(t)));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        double open = opened(t), elongation = elongation(t), turned = turned(t);
        double beat = Stream.of(OPENED, FIRST_QUARTER, FULL, LAST_QUARTER, NEW, FAR)
                .mapToDouble(rest -> Easing.pulse(t, rest, 1.2))
                .max()
                .orElseThrow();
        var level = g.getTransform();
        g.transform(Camera.jolted(t - OPENED, 12).transform());
        if (open > 0.02) {
            MoonOrbit.draw(new Ink(g), elongation, open, beat, turned);
        }
        g.transform(camera(t).transform());
        g.translate(CX, 0);
        g.scale(Math.max(0.02, Math.abs(Math.cos(Math.PI * turned))), 1);
        g.translate(-CX, 0);
        if (turned < 0.5) {
            MoonFace.draw(g, CX, SEEN_Y, SEEN, elongation);
        } else {
            MoonFace.drawFarSide(g, CX, SEEN_Y, SEEN);
        }
        new Ink(g).ring(CX, SEEN_Y, SEEN + 8, Ink.FINE + 5 * beat, Palette.FIROZI.at(open));
        g.setTransform(level);
        tiles.draw(new Ink(g), t, MoonPhases::outcome);
    }

    /// Only the crescent is lit, or half of the Moon, or all of it.
    private static void outcome(Ink ink, int tile) {
        ink.fill(new Arc2D.Double(58, -60, 120, 120, 120, 120, Arc2D.CHORD), Palette.SAFFRON.colour);
        for (int ray = -1; ray <= 1; ray++) {
            ink.line(32, 30 * ray, 50, 30 * ray, 8, Palette.SAFFRON.colour);
        }
        double x = -34;
        ink.disc(x, 0, 54, Palette.SLATE.colour);
        if (tile == 2) {
            ink.disc(x, 0, 54, Palette.PAPER.colour);
        } else {
            ink.fill(MoonFace.litPart(x, 0, 54, Math.toRadians(tile == 0 ? 50 : 90)), Palette.PAPER.colour);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(OPEN, new Tone.Glide(OPENED - OPEN, s -> 300 + 500 * s, _ -> 0.2))
                .at(OPENED, new Tone.Drum(210, 0.9));
        score.rise(OPENED + 0.3, 0.3, 392, 523, 659);
        // More light makes the chord louder and adds upper notes.
        double[] notes = {220, 330, 440, 660};
        for (int k = 0; k < notes.length; k++) {
            double hertz = notes[k];
            int order = k + 1;
            score.at(
                    LEGS[0][0],
                    new Tone.Glide(
                            NEW - LEGS[0][0],
                            _ -> hertz,
                            s -> 0.14 * Math.pow(litShare(elongation(LEGS[0][0] + s)), order)));
        }
        score.at(FIRST_QUARTER, new Tone.Pluck(440, 0.5)).at(FIRST_QUARTER, new Tone.Drum(280, 0.4));
        score.chord(FULL, 0.25, 440, 660, 880).at(FULL, new Tone.Drum(280, 0.4));
        score.at(LAST_QUARTER, new Tone.Pluck(440, 0.5)).at(LAST_QUARTER, new Tone.Drum(280, 0.4));
        score.at(NEW, new Tone.Drum(210, 0.6));
        score.at(TURN, new Tone.Glide(FAR - TURN, s -> 300 + 400 * s, _ -> 0.18));
        score.chord(FAR, 0.28, 440, 660, 880).rise(FAR + 0.1, 0.3, 440, 554, 659, 880);
        return score.at(BACK, new Tone.Glide(1.4, s -> 480 - 160 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    @Override
    public List<Fact> facts() {
        var shares = IntStream.iterate(15, d -> d < 360, d -> d + 30).mapToObj(degrees -> {
            double elongation = Math.toRadians(degrees);
            double shown = area(elongation, 1) + area(elongation, -1);
            return new Fact("lit share at " + degrees + "°", (1 - Math.cos(elongation)) / 2, shown, 0.004);
        });
        double quarter = Math.PI / 2;
        var sides = Stream.of(
                new Fact("first quarter: lit on the right", 0.5, area(quarter, 1), 0.004),
                new Fact("first quarter: dark on the left", 0, area(quarter, -1), 0.004),
                new Fact("last quarter: lit on the left", 0.5, area(3 * quarter, -1), 0.004));
        return Stream.concat(shares, sides).toList();
    }

    /// The lit pixels on one side of the centre, as a share of the disc.
    private static double area(double elongation, int side) {
        int size = 512;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        new Ink(g).fill(MoonFace.litPart(size / 2.0, size / 2.0, size / 2.0, elongation), Palette.PAPER.colour);
        g.dispose();
        var half = image.getSubimage(side > 0 ? size / 2 : 0, 0, size / 2, size);
        return Measurements.count(half, Palette.PAPER.colour) / (Math.PI * size * size / 4);
    }
}
