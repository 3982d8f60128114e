package org.tirich.starter.clip.physics;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.Bazaar;
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

/// Sideways speed does not change the fall: a dropped and a thrown ball strike their drums at the same time.
///
/// A fuse burns towards both balls while three outcomes are offered. A single drum beat answers. Level lines at equal
/// flashes then show the reason, and five balls of different speeds fall as one level line.
public final class WhichLandsFirst implements Scene {

    private static final double[] CHORD = {262, 330, 392, 523, 659};
    private static final TileRow TILES =
            new TileRow(3, 424, 560, 172, 76, 2.9, Plunge.END, Palette.MADDER, Palette.CREAM, 2);
    private static final double STARS = Plunge.HITS[2] + 0.35;

    @Override
    public String slug() {
        return "which-lands-first";
    }

    @Override
    public double seconds() {
        return Plunge.END;
    }

    @Override
    public Ground ground() {
        return Ground.MORNING;
    }

    @Override
    public void scenery(Graphics2D g) {
        Bazaar.scenery(new Ink(g));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double hit : Plunge.HITS) {
            for (int ball = 0; ball < Plunge.BALLS; ball++) {
                if (Plunge.there(ball, hit) == 1) {
                    new Burst(hit, Plunge.x(ball, 1), Bazaar.DRUM_Y, 50, 9, 560, 0.8)
                            .draw(ink, t, 13, Palette.CREAM.colour);
                }
            }
        }
        double equal = Easing.land(t, Plunge.HITS[0] + 0.15, Plunge.HITS[0] + 0.55);
        Bazaar.equal(ink, equal * (1 - Easing.smooth(t, Plunge.BACK - 0.4, Plunge.BACK)));
        double garland = 1 - Easing.smooth(t, Plunge.HOME - 0.4, Plunge.HOME);
        for (int ball = 0; ball < Plunge.BALLS; ball++) {
            double at = STARS + 0.13 * ball;
            Bazaar.blossom(ink, Plunge.x(ball, 1), garland * Easing.land(t, at, at + 0.35));
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double elapsed = Plunge.elapsed(t), since = Plunge.sinceHit(t), y = Plunge.y(elapsed);
        double burnt =
                t < Plunge.HOME ? Easing.ramp(t, 0, Plunge.CUT) : 1 - Easing.smooth(t, Plunge.HOME + 0.9, Plunge.END);
        Fuse.holder(ink, Easing.smooth(elapsed, 0, 0.06));
        Fuse.draw(ink, burnt, t);
        var still = g.getTransform();
        g.transform(Camera.jolted(since, 12).transform());
        for (int ball = 0; ball < Plunge.BALLS; ball++) {
            double width = Easing.mix(134, 90, Plunge.there(1, t));
            Bazaar.drum(ink, Plunge.x(ball, 1), width * Plunge.there(ball, t), since);
        }
        flashes(ink, t);
        if (elapsed > 0 && t > Plunge.STROBE) {
            ink.line(Plunge.LEFT, y, Plunge.x(Plunge.BALLS - 1, elapsed), y, Ink.FIRM, Palette.INDIGO.colour);
        }
        for (int ball = 0; ball < Plunge.BALLS; ball++) {
            double there = Plunge.there(ball, t), x = Plunge.x(ball, elapsed);
            if (there > 0) {
                double shiver = t > Plunge.CUT ? 0 : 2.5 * Math.sin(34 * t + ball) * Easing.smooth(t, 2.6, Plunge.CUT);
                Bazaar.ball(ink, x + shiver, y - 90 * (1 - there), (x - Plunge.LEFT) / 80, 1);
                Bazaar.ripples(ink, Plunge.x(ball, 1), since);
            }
        }
        g.setTransform(still);
        TILES.draw(ink, t, WhichLandsFirst::outcome);
    }

    /// One ball or both on the ground.
    private static void outcome(Ink ink, int tile) {
        for (int side = -1; side <= 1; side += 2) {
            boolean down = tile == 2 || tile == (side < 0 ? 0 : 1);
            ink.line(44 * side - 28, 100, 44 * side + 28, 100, Ink.BOLD, Palette.INDIGO.colour);
            ink.disc(44 * side, down ? 62 : -58, 30, Palette.MADDER.colour);
        }
    }

    private static void flashes(Ink ink, double t) {
        double shown = 1 - Easing.smooth(t, Plunge.AGAIN, Plunge.AGAIN + 0.5);
        for (int n = 0; n <= Plunge.FLASHES && shown > 0; n++) {
            double elapsed = n / (double) Plunge.FLASHES, y = Plunge.y(elapsed);
            double thrown = Plunge.x(Plunge.BALLS - 1, elapsed);
            if (t >= Math.max(Plunge.STROBE, Plunge.taken(n))) {
                ink.line(Plunge.LEFT, y, thrown, y, Ink.FINE, Palette.INDIGO.at(0.7 * shown));
                Bazaar.ball(ink, Plunge.LEFT, y, 0, 0.45 * shown);
                Bazaar.ball(ink, thrown, y, (thrown - Plunge.LEFT) / 80, 0.45 * shown);
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(Plunge.END).louder(1.3);
        score.at(0, new Tone.Rush(Plunge.CUT, s -> 900 + 200 * s, s -> 0.05 + 0.03 * s));
        TILES.sound(score, CHORD);
        fall(score, Plunge.CUT, Plunge.FALL, 2);
        score.rise(Plunge.HITS[0] + 0.35, 0.4, 392, 523, 659);
        for (int n = 1; n < Plunge.FLASHES; n++) {
            score.at(Plunge.taken(n), new Tone.Pluck(523 - 60 * n, 0.5));
        }
        fall(score, Plunge.HITS[1] - Plunge.MOVE, Plunge.MOVE, 2);
        for (int ball = 1; ball < Plunge.BALLS - 1; ball++) {
            score.at(Plunge.joins(ball) + 0.2, new Tone.Drum(330, 0.35));
        }
        fall(score, Plunge.CURTAIN, Plunge.CURTAIN_FALL, Plunge.BALLS);
        score.rise(STARS, 0.4, 523, 659, 784, 1047, 1319);
        return score.at(Plunge.HOME, new Tone.Glide(1.1, s -> 260 + 500 * s, _ -> 0.14));
    }

    /// A whistle whose pitch falls with the balls, and one beat for all landings.
    private static void fall(Soundtrack score, double at, double seconds, int balls) {
        score.at(at, new Tone.Glide(seconds, s -> 880 - 560 * s * s / seconds / seconds, _ -> 0.14));
        score.at(at + seconds, new Tone.Drum(210, 0.8));
        for (int ball = 0; ball < balls; ball++) {
            score.at(at + seconds, new Tone.Pluck(CHORD[ball], 0.4));
        }
    }

    /// Measures the balls in the picture at each flash, and the beats of the landings in the sound.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (int n = 1; n <= Plunge.FLASHES; n++) {
            double elapsed = n / (double) Plunge.FLASHES;
            var lesson = renderer.lessonAt(Plunge.taken(n) - 1e-6);
            double left = height(lesson, 0, elapsed), right = height(lesson, Plunge.BALLS - 1, elapsed);
            facts.add(new Fact("level at flash " + n, left, right, 2));
            facts.add(new Fact("fallen at flash " + n, n * n, 25 * (left - Plunge.TOP) / Plunge.DROP, 0.15));
        }
        var track = score().mix();
        for (double hit : Plunge.HITS) {
            facts.add(new Fact("beats heard at the landing", 1, Measurements.beats(track, hit - 0.2, hit + 0.2), 0));
        }
        return facts;
    }

    private static double height(BufferedImage lesson, int ball, double elapsed) {
        double y = Plunge.y(elapsed), x = Plunge.x(ball, elapsed);
        return Bazaar.BALL + Measurements.topOfColumn(lesson, (int) x, Palette.MADDER.colour, y - 50, y + 50);
    }
}
