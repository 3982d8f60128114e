package org.tirich.starter.clip.chemistry;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Solid, liquid and gas consist of the same particles in different order and motion.
///
/// Ember below is heat supplied, sky heat removed. The firozi gauge is the mean speed of the particles, and the
/// pitch follows it; it stays constant during a change of state, although heat is still supplied.
public final class StatesOfMatter implements Scene {

    private static final double GAUGE_X = 655, GAUGE_FOOT = Particles.FLOOR, GAUGE_FULL = 860;

    private final Particles particles = new Particles();

    @Override
    public String slug() {
        return "states-of-matter";
    }

    @Override
    public double seconds() {
        return HeatTimeline.END;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        double heat = HeatTimeline.heat(t);
        for (int i = -1; i <= 1; i++) {
            double x = FrameLayout.CENTRE_X - 40 + 190 * i;
            ink.glow(x, FrameLayout.HEIGHT + 40, 330, Palette.EMBER, 0.75 * Math.max(0, heat));
            ink.glow(x, FrameLayout.HEIGHT + 40, 330, Palette.SKY, 0.6 * Math.max(0, -heat));
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        vessel(ink);
        gauge(ink, t);
        double heat = HeatTimeline.heat(t);
        for (int i = 0; i < 5; i++) {
            arrow(ink, 130 + 105 * i, heat);
        }
        var hue = Palette.SKY.towards(Palette.PAPER, 0.25 + 0.75 * HeatTimeline.speed(t));
        for (int k = 0; k < Particles.COUNT; k++) {
            ink.disc(particles.x(k, t), particles.y(k, t), Particles.RADIUS, hue);
        }
    }

    private static void vessel(Ink ink) {
        double left = Particles.LEFT - 8, right = Particles.RIGHT + 8, top = Particles.TOP - 8;
        var box = new Rectangle2D.Double(left, top, right - left, Particles.FLOOR + 8 - top);
        ink.stroke(box, Ink.FIRM, Palette.MIST.colour);
    }

    /// Upwards when heat is supplied, downwards when it is removed.
    private static void arrow(Ink ink, double x, double heat) {
        double strength = Math.abs(heat), y = 1180, up = Math.signum(heat);
        var hue = (heat > 0 ? Palette.EMBER : Palette.SKY).at(strength);
        ink.line(x, y - 24, x, y + 24, Ink.FIRM, hue);
        ink.line(x, y - 24 * up, x - 16, y - 8 * up, Ink.FIRM, hue);
        ink.line(x, y - 24 * up, x + 16, y - 8 * up, Ink.FIRM, hue);
    }

    private static void gauge(Ink ink, double t) {
        ink.line(GAUGE_X, GAUGE_FOOT, GAUGE_X, GAUGE_FOOT - GAUGE_FULL, 26, Palette.SLATE.colour);
        ink.line(GAUGE_X, GAUGE_FOOT, GAUGE_X, level(HeatTimeline.speed(t)), 26, Palette.FIROZI.colour);
        for (double held : new double[] {HeatTimeline.MELTING, HeatTimeline.BOILING}) {
            ink.line(GAUGE_X - 26, level(held), GAUGE_X - 18, level(held), Ink.FIRM, Palette.PAPER.colour);
        }
    }

    private static double level(double speed) {
        return GAUGE_FOOT - GAUGE_FULL * speed;
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(HeatTimeline.END).louder(1.3);
        score.at(
                0,
                new Tone.Glide(
                        HeatTimeline.END,
                        t -> 220 * Math.pow(2, 1.6 * HeatTimeline.speed(t)),
                        t -> 0.1 + 0.12 * Math.abs(HeatTimeline.heat(t))));
        double last = 0;
        for (double bounce : particles.bounces()) {
            if (bounce - last > 0.05) {
                score.at(bounce, new Tone.Tick(620, 0.3));
                last = bounce;
            }
        }
        HeatTimeline.changes().forEach(at -> score.at(at, new Tone.Bell(440, 0.4)));
        return score;
    }

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        for (double t = 1; t < HeatTimeline.END; t += 3) {
            var lesson = renderer.lessonAt(t);
            var hue = Palette.SKY.towards(Palette.PAPER, 0.25 + 0.75 * HeatTimeline.speed(t));
            var inside = lesson.getSubimage((int) Particles.LEFT, (int) Particles.TOP, 560, 1050);
            double discs = Measurements.count(inside, hue) / (Math.PI * Particles.RADIUS * Particles.RADIUS);
            facts.add(new Fact("particles at " + t, Particles.COUNT, discs, 1.5));
        }
        double melting = particles.meanSpeed(HeatTimeline.MELT, HeatTimeline.MELTED);
        facts.add(new Fact("speed while melting is that before", HeatTimeline.MELTING, melting, 0.1));
        facts.add(new Fact(
                "speed while boiling",
                HeatTimeline.BOILING,
                particles.meanSpeed(HeatTimeline.BOIL, HeatTimeline.BOILED),
                0.12));
        double solid = particles.spread(HeatTimeline.MELT - 0.3), liquid = particles.spread(HeatTimeline.BOIL - 0.3);
        double gas = particles.spread(HeatTimeline.BOILED + 2);
        facts.add(new Fact("gas fills the vessel, liquid does not", 1, gas > 2 * liquid ? 1 : 0, 0));
        facts.add(new Fact("a liquid takes the width of the vessel", 1, liquid < solid ? 1 : 0, 0));
        facts.add(new Fact(
                "particles do not lie on each other", 1, particles.closest() > 1.5 * Particles.RADIUS ? 1 : 0, 0));
        return facts;
    }
}
