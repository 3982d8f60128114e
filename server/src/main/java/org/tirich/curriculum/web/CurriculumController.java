package org.tirich.curriculum.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.curriculum.Curriculum;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// The outcomes that a lesson may have.
@RestController
class CurriculumController {

    private final Curriculum curriculum;

    CurriculumController(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    record CurriculumBody(String framework, List<String> subjects, List<OutcomeBody> outcomes) {}

    record OutcomeBody(String code, String subject, int grade, Map<String, String> title) {}

    @GetMapping("/api/curriculum")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    CurriculumBody curriculum() {
        var outcomes = curriculum.current().stream()
                .map(outcome -> {
                    var titles = new TreeMap<String, String>();
                    outcome.titles().forEach((language, title) -> titles.put(language.value(), title));
                    return new OutcomeBody(outcome.code(), outcome.subject(), outcome.grade(), titles);
                })
                .toList();
        return new CurriculumBody("tirich-draft", curriculum.subjects(), outcomes);
    }
}
