package org.tirich.starter.clip.biology;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// In a green leaf light regroups the atoms of carbon dioxide and water into sugar and oxygen; none is lost.
///
/// Six molecules of each come in, light falls, the 36 atoms form rows for counting, and sugar and six molecules
/// of oxygen come out. Like the equation, the clip does not show which oxygen atom goes where.
public final class Photosynthesis implements Scene {

    // Products shown and leaving, carbon dioxide, water, light, atoms counted, oxygen, sugar, rest.
    private static final double LEAVE = 2.2, AIR = 3.6, WATER = 7.2, STEP = 0.5, LIGHT = 11, COUNT = 13, RELEASE = 17;
    private static final double MAKE = RELEASE + 6 * STEP + 0.6, MADE = MAKE + 1.6, END = MADE + 3;

    private final AtomLedger ledger = new AtomLedger(Sunlight.LEAF_Y);

    @Override
    public String slug() {
        return "photosynthesis";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        Sunlight.draw(new Ink(g), t, light(t));
    }

    /// Light falls steadily, and strongly while the atoms are regrouped.
    private static double light(double t) {
        return t < AIR ? 1 - Easing.smooth(t, LEAVE, AIR) : Easing.smooth(t, LIGHT - 0.6, LIGHT + 0.6);
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        if (t < AIR) {
            double left = 1 - Easing.smooth(t, LEAVE, AIR - 0.2);
            ledger.products().forEach(product -> product.bonds(ink, left));
            IntStream.range(0, AtomLedger.COUNT).forEach(i -> {
                var placed = ledger.product(i);
                placed.atom().draw(ink, placed.x(), placed.y(), left);
            });
            return;
        }
        for (int m = 0; m < 12; m++) {
            var molecule = ledger.reactants().get(m);
            molecule.bonds(ink, arrived(m, t) * (1 - Easing.smooth(t, LIGHT, LIGHT + 0.5)));
        }
        ledger.products().getFirst().bonds(ink, Easing.smooth(t, MADE, MADE + 0.3));
        for (int k = 0; k < 6; k++) {
            double at = RELEASE + k * STEP;
            ledger.products().get(k + 1).bonds(ink, Easing.smooth(t, at + 0.5, at + 0.7));
        }
        for (int i = 0; i < AtomLedger.COUNT; i++) {
            atom(ink, i, t);
        }
        counts(ink, Easing.window(t, COUNT, RELEASE, 0.3), t);
    }

    /// From its molecule to its row, and on to its product.
    private void atom(Ink ink, int i, double t) {
        var from = ledger.reactant(i);
        var row = ledger.row(i);
        var to = ledger.product(i);
        double arrived = arrived(ledger.reactantOf(i), t), parted = Easing.smooth(t, LIGHT + 0.2, LIGHT + 1.6);
        int product = ledger.productOf(i);
        double leaves = product == 0 ? MAKE : RELEASE + (product - 1) * STEP;
        double joined = Easing.smooth(t, leaves, leaves + (product == 0 ? 1.5 : 0.5));
        double come = (1 - arrived) * (from.y() < Sunlight.LEAF_Y ? -60 : 60);
        double x = Easing.mix(Easing.mix(from.x(), row.x(), parted), to.x(), joined);
        double y = Easing.mix(Easing.mix(from.y() + come, row.y(), parted), to.y(), joined);
        from.atom().draw(ink, x, y, arrived);
    }

    private static double arrived(int molecule, double t) {
        double at = molecule < 6 ? AIR + molecule * STEP : WATER + (molecule - 6) * STEP;
        return Easing.smooth(t, at, at + 0.4);
    }

    private void counts(Ink ink, double shown, double t) {
        for (var kind : Atom.values()) {
            double seen = shown * Easing.smooth(t, countedAt(kind), countedAt(kind) + 0.2);
            ink.numeral("" + ledger.count(kind), 130, ledger.rowsMiddle(kind), 66, kind.hue.at(seen));
        }
    }

    private static double countedAt(Atom kind) {
        return COUNT + 0.4 + 0.9 * kind.ordinal();
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.75);
        for (int k = 0; k < 6; k++) {
            score.at(AIR + k * STEP + 0.3, new Tone.Tick(392, 0.7));
            score.at(WATER + k * STEP + 0.3, new Tone.Tick(523, 0.7));
            score.at(RELEASE + k * STEP + 0.5, new Tone.Bell(659, 0.42));
        }
        score.at(LIGHT - 0.4, new Tone.Glide(2.2, s -> 330 + 150 * s, s -> 0.2 * Easing.window(s, 0, 2.2, 0.6)));
        for (var kind : Atom.values()) {
            score.at(countedAt(kind), new Tone.Bell(392, 0.4));
        }
        return score.chord(MADE, 0.34, 330, 392, 523).chord(END - 2.6, 0.3, 330, 392, 659);
    }

    @Override
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (var kind : Atom.values()) {
            facts.add(new Fact(kind + " in and out", ledger.countIn(kind), ledger.countOut(kind), 0));
            facts.add(new Fact(kind + " as the equation has it", expected(kind), ledger.countOut(kind), 0));
        }
        for (var molecule : ledger.everyMolecule()) {
            for (int i = 0; i < molecule.atoms().size(); i++) {
                var atom = molecule.atoms().get(i).atom();
                int bonds = atom == Atom.CARBON ? 4 : atom == Atom.OXYGEN ? 2 : 1;
                facts.add(new Fact("bonds of " + atom, bonds, molecule.valence(i), 0));
            }
        }
        var renderer = new SceneRenderer(this, FrameLayout.WIDTH);
        // The rings of oxygen cover the same share of each disc, so that areas measure atoms.
        double before = Measurements.count(renderer.lessonAt(COUNT - 0.1), Atom.OXYGEN.hue.colour);
        double after = Measurements.count(renderer.lessonAt(END - 0.1), Atom.OXYGEN.hue.colour);
        facts.add(new Fact("oxygen drawn before and after", 1, after / before, 0.02));
        return facts;
    }

    private static int expected(Atom kind) {
        return switch (kind) {
            case CARBON -> 6;
            case OXYGEN -> 6 * 2 + 6;
            case HYDROGEN -> 6 * 2;
        };
    }
}
