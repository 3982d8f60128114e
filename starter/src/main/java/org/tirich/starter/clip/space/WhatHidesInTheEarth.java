package org.tirich.starter.clip.space;

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

/// Earthquake waves in the shadow of the core show that the Earth has an inner core.
///
/// Bells around the Earth wait for an earthquake. Its waves bend at the core and leave two zones silent, but one bell
/// in
/// each rings. A wave through a liquid core alone never reaches it, however it is aimed; with an inner core it does.
/// Then
/// the inner core changes its size: only one size fits the bell.
public final class WhatHidesInTheEarth implements Scene {

    /// The bell that rings in the shadow, in degrees from the source.
    private static final int CALLING = 135;

    private static final int FIRST_SILENT = 120, LAST_SILENT = 150;

    // Quake, the unexpected bells, a search without and a ray with an inner core, sizes, rewind.
    private static final double QUAKE = 4, RUN = 1.3, CALL = 6.2, SEARCH = 7.6, CORE = 9.9, RAY = 10.5, HIT = 11.4;
    private static final double SIZES = 12.1, BACK = 15, END = 16.8;

    private static final double AIM = aim();

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 1090, 206, 84, 2.9, END, Palette.SAFFRON, Palette.CREAM, 0);

    /// The ray parameter with which a wave reaches the calling bell through the inner core.
    private static double aim() {
        double low = 0.15, high = 0.25;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            boolean before = EarthRay.of(middle, EarthRay.INNER_CORE).degrees() > CALLING;
            low = before ? middle : low;
            high = before ? high : middle;
        }
        return (low + high) / 2;
    }

    @Override
    public String slug() {
        return "what-hides-in-the-earth";
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
        HiddenCore.scenery(new Ink(g));
    }

    /// The ray to a bell through mantle and liquid core.
    private static EarthRay ray(int degrees) {
        return degrees < FIRST_SILENT
                ? EarthRay.of(Math.cos(Math.toRadians(degrees) / 2), 0)
                : EarthRay.arriving(degrees, 0, 0.3, 0);
    }

    private static boolean silent(int degrees) {
        return degrees >= FIRST_SILENT && degrees <= LAST_SILENT;
    }

    private static double lit(int degrees, double t) {
        double gone = 1 - Easing.smooth(t, BACK, BACK + 0.6);
        if (degrees == CALLING) {
            double trembling = Easing.window(t, 0.1, 0.7, 0.2) + Easing.window(t, 3.1, 3.7, 0.2);
            return Math.max(trembling, Easing.smooth(t, CALL, CALL + 0.1) * gone);
        }
        double at = QUAKE + RUN * Math.sin(Math.toRadians(degrees) / 2);
        return silent(degrees) ? 0 : Easing.smooth(t, at, at + 0.12) * gone;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Burst(QUAKE, HiddenCore.X, HiddenCore.Y - HiddenCore.RADIUS, 40, 18, 380, 0.8)
                .draw(new Ink(g), t, 11, Palette.APRICOT.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t - QUAKE, 12).transform());
        double gone = 1 - Easing.smooth(t, BACK, BACK + 0.7);
        HiddenCore.innerCore(ink, innerCore(t) * gone);
        double faded = Easing.mix(1, 0.22, Easing.smooth(t, SEARCH - 0.4, SEARCH)) * gone;
        for (int degrees = HiddenCore.STEP; degrees <= 180; degrees += HiddenCore.STEP) {
            for (int side = -1; side <= 1; side += 2) {
                if (!silent(degrees)) {
                    double share = (t - QUAKE) / RUN / Math.sin(Math.toRadians(degrees) / 2);
                    HiddenCore.ray(ink, ray(degrees), side, Math.min(1, share), faded);
                }
                double shake = degrees == CALLING ? shake(t) : 0;
                HiddenCore.bell(ink, degrees, side, lit(degrees, t), shake);
                HiddenCore.call(ink, CALLING, side, Math.max(t - CALL, t > HIT ? t - HIT : 0) % 90);
            }
        }
        for (int side = -1; side <= 1; side += 2) {
            search(ink, t, side);
            HiddenCore.ray(ink, EarthRay.of(AIM, innerCore(t)), side, Easing.ramp(t, RAY, HIT), gone);
        }
        HiddenCore.source(ink, Easing.land(t, QUAKE, QUAKE + 0.2) * gone);
        g.setTransform(level);
        tiles.draw(ink, t, WhatHidesInTheEarth::outcome);
    }

    private static double shake(double t) {
        double trembling = Easing.window(t, 0.1, 0.7, 0.2) + Easing.window(t, 3.1, 3.7, 0.2);
        return 0.02 * Math.sin(40 * t) * trembling + 0.06 * Easing.swing(t, CALL, 0.2, 0.8);
    }

    /// The radius of the inner core in Earth radii. At the end other sizes are tried.
    private static double innerCore(double t) {
        double size = EarthRay.INNER_CORE;
        double tried = 0.1 * Math.sin(Math.PI * Easing.smooth(t, SIZES, SIZES + 1.4));
        return size * Easing.land(t, CORE, CORE + 0.4) + tried;
    }

    /// A ray through a liquid core that is aimed at everything and never reaches the silent zone.
    private static void search(Ink ink, double t, int side) {
        double shown = Easing.window(t, SEARCH, CORE, 0.2);
        if (shown > 0) {
            double p = 0.02 + 0.5 * Math.sin(Math.PI * Easing.ramp(t, SEARCH, CORE));
            HiddenCore.ray(ink, EarthRay.of(p, 0), side, 1, shown);
        }
    }

    /// The core with a ball in it, with a hole, or with nothing.
    private static void outcome(Ink ink, int tile) {
        HiddenCore.surface(ink, 0, 0, 82);
        ink.disc(0, 0, 74, Palette.WALNUT.colour);
        ink.disc(0, 0, 56, Palette.MADDER.colour);
        if (tile < 2) {
            ink.disc(0, 0, 26, tile == 0 ? Palette.SAFFRON.colour : Palette.CREAM.colour);
        }
        if (tile == 1) {
            ink.disc(0, 0, 19, Palette.SOOT.colour);
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0.1, new Tone.Bell(659, 0.3));
        tiles.sound(score, 294, 392, 523);
        score.at(QUAKE, new Tone.Drum(200, 1)).at(QUAKE + 0.12, new Tone.Drum(230, 0.6));
        score.at(QUAKE, new Tone.Rush(2, s -> 320 - 40 * s, s -> 0.8 * Math.exp(-1.3 * s)));
        for (int degrees = HiddenCore.STEP; degrees <= 180; degrees += HiddenCore.STEP) {
            if (!silent(degrees)) {
                double at = QUAKE + RUN * Math.sin(Math.toRadians(degrees) / 2);
                score.at(at, new Tone.Pluck(294 + 2 * degrees, 0.35));
            }
        }
        score.at(CALL, new Tone.Drum(300, 0.5))
                .at(CALL, new Tone.Bell(659, 0.6))
                .at(CALL + 0.35, new Tone.Bell(659, 0.3));
        double searching = CORE - SEARCH;
        score.at(SEARCH, new Tone.Glide(searching, s -> 300 + 160 * Math.sin(Math.PI * s / searching), _ -> 0.14));
        score.chord(CORE + 0.1, 0.3, 330, 495).at(CORE + 0.1, new Tone.Drum(240, 0.6));
        score.at(RAY, new Tone.Glide(HIT - RAY, s -> 330 + 330 * s / (HIT - RAY), _ -> 0.16));
        score.at(HIT, new Tone.Bell(659, 0.6)).rise(HIT + 0.1, 0.3, 440, 554, 659);
        score.at(SIZES, new Tone.Glide(1.4, s -> 440 - 130 * Math.sin(Math.PI * s / 1.4), _ -> 0.16));
        score.at(SIZES + 1.4, new Tone.Bell(659, 0.6)).rise(SIZES + 1.5, 0.3, 440, 554, 659, 880);
        return score.at(BACK, new Tone.Glide(1.4, s -> 460 - 150 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Traces rays of every aim, and counts the lit bells in the picture.
    @Override
    public List<Fact> facts() {
        double nearest = 180, farthestDirect = EarthRay.of(EarthRay.CORE, 0).degrees();
        for (double p = 0; p < EarthRay.CORE; p += 0.0005) {
            nearest = Math.min(nearest, EarthRay.of(p, 0).degrees());
        }
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("no wave between the direct ones and", 155, nearest, 1));
        facts.add(
                new Fact("the direct ones end at", 2 * Math.toDegrees(Math.acos(EarthRay.CORE)), farthestDirect, 0.01));
        facts.add(new Fact(
                "bell in the shadow",
                CALLING,
                EarthRay.of(AIM, EarthRay.INNER_CORE).degrees(),
                0.01));
        double bell = Math.PI * Math.pow(HiddenCore.BELL - 6, 2) - 2 * 81;
        int ringing = 2 * (180 / HiddenCore.STEP - 3) - 1;
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        double before = lit(renderer, CALL - 0.1), after = lit(renderer, CALL + 1);
        facts.add(new Fact("bells that ring", ringing, before / bell, 0.9));
        facts.add(new Fact("bells that ring in the shadow", 2, (after - before) / bell, 0.25));
        return facts;
    }

    private static double lit(SceneRenderer renderer, double t) {
        var lesson = renderer.lessonAt(t);
        int count = 0;
        for (int y = 64; y < 970; y++) {
            for (int x = 36; x < 684; x++) {
                boolean outside = Math.hypot(x - HiddenCore.X, y - HiddenCore.Y) > HiddenCore.RADIUS + 9;
                boolean source = y < HiddenCore.Y - HiddenCore.RADIUS + 20 && Math.abs(x - HiddenCore.X) < 48;
                count += outside && !source && Measurements.like(lesson.getRGB(x, y), Palette.SAFFRON.colour) ? 1 : 0;
            }
        }
        return count;
    }
}
