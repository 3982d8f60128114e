package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;

class TranscodeSlotTest {

    /// A picture size that identifies these processes on the machine.
    private static final String PICTURE = "testsrc2=s=642x362:r=30";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STALL_AFTER = Duration.ofMillis(600);

    @TempDir
    Path folder;

    /// Calls to the slot, in order.
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    private final class RecordingSlot implements TranscodeSlot {
        @Override
        public void yieldSlot() {
            calls.add("yielded");
        }

        @Override
        public void reclaimSlot() {
            calls.add("reclaimed");
        }
    }

    @Test
    void aStalledProgramYieldsItsSlotUntilItContinues() throws Exception {
        var monitor = new StopsAndContinues();

        encode(monitor);

        assertThat(calls).containsExactly("yielded", "reclaimed");
    }

    @Test
    void aProgramKilledWhileStalledReclaimsItsSlot() throws Exception {
        var monitor = new StopsAndContinues() {
            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return calls.isEmpty() ? Optional.empty() : Optional.of(ExitOutcome.Reason.STALLED);
            }
        };

        encode(monitor);

        assertThat(calls).containsExactly("yielded", "reclaimed");
    }

    @Test
    void aWorkingProgramKeepsItsSlot() throws Exception {
        var began = System.nanoTime();
        // Unthrottled: at the speed of the picture it would be almost idle.
        encode(List.of("-f", "lavfi", "-i", PICTURE, "-f", "null", "-"), new StopsAndContinues() {
            @Override
            public void line(String line) {}

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                boolean enough =
                        System.nanoTime() - began > STALL_AFTER.multipliedBy(3).toNanos();
                return enough ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
            }
        });

        assertThat(calls).isEmpty();
    }

    private void encode(ProcessMonitor monitor) throws Exception {
        encode(List.of("-re", "-f", "lavfi", "-i", PICTURE, "-f", "null", "-"), monitor);
    }

    private void encode(List<String> command, ProcessMonitor monitor) throws Exception {
        var source = Files.createFile(folder.resolve("source"));
        try (var scratch = ScratchDirectory.open(folder, source)) {
            TestClips.ffmpeg().withSlot(new RecordingSlot(), STALL_AFTER).encode(scratch, command, LIMIT, monitor);
        }
    }

    /// Stops the program once it works, continues it when its slot is yielded, and ends it when the slot is
    /// reclaimed.
    private class StopsAndContinues implements ProcessMonitor {

        private boolean stopped;
        private boolean continued;

        @Override
        public synchronized void line(String line) {
            if (!stopped) {
                stopped = true;
                signal("STOP");
            }
        }

        @Override
        public synchronized Optional<ExitOutcome.Reason> stopReason() {
            if (calls.contains("yielded") && !continued) {
                continued = true;
                signal("CONT");
            }
            return calls.contains("reclaimed") ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
        }
    }

    private static void signal(String name) {
        ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains(PICTURE))
                .forEach(each -> {
                    try {
                        new ProcessBuilder("sh", "-c", "kill -" + name + " " + each.pid())
                                .start()
                                .waitFor();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
