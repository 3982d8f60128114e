package org.tirich.starter.clip.computing;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.clip.thing.TileRow;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Each binary place is worth twice the next: five lamps count to 31.
///
/// Five lanterns show 1, 2 and 3 while 5, 10 and 31 are offered, and count on to 31. Then each lights alone above as
/// many blocks as it is worth: twice as many as its neighbour. A sixth lantern is worth 32.
public final class HowFarCanFiveLampsCount implements Scene {

    private static final int PLACES = 5, FULL = 31, SIXTH_PLACE = 32;
    private static final int[] OFFERED = {5, 10, FULL};
    private static final double[] HERTZ = {784, 587, 440, 330, 262, 220};

    // It counts on, is full; the places one by one; all together; a sixth lantern; rewind.
    private static final double COUNT = 4, PLACE = 0.66, HELD = 1, BACK_SECONDS = 2.1, NUMBER_Y = 810;

    private final List<Double> reached = new ArrayList<>(List.of(0.0, 0.0, 0.9, 1.8));
    private final double full;
    private final double places;
    private final double all;
    private final double sixth;
    private final double back;
    private final double end;
    private final TileRow tiles;

    public HowFarCanFiveLampsCount() {
        double at = COUNT;
        for (int number = 4; number <= FULL; number++) {
            reached.add(at);
            at += Math.max(0.11, 0.42 - 0.035 * (number - 4));
        }
        full = reached.get(FULL);
        places = full + HELD;
        all = places + PLACES * PLACE + 0.1;
        sixth = all + 1.2;
        back = sixth + 1.6;
        end = back + BACK_SECONDS;
        tiles = TileRow.across(NUMBER_Y + 60, end, Palette.SAFFRON, Palette.DUSK, 2);
    }

    @Override
    public String slug() {
        return "how-far-can-five-lamps-count";
    }

    @Override
    public double seconds() {
        return end;
    }

    @Override
    public void scenery(Graphics2D g) {
        LanternRow.scenery(new Ink(g));
    }

    /// The number that the lanterns show.
    private int number(double t) {
        if (t >= back + 0.4) {
            return 1;
        }
        if (t >= sixth + 0.7) {
            return SIXTH_PLACE;
        }
        if (t >= all) {
            return FULL;
        }
        if (t >= places) {
            return 1 << Math.min(PLACES - 1, (int) ((t - places) / PLACE));
        }
        int number = 1;
        while (number < FULL && reached.get(number + 1) <= t) {
            number++;
        }
        return number;
    }

    private LanternRow row(double t) {
        return new LanternRow(Easing.smooth(t, sixth, sixth + 0.6) * (1 - Easing.smooth(t, back, back + 0.6)));
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        var ink = new Ink(g);
        var row = row(t);
        for (int place = 0; place <= PLACES; place++) {
            if (lit(place, t)) {
                ink.glow(row.x(place), LanternRow.LAMP_Y, 84, Palette.EMBER, 0.5);
            }
        }
    }

    private boolean lit(int place, double t) {
        return (number(t) >> place & 1) == 1;
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        for (double blow : new double[] {COUNT, full, sixth + 0.7}) {
            g.transform(Camera.jolted(t - blow, 8).transform());
        }
        var row = row(t);
        double digits = Easing.window(t, COUNT, back + 0.3, 0.3);
        for (int place = PLACES; place >= 0; place--) {
            double size = place == PLACES ? Easing.ramp(row.sixth(), 0.7, 1) : 1;
            if (size > 0.05) {
                row.lantern(ink, place, lit(place, t), size * (1.14 - 0.24 * row.sixth()), digits);
            }
        }
        stacks(ink, row, t);
        number(ink, t);
        tiles.draw(ink, t, HowFarCanFiveLampsCount::outcome);
    }

    private void stacks(Ink ink, LanternRow row, double t) {
        double strength = 1 - Easing.smooth(t, sixth - 0.3, sixth);
        for (int place = 0; place < PLACES && strength > 0 && t > places; place++) {
            double at = places + PLACE * place;
            row.stack(ink, place, Easing.smooth(t, at, at + 0.4), lit(place, t), strength);
        }
    }

    /// The number, small above the tiles, large while it counts, and beside the stacks.
    private void number(Ink ink, double t) {
        double large = Easing.smooth(t, COUNT - 0.5, COUNT) * (1 - Easing.smooth(t, back - 0.1, back + 0.4));
        double aside = Easing.smooth(t, places - 0.4, places) * (1 - Easing.smooth(t, sixth, sixth + 0.5));
        double x = Easing.mix(FrameLayout.CENTRE_X, 506, aside);
        double y = Easing.mix(Easing.mix(598, NUMBER_Y, large), 700, aside);
        double height = Easing.mix(Easing.mix(190, 400, large), 200, aside);
        double shiver = 5 * Math.sin(44 * t) * Easing.window(t, 2.9, COUNT, 0.2);
        double star = Easing.land(t, full, full + 0.35) * (1 - Easing.smooth(t, places - 0.5, places - 0.2));
        if (star > 0.02) {
            Ornament.star(ink, x, y, 300 * star, Palette.MADDER.colour, Palette.NIGHT.colour);
        }
        ink.numeral("" + number(t), x + shiver, y, height, Palette.FIROZI.colour);
    }

    private static void outcome(Ink ink, int tile) {
        ink.numeral("" + OFFERED[tile], 0, 14, 104, Palette.FIROZI.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(end).louder(1.1);
        tiles.sound(score, 294, 392, 523);
        score.at(COUNT, new Tone.Drum(210, 0.8)).at(full, new Tone.Drum(200, 1));
        for (int number = 1; number <= FULL; number++) {
            double at = reached.get(number);
            score.at(at, new Tone.Tick(880, 0.4));
            for (int place = 0; place < PLACES; place++) {
                if ((number & ~(number - 1)) >> place == 1) {
                    score.at(at, new Tone.Pluck(HERTZ[place], number < 4 ? 0.25 : 0.45));
                }
            }
        }
        score.chord(full + 0.05, 0.25, 392, 588).rise(full + 0.2, 0.4, 392, 494, 588, 784);
        for (int place = 0; place < PLACES; place++) {
            score.at(places + PLACE * place, new Tone.Pluck(HERTZ[place], 0.5))
                    .at(places + PLACE * place + 0.35, new Tone.Drum(330 - 22 * place, 0.5));
        }
        score.chord(all, 0.2, HERTZ[4], HERTZ[3], HERTZ[2], HERTZ[1]);
        score.at(sixth, new Tone.Glide(0.6, s -> 500 - 350 * s, _ -> 0.16));
        score.at(sixth + 0.7, new Tone.Drum(200, 0.9)).rise(sixth + 0.8, 0.4, 330, 440, 660);
        return score.at(back, new Tone.Glide(1.6, s -> 300 + 120 * s, s -> 0.12 * Easing.window(s, 0, 1.6, 0.3)));
    }

    /// Reads the number from the lit lanterns, and counts the blocks in the picture.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (int number = 1; number <= FULL; number++) {
            var lesson = renderer.lessonAt(reached.get(number) + 0.05);
            int read = 0;
            for (int place = 0; place < PLACES; place++) {
                int argb = lesson.getRGB((int) row(0).x(place) - 37, (int) LanternRow.LAMP_Y + 8);
                read += Measurements.like(argb, Palette.SAFFRON.colour) ? 1 << place : 0;
            }
            facts.add(new Fact("lanterns lit for " + Integer.toBinaryString(number), number, read, 0));
        }
        double block = 96 * LanternRow.BLOCK - (4 - Math.PI) * 36;
        for (int place = 0; place < PLACES - 1; place++) {
            var below = renderer.lessonAt(places + PLACE * place + 0.6).getSubimage(0, 860, FrameLayout.WIDTH, 350);
            double lit = Measurements.count(below, Palette.FIROZI.colour);
            facts.add(new Fact("blocks of place " + place, 1 << place, lit / block, 0.3));
        }
        var column = renderer.lessonAt(all + 0.2).getSubimage(40, 480, 130, 730);
        facts.add(new Fact("blocks of place 4", 16, Measurements.count(column, Palette.FIROZI.colour) / block, 0.5));
        return facts;
    }
}
