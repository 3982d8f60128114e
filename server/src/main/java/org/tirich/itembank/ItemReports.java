package org.tirich.itembank;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.learning.statistics.ItemStatistics;

/// The statistics of items, for their authors and reviewers. A flagged item is told to them once for each revision.
@Service
public class ItemReports {

    private final ItemStatisticsTable statistics;
    private final AuthoredItemTable items;
    private final ItemReviewTable reviews;
    private final ItemNotices notices;
    private final Clock clock;

    ItemReports(
            ItemStatisticsTable statistics,
            AuthoredItemTable items,
            ItemReviewTable reviews,
            ItemNotices notices,
            Clock clock) {
        this.statistics = statistics;
        this.items = items;
        this.reviews = reviews;
        this.notices = notices;
        this.clock = clock;
    }

    /// Replaces the statistics of all items.
    @Transactional
    public void replace(Map<String, ItemStatistics> byItem) {
        byItem.forEach((item, computed) -> {
            statistics.put(item, computed, clock.instant());
            if (!computed.flags().isEmpty()) {
                tell(item);
            }
        });
        statistics.keep(byItem.keySet());
    }

    private void tell(String code) {
        var item = items.findByCode(code);
        var revision = item.flatMap(AuthoredItem::liveRevision);
        if (item.isEmpty() || revision.isEmpty()) {
            return;
        }
        item.get()
                .author()
                .ifPresent(author -> notices.flagged(
                        author,
                        item.get(),
                        revision.get(),
                        "/studio/items/" + item.get().id()));
        reviews.find(item.get().id(), revision.get())
                .ifPresent(review -> review.passedBy()
                        .values()
                        .forEach(reviewer -> notices.flagged(
                                reviewer,
                                item.get(),
                                revision.get(),
                                "/review/items/" + item.get().id())));
    }

    public Optional<ItemStatistics> find(String item) {
        return Optional.ofNullable(statistics.find(List.of(item)).get(item));
    }

    public Map<String, ItemStatistics> find(Collection<String> codes) {
        return statistics.find(codes);
    }
}
