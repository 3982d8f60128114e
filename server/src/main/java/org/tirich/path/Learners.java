package org.tirich.path;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.PersonalData;
import org.tirich.assessment.EvidenceChanged;
import org.tirich.audit.Audit;
import org.tirich.feed.ViewListener;
import org.tirich.notification.Notice;
import org.tirich.notification.Notifications;
import org.tirich.path.ActivityReport.Kind;
import org.tirich.path.ActivityReport.State;

/// Learners on paths: what they begin, watch, report, and what mentors confirm. Each of these can complete a path.
@Service
public class Learners implements PersonalData, ViewListener {

    private static final int MAX_PATHS = 100;
    private static final int MAX_WAITING = 100;
    private static final int CODES = 1_000_000;

    private final LearnerTable learners;
    private final Paths paths;
    private final ProgressReader progress;
    private final Completions completions;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Learners(
            LearnerTable learners,
            Paths paths,
            ProgressReader progress,
            Completions completions,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.learners = learners;
        this.paths = paths;
        this.progress = progress;
        this.completions = completions;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /// A learner's place on a path.
    ///
    /// @param version the one that she began
    /// @param newer whether a newer version is published
    public record Place(PathVersion version, boolean newer, PathProgress progress, Optional<Completion> completion) {}

    /// Empty for a learner who has not begun the path.
    public Optional<Place> place(AccountId account, PathId path) {
        return learners.enrolment(account, path)
                .flatMap(enrolment -> paths.version(path, enrolment.version()))
                .map(version -> new Place(
                        version,
                        paths.live(path)
                                .filter(latest -> latest.version() > version.version())
                                .isPresent(),
                        progress.progress(account, version),
                        completions.of(account, path)));
    }

    /// The latest versions of the paths that a learner has begun.
    public List<PathVersion> begun(AccountId account) {
        return learners.enrolments(account).stream()
                .flatMap(each -> paths.live(each.path()).stream())
                .toList();
    }

    /// Puts a learner on the latest version of a path. Returns false above the limit of paths.
    @Transactional
    public boolean begin(AccountId account, PathVersion latest) {
        if (learners.enrolments(account).size() >= MAX_PATHS) {
            return false;
        }
        learners.begin(account, latest.path(), latest.version(), clock.instant());
        examine(account);
        return true;
    }

    /// Moves a learner on a path to its latest version. What she has done counts there too.
    @Transactional
    public void take(AccountId account, PathVersion latest) {
        if (learners.take(account, latest.path(), latest.version())) {
            examine(account);
        }
    }

    @Override
    @Transactional
    public void viewed(AccountId account, List<View> views) {
        var wanted = views.stream().filter(view -> paths.contains(view.work())).toList();
        if (wanted.isEmpty() || learners.enrolments(account).isEmpty()) {
            return;
        }
        for (var view : wanted) {
            learners.view(
                    account,
                    view,
                    view.completed() && ProgressCalculation.isComplete(view.watched(), view.length()),
                    clock.instant());
        }
        examine(account);
    }

    /// Within the transaction of the answer: the record of a path that it completes is committed with it.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void evidenceChanged(EvidenceChanged changed) {
        examine(changed.account());
    }

    private void examine(AccountId account) {
        for (var enrolment : learners.lock(account)) {
            paths.version(enrolment.path(), enrolment.version())
                    .ifPresent(version -> completions.examine(account, version));
        }
    }

    /// What a learner reports.
    public record Report(String activity, Kind kind, int people, List<Integer> results) {

        public Report {
            results = List.copyOf(results);
        }
    }

    /// Keeps a report of an activity of the learner's version. Returns false for one that is not possible, and for a
    /// second
    /// one of the same kind while the first waits or after it was confirmed.
    @Transactional
    public boolean report(AccountId account, PathId path, Report report) {
        var version = learners.enrolment(account, path)
                .flatMap(enrolment -> paths.version(path, enrolment.version()))
                .orElse(null);
        if (version == null
                || version.content().activity(report.activity()).isEmpty()
                || !isPossible(version.content(), report)) {
            return false;
        }
        var kept = learners.report(new ActivityReport(
                UUID.randomUUID(),
                account,
                path,
                report.activity(),
                report.kind(),
                report.people(),
                report.results(),
                "%06d".formatted(random.nextInt(CODES)),
                clock.instant(),
                State.WAITING,
                Optional.empty()));
        if (kept) {
            examine(account);
        }
        return kept;
    }

    private static boolean isPossible(PathContent content, Report report) {
        var asked = report.kind() == Kind.ACTIVITY
                || content.closing().filter(PathContent.Closing::confirmation).isPresent();
        return asked
                && report.people() >= 1
                && report.people() <= ActivityReport.MAX_PEOPLE
                && report.results().size() <= ActivityReport.MAX_RESULTS
                && report.results().stream().allMatch(each -> each >= 0 && each <= ActivityReport.MAX_RESULT);
    }

    /// The reports that wait for a mentor, the oldest first, without the mentor's own.
    public List<ActivityReport> waiting(Actor.Account mentor) {
        return learners.waiting(mentor.id(), MAX_WAITING).stream()
                .filter(report -> mayDecide(mentor, report))
                .toList();
    }

    private boolean mayDecide(Actor.Account mentor, ActivityReport report) {
        return !report.account().equals(mentor.id())
                && paths.live(report.path())
                        .filter(path -> mentor.may(org.tirich.access.Permission.MENTOR, paths.scope(path.content())))
                        .isPresent();
    }

    /// The reasons with which a mentor returns a report.
    public static final List<String> RETURN_REASONS = List.of("not-shown", "numbers", "not-done");

    /// The result of a mentor's decision.
    public enum Decision {
        DONE,
        /// The code is not that of the learner.
        WRONG_CODE,
        /// The report was decided before, or is not the mentor's to decide.
        UNKNOWN
    }

    /// Confirms a report whose learner showed her code.
    @Transactional
    public Decision confirm(Actor.Account mentor, UUID id, String code) {
        var report = learners.report(id)
                .filter(each -> each.state() == State.WAITING && mayDecide(mentor, each))
                .orElse(null);
        if (report == null) {
            return Decision.UNKNOWN;
        }
        if (!report.code().equals(code)) {
            return Decision.WRONG_CODE;
        }
        return decide(mentor, report, State.CONFIRMED, Optional.empty());
    }

    @Transactional
    public Decision giveBack(Actor.Account mentor, UUID id, String reason) {
        var report = learners.report(id)
                .filter(each -> each.state() == State.WAITING && mayDecide(mentor, each))
                .orElse(null);
        return report == null || !RETURN_REASONS.contains(reason)
                ? Decision.UNKNOWN
                : decide(mentor, report, State.RETURNED, Optional.of(reason));
    }

    private Decision decide(Actor.Account mentor, ActivityReport report, State state, Optional<String> reason) {
        if (!learners.decide(report.id(), mentor.id(), state, reason, clock.instant())) {
            return Decision.UNKNOWN;
        }
        var code = state == State.CONFIRMED ? "confirmed" : "returned";
        var slug = paths.live(report.path()).map(PathVersion::slug).orElse("");
        notifications.send(
                report.account(),
                new Notice(
                        "path-report-" + code,
                        report.id(),
                        "/path/" + slug,
                        "inbox.text.path-report-" + code,
                        reason.map(why -> "paths.report_reason." + why).orElse("")));
        examine(report.account());
        audit.record(
                mentor.id(),
                "path.report-" + code,
                "report:" + report.id(),
                reason.map(why -> Map.of("reason", why)).orElse(Map.of()));
        return Decision.DONE;
    }

    @Override
    public void erase(AccountId account) {
        learners.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of(
                "paths-begun", learners.exportEnrolments(account),
                "path-clips", learners.exportViews(account),
                "path-reports", learners.exportReports(account));
    }
}
