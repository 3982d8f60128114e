package org.tirich.starter.clip.biology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tirich.starter.clip.biology.Molecule.Placed;
import org.tirich.starter.kit.FrameLayout;

/// The positions of the 36 atoms: in carbon dioxide or water, in rows for counting, and in sugar or oxygen.
final class AtomLedger {

    static final int COUNT = 36;

    private static final double PITCH = 66;
    private static final int ROW = 6;

    private record Seat(Placed placed, int molecule) {}

    private final List<Molecule> reactants;
    private final List<Molecule> products;
    private final List<Seat> from;
    private final List<Seat> to = new ArrayList<>();
    private final double middle;

    AtomLedger(double middle) {
        this.middle = middle;
        reactants = Stream.concat(
                        IntStream.range(0, 6).mapToObj(k -> Molecule.carbonDioxide(column(k), 120 + 92 * (k / 3))),
                        IntStream.range(0, 6).mapToObj(k -> Molecule.water(column(k), 1050 + 106 * (k / 3))))
                .toList();
        products = Stream.concat(
                        Stream.of(Molecule.sugar(FrameLayout.CENTRE_X - 20, middle)),
                        IntStream.range(0, 6).mapToObj(k -> Molecule.oxygen(column(k), 120 + 92 * (k / 3))))
                .toList();
        from = seats(reactants);
        var free = new ArrayList<>(seats(products));
        for (var seat : from) {
            var next = free.stream()
                    .filter(each -> each.placed().atom() == seat.placed().atom())
                    .findFirst()
                    .orElseThrow();
            free.remove(next);
            to.add(next);
        }
    }

    /// The upper right corner is reserved for the Sun.
    private static double column(int k) {
        return 150 + 190 * (k % 3);
    }

    private static List<Seat> seats(List<Molecule> molecules) {
        var seats = new ArrayList<Seat>();
        for (int m = 0; m < molecules.size(); m++) {
            for (var placed : molecules.get(m).atoms()) {
                seats.add(new Seat(placed, m));
            }
        }
        return seats;
    }

    List<Molecule> reactants() {
        return reactants;
    }

    /// Sugar, then six molecules of oxygen.
    List<Molecule> products() {
        return products;
    }

    List<Molecule> everyMolecule() {
        return Stream.concat(reactants.stream(), products.stream()).toList();
    }

    Placed reactant(int atom) {
        return from.get(atom).placed();
    }

    int reactantOf(int atom) {
        return from.get(atom).molecule();
    }

    Placed product(int atom) {
        return to.get(atom).placed();
    }

    int productOf(int atom) {
        return to.get(atom).molecule();
    }

    /// Rows of six: one of carbon, three of oxygen, two of hydrogen.
    Placed row(int atom) {
        var kind = reactant(atom).atom();
        int before = (int)
                IntStream.range(0, atom).filter(i -> reactant(i).atom() == kind).count();
        int row = firstRow(kind) + before / ROW;
        return new Placed(kind, FrameLayout.CENTRE_X + 40 + PITCH * (before % ROW - 2.5), y(row));
    }

    double rowsMiddle(Atom kind) {
        return (y(firstRow(kind)) + y(firstRow(kind) + count(kind) / ROW - 1)) / 2;
    }

    private double y(int row) {
        return middle + PITCH * (row - 2.5);
    }

    private static int firstRow(Atom kind) {
        return switch (kind) {
            case CARBON -> 0;
            case OXYGEN -> 1;
            case HYDROGEN -> 4;
        };
    }

    int count(Atom kind) {
        return countIn(kind);
    }

    int countIn(Atom kind) {
        return (int) from.stream().filter(seat -> seat.placed().atom() == kind).count();
    }

    int countOut(Atom kind) {
        return (int) products.stream()
                .flatMap(product -> product.atoms().stream())
                .filter(placed -> placed.atom() == kind)
                .count();
    }
}
