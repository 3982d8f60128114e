package org.tirich.feed;

import java.util.List;
import java.util.UUID;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.ranking.RankedVideo;

/// The lessons to show next, in order.
///
/// @param end whether nothing is left that the viewer has not just seen
/// @param rest whether it ends because a minor has watched enough for today
public record FeedPage(UUID id, List<Item> items, boolean end, boolean rest) {

    public FeedPage {
        items = List.copyOf(items);
    }

    /// One lesson on the page, and the true reason for it.
    ///
    /// @param impression the id of its being shown; engagements name it
    public record Item(UUID impression, ShownLesson lesson, RankedVideo choice) {

        public RankedVideo.Reason reason() {
            return choice.reason();
        }
    }
}
