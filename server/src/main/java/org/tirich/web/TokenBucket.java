package org.tirich.web;

import java.time.Duration;

/// A bucket that refills continuously, `capacity` tokens in each period.
final class TokenBucket {

    private final int capacity;
    private final double tokensPerMilli;
    private double tokens;
    private long refilledAt;

    TokenBucket(int capacity, Duration period, long now) {
        this.capacity = capacity;
        this.tokensPerMilli = capacity / (double) period.toMillis();
        this.tokens = capacity;
        this.refilledAt = now;
    }

    /// Takes tokens if the bucket holds that many. More tokens than the capacity are never there.
    synchronized boolean tryTake(int count, long now) {
        refill(now);
        if (tokens < count) {
            return false;
        }
        tokens -= count;
        return true;
    }

    /// How long until the bucket holds that many tokens.
    synchronized Duration wait(int count, long now) {
        refill(now);
        return Duration.ofMillis((long) Math.ceil(Math.max(0, count - tokens) / tokensPerMilli));
    }

    /// A full bucket tells nothing and need not be kept.
    synchronized boolean isFull(long now) {
        refill(now);
        return tokens >= capacity;
    }

    private void refill(long now) {
        tokens = Math.min(capacity, tokens + Math.max(0, now - refilledAt) * tokensPerMilli);
        refilledAt = now;
    }
}
