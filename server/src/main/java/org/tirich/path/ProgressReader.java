package org.tirich.path;

import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Practice;
import org.tirich.curriculum.Curriculum;

/// Reads the records of a learner and derives her progress.
@Component
class ProgressReader {

    private final Paths paths;
    private final LearnerTable learners;
    private final Assessment assessment;
    private final Practice practice;
    private final Curriculum curriculum;

    ProgressReader(
            Paths paths, LearnerTable learners, Assessment assessment, Practice practice, Curriculum curriculum) {
        this.paths = paths;
        this.learners = learners;
        this.assessment = assessment;
        this.practice = practice;
        this.curriculum = curriculum;
    }

    PathProgress progress(AccountId account, PathVersion version) {
        return new ProgressCalculation(
                        version.content(),
                        new ProgressCalculation.Records(
                                learners.views(account, version.content().lessons()),
                                assessment.unseen(account),
                                assessment.levels(account),
                                learners.reports(account, version.path()),
                                practice.outcomes(),
                                paths::isWithdrawn,
                                curriculum::isWithdrawn))
                .progress();
    }
}
