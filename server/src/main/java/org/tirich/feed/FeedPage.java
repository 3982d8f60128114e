package org.tirich.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RevisitCounts;

/// The lessons to show next, in order.
///
/// @param end whether no lesson is left that the viewer has not watched lately
/// @param rest whether the feed ends because a minor has reached the screen time of the day
/// @param again at the end, the lessons that the viewer can look at again; otherwise zeros
public record FeedPage(UUID id, List<Item> items, boolean end, boolean rest, RevisitCounts again) {

    private static final RevisitCounts NOTHING = new RevisitCounts(0, 0, 0);

    public FeedPage {
        items = List.copyOf(items);
    }

    static FeedPage of(UUID id, List<Item> items) {
        return new FeedPage(id, items, false, false, NOTHING);
    }

    static FeedPage end(UUID id, RevisitCounts again) {
        return new FeedPage(id, List.of(), true, false, again);
    }

    static FeedPage rest(UUID id) {
        return new FeedPage(id, List.of(), true, true, NOTHING);
    }

    /// One lesson of the page, with the reason for it.
    ///
    /// @param impression the id of the impression, which engagements refer to
    /// @param cause the lesson that the reason is about, if it names one that is live
    public record Item(UUID impression, ShownLesson lesson, RankedVideo choice, Optional<ShownLesson> cause) {

        public RankedVideo.Reason reason() {
            return choice.reason();
        }
    }
}
