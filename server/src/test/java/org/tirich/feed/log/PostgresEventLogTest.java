package org.tirich.feed.log;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;

class PostgresEventLogTest extends ServerTest implements EventLogContract {

    @Autowired
    private EventLog log;

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
