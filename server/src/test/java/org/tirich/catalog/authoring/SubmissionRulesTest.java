package org.tirich.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;

class SubmissionRulesTest extends ServerTest {

    @Autowired
    Submissions submissions;

    @Autowired
    CaptionTable captions;

    @Autowired
    ApplicationContext server;

    /// The captions were uploaded while the clip of 20 seconds was being processed and its duration was unknown.
    @Test
    void captionsThatBeginAfterTheEndOfTheClipPreventSubmission() {
        var author = person(Role.CREATOR).id();
        var draft = new LiveLessons(server).draft(author);
        captions.put(draft.id(), new LanguageTag("ur"), "WEBVTT\n\n00:25.000 --> 00:27.000\nچاند\n", 1);

        assertThat(submissions.submit(author, draft.work()))
                .isInstanceOfSatisfying(
                        Submissions.Outcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.lacks())
                                .extracting(lack -> lack.field() + ": " + lack.code())
                                .containsExactly("captions: captions-after-the-end"));

        captions.put(draft.id(), new LanguageTag("ur"), "WEBVTT\n\n00:15.000 --> 00:27.000\nچاند\n", 1);
        assertThat(submissions.submit(author, draft.work())).isInstanceOf(Submissions.Outcome.Done.class);
    }
}
