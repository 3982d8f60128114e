package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.store.Secrets;
import org.tirich.web.Problem;

/// The limits of sign-in outlive a process and are shared by all.
class SignInLimitsTest extends ServerTest {

    @Autowired
    private RateLimitTable table;

    @Autowired
    private Secrets secrets;

    @BeforeEach
    void resetLimits() {
        sql.sql("delete from rate_limit").update();
    }

    private SignInLimits node() {
        return new SignInLimits(table, secrets, clock);
    }

    private static int admitted(SignInLimits limits, String name, int attempts) {
        var admitted = 0;
        for (int i = 0; i < attempts; i++) {
            admitted += isAdmitted(limits, name) ? 1 : 0;
        }
        return admitted;
    }

    private static boolean isAdmitted(SignInLimits limits, String name) {
        try {
            limits.takePassphrase(name);
            return true;
        } catch (Problem limited) {
            assertThat(limited.status().value()).isEqualTo(429);
            return false;
        }
    }

    @Test
    void aLimitSurvivesARestartAndIsSharedByNodes() {
        var name = freshName();

        assertThat(admitted(node(), name, 7)).isEqualTo(7);
        assertThat(admitted(node(), name, 7)).isEqualTo(3);
        assertThat(admitted(node(), freshName(), 1)).isEqualTo(1);
    }

    @Test
    void parallelAttemptsOnSeveralNodesAreCountedOnce() throws Exception {
        var name = freshName();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var admitted = threads
                    .invokeAll(java.util.stream.IntStream.range(0, 80)
                            .mapToObj(_ -> (Callable<Boolean>) () -> isAdmitted(node(), name))
                            .toList())
                    .stream()
                    .filter(Future::resultNow)
                    .count();

            assertThat(admitted).isEqualTo(10);
        }
    }

    @Test
    void aLimitRefillsOverAQuarterOfAnHour() {
        var limits = node();
        var name = freshName();
        admitted(limits, name, 20);

        clock.forward(Duration.ofSeconds(91));
        assertThat(admitted(limits, name, 20)).isEqualTo(1);
        clock.forward(Duration.ofMinutes(16));
        assertThat(admitted(limits, name, 20)).isEqualTo(10);
    }

    @Test
    void theLimitGoesOnWhenTheKeysChangeAtMidnight() {
        var day = Duration.ofDays(1).toMillis();
        clock.forward(Duration.ofMillis(day - clock.millis() % day).minusSeconds(5));
        var limits = node();
        var name = freshName();
        admitted(limits, name, 20);

        clock.forward(Duration.ofSeconds(10));

        assertThat(admitted(limits, name, 20)).isZero();
        clock.forward(Duration.ofMinutes(16));
        assertThat(admitted(limits, name, 20)).isEqualTo(10);
    }

    @Test
    void keysAreHashedShortAndExpire() {
        var limits = node();
        for (int i = 0; i < 30; i++) {
            limits.takePassphrase(i + "نام".repeat(20_000));
            limits.takeSignUp("192.0." + i);
        }
        assertThat(sql.sql("select max(length(key)) from rate_limit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(16);

        clock.forward(Duration.ofMinutes(20));
        for (int i = 0; i < 200; i++) {
            limits.takeLink("192.1." + i);
        }

        assertThat(sql.sql("select count(*) from rate_limit where expires_at < ?")
                        .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFullTableRefusesNewKeysAndStillCountsKnownOnes() {
        var known = freshName();
        admitted(node(), known, 3);
        for (int i = 0; i < 20; i++) {
            admitted(node(), freshName(), 1);
        }

        var full = new SignInLimits(table, secrets, clock, 20);

        assertThat(admitted(full, freshName(), 3)).isZero();
        assertThat(admitted(full, known, 20)).isEqualTo(7);
        clock.forward(Duration.ofMinutes(20));
        assertThat(admitted(full, freshName(), 1)).isEqualTo(1);
    }
}
