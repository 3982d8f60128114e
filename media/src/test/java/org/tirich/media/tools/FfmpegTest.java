package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;

class FfmpegTest {

    /// A picture size that identifies this process on the machine.
    private static final String PICTURE = "testsrc2=s=646x366:r=30";

    private static final List<String> ENDLESS = List.of("-re", "-f", "lavfi", "-i", PICTURE, "-f", "null", "-");

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void createASource() throws IOException {
        source = Files.createFile(folder.resolve("source"));
    }

    @Test
    void aProgramIsStoppedAtItsTimeLimit() throws Exception {
        assertThat(encode(Duration.ofMillis(300), new FfmpegProgress().asMonitor()))
                .isEqualTo(new ExitOutcome.Stopped(ExitOutcome.Reason.TIMED_OUT));
    }

    @Test
    void theKernelLimitsProcessorTimeMemoryAndFiles() throws Exception {
        var limits = new ArrayList<String>();

        encode(Duration.ofSeconds(60), new ProcessMonitor() {
            @Override
            public synchronized void line(String line) {
                if (limits.isEmpty()) {
                    limits.addAll(limitsOf(PICTURE));
                }
            }

            @Override
            public synchronized Optional<ExitOutcome.Reason> stopReason() {
                return limits.isEmpty() ? Optional.empty() : Optional.of(ExitOutcome.Reason.CANCELLED);
            }
        });

        assertThat(limits)
                .contains(
                        "Max cpu time 120 120 seconds ",
                        "Max file size 400000000 400000000 bytes ",
                        "Max data size 2147483648 2147483648 bytes ");
    }

    private ExitOutcome encode(Duration limit, ProcessMonitor monitor) throws Exception {
        try (var scratch = ScratchDirectory.open(folder, source)) {
            return TestClips.ffmpeg().encode(scratch, ENDLESS, limit, monitor);
        }
    }

    private static List<String> limitsOf(String argument) {
        var process = ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(argument))
                .findFirst()
                .orElseThrow();
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "limits")).stream()
                    .map(line -> line.replaceAll(" +", " "))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
