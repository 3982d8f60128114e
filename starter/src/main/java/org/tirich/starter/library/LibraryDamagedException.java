package org.tirich.starter.library;

/// Something in the library is missing or not what was pressed. Nothing of it may be shown.
public final class LibraryDamagedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LibraryDamagedException(String what) {
        super("the starter library is damaged: " + what);
    }

    LibraryDamagedException(String what, Throwable cause) {
        super("the starter library is damaged: " + what, cause);
    }
}
