package org.tirich.feed;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;

/// Takes what learners with accounts have watched, after it is durable in the log and before its receipt is
/// acknowledged. A report that is sent again is passed on again.
///
/// The log itself holds no account: a module that needs the views of a person for what she asked for, such as a path,
/// keeps its own.
public interface ViewListener {

    /// A report of watching.
    ///
    /// @param showing the impression, or the report itself where the clip was opened by its address
    /// @param watched as the browser reported it, at most four times the length
    record View(UUID showing, WorkId work, boolean completed, Duration watched, Duration length) {}

    void viewed(AccountId account, List<View> views);
}
