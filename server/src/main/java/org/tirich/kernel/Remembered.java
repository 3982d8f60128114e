package org.tirich.kernel;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What a few tables say of a key, kept in memory because it is asked for with every page. The module that changes
/// the tables says so with [#forget]; nobody else may change them.
///
/// A transaction reads the tables themselves: it sees what it has changed, and nothing that may yet be rolled back
/// is kept for others. What is found is kept until it changes or room is needed, and never for longer than ten
/// minutes. That there is nothing is not kept.
public final class Remembered<K, V> {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LoadingCache<K, V> known;
    private final Function<K, @Nullable V> read;

    /// @param most how much is kept, in the unit of `weight`, where there is as much [Room] as usual
    /// @param read asks the tables
    public Remembered(long most, Weigher<K, V> weight, Function<K, @Nullable V> read) {
        this.read = read;
        this.known = Caffeine.newBuilder()
                .maximumWeight(Room.of(most))
                .weigher(weight)
                .expireAfterWrite(LONGEST)
                .executor(Runnable::run)
                .build(read::apply);
    }

    /// Keeps so many keys where there is as much room as usual, however much is known of each.
    public Remembered(long keys, Function<K, @Nullable V> read) {
        this(keys, Weigher.singletonWeigher(), read);
    }

    /// What is known of a key.
    public Optional<V> find(K key) {
        return Optional.ofNullable(
                TransactionSynchronizationManager.isActualTransactionActive() ? read.apply(key) : known.get(key));
    }

    /// The tables are asked again: at once, or when the transaction that changes them is over.
    public void forget(K key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.invalidate(key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidate(key);
            }
        });
    }
}
