package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.bench.ServedInstance;
import org.tirich.media.cli.FfmpegSetup;

/// `bench faults`: good clips alone, and the same clips mixed with faulty ones.
///
/// Both sets run at the same time on two servers that share the machine, since consecutive runs would differ by
/// other load. Each server has its usual number of slots, so that an idle slot of one benefits the other.
public final class FaultsBench {

    public static final List<String> OPTIONS = List.of("--json", "--server", "--good", "--faulty");

    private static final int GOOD = 40;
    private static final int FAULTY = 20;

    private FaultsBench() {}

    public static Report run(Options options) throws IOException, InterruptedException {
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        int good = options.number("--good", GOOD);
        int faulty = options.number("--faulty", FAULTY);
        var report = new Report("faults");
        report.input("server", jar.getFileName().toString());
        report.input("good", good);
        report.input("faulty", faulty);
        if (!(FfmpegSetup.find() instanceof FfmpegSetup.Ready(var tools, var _))) {
            throw new IllegalArgumentException("There is no ffmpeg or no sandbox here: see ./tirich doctor.");
        }
        try (var scratch = Scratch.create()) {
            var clips = new TrialClipFactory(tools, scratch.folder().resolve("clips")).make(good, faulty);
            var faultyTools = FaultyTools.make(tools, scratch.folder().resolve("tools"));
            compare(report, jar, scratch.folder(), faultyTools, clips);
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void compare(Report report, Path jar, Path folder, FaultyTools tools, List<TrialClip> clips)
            throws IOException, InterruptedException {
        var good = clips.stream().filter(TrialClip::good).toList();
        var both = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var alone =
                    threads.submit(() -> FaultTrial.run(jar, folder.resolve("alone"), tools, good, List.of(), both));
            var mixed =
                    threads.submit(() -> FaultTrial.run(jar, folder.resolve("mixed"), tools, clips, List.of(), both));
            rates(report, alone.get(), mixed.get());
            endings(report, alone.get(), mixed.get());
        } catch (ExecutionException e) {
            throw new IOException("a trial failed", e.getCause());
        }
    }

    private static void rates(Report report, FaultTrial alone, FaultTrial mixed) {
        var window = Collections.min(List.of(alone.lastGood(), mixed.lastGood()));
        double minutes = window.toMillis() / 60_000.0;
        double aloneDone = alone.goodReadyWithin(window);
        double mixedDone = mixed.goodReadyWithin(window);
        report.figure("faults.good_throughput_ratio", mixedDone / aloneDone);
        report.figure("faults.good_per_minute_alone", aloneDone / minutes);
        report.figure("faults.good_per_minute_mixed", mixedDone / minutes);
        report.note(
                "Both run at the same time on servers of their own, so that they and all other load on the machine affect"
                        + " each other equally. The rate is that of good clips until either server has finished all of them.");
    }

    private static void endings(Report report, FaultTrial alone, FaultTrial mixed) {
        long done = mixed.good().stream().filter(TrialResult::ready).count();
        long named = mixed.faulty().stream().filter(TrialResult::named).count();
        var remains = Stream.concat(alone.leftovers().stream(), mixed.leftovers().stream())
                .toList();
        report.figure("faults.good_done", done);
        report.figure("faults.bad_named", named);
        report.figure("faults.orphans", remains.size());
        report.figure("faults.signals_sent", mixed.signals());
        report.mustHold(alone.good().stream().allMatch(TrialResult::ready), "not every good clip became ready alone");
        report.mustHold(done == mixed.good().size(), "not every good clip became ready among faulty ones");
        report.mustHold(named == mixed.faulty().size(), "not every faulty clip was refused with a reason");
        remains.forEach(each -> report.mustHold(false, "left behind: " + each));
        report.table(
                "how the clips ended",
                List.of("fault", "clips", "failures", "last after s", "ended as", "what the author reads"),
                Arrays.stream(InjectedFault.values())
                        .map(fault -> row(mixed, fault))
                        .toList());
        report.note(
                "Killed and hung: SIGKILL and SIGSTOP to the real encoder, at each of three tries. Garbage and memory:"
                        + " a stand-in in the folder that tirich.media.ffmpeg names.");
    }

    private static List<String> row(FaultTrial mixed, InjectedFault fault) {
        var verdicts = mixed.results().stream()
                .filter(result -> result.clip().fault() == fault)
                .toList();
        var last = verdicts.stream().map(TrialResult::after).max(Duration::compareTo);
        return List.of(
                fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Integer.toString(verdicts.size()),
                Integer.toString(
                        verdicts.stream().mapToInt(TrialResult::failures).sum()),
                last.map(after -> Long.toString(after.toSeconds())).orElse("-"),
                each(verdicts, result -> (result.state() + " " + result.refusal()).strip()),
                each(verdicts, TrialResult::message));
    }

    private static String each(List<TrialResult> verdicts, Function<TrialResult, String> text) {
        return verdicts.stream().map(text).distinct().collect(Collectors.joining(", "));
    }
}
