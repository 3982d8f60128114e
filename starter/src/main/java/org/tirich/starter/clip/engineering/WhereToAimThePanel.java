package org.tirich.starter.clip.engineering;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
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

/// A solar panel gives most power when it faces the Sun; heat takes some of it away.
///
/// A panel sways while three positions are offered. It snaps into each: rays that hit it light as many lamps, six flat,
/// eight upright, ten facing the Sun. Then the panel turns slowly and the rays are counted. At last hot air heats the
/// panel, and one of ten lamps goes out.
public final class WhereToAimThePanel implements Scene {

    private static final double FLAT = 0, UPRIGHT = -Math.PI / 2, FACING = -Math.atan2(4, 3);

    // Flat, upright, facing; the slow turn; heat; rewind.
    private static final double FIRST = 4, SECOND = 5.1, THIRD = 6.2, SLOW = 8, FAST = 11, HEAT = 11.4, HOT = 12.6;
    private static final double BACK = 14.6, END = 16.4;

    /// The share of the power that each kelvin of a silicon cell takes away, and the heating of this one.
    private static final double PER_KELVIN = 0.004, KELVIN = 25;

    private final TileRow tiles = new TileRow(3, 458, 222, 148, 64, 2.9, END, Palette.SAFFRON, Palette.CREAM, 2);

    @Override
    public String slug() {
        return "where-to-aim-the-panel";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.TANDOOR;
    }

    @Override
    public void scenery(Graphics2D g) {
        SunRoof.scenery(new Ink(g));
    }

    private static double angle(double t) {
        double swaying = -0.36 + 0.16 * Math.sin(2 * Math.PI * 8 * t / END);
        double angle = Easing.mix(swaying, FLAT, Easing.land(t, FIRST - 0.08, FIRST + 0.12));
        angle = Easing.mix(angle, UPRIGHT, Easing.land(t, SECOND - 0.08, SECOND + 0.12));
        angle = Easing.mix(angle, FACING, Easing.land(t, THIRD - 0.08, THIRD + 0.12));
        angle = Easing.mix(angle, FLAT, Easing.smooth(t, SLOW, SLOW + 1.1));
        angle = Easing.mix(angle, UPRIGHT, Easing.smooth(t, SLOW + 1.1, FAST - 0.4));
        angle = Easing.mix(angle, FACING, Easing.smooth(t, FAST - 0.4, FAST));
        return Easing.mix(angle, swaying, Easing.smooth(t, BACK, BACK + 1));
    }

    private static double heat(double t) {
        return Easing.smooth(t, HEAT, HOT) * (1 - Easing.smooth(t, BACK, BACK + 0.7));
    }

    /// The number of lamps that the panel can light.
    private static int lamps(double t) {
        boolean dark = t < FIRST || t > BACK;
        double power = SunRoof.hits(angle(t)) * (1 - PER_KELVIN * KELVIN * heat(t));
        return dark ? 0 : (int) Math.floor(power + 0.02);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        SunRoof.rays(ink, angle(t));
        SunRoof.heat(ink, t, heat(t));
        for (double snap : new double[] {FIRST, SECOND, THIRD}) {
            new Burst(snap, SunRoof.X, SunRoof.Y + 20, 60, 12, 380, 0.6).draw(ink, t, 10, Palette.APRICOT.colour);
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double angle = angle(t), snapped = t < SECOND ? FIRST : t < THIRD ? SECOND : THIRD;
        var level = g.getTransform();
        g.transform(Camera.jolted(t - snapped, 10).transform());
        SunRoof.panel(ink, angle, heat(t));
        if (t > FIRST && t < BACK) {
            for (int ray = 0; ray < SunRoof.RAYS; ray++) {
                if (SunRoof.hits(ray, angle)) {
                    double along = SunRoof.reach(ray, angle);
                    ink.disc(SunRoof.rayX(ray, along), SunRoof.rayY(ray, along), 14, Palette.PAPER.colour);
                }
            }
        }
        int lamps = lamps(t);
        for (int i = 0; i < SunRoof.RAYS; i++) {
            SunRoof.lamp(ink, i, i < lamps ? 1 : 0);
        }
        if (lamps > 0) {
            ink.numeral("" + lamps, 146, 896, 150, Palette.SAFFRON.colour);
        }
        g.setTransform(level);
        tiles.draw(ink, t, WhereToAimThePanel::outcome);
    }

    /// A panel that lies flat, stands upright, or faces the Sun.
    private static void outcome(Ink ink, int tile) {
        double angle = tile == 0 ? FLAT : tile == 1 ? UPRIGHT : FACING;
        var g = ink.g();
        var before = g.getTransform();
        ink.disc(-58, -92, 24, Palette.EMBER.colour);
        ink.line(-36, -74, 4, -44, Ink.FIRM, Palette.EMBER.colour);
        ink.line(10, 34, 10, 104, 16, Palette.WALNUT.colour);
        g.transform(AffineTransform.getRotateInstance(angle, 10, 20));
        ink.fill(new RoundRectangle2D.Double(-66, 4, 152, 32, 10, 10), Palette.INDIGO.colour);
        g.setTransform(before);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        score.at(0, new Tone.Glide(FIRST, s -> 260 + 30 * Math.sin(2 * Math.PI * 8 * s / END), _ -> 0.08));
        tiles.sound(score, 294, 392, 523);
        double[] snaps = {FIRST, SECOND, THIRD};
        for (int k = 0; k < snaps.length; k++) {
            score.at(snaps[k], new Tone.Drum(210 + 30 * k, 0.8));
            int lamps = lamps(snaps[k] + 0.4);
            for (int i = 0; i < lamps; i++) {
                score.at(snaps[k] + 0.1 + 0.05 * i, new Tone.Tick(440 + 44 * i, 0.28));
            }
        }
        score.rise(THIRD + 0.65, 0.35, 440, 550, 660, 880);
        score.at(SLOW, new Tone.Glide(FAST - SLOW, s -> 44 * Math.max(6, lamps(SLOW + s)), _ -> 0.2));
        int before = lamps(SLOW);
        for (double t = SLOW; t < FAST; t += 0.01) {
            if (lamps(t) != before) {
                before = lamps(t);
                score.at(t, new Tone.Pluck(44 * before, 0.45));
            }
        }
        score.chord(FAST + 0.05, 0.3, 440, 660);
        score.at(
                HEAT,
                new Tone.Rush(BACK - HEAT, s -> 500 + 120 * s, s -> 0.25 * Easing.window(s, 0, BACK - HEAT, 0.8)));
        score.at(HOT, new Tone.Drum(260, 0.6))
                .at(HOT, new Tone.Pluck(396, 0.6))
                .at(HOT + 0.4, new Tone.Pluck(330, 0.4));
        return score.at(BACK, new Tone.Glide(1.4, s -> 480 - 160 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Counts the lit lamps by their area, and compares them with the cosine.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double[] times = {FIRST + 0.8, SECOND + 0.8, THIRD + 0.8}, angles = {FLAT, UPRIGHT, FACING};
        double full = lit(renderer, times[2]);
        for (int i = 0; i < times.length; i++) {
            double cosine = Math.cos(angles[i] - FACING);
            facts.add(new Fact("power at position " + i, cosine, lit(renderer, times[i]) / full, 0.02));
            facts.add(new Fact("rays at position " + i, 10 * cosine, SunRoof.hits(angle(times[i])), 0.01));
        }
        double hot = lit(renderer, BACK - 0.1) / full;
        facts.add(new Fact("power of a panel 25 kelvin hotter", 1 - PER_KELVIN * KELVIN, hot, 0.02));
        return facts;
    }

    private static double lit(SceneRenderer renderer, double t) {
        var lamps = renderer.lessonAt(t).getSubimage(0, (int) SunRoof.LAMP_Y - 30, FrameLayout.WIDTH, 60);
        return Measurements.count(lamps, Palette.SAFFRON.colour);
    }
}
