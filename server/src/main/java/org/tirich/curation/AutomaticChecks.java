package org.tirich.curation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.RevisionSubmitted;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curation.check.AutomaticCheck;
import org.tirich.curation.check.Finding;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.CaseState;
import org.tirich.curation.decision.ReviewCase;
import org.tirich.curation.decision.ReviewCase.Kind;
import org.tirich.curation.decision.ReviewEvent;
import org.tirich.curation.decision.ReviewPolicy;

/// Opens a case for every submitted revision and runs the automatic checks; closes the case when the revision is
/// withdrawn.
@Component
class AutomaticChecks {

    private final ReviewCaseTable cases;
    private final ReviewCases transitions;
    private final ReviewEventTable events;
    private final ReviewAssignmentTable assignments;
    private final List<AutomaticCheck> checks;
    private final Catalog catalog;
    private final Clock clock;

    AutomaticChecks(
            ReviewCaseTable cases,
            ReviewCases transitions,
            ReviewEventTable events,
            ReviewAssignmentTable assignments,
            List<AutomaticCheck> checks,
            Catalog catalog,
            Clock clock) {
        this.cases = cases;
        this.transitions = transitions;
        this.events = events;
        this.assignments = assignments;
        this.checks = List.copyOf(checks);
        this.catalog = catalog;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "curation.automatic-checks.submitted")
    void submitted(RevisionSubmitted submitted) {
        var lesson = catalog.preview(submitted.revision()).orElseThrow();
        var content = lesson.revision().lesson();
        var opened = new ReviewCase(
                new CaseId(UUID.randomUUID()),
                Kind.INITIAL,
                submitted.revision(),
                submitted.work(),
                submitted.owner(),
                content.subject() == null ? "" : content.subject(),
                content.grade() == null ? 0 : content.grade(),
                content.wordless() ? null : content.audioLanguage(),
                new CaseState.Checking(),
                false,
                Map.of(),
                submitted.at(),
                submitted.at().plus(ReviewPolicy.timeFor(ReviewPolicy.FIRST_STAGE)));
        if (!cases.insert(opened)) {
            return;
        }
        var captions = catalog.captions(submitted.revision());
        var findings = checks.stream()
                .flatMap(check -> check.check(lesson, captions).stream())
                .toList();
        var holds = findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.HOLD);
        events.insertFindings(opened.id(), findings);
        transitions.append(opened, new ReviewEvent.Checked(clock.instant(), holds));
    }

    @ApplicationModuleListener(id = "curation.automatic-checks.rescinded")
    void rescinded(RevisionRescinded rescinded) {
        for (var each : cases.of(List.of(rescinded.revision()))) {
            transitions
                    .lock(each.id())
                    .filter(locked -> !(locked.state() instanceof CaseState.Closed))
                    .ifPresent(locked -> {
                        transitions.append(locked, new ReviewEvent.Withdrawn(clock.instant()));
                        assignments.delete(locked.id());
                    });
        }
    }
}
