package org.tirich.media.probe;

/// Result of an inspection.
public sealed interface Inspection {

    /// The file may be transcoded.
    record Accepted(Source source) implements Inspection {}

    /// The file may not be transcoded.
    ///
    /// @param detail the codec where the reason names one ([Refusal#namesCodec()]); else for the log and the
    ///     operator, not for the uploader
    record Refused(Refusal refusal, String detail) implements Inspection {}
}
