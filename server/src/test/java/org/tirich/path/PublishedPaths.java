package org.tirich.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Sessions;
import org.tirich.kernel.LanguageTag;
import org.tirich.path.PathContent.Audience;
import org.tirich.path.PathContent.Closing;

/// Paths that were published through submission and the review of another person.
public final class PublishedPaths {

    private final Paths paths;
    private final Sessions sessions;
    private final LiveLessons lessons;

    public PublishedPaths(ApplicationContext server) {
        paths = server.getBean(Paths.class);
        sessions = server.getBean(Sessions.class);
        lessons = new LiveLessons(server);
    }

    Actor.Account actor(AccountId account) {
        return sessions.findAccount(sessions.open(account, "Firefox Linux")).orElseThrow();
    }

    /// A live clip for each outcome, by one owner.
    List<WorkId> clips(AccountId owner, AccountId safety, AccountId accuracy, List<String> outcomes) {
        return outcomes.stream()
                .map(outcome -> lessons.publish(owner, safety, accuracy, outcome))
                .toList();
    }

    static Map<LanguageTag, String> text(String english, String urdu) {
        return Map.of(new LanguageTag("en"), english, new LanguageTag("ur"), urdu);
    }

    /// The content of a path with one clip for each outcome, and an activity at its end.
    static PathContent content(List<String> outcomes, List<WorkId> clips, Optional<Closing> closing) {
        var steps = new ArrayList<PathStep>();
        for (int at = 0; at < outcomes.size(); at++) {
            steps.add(new PathStep.Outcome(outcomes.get(at), List.of(clips.get(at))));
        }
        steps.add(new PathStep.Activity(
                "beans",
                text("Beans and cards", "دانے اور کارڈ"),
                text("Lay the beans.\nVote.", "دانے رکھیں۔\nرائے لیں۔"),
                60,
                PathStep.Sheet.THREE_NEAREST));
        return new PathContent(
                text("From examples", "مثالوں سے " + UUID.randomUUID()),
                text("To see how examples teach.", "یہ دیکھنے کے لیے کہ مثالیں کیسے سکھاتی ہیں۔"),
                Audience.SCHOOL,
                180,
                List.of(),
                steps,
                closing);
    }

    static String freshSlug() {
        return "path-" + UUID.randomUUID().toString().substring(0, 13);
    }

    PathVersion draft(Actor.Account author, PathContent content) {
        var created = done(paths.create(author, freshSlug(), content.titles()));
        return done(paths.change(author, created.path(), created.edition(), _ -> content));
    }

    PathVersion submit(Actor.Account author, PathContent content) {
        var draft = draft(author, content);
        return done(paths.submit(author, draft.path(), draft.edition()));
    }

    PathVersion publish(Actor.Account author, Actor.Account reviewer, PathContent content) {
        var submitted = submit(author, content);
        done(paths.publish(reviewer, submitted.path(), submitted.edition()));
        return paths.live(submitted.path()).orElseThrow();
    }

    /// Publishes the next version of a path.
    PathVersion revise(Actor.Account author, Actor.Account reviewer, PathId path, PathContent content) {
        var draft = done(paths.revise(author, path));
        var changed = done(paths.change(author, path, draft.edition(), _ -> content));
        var submitted = done(paths.submit(author, path, changed.edition()));
        done(paths.publish(reviewer, path, submitted.edition()));
        return paths.live(path).orElseThrow();
    }

    static PathVersion done(Paths.Outcome outcome) {
        if (outcome instanceof Paths.Outcome.Done(var version)) {
            return version;
        }
        throw new IllegalStateException("refused: " + outcome);
    }
}
