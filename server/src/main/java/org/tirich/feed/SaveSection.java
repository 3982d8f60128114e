package org.tirich.feed;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.catalog.card.LessonSection;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.web.Strings;

/// The button on a lesson's own page that saves the lesson. A guest reads what an account gives.
@Component
@Order(2)
class SaveSection implements LessonSection {

    private final Follows follows;

    SaveSection(Follows follows) {
        this.follows = follows;
    }

    /// @param saved whether the learner has saved the lesson; false for a guest
    record Model(String work, boolean saved) {}

    @Override
    public String template() {
        return "video-save";
    }

    @Override
    public Optional<Model> model(Actor actor, ShownLesson shown, Strings.Catalogue strings) {
        var work = shown.revision().work();
        var saved = actor.account()
                .filter(account ->
                        !follows.savedAmong(account.id(), List.of(work)).isEmpty())
                .isPresent();
        return Optional.of(new Model(work.toString(), saved));
    }
}
