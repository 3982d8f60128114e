package org.tirich.starter.clip.computing;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Each binary place is worth twice the next: five lamps count from 0 to 31.
///
/// Saffron lamps are the digits; the firozi blocks above a lit lamp show its value, and all lit blocks together
/// the number below. The most significant lamp has the lowest pitch.
public final class BinaryCounting implements Scene {

    private static final int PLACES = 5, RESTING = 21;
    private static final double PITCH = 124, BLOCK = 38, HEAP_FOOT = 742, LAMP_Y = 836, DIGIT_Y = 946, SUM_Y = 1110;
    private static final double[] HERTZ = {784, 587, 440, 330, 262};

    // The counter runs, the places are introduced, it counts slowly, then faster, and stops at 21.
    private static final double EMPTY = 3.2, PLACE = 0.85, COUNT = EMPTY + PLACES * PLACE + 0.9;

    private final Odometer odometer = new Odometer(RESTING, COUNT);
    private final double end = odometer.restsAt() + 2.4;

    @Override
    public String slug() {
        return "binary-counting";
    }

    @Override
    public double seconds() {
        return end;
    }

    /// Brightness of a lamp. A carry passes along the places with a delay.
    private double lit(int place, double t) {
        double delay = 0.05 * place;
        int bit = odometer.number(t - delay < 0 ? t : t - delay) >> place & 1;
        return t >= EMPTY - 0.4 && t < COUNT ? introduced(place, t) : bit;
    }

    /// While the places are introduced one by one, each lights up in turn.
    private static double introduced(int place, double t) {
        double at = EMPTY + place * PLACE;
        return Easing.window(t, at, at + PLACE + 0.1, 0.12);
    }

    /// The stacks are removed, and each is rebuilt from two of the one beside it.
    private static double built(int place, double t) {
        if (t < EMPTY - 0.4) {
            return 1;
        }
        double at = EMPTY + place * PLACE;
        return t < EMPTY - 0.05 ? 1 - Easing.smooth(t, EMPTY - 0.4, EMPTY - 0.05) : Easing.smooth(t, at, at + 0.4);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (int place = 0; place < PLACES; place++) {
            ink.glow(x(place), LAMP_Y, 110, Palette.SAFFRON, 0.4 * lit(place, t));
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (int place = 0; place < PLACES; place++) {
            heap(ink, place, t);
            lamp(ink, place, lit(place, t));
        }
        boolean introducing = t >= EMPTY - 0.4 && t < COUNT;
        int sum = introducing ? worth(t) : odometer.number(Math.max(0, t - 0.05));
        double shown = introducing ? Easing.smooth(t, EMPTY, EMPTY + 0.2) : 1;
        ink.numeral("" + sum, FrameLayout.CENTRE_X, SUM_Y, 150, Palette.FIROZI.at(shown));
    }

    private static int worth(double t) {
        return 1 << Math.clamp((int) ((t - EMPTY) / PLACE), 0, PLACES - 1);
    }

    private static void heap(Ink ink, int place, double t, double lit) {
        int count = 1 << place;
        double built = built(place, t);
        for (int i = 0; i < count; i++) {
            // The upper half is the lower half moved from the place beside, at the same size.
            boolean brought = place > 0 && i >= count / 2 && t >= EMPTY - 0.05;
            double x = brought ? Easing.mix(x(place - 1), x(place), built) : x(place);
            double y = HEAP_FOOT - (i + 0.5) * (BLOCK + 3) + (brought ? (1 - built) * count / 2 * (BLOCK + 3) : 0);
            var block = new RoundRectangle2D.Double(x - 44, y - BLOCK / 2, 88, BLOCK, 12, 12);
            ink.fill(block, Palette.SLATE.at(built));
            ink.fill(block, Palette.FIROZI.at(built * lit));
        }
    }

    private void heap(Ink ink, int place, double t) {
        heap(ink, place, t, lit(place, t));
    }

    private static void lamp(Ink ink, int place, double lit) {
        ink.disc(x(place), LAMP_Y, 44, Palette.SLATE.colour);
        ink.disc(x(place), LAMP_Y, 44, Palette.SAFFRON.at(lit));
        ink.ring(x(place), LAMP_Y, 44, Ink.FINE, Palette.MIST.towards(Palette.SAFFRON, lit));
        var digit = Palette.MIST.towards(Palette.SAFFRON, lit);
        ink.numeral(lit > 0.5 ? "1" : "0", x(place), DIGIT_Y, 72, digit);
    }

    /// The place worth 1 is on the right, as in all positional notations.
    private static double x(int place) {
        return FrameLayout.CENTRE_X + PITCH * ((PLACES - 1) / 2.0 - place);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(end).louder(1.25);
        for (int place = 0; place < PLACES; place++) {
            score.at(EMPTY + place * PLACE, new Tone.Bell(HERTZ[place], 0.5));
        }
        for (int i = 1; i < odometer.stops().size(); i++) {
            var stop = odometer.stops().get(i);
            int lighting = stop.number() & ~odometer.stops().get(i - 1).number();
            boolean slow = stop.at() >= COUNT;
            score.at(stop.at(), new Tone.Tick(880, slow ? 0.5 : 0.35));
            for (int place = 0; place < PLACES; place++) {
                if ((lighting >> place & 1) == 1) {
                    score.at(stop.at() + 0.05 * place, new Tone.Bell(HERTZ[place], slow ? 0.42 : 0.2));
                }
            }
        }
        return score.chord(end - 2.2, 0.3, HERTZ[4], HERTZ[2], HERTZ[0]);
    }

    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        double block = area(renderer, EMPTY + 0.7);
        return IntStream.range(1, odometer.stops().size())
                .filter(i -> odometer.stops().get(i).at() >= COUNT)
                .mapToObj(i -> {
                    int number = odometer.stops().get(i).number();
                    double shown = area(renderer, odometer.stops().get(i).at() + 0.4) / block;
                    return new Fact("blocks lit for " + Integer.toBinaryString(number), number, shown, 0.3);
                })
                .toList();
    }

    /// The area of firozi pixels above the lamps.
    private static double area(SceneRenderer renderer, double t) {
        var heaps = renderer.lessonAt(t).getSubimage(0, 0, FrameLayout.WIDTH, (int) HEAP_FOOT);
        return Measurements.count(heaps, Palette.FIROZI.colour);
    }
}
