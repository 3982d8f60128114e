package org.tirich.kernel;

/// Ends a command with a reason for its user, in one sentence, printed without a stack trace.
public class UserFacingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserFacingException(String message) {
        super(message);
    }

    public UserFacingException(String message, Throwable cause) {
        super(message, cause);
    }
}
