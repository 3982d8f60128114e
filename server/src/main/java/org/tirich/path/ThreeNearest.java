package org.tirich.path;

import java.util.Comparator;
import java.util.List;

/// The board game of the nearest examples: sixteen mangoes with a length, a weight and a kind, and twelve new ones. The
/// distance is counted in steps across and up. No tie decides a vote of one, three or five.
public final class ThreeNearest {

    /// The board has this many squares on each side.
    public static final int SIDE = 8;

    /// The examples that vote, in the order of the rounds.
    public static final List<Integer> VOTERS = List.of(1, 3, 5);

    /// The kind of a mango.
    public enum Kind {
        ROUND,
        LONG
    }

    /// @param across its length, from 1
    /// @param up its weight, from 1
    public record Mango(int across, int up, Kind kind) {

        int distance(Mango other) {
            return Math.abs(across - other.across) + Math.abs(up - other.up);
        }
    }

    /// Two of them are odd: the long one among the round ones, and the round one among the long ones.
    public static final List<Mango> EXAMPLES = List.of(
            round(1, 4),
            round(1, 5),
            round(2, 2),
            round(2, 4),
            round(3, 4),
            round(5, 3),
            round(5, 4),
            round(7, 7),
            longOne(2, 1),
            longOne(4, 7),
            longOne(4, 8),
            longOne(5, 7),
            longOne(5, 8),
            longOne(6, 5),
            longOne(7, 5),
            longOne(8, 7));

    public static final List<Mango> NEW = List.of(
            round(1, 2),
            longOne(3, 7),
            round(3, 1),
            longOne(8, 5),
            round(4, 3),
            longOne(7, 4),
            round(1, 1),
            round(6, 2),
            longOne(3, 8),
            round(4, 1),
            round(3, 2),
            round(1, 6));

    private ThreeNearest() {}

    private static Mango round(int across, int up) {
        return new Mango(across, up, Kind.ROUND);
    }

    private static Mango longOne(int across, int up) {
        return new Mango(across, up, Kind.LONG);
    }

    /// The examples, the nearest to `mango` first.
    static List<Mango> nearest(Mango mango) {
        return EXAMPLES.stream()
                .sorted(Comparator.comparingInt(mango::distance))
                .toList();
    }

    /// The kind for which most of the nearest examples vote.
    static Kind vote(Mango mango, int voters) {
        var round = nearest(mango).stream()
                .limit(voters)
                .filter(example -> example.kind() == Kind.ROUND)
                .count();
        return round * 2 > voters ? Kind.ROUND : Kind.LONG;
    }

    /// How many of the new mangoes the vote names rightly.
    public static int right(int voters) {
        return (int) NEW.stream()
                .filter(mango -> vote(mango, voters) == mango.kind())
                .count();
    }
}
