package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /// A picture that no other program on this machine looks at.
    private static final String PICTURE = "testsrc2=s=642x362:r=30";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /// What was done with the place, in its order.
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private final class Noted implements TranscodeSlot {
        @Override
        public void yieldSlot() {
            done.add("lent");
        }

        @Override
        public void reclaimSlot() {
            done.add("taken back");
        }
    }

    @Test
    void aProgramThatIsStoppedLendsItsPlaceUntilItGoesOn() throws Exception {
        var watch = new StopsAndContinues();

        encode(watch);

        assertThat(done).containsExactly("lent", "taken back");
    }

    @Test
    void aProgramThatIsKilledWhileItStandsStillLeavesItsPlaceAsItWas() throws Exception {
        var watch = new StopsAndContinues() {
            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return done.isEmpty() ? Optional.empty() : Optional.of(ExitOutcome.Reason.STALLED);
            }
        };

        encode(watch);

        assertThat(done).containsExactly("lent", "taken back");
    }

    @Test
    void aProgramThatWorksKeepsItsPlace() throws Exception {
        var began = System.nanoTime();
        // As fast as it can: at the speed of the picture it would do next to nothing.
        encode(List.of("-f", "lavfi", "-i", PICTURE, "-f", "null", "-"), new StopsAndContinues() {
            @Override
            public void line(String line) {}

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                boolean enough =
                        System.nanoTime() - began > Duration.ofSeconds(4).toNanos();
                return enough ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
            }
        });

        assertThat(done).isEmpty();
    }

    private void encode(ProcessMonitor monitor) throws Exception {
        encode(List.of("-re", "-f", "lavfi", "-i", PICTURE, "-f", "null", "-"), monitor);
    }

    private void encode(List<String> command, ProcessMonitor monitor) throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "64x64", 1);
        try (var scratch = ScratchDirectory.open(folder, clip)) {
            TestClips.ffmpeg().withSlot(new Noted()).encode(scratch, command, LIMIT, monitor);
        }
    }

    /// Stops the program when it works, lets it go on when its place is lent, and ends it when that is back.
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
            if (done.contains("lent") && !continued) {
                continued = true;
                signal("CONT");
            }
            return done.contains("taken back") ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
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
