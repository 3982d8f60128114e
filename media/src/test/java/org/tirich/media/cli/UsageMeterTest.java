package org.tirich.media.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;

class UsageMeterTest {

    @TempDir
    Path folder;

    @Test
    void usageCountsOnlyProcessesOfItsOwnMeasurement() throws Exception {
        var encoding = UsageMeter.start();
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=640x480:r=30:d=10",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "" + folder.resolve("clip.mp4")));
        var encoded = encoding.stop();
        var idle = UsageMeter.start().stop();

        assertThat(encoded.cpu()).isGreaterThan(Duration.ofMillis(50));
        assertThat(encoded.peakMemoryBytes()).isBetween(10L << 20, 4L << 30);
        assertThat(idle.cpu()).isZero();
    }

    /// As bubblewrap does: the shell becomes a program that does not wait for its child.
    @Test
    void processesThatAreNotReapedCountToo() throws Exception {
        var busy = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";
        var meter = UsageMeter.start();
        new ProcessBuilder("sh", "-c", "(" + busy + ") & exec sleep 1").start().waitFor();

        assertThat(meter.stop().cpu()).isGreaterThan(Duration.ofMillis(100));
    }
}
