package org.tirich.web;

import org.jspecify.annotations.Nullable;

/// Where a grant holds. A null part does not limit it.
public record Scope(@Nullable String subject, @Nullable String language) {

    public static final Scope EVERYWHERE = new Scope(null, null);

    /// Whether a grant on this scope reaches something with that subject and language. A thing without a
    /// language (no speech) asks for none.
    public boolean covers(String itsSubject, @Nullable String itsLanguage) {
        return (subject == null || subject.equals(itsSubject))
                && (language == null || itsLanguage == null || language.equals(itsLanguage));
    }
}
