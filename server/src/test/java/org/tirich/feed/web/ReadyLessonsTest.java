package org.tirich.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.publication.Catalog;
import org.tirich.identity.Role;
import org.tirich.web.Strings;

class ReadyLessonsTest extends ServerTest {

    @Autowired
    ReadyLessons lessons;

    @Autowired
    Catalog catalog;

    @Autowired
    Strings strings;

    @Autowired
    ApplicationContext server;

    @Test
    void isCachedUntilTheStringsOfTheInterfaceChange() {
        var lesson = live();
        var before = lessons.of(lesson, strings.in("ur"));
        assertThat(lessons.of(lesson, strings.in("ur"))).isSameAs(before);
        assertThat(lessons.of(lesson, strings.in("en")).card().subjectName())
                .isNotEqualTo(before.card().subjectName());
        var key = "subject." + before.card().subject();

        strings.override("ur", Map.of(key, "جانداروں کا علم"));
        try {
            assertThat(lessons.of(lesson, strings.in("ur")).card().subjectName())
                    .isEqualTo("جانداروں کا علم");
        } finally {
            strings.override("ur", Map.of());
        }
        assertThat(lessons.of(lesson, strings.in("ur")).card().subjectName())
                .isEqualTo(before.card().subjectName());
    }

    private Catalog.ShownLesson live() {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        await(() -> catalog.shown(work).isPresent());
        return catalog.shown(work).orElseThrow();
    }
}
