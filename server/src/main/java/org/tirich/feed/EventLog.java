package org.tirich.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

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

    /// Gives every engagement after a position, in the order of the log.
    ///
    /// @param after 0 for all
    void replay(long after, Reader reader);

    /// The position before the first engagement that happened on a day or later.
    long before(LocalDate day);

    /// The last position given out; what is appended comes after it.
    long end();

    /// Who hears of engagements, in the order of the log, once they are durable.
    void listen(Reader listener);

    /// Hears of engagements.
    interface Reader {
        /// @param position in the log: later ones have higher positions
        void read(long position, Engagement engagement);
    }
}
