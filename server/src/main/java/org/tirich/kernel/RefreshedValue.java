package org.tirich.kernel;

import java.util.function.Supplier;

/// A value in memory that is read from the store at the start, and again after each change that the
/// [InvalidationChannel] announces.
///
/// Reads run one after another: of two changes that end together, the value of the later read is kept.
///
/// @param <T> an immutable type
public final class RefreshedValue<T> {

    private final Supplier<T> reader;
    private volatile T value;

    /// @param topic the topic of the channel
    /// @param reader reads the store; it must not change it
    public RefreshedValue(InvalidationChannel channel, String topic, Supplier<T> reader) {
        this.reader = reader;
        // A change that is announced during the first read is read after it.
        synchronized (this) {
            channel.subscribe(topic, _ -> refresh());
            this.value = reader.get();
        }
    }

    public T get() {
        return value;
    }

    private synchronized void refresh() {
        value = reader.get();
    }
}
