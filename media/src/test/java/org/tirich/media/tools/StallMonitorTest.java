package org.tirich.media.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StallMonitorTest {

    private final List<String> calls = new ArrayList<>();

    private final TranscodeSlot slot = new TranscodeSlot() {
        @Override
        public void yieldSlot() {
            calls.add("yielded");
        }

        @Override
        public void reclaimSlot() {
            calls.add("reclaimed");
        }
    };

    @Test
    void anIdleProgramYieldsItsSlotOnceAndReclaimsItWhenItWorksAgain() {
        var monitor = monitor(Duration.ZERO);

        monitor.cpuUsed(Duration.ZERO, false);
        monitor.cpuUsed(Duration.ZERO, false);
        assertThat(calls).containsExactly("yielded");

        monitor.cpuUsed(Duration.ofMillis(21), false);
        assertThat(calls).containsExactly("yielded", "reclaimed");
    }

    @Test
    void pollingIsNoWork() {
        var monitor = monitor(Duration.ZERO);

        monitor.cpuUsed(Duration.ofMillis(10), false);
        monitor.cpuUsed(Duration.ofMillis(20), false);
        assertThat(calls).containsExactly("yielded");
    }

    @Test
    void aProgramThatWaitsForAProcessorKeepsItsSlot() {
        var monitor = monitor(Duration.ZERO);

        monitor.cpuUsed(Duration.ZERO, true);
        assertThat(calls).isEmpty();

        monitor.cpuUsed(Duration.ZERO, false);
        monitor.cpuUsed(Duration.ZERO, true);
        assertThat(calls).containsExactly("yielded", "reclaimed");
    }

    @Test
    void aProgramThatIsIdleForAShortTimeKeepsItsSlot() {
        var monitor = monitor(Duration.ofHours(1));

        monitor.cpuUsed(Duration.ZERO, false);
        monitor.cpuUsed(Duration.ZERO, false);
        monitor.close();

        assertThat(calls).isEmpty();
    }

    @Test
    void theSlotIsReclaimedAtTheEndAndNotYieldedAfterwards() {
        var monitor = monitor(Duration.ZERO);
        monitor.cpuUsed(Duration.ZERO, false);

        monitor.close();
        monitor.cpuUsed(Duration.ZERO, false);
        monitor.close();

        assertThat(calls).containsExactly("yielded", "reclaimed");
    }

    private StallMonitor monitor(Duration stallAfter) {
        return new StallMonitor(new FfmpegProgress().asMonitor(), slot, stallAfter);
    }
}
