package org.tirich.jobs;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.web.OperatorSection;

/// Parked events on the operator's page.
@Component
@Order(0)
class ParkedEventsSection implements OperatorSection {

    private static final int MAX_SHOWN = 50;
    private static final int MAX_EVENT = 400;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ParkedEventTable parked;

    ParkedEventsSection(ParkedEventTable parked) {
        this.parked = parked;
    }

    record Model(long parked, List<Item> events) {}

    record Item(UUID event, String listener, String json, String published, int failures) {}

    @Override
    public String template() {
        return "operate-events";
    }

    @Override
    public Model model() {
        return new Model(
                parked.count(),
                parked.list(MAX_SHOWN).stream()
                        .map(each -> new Item(
                                each.id(),
                                each.listener(),
                                each.event().substring(0, Math.min(each.event().length(), MAX_EVENT)),
                                MINUTE.format(each.published()),
                                each.tries() + 1))
                        .toList());
    }
}
