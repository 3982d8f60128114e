package org.tirich.audit;

import java.time.Clock;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.audit.chain.AnchoredHead;

/// Keeps the head of the chain outside the database.
@Service
public class AuditAnchors {

    private static final Logger log = LoggerFactory.getLogger(AuditAnchors.class);

    private final AuditTable records;
    private final AnchorFile file;
    private final Clock clock;
    private long anchored;

    AuditAnchors(AuditTable records, AnchorFile file, Clock clock) {
        this.records = records;
        this.file = file;
        this.clock = clock;
    }

    /// Seals the chain of an earlier version, which has no key.
    @Transactional
    public void seal() {
        records.seal(clock.instant());
    }

    /// Writes the current head to the file of this process, if it is a new one.
    public synchronized void anchor() {
        var head = records.last();
        if (head.seq() > anchored) {
            var hash = HexFormat.of().formatHex(head.hash());
            file.append(new AnchoredHead(clock.instant(), head.seq(), hash));
            log.info("the audit chain has {} records; the head is {}", head.seq(), hash);
            anchored = head.seq();
        }
    }
}
