package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;

/// Token buckets in the memory of this process: on several nodes each limit applies per node. The limits of sign-in are
/// in the database instead.
///
/// Only buckets that are not full are kept. If too many are, a new sender is refused until others have refilled: an
/// attacker with many addresses cannot displace her own bucket.
@Component
public class RateLimits {

    private static final int MAX_BUCKETS = 200_000;
    private static final long SWEEP_MILLIS = 60_000;
    private static final long SWEEP_MILLIS_WHEN_FULL = 1_000;
    private static final int SECRET_BYTES = 32;

    /// The key of all guests together.
    private static final LimitKeys.Key ALL_GUESTS = new LimitKeys.Key(0, 0);

    private final ConcurrentHashMap<LimitKeys.Key, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt = new AtomicLong();
    private final LimitKeys keys;
    private final ClientAddress clients;
    private final Clock clock;
    private final int maxBuckets;

    @Autowired
    RateLimits(ClientAddress clients, Clock clock) {
        this(clients, clock, MAX_BUCKETS);
    }

    RateLimits(ClientAddress clients, Clock clock, int maxBuckets) {
        this.clients = clients;
        this.clock = clock;
        this.maxBuckets = maxBuckets;
        this.keys = new LimitKeys(secret(), clock);
    }

    private static byte[] secret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// The sender of a request.
    public Sender sender(Actor actor, HttpServletRequest request) {
        return actor.account()
                .map(account -> new Sender(keys.keys("account", account.id().toString()), false))
                .orElseGet(() -> new Sender(keys.keys("network", clients.network(request)), true));
    }

    /// Takes one token of the sender's bucket, and of that of all guests if she is one.
    ///
    /// @throws Problem 429 when a bucket is empty
    public void take(RateLimit limit, Actor actor, HttpServletRequest request) {
        take(limit, sender(actor, request), 1);
    }

    /// Takes tokens of the sender's bucket, and of that of all guests if she is one.
    ///
    /// @throws Problem 429 when a bucket holds fewer
    public void take(RateLimit limit, Sender sender, int tokens) {
        var wait = waitFor(limit, sender, tokens);
        if (wait != null) {
            throw Problem.tooManyRequests(wait);
        }
    }

    /// The same without a refusal, for work that a request can do without.
    ///
    /// @return whether the buckets held the tokens
    public boolean tryTake(RateLimit limit, Sender sender, int tokens) {
        return waitFor(limit, sender, tokens) == null;
    }

    private @Nullable Duration waitFor(RateLimit limit, Sender sender, int tokens) {
        var capacity = sender.guest() ? limit.network() : limit.account();
        var wait = take(sender.keys().of(limit.id()), tokens, capacity, limit.period());
        if (wait == null && sender.guest()) {
            var all = ALL_GUESTS.of(limit.id());
            wait = take(new LimitKeys.Dated(all, all), tokens, limit.guests(), limit.period());
        }
        return wait;
    }

    /// Takes one token of a bucket of a part of the sender's requests, such as those for one work.
    ///
    /// @return whether the bucket held one
    public boolean tryTake(Sender sender, UUID part, int capacity, Duration period) {
        return take(sender.keys().of(part), 1, capacity, period) == null;
    }

    /// Returns how long to wait; null if the tokens were taken.
    private @Nullable Duration take(LimitKeys.Dated key, int tokens, int capacity, Duration period) {
        var now = clock.millis();
        sweep(now, SWEEP_MILLIS);
        var bucket = bucket(key, capacity, period, now);
        if (bucket == null) {
            return Duration.ofMillis(SWEEP_MILLIS_WHEN_FULL);
        }
        return bucket.tryTake(tokens, now) ? null : bucket.wait(tokens, now);
    }

    private @Nullable TokenBucket bucket(LimitKeys.Dated key, int capacity, Duration period, long now) {
        var known = buckets.get(key.today());
        if (known != null) {
            return known;
        }
        if (buckets.size() >= maxBuckets) {
            sweep(now, SWEEP_MILLIS_WHEN_FULL);
            if (buckets.size() >= maxBuckets) {
                return null;
            }
        }
        return buckets.computeIfAbsent(key.today(), _ -> {
            var before = buckets.get(key.yesterday());
            return before == null ? new TokenBucket(capacity, period, now) : before;
        });
    }

    /// Removes full buckets, at most once in each interval.
    private void sweep(long now, long interval) {
        var before = sweptAt.get();
        if (Math.abs(now - before) >= interval && sweptAt.compareAndSet(before, now)) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
    }

    /// The number of buckets that are kept.
    int size() {
        return buckets.size();
    }
}
