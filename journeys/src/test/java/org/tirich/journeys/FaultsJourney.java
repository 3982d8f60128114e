package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.faults.FaultTrial;
import org.tirich.bench.faults.FaultyTools;
import org.tirich.bench.faults.TrialClipFactory;
import org.tirich.bench.faults.TrialResult;
import org.tirich.media.tools.Toolchain;

/// Encoders are killed, hang, write damaged files and lack memory; the other clips become ready. The delay of the
/// others
/// is measured by `./tirich bench faults`.
class FaultsJourney {

    private static final int GOOD = 6;
    private static final int FAULTY = 4;

    /// Shorter than in production, so that a hung encoder is stopped three times within a minute; longer than the
    /// pauses of a working encoder on a busy machine.
    private static final List<String> SETTINGS = List.of("tirich.media.most-stillness=8s");

    @TempDir
    Path folder;

    @Test
    void faultyEncodersAreGivenUpByNameAndTheOthersBecomeReady() throws Exception {
        var tools = Toolchain.prepare(Path.of(System.getProperty("journeys.output", "target"), "media-cache"));
        var clips = new TrialClipFactory(tools, folder.resolve("clips")).make(GOOD, FAULTY);
        var faultyTools = FaultyTools.make(tools, folder.resolve("tools"));
        var server = Path.of(System.getProperty("server.jar", ""));

        var trial = FaultTrial.run(server, folder.resolve("trial"), faultyTools, clips, SETTINGS);

        assertThat(trial.good()).hasSize(GOOD).allMatch(TrialResult::ready);
        assertThat(trial.faulty()).hasSize(FAULTY).allMatch(TrialResult::named);
        assertThat(trial.leftovers()).isEmpty();
    }
}
