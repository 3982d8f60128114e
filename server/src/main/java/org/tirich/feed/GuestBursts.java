package org.tirich.feed;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.Engagement;
import org.tirich.web.RateLimits;
import org.tirich.web.Sender;

/// Recognises bursts of guests: more actions of a kind on a lesson than a class behind one network has pupils. A guest
/// can invent any number of visitors, but not of networks.
@Component
class GuestBursts {

    /// A class of forty watches a lesson together.
    static final int MAX_ACTIONS = 40;

    private static final Duration PERIOD = Duration.ofHours(1);

    /// A view reports its progress several times.
    private static final int WATCHES_OF_VIEW = 10;

    private static final long ODD = 0x9e3779b97f4a7c15L;

    private final RateLimits limits;

    GuestBursts(RateLimits limits) {
        this.limits = limits;
    }

    /// Whether an action is part of a burst. An account is one person with limits of her own.
    boolean contains(Sender sender, WorkId work, Engagement.Kind kind) {
        if (!sender.guest()) {
            return false;
        }
        var id = work.value();
        var part = new UUID(id.getMostSignificantBits() ^ (kind.ordinal() + 1) * ODD, id.getLeastSignificantBits());
        var most = kind == Engagement.Kind.WATCH ? MAX_ACTIONS * WATCHES_OF_VIEW : MAX_ACTIONS;
        return !limits.tryTake(sender, part, most, PERIOD);
    }
}
