package org.tirich.feed;

import java.util.List;
import java.util.UUID;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.ranking.RankedVideo;

/// The lessons to show next, in order.
///
/// @param end whether no lesson is left that the viewer has not recently seen
/// @param rest whether the feed ends because a minor has reached the screen time of the day
public record FeedPage(UUID id, List<Item> items, boolean end, boolean rest) {

    public FeedPage {
        items = List.copyOf(items);
    }

    /// One lesson of the page, with the reason for it.
    ///
    /// @param impression the id of the impression, which engagements refer to
    public record Item(UUID impression, ShownLesson lesson, RankedVideo choice) {

        public RankedVideo.Reason reason() {
            return choice.reason();
        }
    }
}
