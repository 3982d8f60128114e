package org.tirich.bench.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tirich.bench.Report;

/// All results as figures and tables, with their requirements.
final class HostileReport {

    private static final double MAX_MEGABYTES = 600;
    private static final List<Defences> DEFENDED =
            List.of(Defences.BOTH, Defences.ALLOWLIST_ONLY, Defences.SANDBOX_ONLY);

    private static final List<List<String>> ELSEWHERE = List.of(
            List.of("U41", "names of files", "UploadTest"),
            List.of("U42", "broken and overlapping uploads", "UploadTest"),
            List.of("U48", "telephone numbers in a picture", "not reached"));

    private static final List<String> NOTES = List.of(
            "Requests and foreign bytes are those of the three modes with a defence. A marker counts its letters, a picture in the"
                    + " canary's colour three bytes. Sound received on a port counts as a request.",
            "allowlist only: our arguments, no check of the first bytes, no sandbox. sandbox only: protocols and options as the"
                    + " attack needs them. none: the same without the sandbox; inert if even that leaks nothing. In all"
                    + " three the file has the name that the attack needs.",
            "Memory is that of all processes together, sampled twenty times a second. The time limit is 65 s plus"
                    + " twenty times the duration.",
            "Truncations (U43) and mutations (U44) are inspected; of the mutations that pass, one in four is transcoded.");

    private final List<AttackTrial.AttackResult> attacks = new ArrayList<>();
    private final List<CaseTrial.CaseResult> cases = new ArrayList<>();
    private final List<CaptionCase.CaptionResult> captions = new ArrayList<>();
    private final Map<String, OutcomeCounts> fuzzed = new LinkedHashMap<>();

    void add(AttackTrial.AttackResult tried) {
        attacks.add(tried);
    }

    void add(CaseTrial.CaseResult tried) {
        cases.add(tried);
    }

    void add(CaptionCase.CaptionResult tried) {
        captions.add(tried);
    }

    void truncations(OutcomeCounts counts) {
        fuzzed.put("U43 truncations of a valid file", counts);
    }

    void mutations(Map<String, OutcomeCounts> tallies) {
        tallies.forEach((file, counts) -> fuzzed.put("U44 " + file, counts));
    }

    void into(Report report) {
        figures(report);
        tables(report);
        NOTES.forEach(report::note);
        for (var each : attacks) {
            for (var defences : DEFENDED) {
                report.mustHold(
                        !each.effect(defences).isLeak(),
                        each.attack().id() + ", " + defences.label() + ": "
                                + each.effect(defences).label());
            }
        }
        cases.stream()
                .filter(each -> !each.deviations().isEmpty())
                .forEach(each ->
                        report.mustHold(false, each.tested().id() + ": " + String.join(", ", each.deviations())));
        captions.stream()
                .filter(each -> !each.deviations().isEmpty())
                .forEach(each ->
                        report.mustHold(false, each.tested().id() + ": " + String.join(", ", each.deviations())));
        results()
                .filter(each -> !each.isInTime())
                .forEach(each -> report.mustHold(false, "took " + decimal(each.seconds()) + " s"));
    }

    private Stream<UploadPipeline.Result> results() {
        return Stream.concat(
                attacks.stream().map(AttackTrial.AttackResult::product),
                cases.stream().map(CaseTrial.CaseResult::result));
    }

    private void figures(Report report) {
        long files = results().count()
                + captions.size()
                + fuzzed.values().stream().mapToInt(OutcomeCounts::files).sum();
        long byName = results().filter(UploadPipeline.Result::endedByName).count()
                + captions.size()
                + fuzzed.values().stream().mapToInt(OutcomeCounts::byName).sum();
        double peak = Stream.concat(
                        results().map(UploadPipeline.Result::peakMegabytes),
                        fuzzed.values().stream().map(OutcomeCounts::peakMegabytes))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double longest = Stream.concat(
                        results().map(UploadPipeline.Result::seconds),
                        fuzzed.values().stream().map(OutcomeCounts::longestSeconds))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        long requests = defended().mapToLong(LeakEvidence::requests).sum();
        long foreign = defended().mapToLong(LeakEvidence::foreignBytes).sum();
        report.figure("hostile.cases", files);
        report.figure("hostile.ended_by_name", byName);
        report.figure("hostile.requests", requests);
        report.figure("hostile.foreign_bytes", foreign);
        report.figure("hostile.peak_rss_mb", peak);
        report.figure("hostile.longest_s", longest);
        report.figure("hostile.controls_that_leak", controls(true));
        report.figure("hostile.controls_inert", controls(false));
        report.mustHold(byName == files, (files - byName) + " files did not end READY or REJECTED");
        report.mustHold(peak <= MAX_MEGABYTES, decimal(peak) + " MB were used at once");
    }

    private Stream<LeakEvidence> defended() {
        return attacks.stream().flatMap(each -> DEFENDED.stream().map(each::evidence));
    }

    private long controls(boolean leak) {
        return attacks.stream()
                .filter(each -> each.effect(Defences.NONE).isLeak() == leak)
                .count();
    }

    private void tables(Report report) {
        var columns = new ArrayList<>(List.of("case", "tries"));
        Stream.of(Defences.values()).map(Defences::label).forEach(columns::add);
        report.table(
                "attacks", columns, attacks.stream().map(HostileReport::row).toList());

        var rows = new ArrayList<List<String>>();
        attacks.forEach(each -> rows.add(row(each.attack().id(), each.attack().tries(), each.product(), List.of())));
        cases.forEach(
                each -> rows.add(row(each.tested().id(), each.tested().what(), each.result(), each.deviations())));
        captions.forEach(each -> rows.add(List.of(
                each.tested().id(),
                each.tested().what(),
                each.state(),
                each.reason(),
                decimal(each.seconds()),
                "",
                wellOr(each.deviations()))));
        report.table("cases", List.of("case", "what", "state", "reason", "seconds", "rss MB", ""), rows);

        report.table(
                "multitudes",
                List.of("case", "files", "seconds", "rss MB", "ended"),
                fuzzed.entrySet().stream()
                        .map(each -> List.of(
                                each.getKey(),
                                Integer.toString(each.getValue().files()),
                                decimal(each.getValue().longestSeconds()),
                                whole(each.getValue().peakMegabytes()),
                                each.getValue().text()))
                        .toList());
        report.table("elsewhere", List.of("case", "what", "test"), ELSEWHERE);
    }

    private static List<String> row(AttackTrial.AttackResult tried) {
        var row = new ArrayList<>(List.of(tried.attack().id(), tried.attack().tries()));
        Stream.of(Defences.values())
                .map(defences -> tried.effect(defences).label())
                .forEach(row::add);
        return row;
    }

    private static List<String> row(String id, String what, UploadPipeline.Result result, List<String> faults) {
        return List.of(
                id,
                what,
                result.state(),
                result.reason(),
                decimal(result.seconds()),
                whole(result.peakMegabytes()),
                wellOr(faults));
    }

    private static String wellOr(List<String> faults) {
        return faults.isEmpty() ? "as expected" : String.join(", ", faults);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
