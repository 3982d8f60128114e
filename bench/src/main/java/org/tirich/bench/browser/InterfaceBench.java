package org.tirich.bench.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.bench.ServedInstance;

/// `bench interface`: the feed of a demo instance in a browser on slow links, alone or in turns with another build.
public final class InterfaceBench {

    public static final List<String> OPTIONS = List.of("--json", "--server", "--base", "--runs", "--seeds");

    private static final int RUNS = 3;
    private static final int SEEDS = 10;
    private static final String NOW = "now";
    private static final String BASE = "base";

    private InterfaceBench() {}

    public static Report run(Options options) throws IOException, InterruptedException {
        var report = new Report("interface");
        var runs = options.number("--runs", RUNS);
        var seeds = options.number("--seeds", SEEDS);
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        var base = options.file("--base").orElse(null);
        report.input("server", jar.getFileName().toString());
        report.input("runs", runs);
        report.input("seeds", seeds);
        try (var chromium = new HeadlessChromium();
                var scratch = Scratch.create();
                var baseScratch = Scratch.create();
                var now = ServedInstance.demo(jar, scratch.data());
                var before = base == null
                        ? null
                        : ServedInstance.demo(ServedInstance.newestBuild(base), baseScratch.data())) {
            report.input("chromium", chromium.version());
            var addresses = new LinkedHashMap<String, URI>();
            addresses.put(NOW, now.address());
            if (before != null) {
                addresses.put(BASE, before.address());
            }
            browse(chromium, addresses, runs, report);
            PlaybackSimulation.run(chromium, ServedInstance.checkout(), seeds, report);
        }
        starter(report, base);
        report.note(
                "slow3g: 400 kbit/s, 400 ms, processor 4 times slower; 2g: 80 kbit/s, 800 ms, 6 times; 3g: 1600 kbit/s,"
                        + " 150 ms, 4 times. Medians of the runs.");
        report.note(
                "Each round asks the server for the page before it measures: a server that has just started is slower.");
        report.note("prediction_shown_s is -1 where no question stands before the clip.");
        report.note(
                "wasted_share: bytes of clips that were not needed for the seconds shown; the simulated share is of all"
                        + " links and viewers.");
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void starter(Report report, @Nullable Path base) throws IOException {
        var pack = StarterPack.of(ServedInstance.checkout());
        report.figure("starter.clips", pack.clips());
        report.figure("starter.pack_mb", pack.bytes() / 1e6);
        if (base != null) {
            report.figure("starter.pack_mb.base", StarterPack.of(base).bytes() / 1e6);
        }
    }

    /// Each round measures every build once, in turns, so that a busy machine slows all of them.
    private static void browse(HeadlessChromium chromium, Map<String, URI> addresses, int runs, Report report)
            throws IOException {
        var samples = new TreeMap<String, Map<String, List<Double>>>();
        for (int run = 0; run < runs; run++) {
            for (var build : addresses.entrySet()) {
                System.err.println("round " + (run + 1) + " of " + runs + ", " + build.getKey());
                measure(chromium, build.getValue())
                        .forEach((figure, value) -> samples.computeIfAbsent(figure, _ -> new TreeMap<>())
                                .computeIfAbsent(build.getKey(), _ -> new ArrayList<>())
                                .add(value));
            }
        }
        var rows = new ArrayList<List<String>>();
        samples.forEach((figure, builds) -> {
            var value = SwipeSession.median(builds.getOrDefault(NOW, List.of()));
            report.figure(figure, value);
            var row = new ArrayList<>(List.of(figure, decimal(value)));
            var before = builds.get(BASE);
            if (before != null) {
                var baseValue = SwipeSession.median(before);
                report.figure(figure + ".base", baseValue);
                row.add(decimal(baseValue));
                var comparable = value > 0 && baseValue > 0;
                row.add(comparable ? decimal(value / baseValue) : "-");
                if (comparable) {
                    report.figure(figure + ".ratio", value / baseValue);
                }
            }
            rows.add(row);
        });
        report.table(
                "the feed in a browser",
                addresses.size() > 1 ? List.of("figure", NOW, BASE, "ratio") : List.of("figure", NOW),
                rows);
    }

    private static Map<String, Double> measure(HeadlessChromium chromium, URI address) throws IOException {
        var figures = new TreeMap<String, Double>();
        FirstVisit.warmUp(address);
        figures.putAll(FirstVisit.on(chromium, address, LinkProfile.SLOW_3G, "slow3g"));
        figures.putAll(FirstVisit.on(chromium, address, LinkProfile.SECOND_GENERATION, "2g"));
        figures.putAll(SwipeSession.on(chromium, address));
        figures.put("interface.bytes.feed_js", (double) FirstVisit.scriptBytes(chromium, address));
        figures.put("interface.clip_width_share.412x915", FirstVisit.clipWidthShare(chromium, address, 412, 915));
        figures.put("interface.clip_width_share.360x640", FirstVisit.clipWidthShare(chromium, address, 360, 640));
        return figures;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3f", value);
    }
}
