package org.tirich.starter.clip.computing;

import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

/// A machine is tested on examples that it has not seen.
///
/// A machine answers ten of ten cards that it was shown, and none of the ten that were locked away: it keeps the cards
/// and compares them cell by cell. A second machine also answers ten of ten, and then eight of the locked ones.
public final class HowManyLockedCards implements Scene {

    private static final DigitCards SEEN = DigitCards.by(1), LOCKED = DigitCards.leaning(12);
    private static final double BOX_Y = 440, BOX_HEIGHT = 208, LID = 890, FLOOR = 1176;

    private static final AnswerBox FIRST_BOX =
            new AnswerBox(FrameLayout.CENTRE_X, BOX_Y, 620, BOX_HEIGHT, Palette.MADDER, Palette.INDIGO);
    private static final AnswerBox SECOND_BOX =
            new AnswerBox(FrameLayout.CENTRE_X, BOX_Y, 620, BOX_HEIGHT, Palette.CREAM, Palette.WATER);

    // The lock opens, the cards change places, test, result, what it keeps, the second machine, test, result, rewind.
    private static final double OPEN = 4, SWAP = 4.3, TEST = 5.6, RESULT = 8.3, KEPT = 9.1, SECOND = 10.8;
    private static final double RETEST = 12.6, PAY = 15.2, BACK = 16.3, END = 18, STEP = 0.25;

    private final TileRow tiles =
            new TileRow(3, FrameLayout.CENTRE_X, 762, 200, 82, 2.9, END, Palette.SAFFRON, Palette.CREAM, 2);

    /// A machine that keeps every card and answers only if one is the same in all cells.
    private static boolean keeperKnows(DigitCards cards, int card) {
        return IntStream.range(0, DigitCards.COUNT)
                .anyMatch(kept -> SEEN.raster(kept).distance(cards.raster(card)) == 0);
    }

    /// A machine that learnt weights from the same ten cards.
    private static final SoftmaxClassifier LEARNER = SoftmaxClassifier.trained(
            IntStream.range(0, DigitCards.COUNT)
                    .mapToObj(card -> new SoftmaxClassifier.Example(SEEN.raster(card), DigitCards.digit(card)))
                    .toList(),
            DigitCards.COUNT);

    private static boolean learnerKnows(DigitCards cards, int card) {
        return DigitMachine.most(LEARNER.shares(cards.raster(card), 1)) == DigitCards.digit(card);
    }

    private static final List<Boolean> KEEPER = IntStream.range(0, DigitCards.COUNT)
            .mapToObj(card -> keeperKnows(LOCKED, card))
            .toList();
    private static final List<Boolean> LEARNT = IntStream.range(0, DigitCards.COUNT)
            .mapToObj(card -> learnerKnows(LOCKED, card))
            .toList();

    @Override
    public String slug() {
        return "how-many-locked-cards";
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
        var ink = new Ink(g);
        Ornament.petals(ink, 0, 0, FrameLayout.WIDTH, 50, 10, Palette.MADDER.colour, Palette.FIROZI.colour);
        ink.fill(new Rectangle2D.Double(0, FLOOR, FrameLayout.WIDTH, 104), Palette.WALNUT.colour);
        Ornament.chain(ink, 0, FLOOR + 56, FrameLayout.WIDTH, 10, Palette.SAFFRON.colour, Palette.MADDER.colour);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        new Burst(OPEN, FrameLayout.CENTRE_X, LID + 60, 60, 14, 420, 0.7)
                .draw(new Ink(g), t, 12, Palette.SAFFRON.colour);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        g.transform(Camera.jolted(t - OPEN, 12).transform());
        trunk(ink, t);
        for (int card = 0; card < DigitCards.COUNT; card++) {
            cards(ink, card, t);
        }
        machine(ink, t);
        tiles.draw(ink, t, HowManyLockedCards::outcome);
    }

    /// The share of the change from the seen to the locked cards.
    private static double swapped(int card, double t) {
        double at = SWAP + 0.07 * card, back = BACK + 0.3 + 0.04 * card;
        return Easing.smooth(t, at, at + 0.5) * (1 - Easing.smooth(t, back, back + 0.5));
    }

    private static void cards(Ink ink, int card, double t) {
        double swapped = swapped(card, t), x = DigitCards.x(card), y = DigitCards.y(card);
        if (swapped < 0.5) {
            double size = 1 - 2 * swapped;
            if (size > 0.05) {
                SEEN.draw(ink, card, x, y, size, Palette.SAFFRON);
            }
            return;
        }
        double size = 2 * swapped - 1;
        boolean first = t < SECOND, tested = t > (first ? TEST : RETEST) + STEP * card && t < BACK;
        boolean right = (first ? KEEPER : LEARNT).get(card);
        boolean cleared = first && t > SECOND - 0.3;
        var rim = tested && right && !cleared ? Palette.SAFFRON : Palette.CLAY;
        LOCKED.draw(ink, card, x, y, Math.max(0.05, size), rim);
        if (tested && !right && !cleared) {
            cross(ink, x, y, 34);
        }
    }

    private static void cross(Ink ink, double x, double y, double half) {
        for (int pass = 0; pass < 2; pass++) {
            double width = pass == 0 ? 23 : 13;
            var colour = pass == 0 ? Palette.CREAM.colour : Palette.MADDER.colour;
            ink.line(x - half, y - half, x + half, y + half, width, colour);
            ink.line(x - half, y + half, x + half, y - half, width, colour);
        }
    }

    /// The first machine, and the second in its place.
    private static void machine(Ink ink, double t) {
        double change = Easing.smooth(t, SECOND - 0.3, SECOND + 0.5) * (1 - Easing.smooth(t, BACK + 0.3, BACK + 1.2));
        double turned = Math.abs(1 - 2 * change);
        if (turned < 0.04) {
            return;
        }
        boolean second = change > 0.5;
        var g = ink.g();
        var before = g.getTransform();
        g.translate(FrameLayout.CENTRE_X, 0);
        g.scale(turned, 1);
        g.translate(-FrameLayout.CENTRE_X, 0);
        var box = second ? SECOND_BOX : FIRST_BOX;
        box.draw(ink);
        double kept = Easing.window(t, KEPT, SECOND - 0.3, 0.3);
        for (int card = 0; card < DigitCards.COUNT && kept > 0.05; card++) {
            double x = FrameLayout.CENTRE_X + 64 * (card % 5 - 2), y = BOX_Y + 66 + 68 * (card / 5);
            SEEN.draw(ink, card, x, y, 0.41 * kept, Palette.SAFFRON);
        }
        double weights = Easing.window(t, SECOND + 0.5, RETEST - 0.1, 0.3);
        if (weights > 0.05) {
            weights(ink, weights);
        }
        if (kept < 0.05 && weights < 0.05) {
            box.answer(ink, written(t), 1.02 * landed(t), Palette.SAFFRON.colour);
        }
        g.setTransform(before);
    }

    /// The weights of the ten digits, each an average of where ink speaks for it.
    private static void weights(Ink ink, double size) {
        for (int digit = 0; digit < DigitCards.COUNT; digit++) {
            double x = FrameLayout.CENTRE_X + 64 * (digit % 5 - 2) - 28 * size,
                    y = BOX_Y + 68 + 72 * (digit / 5) - 32 * size;
            for (int cell = 0; cell < Raster.CELLS; cell++) {
                double weight = LEARNER.weights()[DigitCards.digit(digit)][cell];
                var colour = Palette.SOOT.towards(Palette.SAFFRON, 0.3 + 0.5 * weight);
                double left = x + 7 * size * (cell % Raster.SIDE), top = y + 8 * size * (cell / Raster.SIDE);
                ink.fill(new Rectangle2D.Double(left, top, 7.3 * size, 8.3 * size), colour);
            }
        }
    }

    /// The number in the window: ten for the seen cards, then the count on the locked ones.
    private static String written(double t) {
        return t < TEST || t > BACK + 0.7 || t >= SECOND && t < RETEST
                ? "" + DigitCards.COUNT
                : "" + (t < SECOND ? count(KEEPER, t - TEST) : count(LEARNT, t - RETEST));
    }

    private static long count(List<Boolean> answers, double since) {
        long tested = Math.min(DigitCards.COUNT, 1 + (long) (since / STEP));
        return answers.stream().limit(tested).filter(right -> right).count();
    }

    private static double landed(double t) {
        double bang = Math.max(Easing.pulse(t, RESULT, 0.5), Easing.pulse(t, PAY, 0.5));
        return 1 + 0.25 * Math.min(1, bang);
    }

    /// A painted tin trunk with a padlock.
    private static void trunk(Ink ink, double t) {
        double open = Easing.land(t, OPEN, OPEN + 0.35) * (1 - Easing.smooth(t, BACK + 0.7, END - 0.2));
        double rattle = 5 * Math.sin(40 * t) * (Easing.window(t, -0.3, 1.1, 0.3) + Easing.window(t, 2.8, OPEN, 0.2));
        double left = 96, width = 528, lid = 74;
        if (open > 0.1) {
            double high = 190 * open, top = LID + 40 - high;
            ink.fill(
                    new RoundRectangle2D.Double(left - 14, top, width + 28, high + 30, 24, 24), Palette.SAFFRON.colour);
            ink.fill(
                    new RoundRectangle2D.Double(left - 2, top + 12, width + 4, high + 10, 16, 16),
                    Palette.MADDER.colour);
            if (open > 0.9) {
                Ornament.chain(ink, left + 20, top + 74, width - 40, 7, Palette.SAFFRON.colour, Palette.WATER.colour);
            }
            ink.fill(new Rectangle2D.Double(left + 10, LID - 4, width - 20, 60), Palette.SOOT.colour);
        }
        ink.fill(new RoundRectangle2D.Double(left, LID + 20, width, FLOOR - LID - 20, 24, 24), Palette.SAFFRON.colour);
        ink.fill(
                new RoundRectangle2D.Double(left + 10, LID + 30, width - 20, FLOOR - LID - 40, 16, 16),
                Palette.WATER.colour);
        Ornament.chain(ink, left + 20, LID + 226, width - 40, 7, Palette.MADDER.colour, Palette.CREAM.colour);
        if (open < 0.95) {
            double height = lid * (1 - Math.max(0, open));
            ink.fill(
                    new RoundRectangle2D.Double(left - 14, LID + lid - height - 4, width + 28, height + 4, 20, 20),
                    Palette.SAFFRON.colour);
            ink.fill(
                    new RoundRectangle2D.Double(
                            left - 4, LID + lid - height + 6, width + 8, Math.max(0, height - 16), 14, 14),
                    Palette.MADDER.colour);
        }
        double gone = Easing.smooth(t, OPEN, OPEN + 0.3) * (1 - Easing.smooth(t, END - 0.6, END - 0.1));
        double x = FrameLayout.CENTRE_X + rattle, y = LID + 112 + 60 * gone;
        if (gone < 0.97) {
            ink.stroke(
                    new Arc2D.Double(x - 32, y - 62, 64, 84, 0, 180, Arc2D.OPEN),
                    16 * (1 - gone),
                    Palette.CREAM.colour);
            double half = 52 * (1 - gone);
            ink.fill(
                    new RoundRectangle2D.Double(x - half, y - 20, 2 * half, 1.7 * half, 16, 16),
                    Palette.SAFFRON.colour);
            ink.stroke(
                    new RoundRectangle2D.Double(x - half, y - 20, 2 * half, 1.7 * half, 16, 16),
                    Ink.FINE,
                    Palette.WALNUT.colour);
            ink.line(x, y + 10, x, y + 10 + 0.5 * half, 12 * (1 - gone), Palette.WALNUT.colour);
        }
    }

    /// How many of the locked cards it may answer: all, half, or none.
    private static void outcome(Ink ink, int tile) {
        ink.numeral(new String[] {"10", "5", "0"}[tile], 0, 0, 120, Palette.INDIGO.colour);
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        score.at(0, new Tone.Rush(0.9, _ -> 1700, s -> 0.3 * Math.abs(Math.sin(40 * s)) * (1 - s / 0.9)));
        score.at(OPEN, new Tone.Drum(210, 0.9)).at(OPEN, new Tone.Bell(880, 0.25));
        for (int card = 0; card < DigitCards.COUNT; card++) {
            score.at(SWAP + 0.07 * card, new Tone.Tick(400 + 30 * card, 0.4));
            answer(score, TEST + STEP * card, KEEPER.get(card), card);
            answer(score, RETEST + STEP * card, LEARNT.get(card), card);
        }
        score.at(RESULT, new Tone.Drum(200, 0.9)).chord(RESULT, 0.22, 262, 311);
        score.at(KEPT, new Tone.Pluck(330, 0.6)).at(SECOND, new Tone.Drum(300, 0.5));
        score.at(PAY, new Tone.Drum(220, 0.8)).chord(PAY, 0.22, 392, 588);
        score.rise(PAY + 0.15, 0.4, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.6, s -> 500 - 130 * s, s -> 0.16 * Easing.window(s, 0, 1.6, 0.3)));
    }

    private static void answer(Soundtrack score, double at, boolean right, int card) {
        score.at(at, right ? new Tone.Pluck(392 + 30 * card, 0.5) : new Tone.Drum(250, 0.45));
    }

    /// Asks both machines again and counts the rims in the picture.
    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var all = IntStream.range(0, DigitCards.COUNT).boxed().toList();
        facts.add(new Fact(
                "keeper, seen",
                10,
                all.stream().filter(i -> keeperKnows(SEEN, i)).count(),
                0));
        facts.add(new Fact(
                "learner, seen",
                10,
                all.stream().filter(i -> learnerKnows(SEEN, i)).count(),
                0));
        facts.add(new Fact(
                "keeper, locked", 0, KEEPER.stream().filter(right -> right).count(), 0));
        facts.add(new Fact(
                "learner, locked", 8, LEARNT.stream().filter(right -> right).count(), 0));
        facts.add(new Fact("learner, most often with other hands", 8, mostOften(), 0));
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        facts.add(new Fact("rims of the keeper", 0, rims(renderer, KEPT - 0.1), 0));
        facts.add(new Fact("rims of the learner", 8, rims(renderer, BACK - 0.1), 0));
        facts.add(new Fact("written for the keeper", 0, Integer.parseInt(written(KEPT - 0.1)), 0));
        facts.add(new Fact("written for the learner", 8, Integer.parseInt(written(BACK - 0.1)), 0));
        return facts;
    }

    /// The number of right answers that the learner gives most often, over many leaning hands.
    private static int mostOften() {
        var hands = new int[DigitCards.COUNT + 1];
        for (int hand = 1; hand < 200; hand++) {
            var cards = DigitCards.leaning(hand);
            hands[
                    (int) IntStream.range(0, DigitCards.COUNT)
                            .filter(card -> learnerKnows(cards, card))
                            .count()]++;
        }
        return IntStream.range(0, hands.length)
                .boxed()
                .max(Comparator.comparingInt(right -> hands[right]))
                .orElseThrow();
    }

    private static int rims(SceneRenderer renderer, double t) {
        var lesson = renderer.lessonAt(t);
        int rims = 0;
        for (int card = 0; card < DigitCards.COUNT; card++) {
            int pixel = lesson.getRGB((int) DigitCards.x(card) - 54, (int) DigitCards.y(card));
            rims += Measurements.like(pixel, Palette.SAFFRON.colour) ? 1 : 0;
        }
        return rims;
    }
}
