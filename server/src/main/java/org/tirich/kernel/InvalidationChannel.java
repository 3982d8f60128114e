package org.tirich.kernel;

import java.util.function.Consumer;

/// Announces to every process of the instance that a stored fact changed, so that no process serves a stale copy from
/// memory.
///
/// A message carries the key of the fact and never its value: each listener reads the store again. A listener changes
/// only the memory of its own process, because a message also follows a rollback and reaches every process. Every cache
/// of stored facts subscribes here, except counters of rate limits.
public interface InvalidationChannel {

    /// Announces a change. Within a transaction the message is delivered after the transaction has ended, whether it
    /// was committed or rolled back; otherwise at once.
    ///
    /// @param topic the kind of fact, such as `session`
    /// @param key at most 200 characters
    void publish(String topic, String key);

    /// Registers a listener. The publishing thread or another one calls it, possibly more than once for one change. An
    /// exception of a listener is logged and not passed on.
    void subscribe(String topic, Consumer<String> listener);
}
