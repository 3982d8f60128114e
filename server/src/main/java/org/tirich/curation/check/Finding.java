package org.tirich.curation.check;

/// What an automatic check noticed.
///
/// @param code names the string that says it
/// @param detail where, such as a time or a field; no personal text
public record Finding(String code, Severity severity, String detail) {

    /// What a finding does.
    public enum Severity {
        /// The revision is held, so that a reviewer sees the finding first.
        HOLD,
        /// The reviewer is told.
        NOTE
    }
}
