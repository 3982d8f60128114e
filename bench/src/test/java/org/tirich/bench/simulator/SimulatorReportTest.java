package org.tirich.bench.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.replay.simulator.RetentionStudy;
import org.tirich.replay.simulator.RetentionStudy.Retention;
import tools.jackson.databind.json.JsonMapper;

/// The report compares the arms that its figures name, and says that it is synthetic.
class SimulatorReportTest {

    @TempDir
    Path folder;

    @Test
    void figuresCompareTheArmsThatTheyName() {
        var results = new ArrayList<Retention>();
        for (var family : List.of("one", "other")) {
            for (var arm : RetentionStudy.armNames()) {
                var gained = switch (arm) {
                    case RetentionStudy.WITH -> family.equals("one") ? 6.0 : 3.0;
                    case RetentionStudy.FSRS -> 1.5;
                    case "no-runs" -> 2.0;
                    case RetentionStudy.HALF_EFFECTS -> 1.0;
                    default -> 1.0;
                };
                results.add(new Retention(
                        family, arm, new double[] {20 + gained, 20 + gained}, new double[] {gained, gained}));
            }
        }
        var report = new Report("simulator");

        RetentionReport.add(report, results);

        report.write(folder.resolve("report.json"));
        var json = JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
        var figures = json.get("figures");
        assertThat(figures.get("simulator.retained_7d_ratio_mean").asDouble()).isEqualTo(4.5);
        assertThat(figures.get("simulator.retained_7d_ratio_worst").asDouble()).isEqualTo(3);
        assertThat(figures.get("simulator.retained_7d_vs_fsrs_mean").asDouble()).isEqualTo(3);
        assertThat(figures.get("simulator.retained_7d_of.runs_worst").asDouble())
                .isEqualTo(1.5);
        assertThat(figures.get("simulator.retained_7d_ratio.half_effects_mean").asDouble())
                .isEqualTo(1);
        assertThat(figures.get("simulator.retained_7d_all_items_ratio_worst").asDouble())
                .isEqualTo(1.095);
        assertThat(json.get("tables").propertyNames())
                .hasSize(3)
                .allSatisfy(name -> assertThat(name).contains("SYNTHETIC"));
        assertThat(json.get("notes").toString()).contains("never proves the size of an effect");
    }

    @Test
    void anUnknownPartIsRefused() {
        var options = Options.of(List.of("--part", "everything"), SimulatorBench.OPTIONS);

        assertThatThrownBy(() -> SimulatorBench.run(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("retention");
    }
}
