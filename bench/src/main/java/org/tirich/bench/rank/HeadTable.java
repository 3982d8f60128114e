package org.tirich.bench.rank;

import java.util.List;
import java.util.Locale;
import org.tirich.bench.Report;
import org.tirich.replay.DatasetResult;
import org.tirich.replay.online.PrequentialEvaluation;

/// The probabilities of each head on one set, impression by impression.
final class HeadTable {

    /// Our own head, whose figures carry the name of the outcome alone.
    private static final String OURS = "tirich";

    private static final List<String> COLUMNS =
            List.of("head", "outcome", "rate", "AUC", "log-loss", "ECE", "frozen AUC", "online - frozen");

    private HeadTable() {}

    static void add(DatasetResult.Measured measured, Report report) {
        if (measured.heads().isEmpty()) {
            return;
        }
        report.table(
                "%s: probabilities for %,d impressions, each predicted before it is learnt from"
                        .formatted(
                                measured.set(),
                                measured.heads().getFirst().online().count()),
                COLUMNS,
                measured.heads().stream().map(HeadTable::row).toList());
        for (var each : measured.heads()) {
            var head = each.head().equals(OURS) ? "" : each.head() + ".";
            var prefix =
                    "rank." + measured.set() + ".online." + head + each.label().column() + ".";
            report.figure(prefix + "auc", each.online().auc());
            report.figure(prefix + "logloss", each.online().logLoss());
            report.figure(prefix + "ece", each.online().calibrationError());
            report.figure(prefix + "gain", each.gain().estimate());
        }
    }

    private static List<String> row(PrequentialEvaluation each) {
        return List.of(
                each.head(),
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
