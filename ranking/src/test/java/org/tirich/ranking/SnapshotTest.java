package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A snapshot is the state at one moment, whatever happens while it is written.
class SnapshotTest {

    private static final int VIDEOS = 300;
    private static final int VIEWERS = 200;

    @Test
    void restoresTheStateAndThePagesOfTheStartOfTheSnapshot() throws IOException {
        var viewers = new SimulatedViewers(41, VIDEOS, VIEWERS);
        var ranker = viewers.ranker();
        viewers.events(60_000).forEach(ranker::apply);
        var before = ranker.stateHash();
        var page = ranker.rank(request());
        var out = new ByteArrayOutputStream();

        var snapshot = ranker.snapshot(out);
        var meanwhile = viewers.events(20_000).iterator();
        while (!snapshot.advance(7)) {
            for (int n = 0; n < 40 && meanwhile.hasNext(); n++) {
                ranker.apply(meanwhile.next());
            }
        }

        assertThat(meanwhile.hasNext()).isFalse();
        assertThat(ranker.stateHash()).isNotEqualTo(before);
        var restored = restore(out.toByteArray());
        assertThat(restored.stateHash()).isEqualTo(before);
        assertThat(restored.rank(request())).isEqualTo(page);
    }

    @Test
    void laterEventsGiveTheSameStateWithAndWithoutARestore() throws IOException {
        var viewers = new SimulatedViewers(43, VIDEOS, VIEWERS);
        var ranker = viewers.ranker();
        viewers.events(60_000).forEach(ranker::apply);
        var out = new ByteArrayOutputStream();
        while (!ranker.snapshot(out).advance(Integer.MAX_VALUE)) {
            throw new IllegalStateException("one step writes the complete snapshot");
        }
        var restored = restore(out.toByteArray());

        for (var event : viewers.events(30_000)) {
            ranker.apply(event);
            restored.apply(event);
        }

        assertThat(restored.stateHash()).isEqualTo(ranker.stateHash());
        assertThat(restored.rank(request())).isEqualTo(ranker.rank(request()));
    }

    @Test
    void containsViewersThatWereRemovedDuringTheSnapshot() throws IOException {
        var viewers = new SimulatedViewers(44, VIDEOS, VIEWERS);
        var ranker = new Ranker(Weights.learning(), VIEWERS);
        for (int n = 0; n < VIDEOS; n++) {
            ranker.put(SimulatedViewers.video(n));
        }
        viewers.events(20_000).forEach(ranker::apply);
        var before = ranker.stateHash();
        var out = new ByteArrayOutputStream();

        var snapshot = ranker.snapshot(out);
        for (int stranger = 0; stranger < 400; stranger++) {
            ranker.apply(new Event.Shown(10_000 + stranger, 1, SimulatedViewers.NOON.plus(Duration.ofDays(9))));
            snapshot.advance(1);
        }
        while (!snapshot.advance(1_000)) {
            assertThat(ranker.counters().viewers()).isLessThanOrEqualTo(VIEWERS);
        }

        assertThat(ranker.counters().viewers()).isLessThanOrEqualTo(VIEWERS);
        assertThat(restore(out.toByteArray()).stateHash()).isEqualTo(before);
    }

    @Test
    void refusesATruncatedSnapshotAndOtherFiles() throws IOException {
        var viewers = new SimulatedViewers(42, 40, 10);
        var ranker = viewers.ranker();
        viewers.events(2_000).forEach(ranker::apply);
        var out = new ByteArrayOutputStream();
        ranker.snapshot(out).advance(Integer.MAX_VALUE);
        var complete = out.toByteArray();

        for (int length = 0; length < complete.length; length += 1 + complete.length / 50) {
            var part = Arrays.copyOf(complete, length);
            assertThatThrownBy(() -> restore(part)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> restore("not a snapshot at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasMessageContaining("not a ranking snapshot");
    }

    private static Ranker restore(byte[] bytes) throws IOException {
        var ranker = new SimulatedViewers(0, VIDEOS, 0).ranker();
        ranker.restore(new DataInputStream(new ByteArrayInputStream(bytes)));
        return ranker;
    }

    private static Request request() {
        return SimulatedViewers.request(3, SimulatedViewers.NOON.plus(Duration.ofDays(3)), 5);
    }
}
