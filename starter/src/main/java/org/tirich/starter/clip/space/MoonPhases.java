package org.tirich.starter.clip.space;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
/// Above: Sun, Earth and Moon seen from over the Earth's north pole, with the Moon moving anticlockwise. Below:
/// the Moon at that time, seen from the northern hemisphere. Firozi marks the half that faces us in both views.
public final class MoonPhases implements Scene {

    private static final double CX = FrameLayout.CENTRE_X, SEEN_Y = 942, SEEN = 246;
    private static final Camera CLOSE = new Camera(CX, SEEN_Y, 1.2);

    // A fast orbit in close-up, the view opens, a slow orbit with four pauses, the view closes.
    private static final double HOOK = 3.4, OPEN = 5.2, END = 23.4, CLOSING = END - 1.7;

    /// Segments of the orbit: start and end in seconds, start and end elongation in degrees.
    private static final double[][] LEGS = {
        {0, HOOK, 50, 410},
        {OPEN, 6.6, 50, 90},
        {7.6, 10.4, 90, 180},
        {11.4, 14.2, 180, 270},
        {15.2, 18, 270, 360},
        {19, CLOSING, 360, 410}
    };
    private static final double FIRST_QUARTER = LEGS[1][1], FULL = LEGS[2][1];
    private static final double LAST_QUARTER = LEGS[3][1], NEW = LEGS[4][1];

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
        double degrees = LEGS[0][2];
        for (var leg : LEGS) {
            if (t >= leg[0]) {
                degrees = Easing.mix(leg[2], leg[3], Easing.smooth(t, leg[0], leg[1]));
            }
        }
        return Math.toRadians(degrees);
    }

    static double litShare(double elongation) {
        return (1 - Math.cos(elongation)) / 2;
    }

    private static double opened(double t) {
        return Easing.smooth(t, HOOK, OPEN) * (1 - Easing.smooth(t, CLOSING, END - 0.1));
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
        ink.glow(CX, y, 1.8 * SEEN * camera.zoom(), Palette.PAPER, 0.05 + 0.3 * litShare(elongation(t)));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        double open = opened(t);
        double elongation = elongation(t);
        double beat = Stream.of(FIRST_QUARTER, FULL, LAST_QUARTER, NEW)
                .mapToDouble(rest -> Easing.pulse(t, rest, 1.2))
                .max()
                .orElseThrow();
        if (open > 0.02) {
            MoonOrbit.draw(new Ink(g), elongation, open, beat);
        }
        g.transform(camera(t).transform());
        MoonFace.draw(g, CX, SEEN_Y, SEEN, elongation);
        new Ink(g).ring(CX, SEEN_Y, SEEN + 8, Ink.FINE + 5 * beat, Palette.FIROZI.at(open));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END);
        // More light makes the chord louder and adds upper notes.
        double[] notes = {220, 330, 440, 660, 880};
        for (int k = 0; k < notes.length; k++) {
            double hertz = notes[k];
            int order = k + 1;
            score.at(0, new Tone.Glide(END, _ -> hertz, s -> 0.18 * Math.pow(litShare(elongation(s)), order)));
        }
        return score.at(FIRST_QUARTER, new Tone.Bell(440, 0.4))
                .chord(FULL, 0.32, 440, 660, 880)
                .at(LAST_QUARTER, new Tone.Bell(440, 0.4))
                .at(NEW, new Tone.Bell(220, 0.5));
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
