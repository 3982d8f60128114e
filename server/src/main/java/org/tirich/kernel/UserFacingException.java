package org.tirich.kernel;

/// The end of a command for a reason that its user can understand, in one sentence. Printed without a stack trace.
public class UserFacingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserFacingException(String message) {
        super(message);
    }

    public UserFacingException(String message, Throwable cause) {
        super(message, cause);
    }
}
