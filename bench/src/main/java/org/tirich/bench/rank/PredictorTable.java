package org.tirich.bench.rank;

import java.util.List;
import java.util.Locale;
import org.tirich.bench.Report;
import org.tirich.replay.DatasetResult;
import org.tirich.replay.online.PrequentialEvaluation;

/// The table of the predicted probabilities on one dataset.
final class PredictorTable {

    /// The predictor of the engine; keys of its figures omit its name.
    private static final String OURS = "tirich";

    private static final List<String> COLUMNS =
            List.of("predictor", "outcome", "rate", "AUC", "log-loss", "ECE", "frozen AUC", "online - frozen");

    private PredictorTable() {}

    static void add(DatasetResult.Measured measured, Report report) {
        if (measured.predictors().isEmpty()) {
            return;
        }
        report.table(
                "%s: probabilities for %,d impressions, each predicted before the model learns from it"
                        .formatted(
                                measured.set(),
                                measured.predictors().getFirst().online().count()),
                COLUMNS,
                measured.predictors().stream().map(PredictorTable::row).toList());
        for (var each : measured.predictors()) {
            var predictor = each.predictor().equals(OURS) ? "" : each.predictor() + ".";
            var prefix = "rank." + measured.set() + ".online." + predictor
                    + each.label().column() + ".";
            report.figure(prefix + "auc", each.online().auc());
            report.figure(prefix + "logloss", each.online().logLoss());
            report.figure(prefix + "ece", each.online().calibrationError());
            report.figure(prefix + "gain", each.gain().estimate());
        }
    }

    private static List<String> row(PrequentialEvaluation each) {
        return List.of(
                each.predictor(),
                each.label().column(),
                decimal(each.online().rate()),
                decimal(each.online().auc()),
                decimal(each.online().logLoss()),
                decimal(each.online().calibrationError()),
                decimal(each.frozen().auc()),
                String.format(
                        Locale.ROOT,
                        "%+.4f [%+.4f, %+.4f]",
                        each.gain().estimate(),
                        each.gain().low(),
                        each.gain().high()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
