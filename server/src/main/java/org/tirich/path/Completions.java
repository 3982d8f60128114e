package org.tirich.path;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.audit.Audit;
import org.tirich.curriculum.Curriculum;
import org.tirich.notification.Notice;
import org.tirich.notification.Notifications;
import org.tirich.path.PathProgress.Requirement;
import org.tirich.path.PathProgress.Requirement.Kind;

/// The records of completed paths. This module makes them, in the transaction of the event that completes a path;
/// nobody
/// writes one. A record that its evidence no longer supports is kept, and marked as under re-examination.
@Service
public class Completions implements PersonalData {

    private final CompletionTable completions;
    private final ProgressReader progress;
    private final Paths paths;
    private final Curriculum curriculum;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completions(
            CompletionTable completions,
            ProgressReader progress,
            Paths paths,
            Curriculum curriculum,
            Notifications notifications,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.completions = completions;
        this.progress = progress;
        this.paths = paths;
        this.curriculum = curriculum;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The records of a person, in the order of their dates, with those under re-examination.
    public List<Completion> of(AccountId account) {
        return completions.of(account);
    }

    /// The record of the latest version of a path that a person completed.
    public Optional<Completion> of(AccountId account, PathId path) {
        return completions.of(account).stream()
                .filter(each -> each.path().equals(path))
                .max(Comparator.comparingInt(Completion::version));
    }

    /// The persons who completed a path in a period, each once: what a programme counts as trained. Records under
    /// re-examination do not count.
    ///
    /// @param from inclusive
    /// @param until exclusive
    public List<AccountId> trained(PathId path, Instant from, Instant until) {
        return completions.trained(path, from, until);
    }

    /// Makes the record of a version whose requirements the learner meets, and examines the records of the path that
    /// she
    /// has. Repeating it changes nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    void examine(AccountId account, PathVersion version) {
        var own = completions.of(account).stream()
                .filter(each -> each.path().equals(version.path()))
                .toList();
        own.forEach(this::examine);
        if (own.stream().anyMatch(each -> each.version() == version.version())) {
            return;
        }
        var now = progress.progress(account, version);
        if (now.isComplete()) {
            record(account, version, now);
        }
    }

    private void record(AccountId account, PathVersion version, PathProgress now) {
        var completion = new Completion(
                UUID.randomUUID(),
                account,
                version.path(),
                version.version(),
                clock.instant(),
                now.answers(),
                now.rights(),
                now.minutes(),
                now.evidence(),
                Optional.empty());
        if (!completions.insert(completion)) {
            return;
        }
        audit.record(
                null,
                "path.complete",
                "completion:" + completion.id(),
                Map.of(
                        "path", version.path().toString(),
                        "version", Integer.toString(version.version()),
                        "account", account.toString()));
        notifications.send(
                account,
                new Notice("path-completed", completion.id(), "/path/" + version.slug(), "inbox.text.path-completed"));
        events.publishEvent(
                new PathCompleted(completion.id(), account, version.path(), version.version(), completion.at()));
    }

    /// Compares a record with the evidence of today.
    private void examine(Completion completion) {
        var supported = isSupported(completion);
        var now = clock.instant();
        if (supported == completion.stands()) {
            completions.examined(completion.id(), completion.reexaminedSince().orElse(null), now);
            return;
        }
        completions.examined(completion.id(), supported ? null : now, now);
        audit.record(
                null,
                supported ? "path.completion-stands" : "path.completion-reexamined",
                "completion:" + completion.id(),
                Map.of());
        if (!supported) {
            var slug = paths.live(completion.path()).map(PathVersion::slug).orElse("");
            notifications.send(
                    completion.account(),
                    new Notice("path-reexamined", completion.id(), "/path/" + slug, "inbox.text.path-reexamined"));
        }
    }

    /// Whether what is left of the evidence suffices: for the version of the record, or else for the latest version.
    private boolean isSupported(Completion completion) {
        var version = paths.version(completion.path(), completion.version()).orElse(null);
        if (version == null) {
            return false;
        }
        var outcomesStand = version.content().outcomes().noneMatch(step -> curriculum.isWithdrawn(step.outcome()));
        if (outcomesStand
                && progress.progress(completion.account(), version).requirements().stream()
                        .filter(Completions::mayBeWithdrawn)
                        .allMatch(Requirement::isMet)) {
            return true;
        }
        return paths.live(completion.path())
                .filter(latest -> latest.version() > completion.version())
                .filter(latest ->
                        progress.progress(completion.account(), latest).isComplete())
                .isPresent();
    }

    /// Answers and reports can lose their worth. That a clip was watched, and for how long, stays true after the clip
    /// was withdrawn.
    private static boolean mayBeWithdrawn(Requirement requirement) {
        return requirement.kind() == Kind.ANSWERS
                || requirement.kind() == Kind.ACTIVITIES
                || requirement.kind() == Kind.CONFIRMATION;
    }

    /// Examines the records that were examined longest ago.
    ///
    /// @return how many there were
    @Transactional
    public int examineBefore(Instant before, int most) {
        var old = completions.examinedBefore(before, most);
        old.forEach(this::examine);
        return old.size();
    }

    @Override
    public void erase(AccountId account) {
        completions.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("completions", completions.export(account));
    }
}
