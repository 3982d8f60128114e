package org.tirich.discovery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tirich.jobs.PeriodicWork;
import org.tirich.store.DataFolder;

/// Rebuilds the search index when the data folder holds a [RebuildRequest].
@Component
class RebuildWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RebuildWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final SearchIndexer indexer;
    private final RebuildRequest request;
    private final PeriodicWork work = PeriodicWork.ofProcess("search-rebuild", INTERVAL, this::check);
    private volatile boolean running;

    RebuildWatch(SearchIndexer indexer, DataFolder data) {
        this.indexer = indexer;
        this.request = new RebuildRequest(data.root());
    }

    @Override
    public void start() {
        running = true;
        work.start();
    }

    @Override
    public void stop() {
        running = false;
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void check() {
        try {
            if (request.read().equals(RebuildRequest.REQUESTED)) {
                request.write("0 lessons");
                int done = indexer.rebuild(count -> request.write(count + " lessons"));
                request.write(RebuildRequest.DONE + done);
                log.info("The search index was rebuilt: {} lessons", done);
            }
        } catch (RuntimeException failure) {
            log.warn("The search index cannot be rebuilt", failure);
            request.write(RebuildRequest.FAILED);
        }
    }
}
