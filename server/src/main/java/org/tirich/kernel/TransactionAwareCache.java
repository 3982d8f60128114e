package org.tirich.kernel;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A cache of values from a few tables that every page needs. The module that changes the tables calls [#invalidate];
/// the [InvalidationChannel] notifies all processes.
///
/// Within a transaction the tables are read directly: the transaction sees its own changes, and no value that may still
/// be rolled back is cached. A value is cached until it is invalidated or evicted, and for ten minutes at most. The
/// absence of a value is not cached.
public final class TransactionAwareCache<K, V> {

    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private final InvalidationChannel channel;
    private final Topic<K> topic;
    private final LoadingCache<K, V> cached;
    private final Function<K, @Nullable V> reader;

    /// @param maxWeight in the unit of `weigher`, with the default heap (see [CacheSizing])
    /// @param reader reads the tables; returns null if they hold no value for the key
    public TransactionAwareCache(
            InvalidationChannel channel,
            Topic<K> topic,
            long maxWeight,
            Weigher<K, V> weigher,
            Function<K, @Nullable V> reader) {
        this.channel = channel;
        this.topic = topic;
        this.reader = reader;
        this.cached = Caffeine.newBuilder()
                .maximumWeight(CacheSizing.of(maxWeight))
                .weigher(weigher)
                .expireAfterWrite(MAX_AGE)
                .executor(Runnable::run)
                .build(reader::apply);
        channel.subscribe(topic.name(), key -> cached.invalidate(topic.parse().apply(key)));
    }

    /// Caches at most `maxKeys` values with the default heap.
    public TransactionAwareCache(
            InvalidationChannel channel, Topic<K> topic, long maxKeys, Function<K, @Nullable V> reader) {
        this(channel, topic, maxKeys, Weigher.singletonWeigher(), reader);
    }

    /// The name of a cache on the channel, and the form of its keys there.
    public record Topic<K>(String name, Function<K, String> format, Function<String, K> parse) {}

    public Optional<V> find(K key) {
        return Optional.ofNullable(
                TransactionSynchronizationManager.isActualTransactionActive() ? reader.apply(key) : cached.get(key));
    }

    /// Drops the cached value: at once, or when the current transaction has ended.
    public void invalidate(K key) {
        channel.publish(topic.name(), topic.format().apply(key));
    }
}
