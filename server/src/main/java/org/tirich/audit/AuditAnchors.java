package org.tirich.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.audit.chain.AnchoredHead;
import org.tirich.jobs.PeriodicWork;

/// Anchors the head of the chain every ten minutes and when the server stops. It seals the chain of an earlier version
/// first.
@Component
@ConditionalOnWebApplication
class AuditAnchors implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditAnchors.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final AuditTable records;
    private final AnchorFile file;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PeriodicWork work = PeriodicWork.ofProcess("audit-anchors", INTERVAL, this::anchor);
    private long anchored;
    private volatile boolean running;

    AuditAnchors(AuditTable records, AnchorFile file, TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.file = file;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        transaction.executeWithoutResult(_ -> records.seal(clock.instant()));
        work.start();
    }

    /// Writes the current head, if there is a new one.
    synchronized void anchor() {
        var head = records.last();
        if (head.seq() > anchored) {
            var hash = HexFormat.of().formatHex(head.hash());
            file.append(new AnchoredHead(clock.instant(), head.seq(), hash));
            log.info("the audit chain has {} records; the head is {}", head.seq(), hash);
            anchored = head.seq();
        }
    }

    @Override
    public void stop() {
        work.stop();
        anchor();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
