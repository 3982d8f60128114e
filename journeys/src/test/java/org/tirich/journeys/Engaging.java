package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A learner's notes of what she watched, a few at a time.
final class Engaging implements Activity {

    private static final int BATCH = 5;
    private static final int LARGEST_BATCH = 50;

    private final Client learner;
    private final String work;
    private final Random random = new Random();
    private final List<Map<String, Object>> acknowledged = new ArrayList<>();
    private List<Map<String, Object>> underWay = List.of();

    Engaging(Client learner, String work) {
        this.learner = learner;
        this.work = work;
    }

    /// Sends a batch; one that was not answered is sent again, as a browser's outbox does.
    @Override
    public boolean step() {
        if (underWay.isEmpty()) {
            underWay = fresh();
        }
        var taken = send(underWay);
        assertThat(taken.get("accepted").asInt() + taken.get("duplicate").asInt())
                .as("%s", taken)
                .isEqualTo(BATCH);
        acknowledged.addAll(underWay);
        underWay = List.of();
        return true;
    }

    @Override
    public int acknowledged() {
        return acknowledged.size();
    }

    @Override
    public void check() {
        for (int from = 0; from < acknowledged.size(); from += LARGEST_BATCH) {
            var again = acknowledged.subList(from, Math.min(acknowledged.size(), from + LARGEST_BATCH));
            var taken = send(again);
            assertThat(taken.get("accepted").asInt())
                    .as("counted a second time")
                    .isZero();
            assertThat(taken.get("duplicate").asInt()).isEqualTo(again.size());
        }
    }

    private JsonNode send(List<Map<String, Object>> events) {
        return Client.read(Client.expect(200, learner.send("POST", "/api/engagements", Map.of("events", events))));
    }

    private List<Map<String, Object>> fresh() {
        var batch = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(Map.of("id", id(), "work", work, "kind", "watch", "positionMs", 1000, "watchedMs", 1000));
        }
        return batch;
    }

    /// As a browser names them (RFC 9562 section 5.7).
    private UUID id() {
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt() & 0xfff,
                random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
