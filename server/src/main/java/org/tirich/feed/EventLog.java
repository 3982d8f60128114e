package org.tirich.feed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The log of what was shown and done: the truth from which ranking is rebuilt. Appending the same id again
/// changes nothing. On one machine it lies in PostgreSQL; a cluster may keep it in Kafka.
interface EventLog {

    /// One entry of the log.
    sealed interface Entry {
        record Shown(Impression impression) implements Entry {}

        record Done(Engagement engagement) implements Entry {}
    }

    /// Appends entries. The future completes when they are durable, with the ids that were new.
    CompletableFuture<Set<UUID>> append(List<Entry> entries);

    /// Gives every entry in the order of the log.
    void replay(Consumer<Entry> reader);

    /// Who hears of entries, in the order of the log, once they are durable.
    void listen(Consumer<Entry> listener);
}
