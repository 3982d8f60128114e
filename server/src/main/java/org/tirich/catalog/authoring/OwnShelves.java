package org.tirich.catalog.authoring;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.table.WorkTable;
import org.tirich.identity.PersonalData;

/// Shelves on which a work stands only because its author asked for it, and from which she takes it with one
/// press. Nobody else can put a work there or see who asked.
@Service
public class OwnShelves implements PersonalData {

    private final OwnShelfTable table;
    private final WorkTable works;
    private final Clock clock;
    private final Set<WorkId> womenInStem = ConcurrentHashMap.newKeySet();

    OwnShelves(OwnShelfTable table, WorkTable works, Clock clock) {
        this.table = table;
        this.works = works;
        this.clock = clock;
        womenInStem.addAll(table.works(Name.WOMEN_IN_STEM));
    }

    /// A shelf that an author may ask for.
    public enum Name {
        WOMEN_IN_STEM
    }

    public Set<WorkId> worksOn(Name shelf) {
        return switch (shelf) {
            case WOMEN_IN_STEM -> Set.copyOf(womenInStem);
        };
    }

    /// Puts an own work on the shelf or takes it off. False when the work is not hers.
    @Transactional
    public boolean set(AccountId author, WorkId work, Name shelf, boolean on) {
        if (!works.lock(work, author)) {
            return false;
        }
        if (on) {
            table.put(work, shelf, clock.instant());
            womenInStem.add(work);
        } else {
            womenInStem.remove(work);
            table.delete(work, shelf);
        }
        return true;
    }

    @Override
    public void erase(AccountId account) {
        table.deleteOf(account);
        womenInStem.retainAll(table.works(Name.WOMEN_IN_STEM));
    }
}
