package org.tirich.assessment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.curriculum.Curriculum;
import org.tirich.web.ProfileSection;
import org.tirich.web.Strings;

/// The section of a learner's levels on her own page.
@Component
@Order(1)
class MasterySection implements ProfileSection {

    private final Assessment assessment;
    private final Curriculum curriculum;
    private final ClimbCard climb;

    MasterySection(Assessment assessment, Curriculum curriculum, ClimbCard climb) {
        this.assessment = assessment;
        this.curriculum = curriculum;
        this.climb = climb;
    }

    /// @param climb whether she has a climb to show
    record Model(List<Outcome> outcomes, boolean climb) {}

    /// @param level the key of its string
    record Outcome(String title, String lang, String dir, String level) {}

    @Override
    public String template() {
        return "me-mastery";
    }

    @Override
    public Model model(Actor.Account actor, Strings.Catalogue strings) {
        var outcomes = assessment.levels(actor.id()).entrySet().stream()
                .flatMap(entry -> curriculum.find(entry.getKey()).stream().map(outcome -> {
                    var title = outcome.title(strings.language());
                    return new Outcome(
                            title.text(),
                            title.language().value(),
                            title.language().direction(),
                            entry.getValue().code());
                }))
                .toList();
        return new Model(outcomes, climb.exists(actor.id()));
    }
}
