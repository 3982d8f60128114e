package org.tirich.bench.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MutantsReportTest {

    @TempDir
    Path home;

    @BeforeEach
    void writeAReport() throws IOException {
        var folder = Files.createDirectories(home.resolve("ranking/target/pit-reports"));
        Files.writeString(
                folder.resolve("mutations.xml"),
                "<mutations>"
                        + mutation("KILLED", "allows", "NegateConditionalsMutator")
                                .repeat(7)
                        + mutation("TIMED_OUT", "allows", "MathMutator")
                        + mutation("SURVIVED", "lambda$allows$3", "MathMutator")
                        + mutation("NO_COVERAGE", "add", "VoidMethodCallMutator")
                        + "</mutations>");
    }

    private static String mutation(String status, String method, String mutator) {
        return """
                <mutation detected='true' status='%s'><sourceFile>PageRules.java</sourceFile>
                <mutatedClass>org.tirich.ranking.page.PageRules$Inner</mutatedClass><mutatedMethod>%s</mutatedMethod>
                <lineNumber>12</lineNumber><mutator>org.pitest.mutators.%s</mutator><description>a change</description>
                </mutation>""".formatted(status, method, mutator);
    }

    @Test
    void countsTheKilledByPackage() throws IOException {
        var report = report("");

        assertThat(report.whole()).isEqualTo(new MutantsReport.Killed("all", 8, 10));
        assertThat(report.whole().share()).isEqualTo(0.8);
        assertThat(printed(report))
                .contains("org.tirich.ranking.page                      8 of    10 killed   80.0 %")
                .contains("2 survivors, 2 of them not accepted");
    }

    @Test
    void namesEachSurvivorAndWhetherItIsAccepted() throws IOException {
        var report = report("| `PageRules.allows` | Math | 1 | Symmetric. |");

        assertThat(printed(report))
                .contains(
                        "ranking/src/main/java/org/tirich/ranking/page/PageRules.java:12 Math in allows: a change. Accepted: Symmetric.")
                .contains("VoidMethodCall in add: a change. NOT ACCEPTED");
        assertThat(report.passes()).isFalse();
    }

    @Test
    void passesWithEnoughKilledAndAllSurvivorsAccepted() throws IOException {
        var accepted = "| `PageRules.*` | * | * | Tested elsewhere. |";
        assertThat(report(accepted).passes()).isFalse();

        var file = home.resolve("ranking/target/pit-reports/mutations.xml");
        Files.writeString(file, Files.readString(file).replace("status='NO_COVERAGE'", "status='KILLED'"));

        assertThat(report(accepted).passes()).isTrue();
        assertThat(report("").passes()).isFalse();
    }

    @Test
    void withoutAnyMutantItDoesNotPass() throws IOException {
        Files.delete(home.resolve("ranking/target/pit-reports/mutations.xml"));

        assertThat(report("").passes()).isFalse();
    }

    @Test
    void aRowAcceptsItsNumberInItsPackage() throws IOException {
        assertThat(printed(report("| `PageRules.add` | VoidMethodCall | 2 | None. |")))
                .contains("accepts more than survive: org.tirich.ranking.page.PageRules.add VoidMethodCall");
        assertThat(printed(report("| `PageRules.add` | VoidMethodCall | 0 | None. |")))
                .contains("VoidMethodCall in add: a change. NOT ACCEPTED");
        assertThat(printed(report("## org.tirich.access\n\n| `PageRules.add` | VoidMethodCall | 1 | None. |")))
                .contains("VoidMethodCall in add: a change. NOT ACCEPTED");
    }

    @Test
    void writesJson() throws IOException {
        var json = new JsonMapper()
                .readTree(
                        report("| `PageRules.allows` | Math | 1 | Symmetric. |").json());

        assertThat(json.path("test.mutants_killed_share").asDouble()).isEqualTo(0.8);
        assertThat(json.path("packages").get(0).path("total").asInt()).isEqualTo(10);
        assertThat(json.path("survivors").get(0).path("accepted").asString()).isEqualTo("Symmetric.");
        assertThat(json.path("survivors").get(1).path("accepted").isNull()).isTrue();
        assertThat(json.path("survivors").get(1).path("line").asInt()).isEqualTo(12);
    }

    @Test
    void refusesADamagedReport() throws IOException {
        var file = home.resolve("ranking/target/pit-reports/mutations.xml");
        Files.writeString(file, "<mutations>");

        assertThatThrownBy(() -> PitReport.read("ranking", file)).hasMessageContaining("is not a report of PIT");
    }

    private MutantsReport report(String rows) throws IOException {
        var document = home.resolve("mutants.md");
        Files.write(document, List.of("## org.tirich.ranking.page", "", rows));
        return new MutantsReport(PitReport.readAll(home), AcceptedSurvivors.read(document));
    }

    private static String printed(MutantsReport report) {
        var out = new ByteArrayOutputStream();
        report.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
