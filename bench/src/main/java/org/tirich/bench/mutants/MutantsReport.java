package org.tirich.bench.mutants;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./tirich test --mutants`: prints the kill rate by package and the survivors.
///
/// It passes when [#MIN_KILLED_SHARE] of all mutants are killed, and every survivor is accepted in `docs/mutants.md`.
public final class MutantsReport {

    static final double MIN_KILLED_SHARE = 0.85;

    private static final String ACCEPTED = "docs/mutants.md";
    private static final String SHARE = "test.mutants_killed_share";

    /// The killed mutants of a package.
    record Killed(String name, long killed, long total) {

        double share() {
            return total == 0 ? 1 : killed / (double) total;
        }
    }

    /// A mutant that no test noticed.
    record Survivor(Mutant mutant, Optional<String> reason) {}

    private final List<Killed> packages;
    private final List<Survivor> survivors;
    private final List<String> outdated;

    MutantsReport(List<Mutant> mutants, AcceptedSurvivors accepted) {
        var byPackage = new TreeMap<String, List<Mutant>>();
        mutants.forEach(each -> byPackage
                .computeIfAbsent(each.packageName(), _ -> new ArrayList<>())
                .add(each));
        this.packages = byPackage.entrySet().stream()
                .map(each -> new Killed(
                        each.getKey(), killed(each.getValue()), each.getValue().size()))
                .toList();
        this.survivors = mutants.stream()
                .filter(each -> !each.isKilled())
                .sorted(Comparator.comparing(Mutant::file)
                        .thenComparing(Mutant::line)
                        .thenComparing(Mutant::mutator))
                .map(each -> new Survivor(each, accepted.reasonFor(each)))
                .toList();
        this.outdated = accepted.outdated();
    }

    private static long killed(List<Mutant> mutants) {
        return mutants.stream().filter(Mutant::isKilled).count();
    }

    /// @param arguments the folder of the project and, optionally, `--json FILE`
    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        var report = new MutantsReport(PitReport.readAll(home), AcceptedSurvivors.read(home.resolve(ACCEPTED)));
        report.print(System.out);
        if (arguments.length == 3 && arguments[1].equals("--json")) {
            Files.writeString(Path.of(arguments[2]), report.json());
        }
        System.exit(report.passes() ? 0 : 1);
    }

    Killed whole() {
        return new Killed(
                "all",
                packages.stream().mapToLong(Killed::killed).sum(),
                packages.stream().mapToLong(Killed::total).sum());
    }

    boolean passes() {
        return whole().total() > 0
                && whole().share() >= MIN_KILLED_SHARE
                && survivors.stream().allMatch(each -> each.reason().isPresent());
    }

    void print(PrintStream out) {
        for (var each : survivors) {
            var mutant = each.mutant();
            out.printf(
                    "%s:%d %s in %s: %s. %s%n",
                    mutant.file(),
                    mutant.line(),
                    mutant.mutator(),
                    mutant.method(),
                    mutant.description(),
                    each.reason().map(reason -> "Accepted: " + reason).orElse("NOT ACCEPTED"));
        }
        outdated.forEach(each -> out.println(ACCEPTED + " accepts more than survive: " + each));
        out.println();
        packages.forEach(each -> print(out, each));
        print(out, whole());
        out.printf(
                "%d survivors, %d of them not accepted%n",
                survivors.size(),
                survivors.stream().filter(each -> each.reason().isEmpty()).count());
    }

    private static void print(PrintStream out, Killed killed) {
        out.printf(
                Locale.ROOT,
                "%-40s %5d of %5d killed  %5.1f %%%n",
                killed.name(),
                killed.killed(),
                killed.total(),
                100 * killed.share());
    }

    String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put(SHARE, rounded(whole().share()));
        all.put("packages", packages.stream().map(MutantsReport::toMap).toList());
        all.put("survivors", survivors.stream().map(MutantsReport::toMap).toList());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return json.writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> toMap(Killed killed) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", killed.name());
        map.put("killed", killed.killed());
        map.put("total", killed.total());
        map.put("share", rounded(killed.share()));
        return map;
    }

    private static Map<String, Object> toMap(Survivor survivor) {
        var mutant = survivor.mutant();
        var map = new LinkedHashMap<String, Object>();
        map.put("file", mutant.file().toString());
        map.put("line", mutant.line());
        map.put("method", mutant.method());
        map.put("mutator", mutant.mutator());
        map.put("description", mutant.description());
        map.put("status", mutant.status());
        map.put("accepted", survivor.reason().orElse(null));
        return map;
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
