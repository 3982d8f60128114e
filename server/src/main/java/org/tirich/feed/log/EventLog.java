package org.tirich.feed.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The log of impressions and engagements, from which the ranking state is rebuilt. Appending an id again changes
/// nothing.
public interface EventLog {

    /// One entry of the log.
    sealed interface Entry {

        record Shown(Impression impression) implements Entry {}

        record Done(Engagement engagement) implements Entry {}
    }

    /// Appends entries. The future completes with the new ids when the entries are durable. It fails when the log is
    /// full; then no entry of the call is in the log.
    CompletableFuture<Set<UUID>> append(List<Entry> entries);

    /// Calls the reader with every engagement after a position, in the order of the log.
    void replay(LogPosition after, Reader reader);

    /// The position before the first engagement of that day or a later one; the end of the log if there is none.
    LogPosition before(LocalDate day);

    /// The last position in use. Entries that are appended afterwards follow it.
    LogPosition end();

    /// Registers a listener, called with each new engagement in log order once the engagement is durable.
    void listen(Reader listener);

    /// Reads engagements.
    @FunctionalInterface
    interface Reader {

        void read(LogPosition position, Engagement engagement);
    }
}
