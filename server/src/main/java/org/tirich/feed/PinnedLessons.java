package org.tirich.feed;

import java.util.List;
import java.util.OptionalInt;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;

/// A source of lessons that come first in a person's feed until she has seen them, such as those that a teacher pinned
/// for a class. A module that knows such lessons provides a bean.
public interface PinnedLessons {

    /// The lessons pinned for a person, the most important first. Those that are not live are left out of the page.
    List<WorkId> pinnedFor(AccountId account);

    /// The person's school grade, from 1 to 12, where the source knows it: it counts before the one that was chosen on
    /// the device.
    default OptionalInt gradeOf(AccountId account) {
        return OptionalInt.empty();
    }
}
