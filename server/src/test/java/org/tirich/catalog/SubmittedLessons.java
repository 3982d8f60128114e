package org.tirich.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.tirich.access.AccountId;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.kernel.LanguageTag;

/// Lessons that were submitted and wait for their reviews.
public final class SubmittedLessons {

    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:04.000\n%s\n";

    private final LiveLessons lessons;
    private final Submissions submissions;

    public SubmittedLessons(ApplicationContext server) {
        lessons = new LiveLessons(server);
        submissions = server.getBean(Submissions.class);
    }

    /// A lesson without speech, with captions that contain `words`.
    public RevisionId submit(AccountId owner, String words) {
        var draft = lessons.draft(owner);
        submissions.putCaptions(
                owner,
                draft.work(),
                new LanguageTag("ur"),
                CAPTIONS.formatted(words).getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        if (submissions.submit(owner, draft.work()) instanceof Submissions.Outcome.Done(var submitted)) {
            return submitted.id();
        }
        throw new IllegalStateException("the lesson could not be handed in");
    }
}
