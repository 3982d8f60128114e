package org.tirich.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// `bench start`: the start of an empty instance, its memory at rest, and the size of a first visit.
final class StartBench {

    /// The idle time before memory is measured.
    private static final Duration REST = Duration.ofSeconds(10);

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:js|css))\"");

    private StartBench() {}

    static Report run(Options options) throws IOException, InterruptedException {
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        var report = new Report("start");
        report.input("server", jar.getFileName().toString());
        try (var scratch = Scratch.create()) {
            try (var first = ServedInstance.start(jar, scratch.data())) {
                report.figure("server.first_start_s", first.startUp().toMillis() / 1000.0);
            }
            try (var again = ServedInstance.start(jar, scratch.data())) {
                report.figure("server.start_s", again.startUp().toMillis() / 1000.0);
                assets(report, again);
                Thread.sleep(REST);
                report.figure("server.rss_mb", CpuUsage.memoryMb(again.server(), false));
                report.figure("postgres.rss_mb", CpuUsage.memoryMb(again.postgres(), true));
            }
            baseline(report, scratch.folder());
        }
        report.note("first_start creates the database; start finds it. Both end when the server is ready.");
        report.note("Baseline: the same container on the same JVM, without a framework or a database.");
        report.note("Shared pages of PostgreSQL count once (PSS).");
        options.file("--json").ifPresent(report::write);
        return report;
    }

    /// The styles and scripts of the feed page, in Brotli.
    private static void assets(Report report, ServedInstance instance) throws IOException {
        var rows = new ArrayList<List<String>>();
        var sum = 0L;
        try (var link = new HttpConnection(instance.address())) {
            var page =
                    new String(link.send(HttpConnection.get("/?tab=stem", "")).body(), StandardCharsets.UTF_8);
            var named = new TreeSet<String>();
            ASSET.matcher(page).results().forEach(found -> named.add(found.group(1)));
            for (var path : named) {
                var answer = link.send(HttpConnection.get(path, "Accept-Encoding: br\r\n"));
                report.mustHold(answer.status() == 200 && answer.encoding().equals("br"), path + " is not sent in br");
                rows.add(List.of(path, Integer.toString(answer.body().length)));
                sum += answer.body().length;
            }
        }
        report.mustHold(!rows.isEmpty(), "the feed page has no styles or scripts");
        report.figure("assets.feed_br_bytes", sum);
        report.table("styles and scripts of the feed page", List.of("file", "bytes in br"), rows);
    }

    private static void baseline(Report report, Path scratch) throws IOException, InterruptedException {
        try (var bare = BareServerLauncher.start(scratch, new byte[1])) {
            report.figure("bare.start_s", bare.startUp().toMillis() / 1000.0);
            Thread.sleep(REST.dividedBy(5));
            report.figure("bare.rss_mb", CpuUsage.memoryMb(bare.process().toHandle(), false));
        }
    }
}
