package org.tirich.replay.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntheticRatingsTest {

    private final Dataset log = new SyntheticRatings(200, 300, 4).generate(1);

    @Test
    void theSameSeedGivesTheSameLog() {
        assertThat(new SyntheticRatings(200, 300, 4).generate(1)).isEqualTo(log);
        assertThat(new SyntheticRatings(200, 300, 4).generate(2)).isNotEqualTo(log);
    }

    @Test
    void mostPeopleRateDozensOfTitlesInOneSitting() {
        var medians = times().values().stream()
                .map(times -> times.get(times.size() / 2) - times.getFirst())
                .sorted()
                .toList();

        assertThat(times().values()).allMatch(times -> times.size() >= 20);
        assertThat(medians.get(100)).isLessThan(Duration.ofMinutes(30).toMillis());
    }

    @Test
    void someReturnAfterMonthsAndTheLogTakesYears() {
        var spans = times().values().stream()
                .map(times -> times.getLast() - times.getFirst())
                .toList();
        var first = log.impressions().getFirst().exposure().timeMillis();
        var last = log.impressions().getLast().exposure().timeMillis();

        assertThat(spans.stream().filter(span -> span > Duration.ofDays(60).toMillis()))
                .hasSizeBetween(20, 100);
        assertThat(last - first).isGreaterThan(Duration.ofDays(3 * 365).toMillis());
    }

    @Test
    void nobodyRatesATitleTwice() {
        assertThat(log.impressions().stream()
                        .map(each -> List.of(each.user(), each.item()))
                        .distinct())
                .hasSize(log.impressions().size());
    }

    private Map<Integer, List<Long>> times() {
        var times = new HashMap<Integer, List<Long>>();
        log.impressions()
                .forEach(each -> times.computeIfAbsent(each.user(), _ -> new ArrayList<>())
                        .add(each.exposure().timeMillis()));
        return times;
    }
}
