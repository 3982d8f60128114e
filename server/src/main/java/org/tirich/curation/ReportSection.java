package org.tirich.curation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.catalog.card.LessonSection;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.web.Strings;

/// The form on a lesson's own page that reports the lesson.
@Component
@Order(3)
class ReportSection implements LessonSection {

    /// @param report makes a form that is sent twice one report
    record Model(String work, String report, int maxNote, List<Reason> reasons) {}

    record Reason(String code, String text) {}

    @Override
    public String template() {
        return "video-report";
    }

    @Override
    public Optional<Model> model(Actor actor, ShownLesson shown, Strings.Catalogue strings) {
        return Optional.of(new Model(
                shown.revision().work().toString(),
                UUID.randomUUID().toString(),
                Reports.MAX_NOTE,
                List.of(Reports.REASONS.split("\\|")).stream()
                        .map(code -> new Reason(code, strings.get("feed.report_" + code)))
                        .toList()));
    }
}
