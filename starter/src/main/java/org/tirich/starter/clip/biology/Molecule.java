package org.tirich.starter.clip.biology;

import java.util.ArrayList;
import java.util.List;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// Positioned atoms and their bonds.
record Molecule(List<Placed> atoms, List<Bond> bonds) {

    record Placed(Atom atom, double x, double y) {}

    /// A bond between two atoms, by index; `order` 2 is a double bond.
    record Bond(int from, int to, int order) {}

    Molecule {
        atoms = List.copyOf(atoms);
        bonds = List.copyOf(bonds);
    }

    static Molecule carbonDioxide(double x, double y) {
        return new Molecule(
                List.of(
                        new Placed(Atom.CARBON, x, y),
                        new Placed(Atom.OXYGEN, x - 62, y),
                        new Placed(Atom.OXYGEN, x + 62, y)),
                List.of(new Bond(0, 1, 2), new Bond(0, 2, 2)));
    }

    /// The bond angle is 104.5°.
    static Molecule water(double x, double y) {
        double half = Math.toRadians(104.5 / 2), dx = 50 * Math.sin(half), dy = 50 * Math.cos(half);
        return new Molecule(
                List.of(
                        new Placed(Atom.OXYGEN, x, y - 12),
                        new Placed(Atom.HYDROGEN, x - dx, y - 12 + dy),
                        new Placed(Atom.HYDROGEN, x + dx, y - 12 + dy)),
                List.of(new Bond(0, 1, 1), new Bond(0, 2, 1)));
    }

    static Molecule oxygen(double x, double y) {
        return new Molecule(
                List.of(new Placed(Atom.OXYGEN, x - 32, y), new Placed(Atom.OXYGEN, x + 32, y)),
                List.of(new Bond(0, 1, 2)));
    }

    /// D-glucose as a horizontal open chain: an aldehyde at the left end, and one hydroxyl at the second,
    /// third, fourth and fifth carbon, the third on the other side (Fischer).
    static Molecule sugar(double x, double y) {
        var atoms = new ArrayList<Placed>();
        var bonds = new ArrayList<Bond>();
        double pitch = 94;
        for (int k = 0; k < 6; k++) {
            atoms.add(new Placed(Atom.CARBON, x + (k - 2.5) * pitch, y));
            if (k > 0) {
                bonds.add(new Bond(k - 1, k, 1));
            }
        }
        for (int k = 0; k < 6; k++) {
            double cx = atoms.get(k).x();
            int side = k == 2 ? 1 : -1;
            int oxygen = atoms.size();
            atoms.add(new Placed(Atom.OXYGEN, cx, y + side * 82));
            bonds.add(new Bond(k, oxygen, k == 0 ? 2 : 1));
            if (k > 0) {
                atoms.add(new Placed(Atom.HYDROGEN, cx, y + side * 142));
                bonds.add(new Bond(oxygen, oxygen + 1, 1));
            }
            bonds.add(new Bond(k, atoms.size(), 1));
            atoms.add(new Placed(Atom.HYDROGEN, cx, y - side * 66));
        }
        bonds.add(new Bond(5, atoms.size(), 1));
        atoms.add(new Placed(Atom.HYDROGEN, atoms.get(5).x() + 64, y));
        return new Molecule(atoms, bonds);
    }

    /// The number of bonds of an atom, with double bonds counted twice.
    int valence(int index) {
        return bonds.stream()
                .filter(bond -> bond.from() == index || bond.to() == index)
                .mapToInt(Bond::order)
                .sum();
    }

    void bonds(Ink ink, double strength) {
        for (var bond : bonds) {
            var a = atoms.get(bond.from());
            var b = atoms.get(bond.to());
            double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
            double nx = (a.y() - b.y()) / length, ny = (b.x() - a.x()) / length;
            for (int line = 0; line < bond.order(); line++) {
                double off = bond.order() == 1 ? 0 : 14 * line - 7;
                double dx = nx * off, dy = ny * off;
                ink.line(a.x() + dx, a.y() + dy, b.x() + dx, b.y() + dy, Ink.FIRM, Palette.PAPER.at(0.8 * strength));
            }
        }
    }
}
