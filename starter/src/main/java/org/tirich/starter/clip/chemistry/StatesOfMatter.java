package org.tirich.starter.clip.chemistry;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
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
    private final TileRow tiles =
            new TileRow(3, 310, 300, 180, 80, 2.9, HeatTimeline.END, Palette.SAFFRON, Palette.DUSK, 1);

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
        var hue = Palette.SKY.colour;
        for (int k = 0; k < Particles.COUNT; k++) {
            ink.disc(particles.x(k, t), particles.y(k, t), Particles.RADIUS, hue);
        }
        tiles.draw(ink, t, StatesOfMatter::outcome);
    }

    /// Heated particles grow, move apart, or become soft.
    private static void outcome(Ink ink, int tile) {
        double pitch = tile == 0 ? 62 : tile == 1 ? 66 : 40;
        for (int i = 0; i < 9; i++) {
            double x = (i % 3 - 1) * pitch, y = (i / 3 - 1) * pitch * (tile == 1 ? 1.25 : 1);
            switch (tile) {
                case 0 -> ink.disc(x * 0.9, y * 0.9, 27, Palette.SKY.colour);
                case 1 -> ink.disc(x + 12 * Math.sin(5 * i), y + 14 * Math.cos(7 * i), 15, Palette.SKY.colour);
                default -> ink.fill(new Ellipse2D.Double(1.3 * x - 31, 0.8 * y + 20, 62, 26), Palette.SKY.colour);
            }
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
        tiles.sound(score, 294, 392, 523);
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
        for (double t = 4.5; t < HeatTimeline.END - 2.2; t += 3) {
            var lesson = renderer.lessonAt(t);
            var hue = Palette.SKY.colour;
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
