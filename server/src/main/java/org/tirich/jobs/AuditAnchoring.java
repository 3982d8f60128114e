package org.tirich.jobs;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tirich.audit.AuditAnchors;

/// Anchors the head of the audit chain every ten minutes and when the server stops.
@Component
@ConditionalOnWebApplication
class AuditAnchoring implements SmartLifecycle {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final AuditAnchors anchors;
    private final PeriodicWork work;
    private volatile boolean running;

    AuditAnchoring(AuditAnchors anchors) {
        this.anchors = anchors;
        this.work = PeriodicWork.ofProcess("audit-anchors", INTERVAL, anchors::anchor);
    }

    @Override
    public void start() {
        running = true;
        anchors.seal();
        work.start();
    }

    @Override
    public void stop() {
        work.stop();
        anchors.anchor();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
