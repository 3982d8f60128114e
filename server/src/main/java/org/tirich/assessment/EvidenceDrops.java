package org.tirich.assessment;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.itembank.ItemStops;
import org.tirich.itembank.ItemStops.Stop;
import org.tirich.learning.mastery.MasteryLevel;

/// Drops the evidence of items that were rekeyed or withdrawn, and derives the levels of their learners again: each
/// learner in a transaction of her own. The answers themselves say who is left, so a killed run is resumed.
@Component
public class EvidenceDrops implements PersonalData {

    private static final int BATCH = 200;

    private final ItemStops stops;
    private final DroppedEvidenceTable dropped;
    private final Assessment assessment;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceDrops(
            ItemStops stops,
            DroppedEvidenceTable dropped,
            Assessment assessment,
            TransactionTemplate transaction,
            Clock clock) {
        this.stops = stops;
        this.dropped = dropped;
        this.assessment = assessment;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        stops.open().forEach(this::drop);
    }

    private void drop(Stop stop) {
        for (var batch = dropped.waiting(stop, BATCH); !batch.isEmpty(); batch = dropped.waiting(stop, BATCH)) {
            batch.forEach(account -> transaction.executeWithoutResult(_ -> drop(stop, account)));
        }
        stops.close(stop.id());
    }

    private void drop(Stop stop, AccountId account) {
        for (var outcome : dropped.voidAnswers(stop, account)) {
            var move = assessment.derive(account, outcome);
            if (move.level().compareTo(move.before()) < 0) {
                dropped.put(account, outcome, stop.id(), move.before(), clock.instant());
            }
        }
    }

    /// A level that fell because an item was taken away.
    ///
    /// @param before the level until then
    public record Drop(ItemStops.Reason reason, MasteryLevel before) {}

    /// The latest drop of each outcome.
    public Map<String, Drop> of(AccountId account) {
        return dropped.of(account);
    }

    @Override
    public void erase(AccountId account) {
        dropped.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("droppedEvidence", dropped.export(account));
    }
}
