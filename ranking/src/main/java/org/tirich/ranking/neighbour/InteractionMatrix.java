package org.tirich.ranking.neighbour;

import java.util.List;

/// The watch histories that a [Neighbourhood] is computed from.
///
/// @param videos the ids of the columns, each once
public record InteractionMatrix(long[] videos, List<History> viewers) {

    public InteractionMatrix {
        viewers = List.copyOf(viewers);
    }

    /// What one viewer watched, the earliest first.
    ///
    /// @param watched columns, each at most once
    /// @param completed whether each of them was completed
    /// @param minutes when each of them was shown last, in minutes since 2020
    /// @param trust the weight of the viewer's feedback, from 0 to 1
    public record History(int[] watched, boolean[] completed, int[] minutes, float trust) {

        int size() {
            return watched.length;
        }
    }
}
