package org.tirich.curation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// The reason of a report about the safety of children.
    public static final String CHILD_SAFETY = "not-for-children";

    public static final int MAX_NOTE = 500;
    public static final int PAGE = 20;

    /// The order in which editors read reports.
    private static final List<String> BY_URGENCY = List.of(CHILD_SAFETY, "danger", "privacy", "wrong-fact", "other");

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
    public record Report(UUID id, String reason, String note, Instant at) {}

    /// A live work with its reports.
    ///
    /// @param reasons the number of reports for each reason, the most urgent first
    /// @param since the time of the first report
    public record ReportedWork(WorkId work, SequencedMap<String, Integer> reasons, Instant since) {

        private static final Comparator<ReportedWork> BY_URGENCY = Comparator.<ReportedWork>comparingInt(
                        reported -> Reports.BY_URGENCY.indexOf(reported.mostUrgent()))
                .thenComparing(ReportedWork::since)
                .thenComparing(reported -> reported.work().value());

        public String mostUrgent() {
            return reasons.firstEntry().getKey();
        }
    }

    /// One page of a list.
    ///
    /// @param more whether another page follows
    public record Page<T>(List<T> items, boolean more) {}

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

    /// Reported live works within the editor's scope: works with a report about the safety of children first,
    /// then those whose first report is the oldest. Many reports of one work take one place, and every work is
    /// on some page.
    ///
    /// @param page from 1
    public Page<ReportedWork> open(Actor editor, int page) {
        var works = reports.counts().stream().collect(Collectors.groupingBy(ReportTable.Count::work));
        return page(works.entrySet().stream()
                .filter(entry -> mayLead(editor, entry.getKey()))
                .map(entry -> reported(entry.getKey(), entry.getValue()))
                .sorted(ReportedWork.BY_URGENCY)
                .skip((page - 1L) * PAGE)
                .limit(PAGE + 1)
                .toList());
    }

    private boolean mayLead(Actor editor, WorkId work) {
        return live.find(work)
                .filter(shown -> editor.may(Permission.LEAD, shown.scope()))
                .isPresent();
    }

    private static ReportedWork reported(WorkId work, List<ReportTable.Count> counts) {
        var reasons = new LinkedHashMap<String, Integer>();
        counts.stream()
                .sorted(Comparator.comparingInt(count -> BY_URGENCY.indexOf(count.reason())))
                .forEach(count -> reasons.put(count.reason(), count.reports()));
        var since = counts.stream()
                .map(ReportTable.Count::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new ReportedWork(work, reasons, since);
    }

    /// The reports of one live work within the editor's scope.
    ///
    /// @param page from 1
    public Page<Report> of(Actor editor, WorkId work, int page) {
        return mayLead(editor, work)
                ? page(reports.of(work, BY_URGENCY, (page - 1) * PAGE, PAGE + 1))
                : new Page<>(List.of(), false);
    }

    private static <T> Page<T> page(List<T> found) {
        return new Page<>(found.subList(0, Math.min(found.size(), PAGE)), found.size() > PAGE);
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

    /// The number of reports that several people sent; those who sent none are left out.
    ///
    /// @param since the beginning of each person's period
    /// @param until the end of all, exclusive
    public Map<AccountId, Integer> sent(Map<AccountId, Instant> since, Instant until) {
        return since.isEmpty() ? Map.of() : reports.sent(since, until);
    }

    @Override
    public void erase(AccountId account) {
        reports.forget(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("reports", reports.export(account));
    }
}
