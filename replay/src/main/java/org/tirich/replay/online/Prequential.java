package org.tirich.replay.online;

import java.util.ArrayList;
import java.util.List;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Label;
import org.tirich.replay.protocol.Split;

/// Judges heads in the order of time: each impression of the test is predicted first and learnt from afterwards (Dawid,
/// "Present position and potential developments: the prequential approach", JRSS A 1984).
///
/// @param head its name
/// @param label the outcome
/// @param online the head that goes on learning in the test
/// @param frozen the same head, which stops learning where the test begins
public record Prequential(String head, Label label, Calibration online, Calibration frozen) {

    /// What learning on through the test is worth, in AUC.
    public double gain() {
        return online.auc() - frozen.auc();
    }

    /// One result for each outcome that the log tells.
    public static List<Prequential> on(Split split, HeadFactory factory) {
        var results = new ArrayList<Prequential>();
        var online = run(split, factory, true);
        var frozen = run(split, factory, false);
        for (var label : Label.values()) {
            if (split.dataset().labels().contains(label)) {
                results.add(new Prequential(
                        factory.name(),
                        label,
                        Calibration.of(online.get(label.ordinal())),
                        Calibration.of(frozen.get(label.ordinal()))));
            }
        }
        return results;
    }

    /// The predictions for each label, in the order of [Label].
    private static List<List<Prediction>> run(Split split, HeadFactory factory, boolean learning) {
        var head = factory.start().apply(split.dataset());
        split.beforeTest().forEach(head::learn);
        var predictions = new ArrayList<List<Prediction>>();
        for (var _ : Label.values()) {
            predictions.add(new ArrayList<>());
        }
        for (Impression each : split.test()) {
            for (var label : Label.values()) {
                predictions
                        .get(label.ordinal())
                        .add(new Prediction(head.predict(each.exposure(), label), label.of(each.outcome())));
            }
            if (learning) {
                head.learn(each);
            }
        }
        return predictions;
    }
}
