package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// A method that learns from a log and scores items for users.
public interface Recommender {

    /// The name in figures and on the command line.
    String name();

    /// The settings to try. All methods with settings have grids of similar size, so that none is tuned better than the
    /// others.
    List<Map<String, Double>> grid();

    /// Learns. Equal training and settings give equal scores.
    ItemScorer fit(TrainingLog training, Map<String, Double> settings);
}
