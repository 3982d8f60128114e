package org.tirich.bench.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tirich.bench.Report;

/// The policy of playback, the client's own code, on simulated links and viewers (`pwa/src/test/web/playback`). It runs
/// in the browser, bundled by the bundler of the client.
final class PlaybackSimulation {

    private static final String ENTRY = "src/test/web/playback/simulate.ts";

    private PlaybackSimulation() {}

    static void run(HeadlessChromium chromium, Path checkout, int seeds, Report report)
            throws IOException, InterruptedException {
        var script = bundle(checkout.resolve("pwa"));
        var rows = (List<?>) chromium.evaluate(script + "; playback.simulate(" + seeds + ")");
        var table = new ArrayList<List<String>>();
        for (var each : rows) {
            var row = (Map<?, ?>) each;
            table.add(List.of(
                    String.valueOf(row.get("link")),
                    String.valueOf(row.get("habit")),
                    cell(row, "wasted"),
                    cell(row, "stalled"),
                    cell(row, "quality"),
                    cell(row, "medianWaitS"),
                    cell(row, "p95WaitS"),
                    cell(row, "mbPerMinute")));
        }
        report.table(
                "simulated playback, " + seeds + " seeds of ten minutes each",
                List.of("link", "viewer", "wasted", "stalled", "quality", "wait s", "p95 wait s", "MB/min"),
                table);
        figure(report, rows, "all", "wasted", "interface.simulated.wasted_share");
        figure(report, rows, "all", "quality", "interface.simulated.quality_share");
        figure(report, rows, "3g", "stalled", "interface.simulated.stalled_share.3g");
        figure(report, rows, "drops", "stalled", "interface.simulated.stalled_share.drops");
    }

    private static void figure(Report report, List<?> rows, String link, String column, String name) {
        rows.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(row -> link.equals(row.get("link")) && "all".equals(row.get("habit")))
                .forEach(row -> report.figure(name, number(row, column)));
    }

    private static String cell(Map<?, ?> row, String column) {
        return String.format(Locale.ROOT, "%.3f", number(row, column));
    }

    private static double number(Map<?, ?> row, String column) {
        return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static String bundle(Path pwa) throws IOException, InterruptedException {
        var output = Files.createTempFile("playback", ".js");
        try {
            var bundler = new ProcessBuilder(
                            pwa.resolve("target/bundler/esbuild").toString(),
                            ENTRY,
                            "--bundle",
                            "--format=iife",
                            "--global-name=playback",
                            "--log-level=warning",
                            "--allow-overwrite",
                            "--outfile=" + output)
                    .directory(pwa.toFile())
                    .inheritIO()
                    .start();
            if (bundler.waitFor() != 0) {
                throw new IOException("the simulation cannot be bundled");
            }
            return Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }
}
