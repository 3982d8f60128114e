package org.tirich.curation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;

class DeclaredLanguageCheckTest extends ServerTest {

    private static final String PASHTO = "اوبه د ژوند لپاره ډېرې مهمې دي او موږ باید د هغو ساتنه وکړو";

    @Autowired
    ApplicationContext server;

    @Autowired
    Catalog catalog;

    private final DeclaredLanguageCheck check = new DeclaredLanguageCheck();

    private ShownLesson lesson(String declared, String title) {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        List.of(new Lesson.Text(declared, title, "")),
                        List.of("پانی"));
        return catalog.shown(work).orElseThrow();
    }

    @Test
    void reportsATextThatIsClearlyInAnotherLanguage() {
        assertThat(check.check(lesson("ur", PASHTO), Map.of()))
                .extracting(Finding::code, Finding::severity, Finding::detail)
                .containsExactly(tuple("language", Finding.Severity.NOTE, "اردو / پښتو"));
        assertThat(check.check(lesson("ps", PASHTO), Map.of())).isEmpty();
    }

    @Test
    void doesNotReportKhowarAsUrdu() {
        assertThat(check.check(
                        lesson("khw", "پانی زندگی کے لیے بہت ضروری ہے اور ہم سب کو اس کی حفاظت کرنی چاہیے"), Map.of()))
                .isEmpty();
    }

    @Test
    void checksCaptions() {
        var captions = "WEBVTT\n\n00:00.000 --> 00:04.000\n" + PASHTO + "\n";

        assertThat(check.check(lesson("ps", PASHTO), Map.of(new LanguageTag("en"), captions)))
                .extracting(Finding::detail)
                .containsExactly("English / پښتو");
    }
}
