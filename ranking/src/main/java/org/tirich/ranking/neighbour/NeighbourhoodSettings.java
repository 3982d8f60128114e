package org.tirich.ranking.neighbour;

/// The settings of a [Neighbourhood] that fit a log: [NeighbourhoodTuning] chooses them. All of them are relative to
/// the log's own events; none is a span of time.
///
/// @param regularisation the term added to the diagonal of the item-item matrix
/// @param playedStrength of a video that played and was not completed, 1 of a completed one
/// @param memory the number of videos watched since that halves the weight of a video; infinite for an equal weight
/// @param active of viewers who were active lately
/// @param idle of viewers who were not
/// @param unknown of viewers without a history
record NeighbourhoodSettings(
        double regularisation,
        double playedStrength,
        double memory,
        Popularity active,
        Popularity idle,
        Popularity unknown) {

    /// The effect of popularity beside the viewer's own history. The sum of the weights of a video is divided by
    /// its viewers to the power of the damping. It is multiplied by the recent popularity to the power of the
    /// exponent. The weight times the recent popularity is added.
    ///
    /// @param halfLife of the recent popularity, as a share of the completions of the log; infinite for no decay
    record Popularity(double damping, double exponent, double weight, double halfLife) {

        private static final double DAMPING = 0.2;

        static final Popularity DAMPED = new Popularity(DAMPING, 0, 0, Double.POSITIVE_INFINITY);
    }

    /// The multiple of the mean of the diagonal that is added to it: uncertainty grows with the number of viewers.
    private static final double REGULARISATION = 8;

    private static final double PLAYED_STRENGTH = 0.8;

    private static final double MEMORY = 30;

    /// The settings for a log that is too small to choose by.
    static NeighbourhoodSettings ofSmallLog(InteractionMatrix matrix) {
        var diagonal = ItemItemModel.diagonal(matrix, PLAYED_STRENGTH);
        var sum = 0.0;
        for (var each : diagonal) {
            sum += each;
        }
        return new NeighbourhoodSettings(
                Math.max(1, REGULARISATION * sum / Math.max(1, diagonal.length)),
                PLAYED_STRENGTH,
                MEMORY,
                Popularity.DAMPED,
                Popularity.DAMPED,
                Popularity.DAMPED);
    }
}
