package org.tirich.curation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.PersonalData;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.publication.Publishing;
import org.tirich.curation.decision.Rubric;

/// Reports of viewers about live works, and rescinding a work because of them.
@Service
public class Reports implements PersonalData {

    /// The reasons of a report, as a regular expression.
    public static final String REASONS = "danger|wrong-fact|not-for-children|privacy|other";

    public static final int MAX_NOTE = 500;
    private static final int MAX_LISTED = 200;

    private final ReportTable reports;
    private final LiveWorks live;
    private final Publishing publishing;
    private final Clock clock;

    Reports(ReportTable reports, LiveWorks live, Publishing publishing, Clock clock) {
        this.reports = reports;
        this.live = live;
        this.publishing = publishing;
        this.clock = clock;
    }

    /// A report, without its author.
    public record Report(UUID id, WorkId work, String reason, String note, Instant at) {}

    /// Stores a report, once for each id. Returns false if the work is not live or the reason is unknown.
    @Transactional
    public boolean file(UUID id, WorkId work, @Nullable UUID reporter, String reason, String note) {
        var shown = live.find(work);
        if (shown.isEmpty() || !reason.matches(REASONS)) {
            return false;
        }
        reports.insert(
                id,
                shown.get(),
                reporter,
                reason,
                note.substring(0, Math.min(note.length(), MAX_NOTE)),
                clock.instant());
        return true;
    }

    /// Reports of live works within the editor's scope, newest first.
    public List<Report> open(Actor editor) {
        return reports.list(MAX_LISTED).stream()
                .filter(report -> live.find(report.work())
                        .filter(shown -> editor.may(Permission.LEAD, shown.scope()))
                        .isPresent())
                .toList();
    }

    /// Takes a live work down and sends its author the reason and the notes.
    public Optional<String> rescind(AccountId editor, WorkId work, String reason, String notes) {
        if (!Rubric.REASONS.contains(reason)) {
            return Optional.of("reason-missing");
        }
        if (notes.strip().length() < 10) {
            return Optional.of("notes-missing");
        }
        return publishing.rescind(work, editor, reason, notes) instanceof Publishing.Outcome.Done
                ? Optional.empty()
                : Optional.of("not-now");
    }

    @Override
    public void erase(AccountId account) {
        reports.forget(account);
    }
}
