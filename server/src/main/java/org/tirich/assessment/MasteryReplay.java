package org.tirich.assessment;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Derives the levels of an earlier rule again when the server has started. It can be interrupted, and several nodes
/// can do
/// it at once.
@Component
class MasteryReplay {

    private static final int BATCH = 200;

    private final MasteryTable mastery;
    private final Assessment assessment;

    MasteryReplay(MasteryTable mastery, Assessment assessment) {
        this.mastery = mastery;
        this.assessment = assessment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void replay() {
        for (var batch = mastery.withEarlierRule(BATCH); !batch.isEmpty(); batch = mastery.withEarlierRule(BATCH)) {
            batch.forEach(assessment::replay);
        }
    }
}
