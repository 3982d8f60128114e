package org.tirich.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// `bench start`: how soon an empty instance answers, what it holds at rest, and what a first visit loads.
final class StartBench {

    /// How long the server is left alone before its memory is read.
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
                report.figure("server.rss_mb", Usage.memoryMb(again.server(), false));
                report.figure("postgres.rss_mb", Usage.memoryMb(again.postgres(), true));
            }
            baseline(report, scratch.folder());
        }
        report.note("first_start makes the database; start finds it made. Both end when the server says it is ready.");
        report.note("The baseline is the same container on the same JVM, without a framework or a database.");
        report.note("PostgreSQL's shared pages are counted once (PSS).");
        options.file("--json").ifPresent(report::write);
        return report;
    }

    /// The styles and scripts that the feed page names, as a browser with Brotli gets them.
    private static void assets(Report report, ServedInstance instance) throws IOException {
        var rows = new ArrayList<List<String>>();
        var sum = 0L;
        try (var link = new HttpLink(instance.address())) {
            var page = new String(link.ask(HttpLink.get("/", "")).body(), StandardCharsets.UTF_8);
            var named = new TreeSet<String>();
            ASSET.matcher(page).results().forEach(found -> named.add(found.group(1)));
            for (var path : named) {
                var answer = link.ask(HttpLink.get(path, "Accept-Encoding: br\r\n"));
                report.mustHold(
                        answer.status() == 200 && answer.encoding().equals("br"), path + " does not come in br");
                rows.add(List.of(path, Integer.toString(answer.body().length)));
                sum += answer.body().length;
            }
        }
        report.mustHold(!rows.isEmpty(), "the feed page names no styles or scripts");
        report.figure("assets.feed_br_bytes", sum);
        report.table("styles and scripts of the feed page", List.of("file", "bytes in br"), rows);
    }

    private static void baseline(Report report, Path scratch) throws IOException, InterruptedException {
        try (var bare = BareBaseline.start(scratch, new byte[1])) {
            report.figure("bare.start_s", bare.startUp().toMillis() / 1000.0);
            Thread.sleep(REST.dividedBy(5));
            report.figure("bare.rss_mb", Usage.memoryMb(bare.process().toHandle(), false));
        }
    }
}
