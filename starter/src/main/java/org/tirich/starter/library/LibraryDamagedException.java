package org.tirich.starter.library;

/// Thrown when a part of the library is missing or altered. No part of it may be shown then.
public final class LibraryDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LibraryDamagedException(String what) {
        super("the starter library is damaged: " + what);
    }

    LibraryDamagedException(String what, Throwable cause) {
        super("the starter library is damaged: " + what, cause);
    }
}
