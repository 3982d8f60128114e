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
import org.tirich.media.Clips;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.sandbox.Watch;

class PlaceTest {

    /// A picture that no other program on this machine looks at.
    private static final String PICTURE = "testsrc2=s=642x362:r=30";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /// What was done with the place, in its order.
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private final class Noted implements Place {
        @Override
        public void lend() {
            done.add("lent");
        }

        @Override
        public void takeBack() {
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
            public Optional<Ending.Reason> mustStop() {
                return done.isEmpty() ? Optional.empty() : Optional.of(Ending.Reason.STANDING_STILL);
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
            public Optional<Ending.Reason> mustStop() {
                boolean enough =
                        System.nanoTime() - began > Duration.ofSeconds(4).toNanos();
                return enough ? Optional.of(Ending.Reason.CANCELLED) : Optional.empty();
            }
        });

        assertThat(done).isEmpty();
    }

    private void encode(Watch watch) throws Exception {
        encode(List.of("-re", "-f", "lavfi", "-i", PICTURE, "-f", "null", "-"), watch);
    }

    private void encode(List<String> command, Watch watch) throws Exception {
        var clip = Clips.clip(folder.resolve("clip.mp4"), "64x64", 1);
        try (var workplace = Workplace.open(folder, clip)) {
            Clips.ffmpeg().at(new Noted()).encode(workplace, command, LIMIT, watch);
        }
    }

    /// Stops the program when it works, lets it go on when its place is lent, and ends it when that is back.
    private class StopsAndContinues implements Watch {

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
        public synchronized Optional<Ending.Reason> mustStop() {
            if (done.contains("lent") && !continued) {
                continued = true;
                signal("CONT");
            }
            return done.contains("taken back") ? Optional.of(Ending.Reason.CANCELLED) : Optional.empty();
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
