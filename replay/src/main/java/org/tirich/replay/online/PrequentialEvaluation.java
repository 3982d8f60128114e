package org.tirich.replay.online;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tirich.replay.data.Label;
import org.tirich.replay.protocol.ConfidenceInterval;
import org.tirich.replay.protocol.LogSplit;

/// Judges heads in the order of time: each impression of the test is predicted first and learnt from afterwards (Dawid,
/// "Present position and potential developments: the prequential approach", JRSS A 1984).
///
/// @param head its name
/// @param label the outcome
/// @param online the head that goes on learning in the test
/// @param frozen the same head, which stops learning where the test begins
/// @param gain what learning on through the test is worth: the difference of the two in AUC
public record PrequentialEvaluation(String head, Label label, ProbabilityMetrics online, ProbabilityMetrics frozen, ConfidenceInterval gain) {

    /// One result for each outcome that the log tells.
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
        var head = factory.start().apply(split.dataset());
        split.beforeTest().forEach(head::learn);
        var predictions = new EnumMap<Label, List<Prediction>>(Label.class);
        for (var each : split.test()) {
            for (var label : Label.values()) {
                var prediction = new Prediction(head.predict(each.exposure(), label), label.of(each.outcome()));
                predictions.computeIfAbsent(label, _ -> new ArrayList<>()).add(prediction);
            }
            if (learning) {
                head.learn(each);
            }
        }
        return predictions;
    }
}
