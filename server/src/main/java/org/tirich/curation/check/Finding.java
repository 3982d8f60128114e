package org.tirich.curation.check;

/// A finding of an automatic check.
///
/// @param code the key of its string
/// @param detail the position, such as a time or a field; no personal text
public record Finding(String code, Severity severity, String detail) {

    /// The consequence of a finding.
    public enum Severity {
        /// The revision is held until a reviewer has seen the finding.
        HOLD,
        /// The reviewer sees a note.
        NOTE
    }
}
