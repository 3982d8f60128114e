package org.tirich.starter.clip.physics;

import java.awt.Graphics2D;
import java.util.List;
import org.tirich.starter.clip.thing.River;
import org.tirich.starter.kit.Burst;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ground;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Bodies of the same density float with the same share under water, whatever their size.
///
/// A small timber floats with three of its five bands under water. A giant one of the same wood hangs above the water,
/// and three depths are offered. It falls, submerges, rises and rests at three of five. Then a small stone sinks.
public final class WillTheGiantSink implements Scene {

    // Three offers, pause, fall, bands counted, fractions compared, stone, rewind.
    private static final double[] OFFERS = {0.3, 1.1, 1.9};
    private static final double GUESS = 2.8, FALL = 4, COUNT = 8.7, COUNT_STEP = 0.6, EQUAL = 10.6, CLEAR = 12.4;
    private static final double BACK = 17, END = 19.4;

    private final Pebble pebble = new Pebble(CLEAR, BACK);
    private final Launch launch = new Launch(FALL, BACK, END - 0.4, pebble);

    @Override
    public String slug() {
        return "will-the-giant-sink";
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
        River.scenery(g);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double time = launch.time(t);
        new Burst(launch.splash(), Launch.GIANT.x(), River.SURFACE, 225, 70, 1080, 1.5)
                .draw(ink, time, 11, Palette.WATER.colour);
        River.crown(ink, Launch.GIANT.x(), Launch.GIANT.width(), time - launch.splash());
        var upright = g.getTransform();
        g.transform(launch.hanging(t));
        double drawnUp = 560 * Easing.smooth(time, FALL + 0.15, FALL + 0.8);
        River.chain(ink, Launch.GIANT.x(), River.SURFACE - Launch.RISE - Launch.GIANT.height() - drawnUp);
        g.setTransform(upright);
        pebble.backdrop(ink, t);
        River.surface(ink, x -> launch.swell(x, t));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double foot = launch.giantFoot(t), offer = offered(t);
        if (t > CLEAR) {
            pebble.draw(ink, t);
        }
        Launch.SMALL.draw(ink, launch.smallFoot(t), launch.smallWater(t));
        var upright = g.getTransform();
        g.transform(launch.hanging(t));
        Launch.GIANT.draw(ink, foot, offer > 0 ? Launch.GIANT.imagine(ink, foot, offer, t) : launch.giantWater(t));
        g.setTransform(upright);
        double counted = (t - COUNT) / COUNT_STEP, shown = 1 - Easing.smooth(t, CLEAR - 0.4, CLEAR);
        Launch.SMALL.count(ink, launch.smallFoot(t), counted, shown);
        Launch.GIANT.count(ink, foot, counted, shown);
        fractions(ink, counted, shown, t);
    }

    /// The offered depth in bands: one, three, all.
    private static double offered(double t) {
        double bands = 0;
        for (int i = 0; i < OFFERS.length; i++) {
            bands += (i == 0 ? 1 : 2) * Easing.smooth(t, OFFERS[i], OFFERS[i] + 0.3);
        }
        return bands * (1 - Easing.smooth(t, GUESS - 0.3, GUESS));
    }

    /// Wet bands over all bands, for both timbers.
    private static void fractions(Ink ink, double counted, double shown, double t) {
        if (counted < 0 || shown == 0) {
            return;
        }
        String wet = "" + Math.clamp((int) counted + 1, 1, Timber.WET);
        double come = Easing.land(counted, 0, 0.6);
        for (double x : new double[] {150, 470}) {
            ink.numeral(wet, x, 190, 150 * come, Palette.INDIGO.at(shown));
            ink.line(x - 66 * come, 300, x + 66 * come, 300, Ink.BOLD, Palette.INDIGO.at(shown));
            ink.numeral("" + Timber.BANDS, x, 410, 150 * come, Palette.INDIGO.at(shown));
        }
        if (t > EQUAL) {
            ink.numeral("=", 310, 300, 170 * Easing.land(t, EQUAL, EQUAL + 0.4), Palette.MADDER.at(shown));
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        double[] guesses = {294, 392, 523};
        for (int i = 0; i < OFFERS.length; i++) {
            score.at(OFFERS[i], new Tone.Pluck(guesses[i], 0.5));
        }
        score.guess(GUESS);
        score.at(
                launch.splash() - 0.05,
                new Tone.Rush(2.6, s -> 500 + 1300 * Math.exp(-2 * s), s -> 0.9 * Math.exp(-1.8 * s)));
        score.at(launch.splash(), new Tone.Drum(200, 0.9));
        score.at(
                launch.splash(),
                new Tone.Glide(4, s -> pitch(launch.splash() + s), s -> 0.16 * Easing.window(s, 0, 4, 0.5)));
        for (int k = 0; k < Timber.WET; k++) {
            score.at(COUNT + COUNT_STEP * k, new Tone.Pluck(330, 0.4));
            score.at(COUNT + COUNT_STEP * k, new Tone.Pluck(660, 0.3));
        }
        score.chord(EQUAL, 0.3, 330, 495, 660).rise(EQUAL + 0.3, 0.35, 495, 660, 825, 990);
        score.at(pebble.wet(), new Tone.Glide(0.18, s -> 420 + 2600 * s, _ -> 0.4));
        for (int k = 0; k < 5; k++) {
            score.at(pebble.wet() + 0.25 + 0.23 * k, new Tone.Tick(620 - 50 * k, 0.25));
        }
        score.at(pebble.landed(), new Tone.Drum(240, 0.7));
        return score.at(BACK, new Tone.Glide(2, s -> pitch(BACK + s), s -> 0.16 * Easing.window(s, 0, 2, 0.3)));
    }

    /// The pitch follows the giant.
    private double pitch(double t) {
        return 392 * Math.pow(2, Timber.DENSITY - (launch.giantFoot(t) - River.SURFACE) / Launch.GIANT.height());
    }

    @Override
    public List<Fact> facts() {
        double rest = COUNT - 0.05;
        var lesson = new SceneRenderer(this, FrameLayout.WIDTH).lessonAt(rest);
        return List.of(
                new Fact(
                        "giant's share under water",
                        Timber.DENSITY,
                        Launch.GIANT.wetShare(lesson, launch.giantWater(rest)),
                        0.01),
                new Fact(
                        "small one's share",
                        Timber.DENSITY,
                        Launch.SMALL.wetShare(lesson, launch.smallWater(rest)),
                        0.015),
                new Fact("three times as high as the small one", 3, Launch.GIANT.height() / Launch.SMALL.height(), 0),
                new Fact("and three times as wide", 3, Launch.GIANT.width() / Launch.SMALL.width(), 0.01),
                new Fact("goes wholly under before it comes up", 1, Math.min(1, launch.deepest()), 0),
                new Fact("giant floats upright", 1, Math.signum(Launch.GIANT.steadiness()), 0),
                new Fact("small one floats upright", 1, Math.signum(Launch.SMALL.steadiness()), 0));
    }
}
