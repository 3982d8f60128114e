package org.tirich.feed.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The log of impressions and engagements, from which the state of ranking is rebuilt. Appending an id again changes
/// nothing.
public interface EventLog {

    /// One entry of the log.
    sealed interface Entry {

        record Shown(Impression impression) implements Entry {}

        record Done(Engagement engagement) implements Entry {}
    }

    /// Appends entries. The future completes when they are durable, with the ids that were new; it fails when the log
    /// takes no more, and nothing of the call is then in the log.
    CompletableFuture<Set<UUID>> append(List<Entry> entries);

    /// Calls the reader with every engagement after a position, in the order of the log.
    void replay(LogPosition after, Reader reader);

    /// The position before the first engagement that happened on a day or later; the end where there is none.
    LogPosition before(LocalDate day);

    /// The last position in use. Entries appended from now on come after it.
    LogPosition end();

    /// Registers a listener, called with each new engagement in log order once it is durable.
    void listen(Reader listener);

    /// Reads engagements.
    @FunctionalInterface
    interface Reader {

        void read(LogPosition position, Engagement engagement);
    }
}
