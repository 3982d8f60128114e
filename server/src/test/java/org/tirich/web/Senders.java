package org.tirich.web;

import org.tirich.web.LimitKeys.Dated;
import org.tirich.web.LimitKeys.Key;

/// Senders for tests that do not come over HTTP.
public final class Senders {

    public static final Sender ACCOUNT = new Sender(new Dated(new Key(1, 1), new Key(1, 2)), false);

    private Senders() {}
}
