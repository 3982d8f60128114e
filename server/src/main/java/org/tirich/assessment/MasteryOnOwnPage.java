package org.tirich.assessment;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.curriculum.Curriculum;
import org.tirich.web.OwnPage;
import org.tirich.web.Strings;

/// A learner's levels on her own page.
@Component
class MasteryOnOwnPage implements OwnPage {

    private final Assessment assessment;
    private final Curriculum curriculum;

    MasteryOnOwnPage(Assessment assessment, Curriculum curriculum) {
        this.assessment = assessment;
        this.curriculum = curriculum;
    }

    @Override
    public Map<String, Object> values(Actor.Account actor, Strings.Catalogue strings) {
        var mastery = assessment.levels(actor.id()).entrySet().stream()
                .flatMap(entry -> curriculum.find(entry.getKey()).stream().map(outcome -> {
                    var title = outcome.title(strings.language());
                    return Map.of(
                            "code", outcome.code(),
                            "title",
                                    Map.of(
                                            "text", title.text(),
                                            "lang", title.language().value(),
                                            "dir", title.language().direction()),
                            "level", entry.getValue().code(),
                            "levelText", strings.get("level." + entry.getValue().code()));
                }))
                .toList();
        return Map.of("mastery", mastery);
    }
}
