package org.tirich.jobs;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.web.OperatorSection;

/// Queued and running jobs on the operator's page.
@Component
@Order(2)
class JobsSection implements OperatorSection {

    private static final int MAX_JOBS = 50;

    private final JobTable jobs;

    JobsSection(JobTable jobs) {
        this.jobs = jobs;
    }

    record Model(List<JobTable.Job> jobs) {}

    @Override
    public String template() {
        return "operate-jobs";
    }

    @Override
    public Model model() {
        return new Model(jobs.list(MAX_JOBS));
    }
}
