package org.tirich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirichtest.clock.SettableClock;

class RateLimitsTest {

    private static final RateLimit LIMIT = new RateLimit("test", 3, 5, 12, Duration.ofHours(1));

    private final SettableClock clock = new SettableClock();
    private final RateLimits limits = limits(1_000);

    private RateLimits limits(int maxBuckets) {
        return new RateLimits(new ClientAddress(List.of()), clock, maxBuckets);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static Actor guest() {
        return new Actor.Guest(UUID.randomUUID());
    }

    private static Actor.Account account(AccountId id) {
        return new Actor.Account(id, "طالبہ", UUID.randomUUID(), Actor.AgeBand.ADULT, List.of());
    }

    /// The number of requests that are admitted, of `count`, each as another actor.
    private int admitted(int count, java.util.function.Supplier<Actor> actor, String address) {
        var admitted = 0;
        for (int i = 0; i < count; i++) {
            try {
                limits.take(LIMIT, actor.get(), from(address));
                admitted++;
            } catch (Problem problem) {
                assertThat(problem.status().value()).isEqualTo(429);
                assertThat(problem.headers().getFirst("Retry-After")).matches("[1-9]\\d*");
            }
        }
        return admitted;
    }

    @Test
    void guestsOfANetworkShareALimitWhateverTheirCookies() {
        assertThat(admitted(20, RateLimitsTest::guest, "192.0.2.7")).isEqualTo(5);
        assertThat(admitted(20, RateLimitsTest::guest, "192.0.2.8")).isZero();
        assertThat(admitted(1, RateLimitsTest::guest, "198.51.100.1")).isEqualTo(1);
    }

    @Test
    void guestsOfManyNetworksTogetherHaveALimit() {
        var admitted = 0;
        for (int network = 0; network < 50; network++) {
            admitted += admitted(2, RateLimitsTest::guest, "192.0." + network + ".1");
        }

        assertThat(admitted).isEqualTo(12);
    }

    @Test
    void anAccountHasItsOwnLimitInEverySessionAndNetwork() {
        var id = new AccountId(UUID.randomUUID());
        admitted(20, RateLimitsTest::guest, "192.0.2.7");

        assertThat(admitted(5, () -> account(id), "192.0.2.7")).isEqualTo(3);
        assertThat(admitted(5, () -> account(id), "198.51.100.1")).isZero();
        assertThat(admitted(1, () -> account(new AccountId(UUID.randomUUID())), "192.0.2.7"))
                .isEqualTo(1);
    }

    @Test
    void aLimitRefillsOverItsPeriod() {
        admitted(20, RateLimitsTest::guest, "192.0.2.7");

        clock.forward(Duration.ofMinutes(12));
        assertThat(admitted(20, RateLimitsTest::guest, "192.0.2.7")).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        assertThat(admitted(20, RateLimitsTest::guest, "192.0.2.7")).isEqualTo(5);
    }

    @Test
    void aClockThatGoesBackGivesNoTokens() {
        var bucket = new TokenBucket(1, Duration.ofHours(1), 10_000_000);
        assertThat(bucket.tryTake(1, 10_000_000)).isTrue();

        assertThat(bucket.tryTake(1, 0)).isFalse();
        assertThat(bucket.isFull(0)).isFalse();
    }

    @Test
    void theLimitGoesOnWhenTheKeysChangeAtMidnight() {
        clock.forward(Duration.ofMillis(Duration.ofDays(1).toMillis()
                        - clock.millis() % Duration.ofDays(1).toMillis())
                .minusSeconds(5));
        admitted(20, RateLimitsTest::guest, "192.0.2.7");
        var before = limits.sender(guest(), from("192.0.2.7")).keys().today();

        clock.forward(Duration.ofSeconds(10));

        assertThat(limits.sender(guest(), from("192.0.2.7")).keys().today()).isNotEqualTo(before);
        assertThat(admitted(20, RateLimitsTest::guest, "192.0.2.7")).isZero();
    }

    @Test
    void manySendersCannotDisplaceABucketAndFullOnesAreRemoved() {
        var few = limits(50);
        var wide = new RateLimit("wide", 1, 1, 1_000_000, Duration.ofHours(1));
        few.take(wide, guest(), from("192.0.2.7"));
        var refused = 0;
        for (int network = 0; network < 200; network++) {
            try {
                few.take(wide, guest(), from("198.18." + network + ".1"));
            } catch (Problem full) {
                refused++;
            }
        }

        assertThat(few.size()).isLessThanOrEqualTo(51);
        assertThat(refused).isGreaterThanOrEqualTo(150);
        assertThatThrownBy(() -> few.take(wide, guest(), from("192.0.2.7"))).isInstanceOf(Problem.class);

        clock.forward(Duration.ofHours(2));
        few.take(wide, guest(), from("203.0.113.1"));
        assertThat(few.size()).isLessThan(5);
    }

    @Test
    void aKeyHoldsNothingOfItsValueAndDiffersBetweenServers() {
        var key = limits.sender(guest(), from("192.0.2.7")).keys().today();
        var elsewhere = limits(10).sender(guest(), from("192.0.2.7")).keys().today();

        assertThat(key).isNotEqualTo(elsewhere);
        assertThat(key.bytes()).hasSize(16);
    }
}
