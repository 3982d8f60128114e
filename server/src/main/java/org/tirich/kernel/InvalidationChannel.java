package org.tirich.kernel;

import java.util.function.Consumer;

/// Announces to every process of the instance that a stored fact changed, so that none serves a stale copy from memory.
///
/// A message carries the key of the fact and never its value: each listener reads the store again. Every copy of a
/// stored fact that a process keeps in memory subscribes here, except counters of rate limits.
public interface InvalidationChannel {

    /// Announces a change. Within a transaction it is delivered when the transaction has ended, whether it was
    /// committed or rolled back; otherwise at once.
    ///
    /// @param topic the kind of fact, such as `session`
    /// @param key at most 200 characters
    void publish(String topic, String key);

    /// Registers a listener. It is called by the publishing thread or another one, possibly more than once for one
    /// change. An exception it throws is logged and reaches nobody.
    void subscribe(String topic, Consumer<String> listener);
}
