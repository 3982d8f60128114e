package org.tirich.replay.online;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tirich.replay.data.Label;
import org.tirich.replay.protocol.ConfidenceInterval;
import org.tirich.replay.protocol.LogSplit;

/// The prequential evaluation of a predictor: each impression of the test is predicted first and learned from
/// afterwards (Dawid, "Present position and potential developments: the prequential approach", JRSS A 1984).
///
/// @param predictor its name
/// @param label the outcome
/// @param online metrics of the predictor that learns during the test
/// @param frozen metrics of the same predictor without learning during the test
/// @param gain the difference of the two in AUC
public record PrequentialEvaluation(
        String predictor, Label label, ProbabilityMetrics online, ProbabilityMetrics frozen, ConfidenceInterval gain) {

    /// One result per outcome in the log.
    public static List<PrequentialEvaluation> on(LogSplit split, PredictorFactory factory) {
        var results = new ArrayList<PrequentialEvaluation>();
        var learning = run(split, factory, true);
        var stopped = run(split, factory, false);
        for (var label : Label.values()) {
            if (split.dataset().labels().contains(label)) {
                var online = learning.getOrDefault(label, List.of());
                var frozen = stopped.getOrDefault(label, List.of());
                results.add(new PrequentialEvaluation(
                        factory.name(),
                        label,
                        ProbabilityMetrics.of(online),
                        ProbabilityMetrics.of(frozen),
                        RocAuc.difference(online, frozen)));
            }
        }
        return results;
    }

    /// The predictions for the impressions of the test, in their order.
    private static Map<Label, List<Prediction>> run(LogSplit split, PredictorFactory factory, boolean learning) {
        var predictor = factory.create().apply(split.dataset());
        split.beforeTest().forEach(predictor::learn);
        var predictions = new EnumMap<Label, List<Prediction>>(Label.class);
        for (var each : split.test()) {
            for (var label : Label.values()) {
                var prediction = new Prediction(predictor.predict(each.exposure(), label), label.of(each.outcome()));
                predictions.computeIfAbsent(label, _ -> new ArrayList<>()).add(prediction);
            }
            if (learning) {
                predictor.learn(each);
            }
        }
        return predictions;
    }
}
