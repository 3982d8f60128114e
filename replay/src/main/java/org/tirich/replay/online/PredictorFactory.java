package org.tirich.replay.online;

import java.util.function.Function;
import org.tirich.replay.data.Dataset;

/// Makes heads that have learnt nothing yet.
///
/// @param name how figures and the command line call them
/// @param start makes one; it may read the catalogue and the histories, and must not read the impressions
public record PredictorFactory(String name, Function<Dataset, OutcomePredictor> start) {}
