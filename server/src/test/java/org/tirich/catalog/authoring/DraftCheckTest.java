package org.tirich.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.Revision;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;

class DraftCheckTest extends ServerTest {

    @Autowired
    private Submissions submissions;

    @Autowired
    private CaptionTable captions;

    @Autowired
    private ApplicationContext server;

    private AccountId author;
    private Revision draft;

    @BeforeEach
    void aCompleteDraft() {
        author = person(Role.CREATOR).id();
        draft = new LiveLessons(server).draft(author);
    }

    /// The captions were uploaded while the clip of 20 seconds was being processed and its duration was unknown.
    @Test
    void captionsThatBeginAfterTheEndOfTheClipPreventSubmission() {
        caption("00:25.000 --> 00:27.000");
        assertThat(refusals()).containsExactly("captions-after-the-end");

        caption("00:15.000 --> 00:27.000");
        assertThat(submissions.submit(author, draft.work())).isInstanceOf(Submissions.Outcome.Done.class);
    }

    @Test
    void aDraftWithoutAVideoIsRefused() {
        submissions.removeAsset(author, draft.work());

        assertThat(refusals()).containsExactly("media-missing");
    }

    @Test
    void aFindingThatTheAuthorMustCorrectPreventsSubmissionAndANoteDoesNot() {
        find(0, "SILENT", "NOTE");
        find(1, "FLASHING", "RETURN");

        assertThat(refusals()).containsExactly("media-flashing");
    }

    private void find(int position, String code, String severity) {
        sql.sql("insert into asset_finding (asset, position, code, severity, figure) values (?, ?, ?, ?, 5)")
                .params(draft.asset().orElseThrow().value(), position, code, severity)
                .update();
    }

    @Test
    void subjectAndOutcomesMustBeInTheCurriculum() {
        var usual = draft.lesson();
        submissions.save(
                author,
                draft.work(),
                draft.version(),
                new Lesson(
                        usual.texts(),
                        "astrology",
                        usual.grade(),
                        usual.speech(),
                        usual.audioLanguage(),
                        usual.licence(),
                        usual.ai(),
                        usual.hashtags(),
                        usual.sources(),
                        List.of("X-99-99"),
                        usual.question()));

        assertThat(refusals()).containsExactly("outcome-unknown", "subject-missing");
    }

    private void caption(String time) {
        captions.put(draft.id(), new LanguageTag("ur"), "WEBVTT\n\n" + time + "\nچاند\n", 1);
    }

    private List<String> refusals() {
        if (submissions.submit(author, draft.work()) instanceof Submissions.Outcome.Incomplete(var missing)) {
            return missing.stream().map(part -> part.code()).toList();
        }
        throw new IllegalStateException("the draft was submitted");
    }
}
