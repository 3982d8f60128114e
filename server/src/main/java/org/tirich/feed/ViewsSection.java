package org.tirich.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.web.OperatorSection;

/// The views of yesterday and today on the operator's page: those of guests as they were sent, and net of bursts.
@Component
@Order(3)
class ViewsSection implements OperatorSection {

    private final ViewCountTable views;
    private final Clock clock;

    ViewsSection(ViewCountTable views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    record Model(List<ViewCountTable.Day> days) {}

    @Override
    public String template() {
        return "operate-views";
    }

    @Override
    public Model model() {
        return new Model(
                views.since(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)));
    }
}
