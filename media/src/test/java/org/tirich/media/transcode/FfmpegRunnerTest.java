package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.media.TestClips;
import org.tirich.media.probe.Refusal;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.FfmpegVersion;
import org.tirich.media.tools.ScratchDirectory;
import org.tirich.media.tools.Toolchain;

/// Scripts in place of ffmpeg end in the ways that it may end.
@Timeout(60)
class FfmpegRunnerTest {

    private static final Duration CLIP = Duration.ofSeconds(2);
    private static final Duration PATIENT = Duration.ofSeconds(50);

    @TempDir
    Path folder;

    private final Cancellation cancellation = new Cancellation();
    private final List<Progress> progress = new ArrayList<>();
    private ProgressListener listener = progress::add;

    @Test
    void aSuccessfulRunHasNoFailure() throws Exception {
        assertThat(run("exit 0", PATIENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {137, 228, 97})
    void aStatusOfTheMachineIsNoFaultOfTheSource(int status) throws Exception {
        assertThat(run("echo no space >&2; exit " + status, PATIENT))
                .contains(new TranscodeFailure.MachineFault("status " + status + ": no space"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 69, 139})
    void anyOtherStatusIsAFaultOfTheSource(int status) throws Exception {
        assertThat(run("echo invalid data >&2; exit " + status, PATIENT))
                .contains(new TranscodeFailure.SourceFault(Refusal.DAMAGED, "status " + status + ": invalid data"));
    }

    @Test
    void aCancelledJobStartsNothing() throws Exception {
        cancellation.request();

        assertThat(run("echo started >" + folder.resolve("started"), PATIENT))
                .contains(new TranscodeFailure.Cancelled());
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void aCancellationStopsTheRun() throws Exception {
        listener = _ -> cancellation.request();

        assertThat(run("exec /usr/bin/sleep 96", PATIENT)).contains(new TranscodeFailure.Cancelled());
    }

    /// As on an interrupt from the keyboard, which reaches both.
    @Test
    void aFailureAfterACancellationIsACancellation() throws Exception {
        listener = each -> {
            if (each.percent() > Progress.Stage.ALL_SIZES.startPercent()) {
                cancellation.request();
            }
        };

        assertThat(run("echo frame=30; exit 255", PATIENT)).contains(new TranscodeFailure.Cancelled());
    }

    @Test
    void aRunWithoutProgressIsAFaultOfTheMachine() throws Exception {
        assertThat(run("exec /usr/bin/sleep 96", Duration.ofMillis(200)))
                .contains(new TranscodeFailure.MachineFault("stalled"));
    }

    @Test
    void progressFollowsTheTimeOrTheFramesWhicheverIsFarther() throws Exception {
        assertThat(run("echo out_time_us=0; echo frame=15; echo out_time_us=1000000; echo frame=60", PATIENT))
                .isEmpty();

        assertThat(progress).extracting(Progress::percent).containsExactly(35, 51, 67, 100);
    }

    private Optional<TranscodeFailure> run(String script, Duration stallTimeout) throws Exception {
        var tools = Files.createDirectory(folder.resolve("tools"));
        var ffmpeg = Files.writeString(tools.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
        assertThat(ffmpeg.toFile().setExecutable(true)).isTrue();
        var toolchain = new Toolchain(tools, new FfmpegVersion(8, 1, 2), false);
        var choice = Sandbox.choose(TestClips.CACHE, Sandbox.Policy.UNSAFE_NO_SANDBOX);
        var sandbox = ((Sandbox.Choice.Chosen) choice).sandbox();
        var source = Files.createFile(folder.resolve("source"));
        try (var scratch = ScratchDirectory.open(folder, source)) {
            return new FfmpegRunner(
                            new Ffmpeg(toolchain, sandbox),
                            scratch,
                            CLIP,
                            new ProgressMeter(each -> listener.progress(each)),
                            cancellation,
                            stallTimeout)
                    .run(Progress.Stage.ALL_SIZES, List.of(), 30);
        }
    }
}
