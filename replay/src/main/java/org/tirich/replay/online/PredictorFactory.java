package org.tirich.replay.online;

import java.util.function.Function;
import org.tirich.replay.data.Dataset;

/// Creates untrained predictors.
///
/// @param name in figures and on the command line
/// @param create makes one; it may read the catalogue and the histories of the dataset, and must not read its
///     impressions
public record PredictorFactory(String name, Function<Dataset, OutcomePredictor> create) {}
