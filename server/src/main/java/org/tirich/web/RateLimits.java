package org.tirich.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Token buckets by key. Keys are hashes or ids, kept in memory only.
@Component
public class RateLimits {

    /// The maximum number of keys; beyond it the least recently used key is evicted.
    private static final int MAX_KEYS = 100_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /// Takes one token of a bucket that refills `count` tokens in each `period`.
    ///
    /// @throws Problem 429 when the bucket is empty
    public void take(String key, int count, Duration period) {
        if (!bucket(key, count, period).tryConsume(1)) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        }
    }

    private Bucket bucket(String key, int count, Duration period) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(count).refillGreedy(count, period))
                            .build());
        }
    }
}
