package org.tirich.starter.clip.biology;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
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
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Resistance by selection: the shares of two kinds shift, and no cell changes its kind.
///
/// A capsule hangs over a dish while three explanations are offered. The first dose kills eighteen bacteria, the second
/// ten, the third three. The three resistant ones were there from the beginning; now they and their offspring are
/// nearly all.
public final class WhyDoesTheMedicineFail implements Scene {

    private static final double[] DOSES = {4, 7.2, 9.9};
    private static final double[][] DIVISIONS = {{5.2, 5.8}, {8.3}, {}};
    private static final int[] RESISTANT = {5, 12, 18};
    private static final Colony COLONY = Colony.treated(DOSES, DIVISIONS, RESISTANT, 3);

    // The shares as bars, the first three marked, the numbers, rewind.
    private static final double[] BARS = {4.7, 6.5, 9};
    private static final double MARK = 11.5, NUMBERS = 13.3, STEP = 0.5, BACK = 15.3, END = 16.8;
    private static final double FALL = 0.28, HANG = 486, DIVIDE = 0.32;

    private final TileRow tiles = TileRow.across(246, END, Palette.SAFFRON, Palette.PLUM, 1);

    @Override
    public String slug() {
        return "why-does-the-medicine-fail";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.CLOTH;
    }

    @Override
    public void scenery(Graphics2D g) {
        PetriDish.scenery(new Ink(g));
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        var level = g.getTransform();
        g.transform(Camera.jolted(t - DOSES[0], 7).transform());
        dish(ink, t);
        for (double dose : DOSES) {
            dose(ink, t, dose);
        }
        double hanging = t < DOSES[0] ? 1 : Easing.land(t, END - 1, END - 0.5);
        if (t < DOSES[0] - FALL || t > END - 1) {
            double turn = -0.3 + 0.09 * Math.sin(2 * Math.PI * 15 * t / END);
            PetriDish.capsule(ink, PetriDish.X, HANG, turn, hanging, 1);
        }
        g.setTransform(level);
        killed(ink, t);
        bars(ink, t);
        tiles.draw(ink, t, WhyDoesTheMedicineFail::outcome);
    }

    private static double turn(Colony.Cell cell) {
        return 0.9 * Math.sin(2.6 * cell.place() + 1);
    }

    private static void dish(Ink ink, double t) {
        double cleared = 1 - Easing.smooth(t, BACK, BACK + 0.25), fresh = Easing.land(t, BACK + 0.3, BACK + 0.65);
        for (var cell : COLONY.cells()) {
            double size = cleared;
            if (t > BACK + 0.3) {
                size = cell.born() < 0 ? fresh : 0;
            }
            boolean lives = cell.lives(t) || t > BACK + 0.3;
            double since = t - cell.dies();
            if (!lives && since > 0 && since < 0.5) {
                PetriDish.coat(ink, x(cell, t), y(cell, t), turn(cell), 1 - Easing.smooth(since, 0.1, 0.5));
                size *= 1 - Easing.smooth(since, 0, 0.18);
            }
            if (lives || since > 0 && since < 0.18) {
                boolean first = cell.resistant() && cell.born() < 0;
                double marked = first ? 0.3 * Math.sin(Math.PI * Easing.ramp(t, MARK, MARK + 0.5)) : 0;
                PetriDish.cell(ink, x(cell, t), y(cell, t), turn(cell), size * (1 + marked), cell.resistant());
                if (first) {
                    double ring = Easing.land(t, MARK, MARK + 0.4) * (1 - Easing.smooth(t, BACK - 0.3, BACK));
                    if (ring > 0.02) {
                        ink.ring(x(cell, t), y(cell, t), 60 * ring, 11, Palette.PAPER.colour);
                    }
                }
            }
        }
    }

    /// A new cell moves from its parent to its place.
    private static double x(Colony.Cell cell, double t) {
        double from = cell.parent() == null ? cell.x() : cell.parent().x();
        return PetriDish.X + Easing.mix(from, cell.x(), Easing.smooth(t, cell.born(), cell.born() + DIVIDE));
    }

    private static double y(Colony.Cell cell, double t) {
        double from = cell.parent() == null ? cell.y() : cell.parent().y();
        return PetriDish.Y + Easing.mix(from, cell.y(), Easing.smooth(t, cell.born(), cell.born() + DIVIDE));
    }

    /// A capsule that falls into the dish and opens, with a ring that runs outwards.
    private static void dose(Ink ink, double t, double at) {
        if (t > at - 0.9 && t < at && (at > DOSES[0] || t > at - FALL)) {
            double arrived = at > DOSES[0] ? Easing.land(t, at - 0.9, at - 0.55) : 1;
            double down = Math.pow(Easing.ramp(t, at - FALL, at), 2);
            PetriDish.capsule(
                    ink,
                    PetriDish.X,
                    Easing.mix(HANG, PetriDish.Y, down),
                    -0.3 - 1.2 * down,
                    arrived * (1 - 0.3 * down),
                    1);
        }
        double since = t - at;
        if (since > 0 && since < 0.55) {
            double reach = Easing.ramp(since, 0, 0.5) * (PetriDish.RADIUS - 20);
            ink.ring(PetriDish.X, PetriDish.Y, reach, Ink.BOLD, Palette.ROSE.at(1 - Easing.smooth(since, 0.35, 0.55)));
        }
        new Burst(at, PetriDish.X, PetriDish.Y, 60, 10, 420, 0.6).draw(ink, t, 12, Palette.PAPER.colour);
    }

    private static int deaths(double dose) {
        return COLONY.living(dose - 0.01).size() - COLONY.living(dose + 0.9).size();
    }

    /// How many each dose killed.
    private static void killed(Ink ink, double t) {
        for (int i = 0; i < DOSES.length; i++) {
            double until = i + 1 < DOSES.length ? DOSES[i + 1] - 1 : MARK;
            double shown = Easing.land(t, DOSES[i] + 0.5, DOSES[i] + 0.8) * (1 - Easing.smooth(t, until - 0.3, until));
            if (shown > 0.02) {
                ink.numeral("−" + deaths(DOSES[i]), PetriDish.X, HANG - 30, 98 * shown, Palette.MINT.colour);
            }
        }
    }

    /// The share of the resistant kind before each dose.
    private static void bars(Ink ink, double t) {
        for (int i = 0; i < DOSES.length; i++) {
            double shown = Easing.smooth(t, BARS[i], BARS[i] + 0.4) * (1 - Easing.smooth(t, BACK, BACK + 0.4));
            double y = 96 + 104 * i, width = 490, left = 46, each = width / Colony.PLACES;
            long share = COLONY.resistant(DOSES[i] - 0.01);
            if (shown > 0.01) {
                var g = ink.g();
                var clip = g.getClip();
                g.clip(new RoundRectangle2D.Double(left, y, width * shown, 76, 24, 24));
                ink.fill(new RoundRectangle2D.Double(left, y, width, 76, 24, 24), Palette.MINT.colour);
                ink.fill(new Rectangle2D.Double(left, y, each * share, 76), Palette.SAFFRON.colour);
                for (int k = 1; k < share; k += 3) {
                    double x = left + each * (k + 0.5);
                    ink.line(x, y + 18, x, y + 58, 10, Palette.MADDER.colour);
                }
                ink.line(left + each * share, y, left + each * share, y + 76, 8, Palette.PLUM.colour);
                g.setClip(clip);
            }
            double number = Easing.land(t, NUMBERS + STEP * i, NUMBERS + STEP * i + 0.35)
                    * (1 - Easing.smooth(t, BACK, BACK + 0.4));
            if (number > 0.02) {
                ink.numeral("" + share, 612, y + 38, 80 * number, Palette.SAFFRON.colour);
            }
        }
    }

    /// Each cell changes, the shares shift, or the medicine weakens.
    private static void outcome(Ink ink, int tile) {
        ink.line(0, -14, 0, 14, 11, Palette.CREAM.colour);
        ink.fill(Ornament.polygon(-20, 10, 20, 10, 0, 36), Palette.CREAM.colour);
        switch (tile) {
            case 0 -> {
                PetriDish.cell(ink, 0, -66, 0, 1.5, false);
                PetriDish.cell(ink, 0, 78, 0, 1.5, true);
            }
            case 1 -> {
                for (int i = -1; i <= 1; i++) {
                    PetriDish.cell(ink, 55 * i, -68, Math.PI / 2, 0.88, i < 0);
                    PetriDish.cell(ink, 55 * i, 76, Math.PI / 2, 0.88, i < 1);
                }
            }
            default -> {
                PetriDish.capsule(ink, 0, -66, -0.3, 0.7, 1);
                PetriDish.capsule(ink, 0, 78, -0.3, 0.5, 0.3);
            }
        }
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.3);
        tiles.sound(score, 294, 392, 523);
        for (int i = 0; i < DOSES.length; i++) {
            score.at(DOSES[i], new Tone.Drum(210, 0.9));
            score.at(DOSES[i], new Tone.Rush(0.8, s -> 1300 - 700 * s, s -> 0.45 * Math.exp(-2.5 * s)));
            int deaths = deaths(DOSES[i]);
            for (int k = 0; k < deaths; k++) {
                score.at(DOSES[i] + 0.1 + 0.4 * k / deaths, new Tone.Tick(300 + 25 * k, 0.3));
            }
            for (double division : DIVISIONS[i]) {
                score.at(division, new Tone.Glide(0.4, s -> 300 + 500 * s, _ -> 0.2));
                score.at(division + 0.4, new Tone.Pluck(392, 0.5));
            }
        }
        score.at(DOSES[2] + 0.6, new Tone.Pluck(220, 0.8));
        for (int i = 0; i < RESISTANT.length; i++) {
            score.at(MARK + 0.12 * i, new Tone.Pluck(392 + 98 * i, 0.5));
        }
        for (int i = 0; i < DOSES.length; i++) {
            score.at(NUMBERS + STEP * i, new Tone.Drum(260, 0.5));
            score.at(NUMBERS + STEP * i, new Tone.Pluck(294 * Math.pow(2, i / 3.0), 0.6));
        }
        score.rise(NUMBERS + 3 * STEP, 0.38, 392, 494, 588, 784);
        return score.at(BACK, new Tone.Glide(1.4, s -> 520 - 160 * s, s -> 0.14 * Easing.window(s, 0, 1.4, 0.3)));
    }

    /// Counts the kinds by their colour in the dish, and follows every cell through its life.
    @Override
    public List<Fact> facts() {
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        var facts = new ArrayList<Fact>();
        double plain = mint(renderer, 3.2) / (Colony.PLACES - Colony.RESISTANT);
        double exposed = Colony.PLACES - Colony.RESISTANT;
        for (int i = 0; i < DOSES.length; i++) {
            double before = DOSES[i] - 1;
            facts.add(new Fact("plain cells before dose " + i, exposed, mint(renderer, before) / plain, 0.3));
            facts.add(
                    new Fact("resistant cells before dose " + i, Colony.PLACES - exposed, COLONY.resistant(before), 0));
            double survive = Math.round(exposed / 7), resistant = Colony.PLACES - exposed;
            facts.add(new Fact("killed by dose " + i, exposed - survive, deaths(DOSES[i]), 0));
            exposed = Colony.PLACES - Math.round(Colony.PLACES * resistant / (resistant + survive));
        }
        int changed = 0;
        for (var cell : COLONY.cells()) {
            double from = Math.max(0, cell.born() + DIVIDE + 0.05), to = Math.min(cell.dies() - 0.02, BACK - 0.1);
            changed += seen(renderer, cell, from) == seen(renderer, cell, to) ? 0 : 1;
            changed += cell.parent() == null || cell.parent().resistant() == cell.resistant() ? 0 : 1;
        }
        facts.add(new Fact("cells that change their kind, or differ from their parent", 0, changed, 0));
        return facts;
    }

    private static double mint(SceneRenderer renderer, double t) {
        return Measurements.count(renderer.lessonAt(t).getSubimage(50, 560, 620, 600), Palette.MINT.colour);
    }

    /// Whether a cell looks resistant: striped in its middle.
    private static boolean seen(SceneRenderer renderer, Colony.Cell cell, double t) {
        return Measurements.like(
                renderer.lessonAt(t).getRGB((int) x(cell, t), (int) y(cell, t)), Palette.MADDER.colour);
    }
}
