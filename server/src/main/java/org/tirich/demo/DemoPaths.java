package org.tirich.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.kernel.LanguageTag;
import org.tirich.path.PathContent;
import org.tirich.path.PathContent.Audience;
import org.tirich.path.PathContent.Closing;
import org.tirich.path.PathStep;
import org.tirich.path.PathVersion;
import org.tirich.path.PathVersion.State;
import org.tirich.path.Paths;
import org.tirich.starter.card.BilingualText;
import org.tirich.starter.path.LibraryPath;
import org.tirich.starter.path.PathFiles;

/// Adds the paths of the library to a demo, through submission and a review that the demo simulates.
@Component
@ConditionalOnProperty("tirich.demo")
class DemoPaths {

    private final DemoPeople people;
    private final DemoTable demo;
    private final Paths paths;

    DemoPaths(DemoPeople people, DemoTable demo, Paths paths) {
        this.people = people;
        this.demo = demo;
        this.paths = paths;
    }

    /// Adds the missing paths; safe to interrupt and repeat.
    void fill() {
        for (var slug : PathFiles.SLUGS) {
            if (paths.live(slug).isEmpty()) {
                publish(PathFiles.read(slug));
            }
        }
    }

    private void publish(LibraryPath library) {
        var author = people.actor(DemoPerson.LIBRARY);
        var draft = draft(library, author);
        if (draft.state() == State.DRAFT) {
            draft = done(library, paths.change(author, draft.path(), draft.edition(), _ -> content(library)));
            draft = done(library, paths.submit(author, draft.path(), draft.edition()));
        }
        done(library, paths.publishDemonstration(people.actor(DemoPerson.EDITOR), draft.path(), draft.edition()));
    }

    /// The draft that an interrupted start left, or a new one.
    private PathVersion draft(LibraryPath library, Actor.Account author) {
        return paths.desk(author).stream()
                .filter(each -> each.slug().equals(library.slug()))
                .findFirst()
                .orElseGet(() -> done(library, paths.create(author, library.slug(), texts(library.title()))));
    }

    private static PathVersion done(LibraryPath library, Paths.Outcome outcome) {
        if (outcome instanceof Paths.Outcome.Done(var version)) {
            return version;
        }
        throw new IllegalStateException("the path " + library.slug() + " could not be added: " + outcome);
    }

    private PathContent content(LibraryPath library) {
        var steps = new ArrayList<PathStep>();
        for (var step : library.steps()) {
            var activity = step.activity();
            steps.add(
                    activity != null
                            ? new PathStep.Activity(
                                    activity.key(),
                                    texts(activity.title()),
                                    texts(activity.text()),
                                    activity.minutes(),
                                    PathStep.Sheet.valueOf(activity.sheet()))
                            : new PathStep.Outcome(
                                    Objects.requireNonNull(step.outcome()),
                                    Objects.requireNonNullElse(step.clips(), List.<String>of()).stream()
                                            .map(clip -> demo.work(clip).orElseThrow())
                                            .toList()));
        }
        return new PathContent(
                texts(library.title()),
                texts(library.purpose()),
                library.audience().equals("work") ? Audience.WORK : Audience.SCHOOL,
                library.minutes(),
                library.needs().stream()
                        .flatMap(needed -> paths.live(needed).map(PathVersion::path).stream())
                        .toList(),
                steps,
                Optional.ofNullable(library.closing())
                        .map(each -> new Closing(each.answers(), each.minutes(), each.confirmation())));
    }

    private static Map<LanguageTag, String> texts(BilingualText text) {
        return Map.of(new LanguageTag("en"), text.en(), new LanguageTag("ur"), text.ur());
    }
}
