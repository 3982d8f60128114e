package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConfinedProcessTest {

    @TempDir
    Path folder;

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Test
    void theProgramSeesOnlyTheGivenEnvironmentAndInput() throws Exception {
        var outcome = new ConfinedProcess(
                        List.of("/bin/sh", "-c", "/usr/bin/env; exec /bin/cat"),
                        Map.of("ZABAN", "اردو"),
                        folder,
                        "read\n".getBytes())
                .await(new Recorder());

        assertThat(outcome).isEqualTo(new ExitOutcome.Exited(0, ""));
        // The shell itself sets PWD.
        assertThat(lines).filteredOn(line -> !line.startsWith("PWD=")).containsExactly("ZABAN=اردو", "read");
    }

    @Test
    void aProgramThatReadsNoInputEndsByItself() throws Exception {
        var outcome = new ConfinedProcess(List.of("/bin/sh", "-c", "exit 3"), Map.of(), folder, new byte[1 << 20])
                .await(new Recorder());

        assertThat(outcome).isEqualTo(new ExitOutcome.Exited(3, ""));
    }

    @Test
    void ofManyErrorsTheEndIsKept() throws Exception {
        var outcome = shell("/usr/bin/head -c 100000 /dev/zero | /usr/bin/tr '\\0' x >&2; echo the end >&2");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExitOutcome.Exited.class,
                        exited -> assertThat(exited.errorOutput())
                                .endsWith("xxxthe end")
                                .hasSizeBetween(16 * 1024 - 1, 16 * 1024));
    }

    @Test
    void aLongLineIsCut() throws Exception {
        shell("/usr/bin/head -c 10000 /dev/zero | /usr/bin/tr '\\0' x; echo; echo next");

        assertThat(lines).containsExactly("x".repeat(4096), "next");
    }

    @Test
    void childrenDieWithAStoppedProgram() throws Exception {
        var outcome = shell("/usr/bin/sleep 98.7 & echo started; wait", new Recorder() {
            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return lines.contains("started") ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
            }
        });

        assertThat(outcome).isEqualTo(new ExitOutcome.Stopped(ExitOutcome.Reason.CANCELLED));
        // An orphan is no descendant of this process any more.
        assertThat(ProcessHandle.allProcesses().filter(ProcessHandle::isAlive))
                .noneMatch(each -> each.info().commandLine().orElse("").endsWith("sleep 98.7"));
    }

    @Test
    void theMonitorLearnsWhetherTheProgramWorks() throws Exception {
        var working = new CpuRecorder();
        shell("while :; do :; done", working);

        assertThat(working.runnable).isTrue();
        assertThat(working.used).isPositive();

        var asleep = new CpuRecorder();
        shell("exec /usr/bin/sleep 98.6", asleep);

        assertThat(asleep.runnable).isFalse();
        assertThat(asleep.used).isLessThan(Duration.ofMillis(100));
    }

    private ExitOutcome shell(String script) throws IOException, InterruptedException {
        return shell(script, new Recorder());
    }

    private ExitOutcome shell(String script, ProcessMonitor monitor) throws IOException, InterruptedException {
        return new ConfinedProcess(List.of("/bin/sh", "-c", script), Map.of(), folder, new byte[0]).await(monitor);
    }

    private class Recorder implements ProcessMonitor {

        @Override
        public void line(String line) {
            lines.add(line);
        }

        @Override
        public Optional<ExitOutcome.Reason> stopReason() {
            return Optional.empty();
        }
    }

    /// Stops the program at the first reading.
    private final class CpuRecorder extends Recorder {

        private volatile boolean runnable;
        private volatile Duration used = Duration.ZERO;
        private volatile boolean read;

        @Override
        public void cpuUsed(Duration processorTime, boolean isRunnable) {
            used = processorTime;
            runnable = isRunnable;
            read = true;
        }

        @Override
        public Optional<ExitOutcome.Reason> stopReason() {
            return read ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
        }
    }
}
