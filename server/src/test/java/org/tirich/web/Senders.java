package org.tirich.web;

import java.util.concurrent.atomic.AtomicLong;
import org.tirich.web.LimitKeys.Dated;
import org.tirich.web.LimitKeys.Key;

/// Senders for tests that do not come over HTTP.
public final class Senders {

    public static final Sender ACCOUNT = new Sender(new Dated(new Key(1, 1), new Key(1, 2)), false);

    private static final AtomicLong NUMBERS = new AtomicLong(1_000);

    private Senders() {}

    /// A sender who has sent nothing yet. The tests of a server share its limits.
    public static Sender another() {
        var number = NUMBERS.incrementAndGet();
        return new Sender(new Dated(new Key(number, 1), new Key(number, 2)), false);
    }
}
