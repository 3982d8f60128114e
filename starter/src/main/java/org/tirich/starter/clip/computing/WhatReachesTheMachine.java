package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tirich.starter.clip.thing.TileRow;
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

/// A picture for a machine is 64 numbers.
///
/// A digit on a writing board is divided into cells, each cell becomes one shade, each shade a number, and the machine
/// answers with the most similar of ten examples. Then the cells are shuffled: nobody recognises the digit, but with
/// the
/// examples shuffled alike the distances, and so the answer, stay the same.
public final class WhatReachesTheMachine implements Scene {

    private static final int DIGIT = 3;
    private static final Takhti BOARD = new Takhti(88, 158, 68);
    private static final AnswerBox BOX =
            new AnswerBox(FrameLayout.CENTRE_X, 1004, 600, 206, Palette.MADDER, Palette.INDIGO);
    private static final double CABLE = 560;

    // Cut, one shade a cell, numbers row by row, read, answer, the picture again, shuffle, read, answer, rewind.
    private static final double CUT = 4, SHADE = 4.7, COUNT = 6.3, READ = 8.4, ANSWER = 10;
    private static final double AGAIN = 11.2, SHUFFLE = 12, REREAD = 13.2, PAY = 14.8;
    private static final double BACK = 16.3, WIPE = 0.8, END = 18, ROW = 0.16;

    private static final AffineTransform HAND = new AffineTransform(0.98, 0.02, -0.08, 1.02, 0.35, -0.1);
    private static final Raster ASKED = Raster.of(HandDigit.ink(DIGIT, HAND));
    private static final List<Raster> EXAMPLES = IntStream.range(0, 10)
            .mapToObj(digit -> Raster.of(HandDigit.ink(digit)))
            .toList();
    private static final int[] ORDER = shuffledOrder();

    private static final List<Point2D> STROKE = points();

    /// The upper right corner of the raster, on the tile of numbers.
    private static final int[] SAMPLE = {7, 4, 0, 5, 9, 3, 0, 8, 4};

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 872, 200, 86, 2.9, END, Palette.SAFFRON, Palette.CREAM, 2);

    private static int[] shuffledOrder() {
        var cells = new ArrayList<>(IntStream.range(0, Raster.CELLS).boxed().toList());
        Collections.shuffle(cells, new Random(7));
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String slug() {
        return "what-reaches-the-machine";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.MONSOON;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        var arch = Palette.STORM.towards(Palette.RAIN, 0.5);
        for (double x : new double[] {0, 240, 480}) {
            ink.fill(new Rectangle2D.Double(x + 24, 860, 192, 420), arch);
            ink.disc(x + 120, 860, 96, arch);
        }
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.MADDER.colour, Palette.FIROZI.colour);
        ink.disc(BOARD.centreX(), 84, 13, Palette.SAFFRON.colour);
        ink.fill(new Rectangle2D.Double(0, 1204, FrameLayout.WIDTH, 76), Palette.WALNUT.colour);
        Ornament.chain(ink, 0, 1244, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - CUT, 12).transform());
        BOX.draw(ink);
        cable(ink, t);
        BOARD.board(ink);
        ink.fill(BOARD.onBoard().createTransformedShape(HandDigit.ink(DIGIT, HAND)), Takhti.INK);
        double wiped = BOARD.y() + BOARD.side() * Easing.ramp(t, BACK, BACK + WIPE);
        var whole = g.getClip();
        g.clip(new Rectangle2D.Double(0, wiped, FrameLayout.WIDTH, FrameLayout.HEIGHT));
        cells(ink, t);
        double numbered = BOARD.side() * Easing.ramp(t, COUNT, COUNT + Raster.SIDE * ROW);
        g.clip(new Rectangle2D.Double(0, BOARD.y() - 5 + numbered, FrameLayout.WIDTH, FrameLayout.HEIGHT));
        BOARD.lattice(ink, numbered == BOARD.side() ? 0 : Easing.ramp(t, CUT, CUT + 0.3));
        g.setClip(whole);
        pen(ink, t);
        int rows = Math.min(Raster.SIDE, 1 + (int) ((t - COUNT) / ROW));
        double shown = Easing.land(t, COUNT, COUNT + 0.3) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
        if (shown > 0.05) {
            ink.numeral("" + Raster.SIDE * rows, 262, 872, 170 * shown, Palette.SAFFRON.colour);
        }
        answer(ink, t);
        tiles.draw(ink, t, WhatReachesTheMachine::outcome);
    }

    /// The pen goes over the stroke, leaves, and returns to its beginning.
    private static void pen(Ink ink, double t) {
        double along = t < BACK ? Easing.smooth(t, 0.1, 2.8) : 0;
        double away = Easing.windUp(t, 3, 3.5) - Easing.smooth(t, END - 0.9, END - 0.1);
        if (away < 0.98) {
            int place = (int) Math.min(STROKE.size() - 1, Math.round(along * (STROKE.size() - 1)));
            var tip = BOARD.onBoard().transform(STROKE.get(place), null);
            Takhti.pen(ink, tip.getX() + 250 * away, tip.getY() + 320 * away);
        }
    }

    /// The points of the stroke in the order of writing.
    private static List<Point2D> points() {
        var points = new ArrayList<Point2D>();
        var way = new double[6];
        for (var it = new FlatteningPathIterator(HandDigit.stroke(DIGIT).getPathIterator(HAND), 0.001, 9);
                !it.isDone();
                it.next()) {
            it.currentSegment(way);
            points.add(new Point2D.Double(way[0], way[1]));
        }
        return points;
    }

    /// The share of the numbers of a row that has appeared.
    private static double counted(double t, int row) {
        return t < COUNT + ROW * row ? 0 : 1;
    }

    /// The share of the shade of a row behind its numbers.
    private static double shaded(double t, int row) {
        double first = Easing.smooth(t, SHADE + ROW * row, SHADE + ROW * row + 0.25);
        double blank = Easing.smooth(t, COUNT + ROW * row - 0.05, COUNT + ROW * row);
        return first * (1 - blank) + Easing.smooth(t, AGAIN, AGAIN + 0.2);
    }

    private static void cells(Ink ink, double t) {
        if (t > SHADE + 9 * ROW && t < BACK + WIPE) {
            ink.fill(new Rectangle2D.Double(BOARD.x(), BOARD.y(), BOARD.side(), BOARD.side()), Palette.CREAM.colour);
        }
        double flown = Easing.smooth(t, SHUFFLE, SHUFFLE + 0.4);
        for (int place = 0; place < Raster.CELLS; place++) {
            int cell = ORDER[place], row = cell / Raster.SIDE;
            double covered = t > BACK + WIPE ? 0 : Easing.smooth(t, SHADE + ROW * row, SHADE + ROW * row + 0.1);
            if (covered <= 0) {
                continue;
            }
            double x = Easing.mix(cell % Raster.SIDE, place % Raster.SIDE, flown);
            double y = Easing.mix(row, place / Raster.SIDE, flown);
            double dark = ASKED.at(cell) * Easing.clamp(shaded(t, row));
            var colour = Takhti.shade(dark);
            BOARD.patch(ink, x, y, covered >= 1 ? colour : alpha(colour, covered));
            BOARD.number(ink, x, y, ASKED.at(cell), dark > 4.5, counted(t, row));
        }
    }

    private static Color alpha(Color colour, double share) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (255 * share));
    }

    /// The cable, and a bead for each row that is read.
    private static void cable(Ink ink, double t) {
        double top = BOARD.y() + BOARD.side() + 20;
        double there = Easing.smooth(t, READ - 0.6, READ - 0.2) * (1 - Easing.smooth(t, BACK, BACK + 0.5));
        if (there < 0.02) {
            return;
        }
        for (double from : new double[] {READ, REREAD}) {
            double row = (t - from) / ROW;
            if (row >= 0 && row < Raster.SIDE) {
                double y = BOARD.rowY(Math.floor(row));
                ink.fill(Ornament.polygon(38, y - 30, 38, y + 30, 84, y), Palette.SAFFRON.colour);
                ink.fill(Ornament.polygon(682, y - 30, 682, y + 30, 636, y), Palette.SAFFRON.colour);
            }
        }
        ink.line(CABLE, BOX.y(), CABLE, Easing.mix(BOX.y(), top, there), Ink.BOLD, Palette.MINT.colour);
        for (double from : new double[] {READ, REREAD}) {
            for (int row = 0; row < Raster.SIDE; row++) {
                double down = Easing.ramp(t, from + ROW * row, from + ROW * row + 0.45);
                if (down > 0 && down < 1) {
                    ink.fill(
                            Ornament.nuqta(CABLE, Easing.mix(top + 20, BOX.y() - 10, down), 34),
                            Palette.SAFFRON.colour);
                }
            }
        }
    }

    private static void answer(Ink ink, double t) {
        double asked = 1 - Easing.smooth(t, READ - 0.3, READ) + Easing.smooth(t, END - 0.8, END - 0.3);
        double beat = 1 + 0.3 * Math.sin(2 * Math.PI * 3 * t) * Easing.window(t, 0, 3, 0.2);
        for (int i = -1; i <= 1 && asked > 0.05; i++) {
            ink.fill(
                    Ornament.nuqta(BOX.x() + 70 * i, BOX.y() + BOX.height() / 2, 20 * beat * asked),
                    Palette.MINT.colour);
        }
        double first = Easing.land(t, ANSWER, ANSWER + 0.35) * (1 - Easing.smooth(t, AGAIN - 0.1, AGAIN + 0.2));
        double second = Easing.land(t, PAY, PAY + 0.35) * (1 - Easing.smooth(t, BACK + 0.6, BACK + 0.9));
        BOX.answer(ink, "" + nearest(false), 1.05 * first, Palette.SAFFRON.colour);
        BOX.answer(ink, "" + nearest(true), 1.05 * second, Palette.SAFFRON.colour);
    }

    /// What may reach the machine: the digit as we see it, the way of the pen, or numbers.
    private static void outcome(Ink ink, int tile) {
        var small = new AffineTransform(21, 0, 0, 21, -84, -84);
        switch (tile) {
            case 0 -> ink.fill(small.createTransformedShape(HandDigit.ink(DIGIT, HAND)), Takhti.INK);
            case 1 -> {
                var way = small.createTransformedShape(HAND.createTransformedShape(HandDigit.stroke(DIGIT)));
                ink.stroke(way, 7, Palette.WATER.colour);
                ink.fill(Ornament.polygon(-82, 18, -26, 38, -58, 82), Palette.MADDER.colour);
                ink.disc(-44, -50, 17, Palette.MADDER.colour);
            }
            default -> {
                for (int i = 0; i < 9; i++) {
                    ink.numeral("" + SAMPLE[i], -56 + 56 * (i % 3), -70 + 70 * (i / 3), 48, Palette.INDIGO.colour);
                }
            }
        }
    }

    /// The example with the smallest distance, of all pictures as they are or all shuffled.
    private static int nearest(boolean shuffled) {
        return IntStream.range(0, EXAMPLES.size())
                .boxed()
                .min(Comparator.comparingInt(digit -> distance(digit, shuffled)))
                .orElseThrow();
    }

    private static int distance(int digit, boolean shuffled) {
        return shuffled
                ? ASKED.shuffled(ORDER).distance(EXAMPLES.get(digit).shuffled(ORDER))
                : ASKED.distance(EXAMPLES.get(digit));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(CUT, new Tone.Drum(210, 0.9)).at(CUT, new Tone.Rush(0.5, s -> 1400 - 900 * s, s -> 0.5 * (1 - 2 * s)));
        for (int row = 0; row < Raster.SIDE; row++) {
            score.at(SHADE + ROW * row, new Tone.Pluck(294 * Math.pow(2, -row / 12.0), 0.28));
            for (int column = 0; column < Raster.SIDE; column++) {
                int number = ASKED.at(row * Raster.SIDE + column);
                score.at(COUNT + ROW * row + 0.023 * column, new Tone.Tick(400 + 90 * number, 0.16 + 0.03 * number));
            }
            for (double from : new double[] {READ, REREAD}) {
                score.at(from + ROW * row, new Tone.Pluck(330, 0.3))
                        .at(from + ROW * row + 0.4, new Tone.Tick(300, 0.5));
            }
        }
        score.at(READ - 0.5, new Tone.Drum(260, 0.5));
        for (double at : new double[] {ANSWER, PAY}) {
            score.at(at, new Tone.Drum(230, 0.8)).chord(at + 0.05, 0.2, 392, 588);
            score.rise(at + 0.2, 0.35, 392, 494, 588, 784);
        }
        score.at(SHUFFLE, new Tone.Rush(0.6, s -> 500 + 1200 * s, s -> 0.7 * Easing.window(s, 0, 0.6, 0.15)));
        return score.at(BACK, new Tone.Rush(WIPE, s -> 1300 - 700 * s, s -> 0.5 * Easing.window(s, 0, WIPE, 0.2)));
    }

    /// Measures the ink of each cell on the board, and each shade, and compares both with the numbers.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        var written = renderer.lessonAt(CUT - 0.05);
        int ink = 0, shade = 0;
        for (int cell = 0; cell < Raster.CELLS; cell++) {
            ink += Math.abs(Raster.FULL * inked(written, cell) - ASKED.at(cell)) > 0.75 ? 1 : 0;
        }
        var shaded = renderer.lessonAt(COUNT - 0.05);
        for (int cell = 0; cell < Raster.CELLS; cell++) {
            int x = (int) BOARD.columnX(cell % Raster.SIDE), y = (int) BOARD.rowY(cell / Raster.SIDE);
            double red = Palette.CREAM.colour.getRed() - (shaded.getRGB(x, y) >> 16 & 255);
            double whole = Palette.CREAM.colour.getRed() - Palette.WALNUT.colour.getRed();
            shade += Math.abs(Raster.FULL * red / whole - ASKED.at(cell)) > 0.1 ? 1 : 0;
        }
        facts.add(new Fact("cells whose number is not their share of ink", 0, ink, 0));
        facts.add(new Fact("cells whose shade is not their number", 0, shade, 0));
        facts.add(new Fact("answer", DIGIT, nearest(false), 0));
        facts.add(new Fact("answer when all pictures are shuffled alike", DIGIT, nearest(true), 0));
        for (int digit = 0; digit < 10; digit++) {
            facts.add(new Fact("distance to " + digit, distance(digit, false), distance(digit, true), 0));
        }
        return facts;
    }

    private static double inked(BufferedImage lesson, int cell) {
        int left = (int) (BOARD.x() + cell % Raster.SIDE * BOARD.cell());
        int top = (int) (BOARD.y() + cell / Raster.SIDE * BOARD.cell()), side = (int) BOARD.cell(), count = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                count += Measurements.like(lesson.getRGB(x, y), Takhti.INK) ? 1 : 0;
            }
        }
        return count / (double) (side * side);
    }
}
