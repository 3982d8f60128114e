package org.tirich.starter.clip.chemistry;

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

/// The bubbles of boiling water contain water: the same molecules, far apart.
///
/// A bubble trembles at the floor of a pot while three contents are offered. It rises and becomes a window: the same
/// molecules inside and outside. More of them enter, whole. Then the bubble opens at the surface, and a cold lid
/// gathers
/// the same molecules to a drop.
public final class WhatIsInTheBubbles implements Scene {

    private static final int FIRST = 3, MOLECULES = 8;

    // The bubble rises, becomes a window, molecules are compared, enter; the bubble opens, a drop falls, rewind.
    private static final double RISE = 4, WINDOW = 4.6, EQUAL = 5.4, ENTER = 7, STEP = 0.58, LID = 9.9, BURST = 10.6;
    private static final double FALL = 12.8, WET = 13.2, BACK = 13.7, END = 15.8;

    /// The directions from which molecules enter, in degrees.
    private static final double[] WALL = {-58, 122, -122, 58, 90};

    private static final double Y = 650, HERTZ = 392;

    private final TileRow tiles = TileRow.across(520, END, Palette.MADDER, Palette.CREAM, 0);

    @Override
    public String slug() {
        return "what-is-in-the-bubbles";
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
        BoilingPot.scenery(new Ink(g));
    }

    /// The number of molecules that have entered the bubble.
    private static int entered(double t) {
        return Math.clamp(FIRST + (int) Math.floor((t - ENTER) / STEP + 1), FIRST, MOLECULES);
    }

    private static double radius(double t) {
        double resting = 112 + 22 * Easing.ramp(t, 0, RISE) + 3 * Math.sin(24 * t) * Easing.window(t, 0, RISE, 0.3);
        double grown = 246;
        for (int i = FIRST; i < MOLECULES; i++) {
            grown += 9 * Easing.land(t, enters(i) + 0.2, enters(i) + 0.6);
        }
        double open = Easing.mix(resting, grown, Easing.land(t, RISE + 0.14, RISE + 0.6));
        double next = 112 * Easing.land(t, BACK, BACK + 1.4);
        return t < BURST ? open : t < BACK ? 0 : next;
    }

    private static double y(double t) {
        double floor = BoilingPot.FLOOR - 10 - (t < BURST ? 112 + 22 * Easing.ramp(t, 0, RISE) : radius(t));
        double risen = Easing.mix(Y, BoilingPot.SURFACE + 120, Easing.smooth(t, BURST - 0.5, BURST));
        return t < BURST ? Easing.mix(floor, risen, Easing.smooth(t, RISE - 0.05, RISE + 0.35)) : floor;
    }

    private static double enters(int molecule) {
        return ENTER + STEP * (molecule - FIRST);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        BoilingPot.fire(ink, t);
        double bulge = 44 * Easing.swing(t, RISE + 0.3, 1, 0.9)
                + 60 * Easing.swing(t, BURST, 0.8, 0.8)
                + 30 * Easing.swing(t, WET, 0.7, 0.8);
        BoilingPot.surface(ink, bulge);
        BoilingPot.stream(ink, t, 1 - Easing.window(t, WINDOW, BURST, 0.5));
        liquid(ink, Easing.window(t, WINDOW + 0.1, BURST - 0.4, 0.1), t);
        new Burst(RISE + 0.35, BoilingPot.X, BoilingPot.SURFACE, 170, 16, 620, 0.8)
                .draw(ink, t, 12, Palette.TEAL.colour);
        new Burst(BURST, BoilingPot.X, BoilingPot.SURFACE, 150, 18, 560, 0.8).draw(ink, t, 12, Palette.TEAL.colour);
        new Burst(WET, BoilingPot.X, BoilingPot.SURFACE, 40, 14, 420, 0.8).draw(ink, t, 11, Palette.TEAL.colour);
        double lowered = Easing.land(t, LID, LID + 0.6) * (1 - Easing.smooth(t, BACK, BACK + 0.6));
        if (lowered > 0.01) {
            BoilingPot.lid(ink, 128 * lowered);
        }
    }

    /// The molecules of the liquid, close together.
    private static void liquid(Ink ink, double shown, double t) {
        if (shown <= 0) {
            return;
        }
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 6 - row % 2; column++) {
                double phase = row * 1.7 + column * 2.3, sway = 5 * Math.sin(phase);
                double x = BoilingPot.X + 98 * (column - 2.5 + 0.5 * (row % 2)) + sway, y = 384 + 85 * row - sway;
                if (Math.hypot(x - BoilingPot.X, y - y(t)) > radius(t) + 40) {
                    WaterMolecule.draw(ink, x, y, phase + 0.03 * sway, 1.2, shown);
                }
            }
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t < BURST ? t - RISE - 0.3 : t - BURST, 5).transform());
        if (t > FALL - 1.4 && t < WET) {
            BoilingPot.drop(g, BoilingPot.X, dropY(t), 112 * Easing.smooth(t, FALL - 1.4, FALL - 0.8));
        }
        BoilingPot.bubble(ink, BoilingPot.X, y(t), radius(t));
        double equal = Easing.land(t, EQUAL, EQUAL + 0.4) * (1 - Easing.smooth(t, ENTER - 0.5, ENTER - 0.1));
        for (int i = 0; i < MOLECULES; i++) {
            molecule(ink, i, t, 1 - Easing.clamp(equal));
        }
        if (equal > 0.02) {
            ink.disc(BoilingPot.X - 148, Y, 84 * equal, Palette.SLOPE.colour);
            WaterMolecule.draw(ink, BoilingPot.X - 148, Y - 14, Math.PI / 2, 1.8 * equal, 1);
            ink.numeral("=", BoilingPot.X, Y, 150 * equal, Palette.WALNUT.colour);
            WaterMolecule.draw(ink, BoilingPot.X + 148, Y - 14, Math.PI / 2, 1.8 * equal, 1);
        }
        g.setTransform(level);
        tiles.draw(ink, t, WhatIsInTheBubbles::outcome);
    }

    /// A bubble with water vapour, air or hydrogen.
    private static void outcome(Ink ink, int tile) {
        ink.disc(0, 0, 84, Palette.TEAL.colour);
        ink.disc(0, 0, 77, Palette.FOAM.colour);
        for (int i = 0; i < 3; i++) {
            double x = 38 * Math.cos(2.1 * i + 0.4), y = 38 * Math.sin(2.1 * i + 0.4);
            switch (tile) {
                case 0 -> WaterMolecule.draw(ink, x, y, 1.9 * i + 1, 0.8, 1);
                case 1 -> WaterMolecule.pair(ink, x, y, 1.9 * i + 1, 20, Palette.WALNUT);
                default -> WaterMolecule.pair(ink, x, y, 1.9 * i + 1, 13, Palette.INDIGO);
            }
        }
    }

    private static double dropY(double t) {
        double since = Math.max(0, t - FALL);
        return 240 + (BoilingPot.SURFACE - 200) * since * since / (WET - FALL) / (WET - FALL);
    }

    private static void molecule(Ink ink, int i, double t, double strength) {
        double shown = Easing.smooth(t, WINDOW, WINDOW + 0.4) * (1 - Easing.smooth(t, WET, WET + 0.15)) * strength;
        if (shown <= 0) {
            return;
        }
        double inside = i < FIRST ? 1 : Easing.smooth(t, enters(i), enters(i) + 0.5);
        // With these frequencies and phases no two molecules meet.
        double flying = radius(Math.min(t, BURST - 0.01)) - 52, pace = 0.664 + 0.0151 * i;
        double room = 0.7 * flying;
        double x = BoilingPot.X + room * Math.sin(pace * t + 1.2223 * i);
        double y = y(Math.min(t, BURST - 0.01)) + room * Math.sin(1.2412 * pace * t + 1.1675 * i);
        double wall = i < FIRST ? 0 : Math.toRadians(WALL[i - FIRST]);
        double outside = radius(t) + 44;
        x = Easing.mix(BoilingPot.X + outside * Math.cos(wall) * 0.93, x, inside);
        y = Easing.mix(Y + outside * Math.sin(wall), y, inside);
        double gathered = Easing.smooth(t, BURST + 0.1 * (i % 4), BURST + 1.2 + 0.1 * (i % 4));
        double ring = i == 0 ? 0 : 66;
        x = Easing.mix(x, BoilingPot.X + ring * Math.cos(0.9 * i), gathered);
        y = Easing.mix(y, dropY(t) + 6 + ring * Math.sin(0.9 * i), gathered);
        y -= 90 * Math.sin(Math.PI * Easing.clamp(gathered)) * (i % 2);
        if (inside > 0 && inside < 1) {
            ink.ring(x, y, 62, Ink.FIRM, Palette.WALNUT.at(shown));
        }
        double spin = 0.15 * Math.min(t, BURST) + i;
        WaterMolecule.draw(ink, x, y, Easing.mix(spin % (2 * Math.PI), 0.9 * i, gathered), 1, shown);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Rush(RISE, s -> 420 + 90 * s, s -> 0.16 + 0.07 * s));
        tiles.sound(score, 294, 392, 523);
        score.at(RISE, new Tone.Glide(0.45, s -> 240 + 900 * s, _ -> 0.3));
        score.at(RISE + 0.35, new Tone.Drum(210, 0.9));
        score.at(RISE + 0.35, new Tone.Rush(1.6, s -> 700 + 700 * Math.exp(-2 * s), s -> 0.6 * Math.exp(-2 * s)));
        score.chord(EQUAL, 0.3, HERTZ, 1.5 * HERTZ).rise(EQUAL + 0.2, 0.35, HERTZ, 1.25 * HERTZ, 1.5 * HERTZ);
        for (int i = FIRST; i < MOLECULES; i++) {
            score.at(enters(i), new Tone.Glide(0.25, s -> 330 + 900 * s, _ -> 0.18));
            score.at(enters(i) + 0.3, new Tone.Pluck(HERTZ * Math.pow(2, (i - FIRST) / 6.0), 0.5));
        }
        score.at(LID + 0.45, new Tone.Drum(330, 0.4)).at(BURST, new Tone.Drum(230, 0.8));
        score.at(BURST, new Tone.Rush(1.8, s -> 1500 - 500 * s, s -> 0.35 * Math.exp(-1.5 * s)));
        for (int i = 0; i < MOLECULES; i++) {
            score.at(BURST + 1.2 + 0.14 * i, new Tone.Tick(620 + 40 * i, 0.3));
        }
        score.at(WET, new Tone.Glide(0.16, s -> 420 + 2400 * s, _ -> 0.4));
        score.rise(WET + 0.1, 0.35, HERTZ, 1.5 * HERTZ, 2 * HERTZ);
        return score.at(BACK, new Tone.Rush(END - BACK, s -> 300 + 60 * s, s -> 0.16 * Easing.window(s, 0, 2.3, 0.3)));
    }

    /// Counts the atoms in the picture by their area.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double one = Math.PI * WaterMolecule.OXYGEN * WaterMolecule.OXYGEN;
        for (double t : new double[] {FALL - 0.2, FALL + 0.1, FALL + 0.2}) {
            var lesson = renderer.lessonAt(t);
            double oxygen = Measurements.count(lesson, Palette.MADDER.colour) / one;
            facts.add(new Fact("molecules in the drop at " + t, MOLECULES, oxygen, 0.35));
        }
        for (int i = FIRST; i <= MOLECULES; i++) {
            double t = ENTER + STEP * (i - FIRST) - 0.02;
            facts.add(new Fact("molecules inside after entry " + i, i, inside(renderer, t) / one, 0.5));
        }
        return facts;
    }

    private static double inside(SceneRenderer renderer, double t) {
        var lesson = renderer.lessonAt(t);
        int radius = (int) radius(t), top = (int) y(t) - radius, left = (int) BoilingPot.X - radius;
        int count = 0;
        for (int y = 0; y < 2 * radius; y++) {
            for (int x = 0; x < 2 * radius; x++) {
                boolean within = Math.hypot(x - radius, y - radius) < radius - 10;
                count += within && Measurements.like(lesson.getRGB(left + x, top + y), Palette.MADDER.colour) ? 1 : 0;
            }
        }
        return count;
    }
}
