package org.tirich.bench.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.bench.ServedInstance;
import org.tirich.media.cli.Equipment;

/// `bench faults`: good clips alone, and the same with a third as many again and half of that faulty among
/// them.
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
        if (!(Equipment.find() instanceof Equipment.Complete(var tools, var _))) {
            throw new IllegalArgumentException("There is no ffmpeg or no sandbox here: see ./tirich doctor.");
        }
        try (var scratch = Scratch.create()) {
            var folder = scratch.folder();
            var clips = new Clips(tools, folder.resolve("clips")).make(good, faulty);
            var faultyTools = FaultyTools.make(tools, folder.resolve("tools"));
            var goodOnes = clips.stream().filter(Clip::good).toList();
            var alone = Trial.run(jar, folder.resolve("alone"), faultyTools, goodOnes, List.of());
            var mixed = Trial.run(jar, folder.resolve("mixed"), faultyTools, clips, List.of());
            tell(report, alone, mixed);
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void tell(Report report, Trial alone, Trial mixed) {
        long done = mixed.goodReady();
        long named = mixed.faulty().stream().filter(Verdict::named).count();
        var remains = new ArrayList<>(alone.remains());
        remains.addAll(mixed.remains());
        report.figure("faults.good_throughput_ratio", mixed.goodPerMinute() / alone.goodPerMinute());
        report.figure(
                "faults.good_throughput_ratio_of_free_cores", mixed.goodPerCoreMinute() / alone.goodPerCoreMinute());
        report.figure("faults.good_done", done);
        report.figure("faults.bad_named", named);
        report.figure("faults.orphans", remains.size());
        report.figure("faults.good_per_minute_alone", alone.goodPerMinute());
        report.figure("faults.good_per_minute_mixed", mixed.goodPerMinute());
        report.figure("faults.cores_used_alone", alone.cores().ourCores());
        report.figure("faults.cores_used_mixed", mixed.cores().ourCores());
        report.figure("faults.cores_of_others_alone", alone.cores().othersCores());
        report.figure("faults.cores_of_others_mixed", mixed.cores().othersCores());
        report.figure("faults.signals_sent", mixed.signals());
        report.mustHold(alone.good().stream().allMatch(Verdict::ready), "not every good clip became ready alone");
        report.mustHold(done == mixed.good().size(), "not every good clip became ready among faulty ones");
        report.mustHold(named == mixed.faulty().size(), "not every faulty clip was given up by name");
        remains.forEach(each -> report.mustHold(false, "left behind: " + each));
        report.table(
                "how the clips ended",
                List.of("fault", "clips", "failures", "last after s", "ended as", "what the author reads"),
                Arrays.stream(Fault.values()).map(fault -> row(mixed, fault)).toList());
        report.note(
                "Killed and hung: SIGKILL and SIGSTOP to the real encoder, at each of three tries. Garbage and memory:"
                        + " a stand-in in the folder that tirich.media.ffmpeg names.");
        report.note(
                "Of free cores: the same against the core time that other programs on the machine left, in each trial.");
        report.note("The rate is that of good clips until the last of them is ready, all clips being sent at once to a"
                + " fresh server.");
    }

    private static List<String> row(Trial mixed, Fault fault) {
        var verdicts = mixed.verdicts().stream()
                .filter(verdict -> verdict.clip().fault() == fault)
                .toList();
        return List.of(
                fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Integer.toString(verdicts.size()),
                Integer.toString(verdicts.stream().mapToInt(Verdict::failures).sum()),
                verdicts.stream()
                        .map(Verdict::after)
                        .max(Duration::compareTo)
                        .map(last -> Long.toString(last.toSeconds()))
                        .orElse("-"),
                verdicts.stream()
                        .map(verdict -> (verdict.state() + " " + verdict.refusal()).strip())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                verdicts.stream().map(Verdict::message).distinct().collect(Collectors.joining(" ")));
    }
}
