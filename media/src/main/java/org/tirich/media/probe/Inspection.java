package org.tirich.media.probe;

/// What an inspection came to.
public sealed interface Inspection {

    /// May go on, as `source`.
    record Accepted(Source source) implements Inspection {}

    /// May not go on.
    ///
    /// @param detail for the log and the operator, not for the person who sent the file
    record Refused(Refusal refusal, String detail) implements Inspection {}
}
