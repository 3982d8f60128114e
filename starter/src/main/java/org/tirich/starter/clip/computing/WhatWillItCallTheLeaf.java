package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// A sure answer outside the examples.
///
/// A machine has learnt ten digits. A mango leaf falls on its board, and it answers 7 with a share of .98; a written 7
/// gets hardly more, and a cricket ball is called 4. The shares of the ten names always sum to 1. Only with leaves
/// among
/// its examples, as an eleventh name, it calls the leaf a leaf.
public final class WhatWillItCallTheLeaf implements Scene {

    private static final Takhti BOARD = new Takhti(128, 168, 58);
    private static final double FOOT = 1066, FULL = 380, LEFT = 41, SLOT = 58, BAR = 42;

    // The leaf falls, is cut, named; a seven; a ball; the leaf again with an eleventh name; rewind.
    private static final double FALL = 4, CUT = 4.6, NAME = 5.8, SEVEN = 8.6, BALL = 10.8, LEARN = 13.2, AGAIN = 14.4;
    private static final double BACK = 17, END = 18.8, THINK = 1.4;

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 868, 204, 88, 2.9, END, Palette.MADDER, Palette.CREAM, 0);

    /// A picture on the board, from one second to another.
    private record Show(BoardPicture picture, boolean knowsLeaf, double from, double answer, double to) {

        double[] shares(double t) {
            return DigitMachine.shares(
                    Raster.of(picture.area()), knowsLeaf, Math.pow(Easing.ramp(t, answer, answer + THINK), 2));
        }

        double[] shares() {
            return DigitMachine.shares(Raster.of(picture.area()), knowsLeaf, 1);
        }
    }

    private static final List<Show> SHOWS = List.of(
            new Show(BoardPicture.LEAF, false, FALL, NAME, SEVEN),
            new Show(BoardPicture.SEVEN, false, SEVEN, SEVEN + 0.3, BALL),
            new Show(BoardPicture.BALL, false, BALL, BALL + 0.3, LEARN),
            new Show(BoardPicture.LEAF, true, LEARN, AGAIN, BACK));

    @Override
    public String slug() {
        return "what-will-it-call-the-leaf";
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
        var ink = new Ink(g);
        Ornament.ridge(ink, 1010, 420, 8, Palette.NOON.towards(Palette.SLOPE, 0.5));
        Ornament.ridge(ink, 1010, 240, 21, Palette.SLOPE.towards(Palette.NOON, 0.4));
        ink.fill(new Rectangle2D.Double(0, 1008, FrameLayout.WIDTH, 272), Palette.TEAL.towards(Palette.SLOPE, 0.35));
        ink.fill(new Rectangle2D.Double(346, 0, 28, 120), Palette.WALNUT.colour);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 54, 10, Palette.MADDER.colour, Palette.INDIGO.colour);
        BOARD.board(ink);
        box(ink);
    }

    /// The machine, with a window for each name.
    private static void box(Ink ink) {
        ink.fill(new Rectangle2D.Double(0, FOOT, FrameLayout.WIDTH, 150), Palette.MADDER.colour);
        ink.fill(new Rectangle2D.Double(0, FOOT, FrameLayout.WIDTH, 12), Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, FOOT + 138, FrameLayout.WIDTH, 76), Palette.INDIGO.colour);
        Ornament.chain(ink, 0, FOOT + 178, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.FIROZI.colour);
    }

    private static double x(int name) {
        return LEFT + (name + 0.5) * SLOT;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Burst(FALL, FrameLayout.CENTRE_X, 640, 220, 14, 380, 0.7).draw(new Ink(g), t, 12, Palette.WALNUT.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        picture(ink, t);
        g.transform(Camera.jolted(t - FALL, 10).transform());
        double open = Easing.land(t, LEARN + 0.3, LEARN + 0.8) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
        for (int name = 0; name <= DigitMachine.LEAF; name++) {
            window(ink, name, name < DigitMachine.DIGITS ? 1 : open);
        }
        bars(ink, t);
        tiles.draw(ink, t, WhatWillItCallTheLeaf::outcome);
    }

    private static void window(Ink ink, int name, double open) {
        if (open < 0.05) {
            return;
        }
        double half = 25 * open, x = x(name), y = FOOT + 75;
        ink.fill(
                new RoundRectangle2D.Double(x - half, y - 46 * open, 2 * half, 92 * open, 14, 14),
                Palette.CREAM.colour);
        if (name < DigitMachine.DIGITS) {
            ink.numeral("" + name, x, y, 56, Palette.INDIGO.colour);
        } else {
            BoardPicture.LEAF.draw(ink, new AffineTransform(5.6 * open, 0, 0, 9 * open, x - 21 * open, y - 36 * open));
        }
    }

    /// The picture on the board: as it is, cut, and as shades.
    private static void picture(Ink ink, double t) {
        var show = SHOWS.getFirst();
        for (var each : SHOWS) {
            show = t >= each.from && t < END - 1.2 ? each : show;
        }
        var g = ink.g();
        var before = g.getTransform();
        double held = t < FALL ? 1 - Easing.ramp(t, FALL - 0.14, FALL) : Easing.smooth(t, END - 0.9, END - 0.1);
        double wind = 0.06 * Math.sin(2 * Math.PI * 1.25 * t) * held;
        g.transform(Camera.jolted(t - FALL, 10).transform());
        g.translate(BOARD.centreX(), BOARD.y() + BOARD.side() / 2 + 26 * held);
        g.rotate(0.05 * held + wind);
        g.scale(1 + 0.08 * held, 1 + 0.08 * held);
        g.translate(-BOARD.centreX(), -BOARD.y() - BOARD.side() / 2);
        double entered = show == SHOWS.getFirst() ? 1 : Math.max(0, Easing.land(t, show.from, show.from + 0.3));
        var place = BOARD.onBoard();
        place.translate(4 - 4 * entered, 4 - 4 * entered);
        place.scale(entered, entered);
        show.picture.draw(ink, place);
        g.setTransform(before);
        if (t < BACK && t > CUT) {
            shades(ink, show, t);
        }
    }

    /// The shades of the rows, one row after another.
    private static void shades(Ink ink, Show show, double t) {
        double from = show == SHOWS.getFirst() ? CUT : show.from + 0.5;
        var raster = Raster.of(show.picture.area());
        for (int cell = 0; cell < Raster.CELLS; cell++) {
            int row = cell / Raster.SIDE;
            if (t > from + 0.1 * row) {
                BOARD.patch(ink, cell % Raster.SIDE, row, Takhti.shade(raster.at(cell)));
            }
        }
    }

    private static void bars(Ink ink, double t) {
        for (var show : SHOWS) {
            if (t < show.from || t > show.to + 0.3) {
                continue;
            }
            double gone = 1 - Easing.smooth(t, show.to, show.to + 0.25),
                    up = gone * Easing.smooth(t, show.from, show.from + 0.3);
            if (t > show.to && show != SHOWS.getLast()) {
                continue;
            }
            var shares = show.shares(t);
            int most = DigitMachine.most(show.shares());
            for (int name = 0; name < shares.length; name++) {
                double height = FULL * shares[name] * up;
                var colour = name == most && t > show.answer ? Palette.MADDER.colour : Palette.INDIGO.colour;
                if (name == DigitMachine.LEAF) {
                    colour = Palette.TEAL.colour;
                }
                ink.fill(new Rectangle2D.Double(x(name) - BAR / 2, FOOT - height, BAR, height), colour);
            }
            number(ink, show, most, t, gone);
        }
    }

    /// The largest share, beside its bar.
    private static void number(Ink ink, Show show, int most, double t, double gone) {
        double shown = Easing.land(t, show.answer + THINK - 0.1, show.answer + THINK + 0.2) * gone;
        if (shown > 0.05) {
            double side = most > 5 ? -158 : 158;
            Color colour = most == DigitMachine.LEAF ? Palette.TEAL.colour : Palette.MADDER.colour;
            ink.numeral(written(show), x(most) + side, FOOT - 280, 120 * shown, colour);
        }
    }

    private static String written(Show show) {
        double[] shares = show.shares();
        return ".%02d".formatted(Math.round(100 * shares[DigitMachine.most(shares)]));
    }

    /// What the machine may answer: a digit, the leaf, or that it does not know.
    private static void outcome(Ink ink, int tile) {
        switch (tile) {
            case 0 -> ink.numeral("7", 0, 0, 150, Palette.INDIGO.colour);
            case 1 -> BoardPicture.LEAF.draw(ink, new AffineTransform(21, 0, 0, 21, -80, -88));
            default -> {
                for (int i = 0; i < 5; i++) {
                    ink.fill(new Rectangle2D.Double(-66 + 28 * i, 20, 20, 40), Palette.INDIGO.colour);
                }
                ink.line(-74, 66, 74, 66, Ink.FINE, Palette.WALNUT.colour);
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(FALL, new Tone.Drum(220, 0.9))
                .at(FALL, new Tone.Rush(0.4, s -> 900 - 900 * s, s -> 0.5 * (1 - s / 0.4)));
        for (var show : SHOWS) {
            double from = show == SHOWS.getFirst() ? CUT : show.from + 0.5;
            for (int row = 0; row < Raster.SIDE; row++) {
                score.at(from + 0.1 * row, new Tone.Tick(700 - 40 * row, 0.3));
            }
            int most = DigitMachine.most(show.shares());
            score.at(show.answer, new Tone.Glide(THINK, s -> 240 + 420 * show.shares(show.answer + s)[most], _ -> 0.2));
            score.at(show.answer + THINK, new Tone.Drum(240, 0.7));
            score.chord(show.answer + THINK, 0.24, 392, most == DigitMachine.LEAF ? 494 : 415);
        }
        score.at(LEARN + 0.4, new Tone.Pluck(659, 0.6));
        score.rise(AGAIN + THINK + 0.2, 0.4, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.5, s -> 500 - 160 * s, s -> 0.16 * Easing.window(s, 0, 1.5, 0.3)));
    }

    /// Reads the shades and the bars from the picture and calculates the shares again.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        for (var show : SHOWS) {
            double t = show.answer + THINK + 0.3;
            var lesson = renderer.lessonAt(t);
            var shares = DigitMachine.shares(raster(lesson), show.knowsLeaf, 1);
            int most = DigitMachine.most(shares);
            String said = written(show);
            facts.add(new Fact("share written at " + t, shares[most], Double.parseDouble(said), 0.005));
            double top = Measurements.topOfColumn(lesson, (int) x(most), colour(most), 600, FOOT);
            facts.add(new Fact("height of the bar at " + t, FULL * shares[most], FOOT - top, 2));
            facts.add(new Fact(
                    "sum of the shares at " + t, 1, Arrays.stream(shares).sum(), 1e-9));
        }
        facts.add(
                new Fact("the leaf is called", 7, DigitMachine.most(SHOWS.get(0).shares()), 0));
        facts.add(new Fact(
                "share of the leaf in hundredths",
                98,
                Math.round(100 * SHOWS.get(0).shares()[7]),
                0));
        facts.add(new Fact(
                "the seven is called", 7, DigitMachine.most(SHOWS.get(1).shares()), 0));
        facts.add(
                new Fact("the ball is called", 4, DigitMachine.most(SHOWS.get(2).shares()), 0));
        facts.add(new Fact(
                "the leaf is called a leaf",
                DigitMachine.LEAF,
                DigitMachine.most(SHOWS.get(3).shares()),
                0));
        return facts;
    }

    private static Color colour(int name) {
        return name == DigitMachine.LEAF ? Palette.TEAL.colour : Palette.MADDER.colour;
    }

    /// The numbers of the cells, from their shades in the picture.
    private static Raster raster(BufferedImage lesson) {
        var numbers = new int[Raster.CELLS];
        double whole = Palette.CREAM.colour.getRed() - Palette.WALNUT.colour.getRed();
        for (int cell = 0; cell < Raster.CELLS; cell++) {
            int x = (int) BOARD.columnX(cell % Raster.SIDE), y = (int) BOARD.rowY(cell / Raster.SIDE);
            double dark = Palette.CREAM.colour.getRed() - (lesson.getRGB(x, y) >> 16 & 255);
            numbers[cell] = (int) Math.round(Raster.FULL * dark / whole);
        }
        return new Raster(numbers);
    }
}
