package org.tirich.path;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.PersonalData;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.LearningOutcome;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.RefreshedValue;
import org.tirich.path.PathVersion.State;

/// The paths of this instance: read by learners, written by authors, published by another person than their author.
@Service
public class Paths implements PersonalData {

    private static final int MAX_PATHS_A_PERSON = 100;
    private static final int MAX_LISTED = 100;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int MIN_SLUG = 3;
    private static final int MAX_SLUG = 60;
    private static final String TOPIC = "path";

    private final PathTable paths;
    private final Curriculum curriculum;
    private final LiveWorks live;
    private final Audit audit;
    private final InvalidationChannel channel;
    private final Clock clock;
    private final RefreshedValue<Published> published;

    Paths(
            PathTable paths,
            Curriculum curriculum,
            LiveWorks live,
            Audit audit,
            InvalidationChannel channel,
            Clock clock) {
        this.paths = paths;
        this.curriculum = curriculum;
        this.live = live;
        this.audit = audit;
        this.channel = channel;
        this.clock = clock;
        this.published = new RefreshedValue<>(channel, TOPIC, () -> Published.of(paths.published()));
    }

    /// @param live the latest version of each path, in the order of their creation
    /// @param lessons the clips of all versions
    private record Published(
            Map<PathId, PathVersion> live, Map<PathId, Map<Integer, PathVersion>> versions, Set<WorkId> lessons) {

        static Published of(List<PathVersion> all) {
            var live = new LinkedHashMap<PathId, PathVersion>();
            all.forEach(each -> live.putIfAbsent(each.path(), each));
            return new Published(
                    live,
                    all.stream()
                            .collect(Collectors.groupingBy(
                                    PathVersion::path, Collectors.toMap(PathVersion::version, Function.identity()))),
                    all.stream()
                            .flatMap(each -> each.content().lessons().stream())
                            .collect(Collectors.toSet()));
        }
    }

    /// The latest version of each path.
    public List<PathVersion> live() {
        return List.copyOf(published.get().live().values());
    }

    public Optional<PathVersion> live(PathId path) {
        return Optional.ofNullable(published.get().live().get(path));
    }

    public Optional<PathVersion> live(String slug) {
        return published.get().live().values().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst();
    }

    /// The latest versions that contain a clip.
    public List<PathVersion> with(WorkId lesson) {
        return published.get().live().values().stream()
                .filter(each -> each.content().lessons().contains(lesson))
                .toList();
    }

    /// A published version.
    public Optional<PathVersion> version(PathId path, int version) {
        return Optional.ofNullable(
                published.get().versions().getOrDefault(path, Map.of()).get(version));
    }

    /// Whether a clip is in any published version.
    boolean contains(WorkId lesson) {
        return published.get().lessons().contains(lesson);
    }

    /// Whether a step can no longer be done: its outcome or one of its clips was withdrawn.
    public boolean isWithdrawn(PathStep step) {
        return switch (step) {
            case PathStep.Outcome(var outcome, var lessons) ->
                curriculum.isWithdrawn(outcome)
                        || curriculum.find(outcome).isEmpty()
                        || lessons.stream().anyMatch(lesson -> live.find(lesson).isEmpty());
            case PathStep.Activity _ -> false;
        };
    }

    /// The scope of a path: its subject, or everywhere if its outcomes are of several.
    public Scope scope(PathContent content) {
        var subjects = content.outcomes()
                .flatMap(step -> curriculum.find(step.outcome()).stream())
                .map(LearningOutcome::subject)
                .distinct()
                .toList();
        return subjects.size() == 1 ? Scope.of(subjects.getFirst(), null) : Scope.EVERYWHERE;
    }

    /// The result of a change.
    public sealed interface Outcome {

        record Done(PathVersion version) implements Outcome {}

        /// @param code the key of its string below `paths.fault.`
        record Refused(List<String> codes) implements Outcome {}

        /// @param around the paths of the circle, first and last the changed one
        record Circle(List<PathId> around) implements Outcome {}

        /// Somebody else changed or decided it meanwhile.
        record Stale() implements Outcome {}

        /// There is no such version, or the actor may not change it.
        record Unknown() implements Outcome {}
    }

    private static Outcome refused(String code) {
        return new Outcome.Refused(List.of(code));
    }

    /// The open versions that a person may change or review, latest change first.
    public List<PathVersion> desk(Actor.Account actor) {
        return paths.open(MAX_LISTED).stream()
                .filter(each -> mayWrite(actor, each) || mayReview(actor, each))
                .toList();
    }

    /// The open version of a path, for those who may change or review it.
    public Optional<PathVersion> open(Actor.Account actor, PathId path) {
        return paths.open(path).filter(each -> mayWrite(actor, each) || mayReview(actor, each));
    }

    public boolean mayWrite(Actor.Account actor, PathVersion version) {
        return version.owner().equals(actor.id()) && actor.may(Permission.CREATE)
                || actor.may(Permission.LEAD, scope(version.content()));
    }

    /// Another person than the owner and those who wrote the version reviews it.
    public boolean mayReview(Actor.Account actor, PathVersion version) {
        return version.state() == State.SUBMITTED
                && !version.writers().contains(actor.id())
                && !version.owner().equals(actor.id())
                && actor.mayAny(List.of(Permission.REVIEW_ACCURACY, Permission.LEAD), scope(version.content()));
    }

    /// Begins a path with an empty draft.
    @Transactional
    public Outcome create(Actor.Account actor, String slug, Map<LanguageTag, String> titles) {
        if (!isSlug(slug)) {
            return refused("slug");
        }
        if (titles.isEmpty() || tooLong(titles, PathContent.MAX_TITLE)) {
            return refused("title");
        }
        if (paths.count(actor.id()) >= MAX_PATHS_A_PERSON) {
            return refused("many");
        }
        var id = new PathId(UUID.randomUUID());
        if (!paths.insert(id, slug, actor.id(), clock.instant())) {
            return refused("slug-taken");
        }
        paths.insertDraft(id, 1, actor.id(), PathContent.empty(titles), clock.instant());
        audit.record(actor.id(), "path.create", "path:" + id, Map.of());
        return done(id);
    }

    static boolean isSlug(String slug) {
        return slug.length() >= MIN_SLUG
                && slug.length() <= MAX_SLUG
                && SLUG.matcher(slug).matches();
    }

    private static boolean tooLong(Map<LanguageTag, String> texts, int most) {
        return texts.values().stream().anyMatch(text -> text.length() > most);
    }

    private Outcome done(PathId id) {
        return paths.open(id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Unknown::new);
    }

    /// Begins the next version of a published path with the content of its latest one.
    @Transactional
    public Outcome revise(Actor.Account actor, PathId path) {
        var latest = live(path).filter(each -> mayWrite(actor, each)).orElse(null);
        if (latest == null) {
            return new Outcome.Unknown();
        }
        if (!paths.insertDraft(path, latest.version() + 1, actor.id(), latest.content(), clock.instant())) {
            return new Outcome.Stale();
        }
        audit.record(actor.id(), "path.revise", "path:" + path, Map.of("version", "" + (latest.version() + 1)));
        return done(path);
    }

    /// Changes a draft.
    ///
    /// @param edition the one that the author saw
    @Transactional
    public Outcome change(Actor.Account actor, PathId path, int edition, Function<PathContent, PathContent> change) {
        var draft = paths.open(path).filter(each -> mayWrite(actor, each)).orElse(null);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        var content = change.apply(draft.content());
        var circle = circle(path, content);
        if (circle.isPresent()) {
            return new Outcome.Circle(circle.get());
        }
        var fault = limits(content);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        return draft.edition() == edition && paths.change(draft, actor.id(), content, clock.instant())
                ? done(path)
                : new Outcome.Stale();
    }

    /// What a draft may not have either.
    private Optional<String> limits(PathContent content) {
        if (content.steps().size() > PathContent.MAX_STEPS) {
            return Optional.of("steps");
        }
        if (content.titles().isEmpty() || tooLong(content.titles(), PathContent.MAX_TITLE)) {
            return Optional.of("title");
        }
        if (tooLong(content.purposes(), PathContent.MAX_TEXT)
                || content.activities()
                        .anyMatch(each -> tooLong(each.titles(), PathContent.MAX_TITLE)
                                || each.titles().isEmpty()
                                || tooLong(each.texts(), PathContent.MAX_TEXT))) {
            return Optional.of("text");
        }
        if (content.minutes() < 1
                || content.minutes() > PathContent.MAX_MINUTES
                || content.activities().anyMatch(each -> each.minutes() < 1 || each.minutes() > PathStep.MAX_MINUTES)) {
            return Optional.of("minutes");
        }
        if (content.closing()
                .filter(each -> each.answers() > PathContent.MAX_ANSWERS || each.minutes() > PathContent.MAX_MINUTES)
                .isPresent()) {
            return Optional.of("closing");
        }
        if (content.prerequisites().size() > PathContent.MAX_PREREQUISITES
                || content.prerequisites().stream().anyMatch(each -> live(each).isEmpty())) {
            return Optional.of("prerequisites");
        }
        if (content.outcomes().anyMatch(each -> each.lessons().size() > PathStep.MAX_LESSONS)) {
            return Optional.of("clips");
        }
        if (content.outcomes().anyMatch(each -> curriculum.find(each.outcome()).isEmpty())) {
            return Optional.of("outcome");
        }
        return Optional.empty();
    }

    private Optional<List<PathId>> circle(PathId path, PathContent content) {
        return PathRules.circle(
                path,
                content.prerequisites(),
                needed ->
                        live(needed).map(each -> each.content().prerequisites()).orElse(List.of()));
    }

    /// Sends a draft to review.
    @Transactional
    public Outcome submit(Actor.Account actor, PathId path, int edition) {
        var draft = paths.open(path).filter(each -> mayWrite(actor, each)).orElse(null);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        var refused = faults(draft);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (draft.edition() != edition || !paths.submit(draft, clock.instant())) {
            return new Outcome.Stale();
        }
        audit.record(actor.id(), "path.submit", "path:" + path, Map.of("version", "" + draft.version()));
        return done(path);
    }

    private Optional<Outcome> faults(PathVersion draft) {
        var codes = PathRules.faults(
                draft.content(),
                code -> curriculum.find(code).isPresent() && !curriculum.isWithdrawn(code),
                lesson -> live.find(lesson).isPresent());
        return codes.isEmpty()
                ? circle(draft.path(), draft.content()).map(Outcome.Circle::new)
                : Optional.of(new Outcome.Refused(codes));
    }

    /// Publishes a submitted version. Of two reviewers who decide about the same edition the later gets
    /// [Outcome.Stale].
    @Transactional
    public Outcome publish(Actor.Account reviewer, PathId path, int edition) {
        return publish(reviewer, path, edition, false);
    }

    /// As [#publish(Actor.Account, PathId, int)], with a review that the demo simulates.
    @Transactional
    public Outcome publishDemonstration(Actor.Account reviewer, PathId path, int edition) {
        return publish(reviewer, path, edition, true);
    }

    private Outcome publish(Actor.Account reviewer, PathId path, int edition, boolean demonstration) {
        paths.lockPublishing();
        var submitted = paths.open(path).orElse(null);
        if (submitted == null || submitted.state() != State.SUBMITTED || submitted.edition() != edition) {
            return new Outcome.Stale();
        }
        if (!mayReview(reviewer, submitted)) {
            return new Outcome.Unknown();
        }
        var refused = faultsNow(submitted);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!paths.publish(submitted, reviewer.id(), demonstration, clock.instant())) {
            return new Outcome.Stale();
        }
        audit.record(
                reviewer.id(),
                "path.publish",
                "path:" + path,
                Map.of("version", "" + submitted.version(), "demonstration", "" + demonstration));
        channel.publish(TOPIC, path.toString());
        return new Outcome.Done(submitted);
    }

    /// With the prerequisites that other transactions have published, which the memory may not have yet.
    private Optional<Outcome> faultsNow(PathVersion submitted) {
        var stored = Published.of(paths.published());
        return faults(submitted)
                .or(() -> PathRules.circle(
                                submitted.path(),
                                submitted.content().prerequisites(),
                                needed -> Optional.ofNullable(stored.live().get(needed))
                                        .map(each -> each.content().prerequisites())
                                        .orElse(List.of()))
                        .map(Outcome.Circle::new));
    }

    /// The reasons with which a reviewer returns a version.
    public static final List<String> RETURN_REASONS =
            List.of("facts", "order", "level", "language", "activity-unsafe", "closing");

    /// Returns a submitted version to its author.
    @Transactional
    public Outcome giveBack(Actor.Account reviewer, PathId path, int edition, String reason) {
        var submitted =
                paths.open(path).filter(each -> mayReview(reviewer, each)).orElse(null);
        if (submitted == null) {
            return new Outcome.Unknown();
        }
        if (!RETURN_REASONS.contains(reason)) {
            return refused("reason");
        }
        if (submitted.edition() != edition || !paths.giveBack(submitted, reviewer.id(), reason, clock.instant())) {
            return new Outcome.Stale();
        }
        audit.record(
                reviewer.id(),
                "path.return",
                "path:" + path,
                Map.of("version", "" + submitted.version(), "reason", reason));
        return done(path);
    }

    @Override
    public void erase(AccountId account) {
        paths.deleteOpen(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("paths", paths.export(account));
    }
}
