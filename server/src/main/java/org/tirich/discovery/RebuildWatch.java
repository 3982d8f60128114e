package org.tirich.discovery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tirich.store.DataFolder;

/// Makes the search index anew when a [RebuildRequest] lies in the data folder.
@Component
class RebuildWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RebuildWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Search search;
    private final RebuildRequest request;
    private final Thread watch = Thread.ofVirtual().name("search-rebuild").unstarted(this::watch);

    RebuildWatch(Search search, DataFolder data) {
        this.search = search;
        this.request = new RebuildRequest(data.root());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        watch.start();
    }

    private void watch() {
        try {
            while (true) {
                lookOnce();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            if (request.read().equals(RebuildRequest.ASKED)) {
                request.write("0 lessons");
                int done = search.rebuild(count -> request.write(count + " lessons"));
                request.write(RebuildRequest.DONE + done);
                log.info("The search index was made anew: {} lessons", done);
            }
        } catch (RuntimeException failure) {
            log.warn("The search index could not be made anew", failure);
            request.write(RebuildRequest.FAILED);
        }
    }

    @Override
    public void destroy() {
        watch.interrupt();
    }
}
