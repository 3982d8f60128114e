package org.tirich;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The machine's clock, ahead by as much as a test wants.
public final class ShiftedClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void forward(Duration step) {
        ahead = ahead.plus(step);
    }

    public void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
