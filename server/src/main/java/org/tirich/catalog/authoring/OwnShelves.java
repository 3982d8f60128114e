package org.tirich.catalog.authoring;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.table.WorkTable;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.RefreshedValue;

/// Shelves that only authors fill, each with her own works. An author can remove her work at any time. Nobody else can
/// add a work or see who added it.
@Service
public class OwnShelves implements PersonalData {

    private static final String TOPIC = "own-shelf";

    private final OwnShelfTable table;
    private final WorkTable works;
    private final Clock clock;
    private final InvalidationChannel channel;
    private final RefreshedValue<Set<WorkId>> womenInStem;

    OwnShelves(OwnShelfTable table, WorkTable works, InvalidationChannel channel, Clock clock) {
        this.table = table;
        this.works = works;
        this.channel = channel;
        this.clock = clock;
        this.womenInStem = new RefreshedValue<>(channel, TOPIC, () -> Set.copyOf(table.works(Name.WOMEN_IN_STEM)));
    }

    /// A shelf that authors fill.
    public enum Name {
        WOMEN_IN_STEM
    }

    public Set<WorkId> worksOn(Name shelf) {
        return switch (shelf) {
            case WOMEN_IN_STEM -> womenInStem.get();
        };
    }

    /// Adds a work of the author to the shelf, or removes it. Returns false if the work is not hers.
    @Transactional
    public boolean set(AccountId author, WorkId work, Name shelf, boolean on) {
        if (!works.lock(work, author)) {
            return false;
        }
        if (on) {
            table.put(work, shelf, clock.instant());
        } else {
            table.delete(work, shelf);
        }
        channel.publish(TOPIC, shelf.name());
        return true;
    }

    @Override
    public void erase(AccountId account) {
        table.deleteOf(account);
        channel.publish(TOPIC, Name.WOMEN_IN_STEM.name());
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("shelves", table.export(account));
    }
}
