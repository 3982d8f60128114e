package org.tirich.replay.peer;

import java.util.List;
import java.util.Map;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// A method that learns from a log and then scores items for users.
public interface Recommender {

    /// Its name in figures and on the command line.
    String name();

    /// The settings to try, each a name and a value. Grids are of about the same size for all methods that have
    /// settings, so that none is tuned better than the others.
    List<Map<String, Double>> grid();

    /// Learns. The same training and settings always give the same scores.
    ItemScorer fit(TrainingLog training, Map<String, Double> settings);
}
