package org.tirich.bench.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.Options;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HostileBenchTest {

    /// Attacks that succeed without any defence, which validates the others.
    private static final Set<String> ALIVE = Set.of("U1", "U3", "U5", "U5b", "U6", "U7", "U8", "U9", "U10", "U11");

    /// An attack inside a valid video: if it is refused, the trial itself does not work.
    private static final String PLAYS = "U1b";

    /// Only these of the files that become lessons, since each takes seconds to encode.
    private static final Set<String> LESSONS = Set.of("U31", "U39b");

    /// Refused, but too slowly for every test run.
    private static final Set<String> SLOW = Set.of("U14d", "U17");

    @TempDir
    Path folder;

    @Test
    void nothingLeaksAndEveryFileHasANamedResult() throws Exception {
        var report = run("--seeds", "5", "--beginnings", "1024", HostileBenchTest::isQuick);

        assertWell(report);
        assertThat(figure(report, "hostile.controls_that_leak")).isGreaterThanOrEqualTo(ALIVE.size());
        for (var row : report.at("/tables/attacks/rows")) {
            if (row.get(0).asString().equals(PLAYS)) {
                assertThat(row)
                        .extracting(JsonNode::asString)
                        .startsWith(PLAYS)
                        .contains("made harmless")
                        .doesNotContain("refused");
            }
            if (ALIVE.contains(row.get(0).asString())) {
                assertThat(row.get(5).asString()).as(row.get(0).asString()).startsWith("leaks");
            }
        }
    }

    @Test
    @Tag("slow")
    void everyCaseAndAThousandMutations() throws Exception {
        assertWell(run("--seeds", "1000", "--beginnings", "8", _ -> true));
    }

    @Test
    void aMutationIsTheSameForTheSameSeed() {
        var good = new byte[100_000];

        var bad = new Mutator(7, 0.001).mutated(good);

        assertThat(bad).isEqualTo(new Mutator(7, 0.001).mutated(good));
        long flipped = 0;
        for (byte each : bad) {
            flipped += Integer.bitCount(each & 0xff);
        }
        assertThat(flipped).isBetween(700L, 900L);
    }

    private static boolean isQuick(HostileCase each) {
        return LESSONS.contains(each.id())
                || (each.expectation() instanceof Expectation.Rejected && !SLOW.contains(each.id()));
    }

    private static void assertWell(JsonNode report) {
        assertThat(report.path("broken")).as(report.path("broken").toString()).isEmpty();
        assertThat(figure(report, "hostile.requests")).isZero();
        assertThat(figure(report, "hostile.foreign_bytes")).isZero();
        assertThat(figure(report, "hostile.ended_by_name")).isPositive().isEqualTo(figure(report, "hostile.cases"));
        assertThat(figure(report, "hostile.peak_rss_mb")).isBetween(20.0, 600.0);
    }

    private JsonNode run(String seeds, String count, String beginnings, String step, Predicate<HostileCase> wanted)
            throws Exception {
        var json = folder.resolve("report.json");
        var words = List.of(seeds, count, beginnings, step, "--json", json.toString());
        HostileBench.run(Options.of(words, HostileBench.OPTIONS), wanted);
        return JsonMapper.shared().readTree(Files.readString(json));
    }

    private static double figure(JsonNode report, String name) {
        return report.path("figures").path(name).asDouble(Double.NaN);
    }
}
