package org.tirich.kernel;

/// Why a command cannot go on, in one sentence for the person who gave it. Shown without a stack trace.
public class PlainRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlainRefusal(String message) {
        super(message);
    }

    public PlainRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
