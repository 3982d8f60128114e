package org.tirich.path;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.card.LessonSection;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.web.Strings;

/// The paths of which a lesson is a step, on the lesson's own page.
@Component
@Order(3)
class PathSection implements LessonSection {

    private static final int MAX_SHOWN = 3;

    private final Paths paths;

    PathSection(Paths paths) {
        this.paths = paths;
    }

    record Model(List<Link> paths) {}

    /// @param step the number of the step, from 1
    record Link(String slug, LessonCard.Text title, int step, int steps) {}

    @Override
    public String template() {
        return "video-path";
    }

    @Override
    public Optional<Model> model(Actor actor, ShownLesson shown, Strings.Catalogue strings) {
        var work = shown.revision().work();
        var links = paths.with(work).stream()
                .limit(MAX_SHOWN)
                .map(path -> {
                    var steps = path.content().steps();
                    var at = 0;
                    while (!(steps.get(at) instanceof PathStep.Outcome outcome
                            && outcome.lessons().contains(work))) {
                        at++;
                    }
                    return new Link(
                            path.slug(), Cards.text(path.content().title(strings.language())), at + 1, steps.size());
                })
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(new Model(links));
    }
}
