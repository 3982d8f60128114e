package org.tirich.starter.clip.biology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Bacteria in a dish with a fixed number of places. A dose kills six of seven that are not resistant; then both kinds
/// divide alike until the dish is full. A cell keeps its kind for life and passes it on.
///
/// @param cells all cells that ever live, in the order of their birth
record Colony(List<Cell> cells) {

    static final int PLACES = 24, RESISTANT = 3;
    private static final int[] ROWS = {4, 5, 6, 5, 4};
    private static final double PITCH = 100;
    private static final double ONE_OF = 7;

    /// @param born the second at which it leaves its parent, negative for the first cells
    /// @param dies infinite for a survivor
    record Cell(
            int place,
            boolean resistant,
            double born,
            double dies,
            @Nullable Cell parent) {

        boolean lives(double t) {
            return t >= born && t < dies;
        }

        double x() {
            return Colony.x(place);
        }

        double y() {
            return Colony.y(place);
        }

        private Cell dying(double at) {
            return new Cell(place, resistant, born, at, parent);
        }
    }

    Colony {
        cells = List.copyOf(cells);
    }

    /// The offset of a place from the middle of the dish.
    static double x(int place) {
        int row = row(place), first = place;
        for (int i = 0; i < row; i++) {
            first -= ROWS[i];
        }
        return PITCH * (first - (ROWS[row] - 1) / 2.0);
    }

    static double y(int place) {
        return PITCH * (row(place) - 2);
    }

    private static int row(int place) {
        int row = 0;
        for (int left = place; left >= ROWS[row]; row++) {
            left -= ROWS[row];
        }
        return row;
    }

    /// A colony that receives doses, each followed by divisions at these seconds.
    static Colony treated(double[] doses, double[][] divisions, int[] resistantPlaces, long seed) {
        var cells = new ArrayList<Cell>();
        for (int place = 0; place < PLACES; place++) {
            int own = place;
            boolean resistant = Arrays.stream(resistantPlaces).anyMatch(each -> each == own);
            cells.add(new Cell(place, resistant, -1, Double.POSITIVE_INFINITY, null));
        }
        var random = new Random(seed);
        for (int i = 0; i < doses.length; i++) {
            dose(cells, doses[i], random);
            int living = living(cells, doses[i] + 1).size();
            int steps = divisions[i].length;
            for (int step = 0; step < steps; step++) {
                double target = living * Math.pow(PLACES / (double) living, (step + 1.0) / steps);
                divide(cells, divisions[i][step], (int) Math.round(target));
            }
        }
        return new Colony(cells);
    }

    private static void dose(List<Cell> cells, double at, Random random) {
        var exposed = new ArrayList<>(
                living(cells, at).stream().filter(each -> !each.resistant()).toList());
        long spared = Math.round(exposed.size() / ONE_OF);
        for (int i = 0; i < spared; i++) {
            exposed.remove(random.nextInt(exposed.size()));
        }
        for (var cell : exposed) {
            double reached = at + 0.5 * Math.hypot(cell.x(), cell.y()) / (3 * PITCH);
            cells.set(cells.indexOf(cell), cell.dying(reached));
        }
    }

    /// Both kinds divide in proportion to their number.
    private static void divide(List<Cell> cells, double at, int target) {
        var living = living(cells, at);
        long resistant = living.stream().filter(Cell::resistant).count();
        long wanted = Math.round(target * resistant / (double) living.size());
        divide(cells, at, true, (int) (wanted - resistant));
        divide(cells, at, false, (int) (target - wanted - (living.size() - resistant)));
    }

    private static void divide(List<Cell> cells, double at, boolean resistant, int births) {
        var parents = living(cells, at).stream()
                .filter(each -> each.resistant() == resistant && each.born() < at)
                .toList();
        for (int i = 0; i < births; i++) {
            var parent = parents.get(i % parents.size());
            var taken = living(cells, at).stream().map(Cell::place).toList();
            int place = IntStream.range(0, PLACES)
                    .filter(each -> !taken.contains(each))
                    .boxed()
                    .min(Comparator.comparingDouble(each -> Math.hypot(x(each) - parent.x(), y(each) - parent.y())))
                    .orElseThrow();
            cells.add(new Cell(place, resistant, at, Double.POSITIVE_INFINITY, parent));
        }
    }

    private static List<Cell> living(List<Cell> cells, double t) {
        return cells.stream().filter(each -> each.lives(t)).toList();
    }

    List<Cell> living(double t) {
        return living(cells, t);
    }

    long resistant(double t) {
        return living(t).stream().filter(Cell::resistant).count();
    }
}
