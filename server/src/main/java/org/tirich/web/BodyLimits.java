package org.tirich.web;

/// The bytes that a request body may have.
public final class BodyLimits {

    public static final int MAX_ORDINARY = 64 * 1024;

    /// Less than the 60,000 bytes that the database takes of a draft.
    public static final int MAX_DRAFT = 56 * 1024;

    public static final int MAX_CAPTIONS = 512 * 1024;
    public static final int MAX_UPLOAD_CHUNK = 16 * 1024 * 1024;

    private BodyLimits() {}
}
