package org.tirich.ranking;

/// A lesson chosen for a page, and the true reason for it.
///
/// @param propensity the chance that this lesson stood in this place, given what was known: 1 where the best was
///     taken, less where it was drawn among several; what off-policy estimates divide by
/// @param candidates how many lessons the page was chosen from
public record Choice(long video, Reason reason, double score, double propensity, int candidates) {

    /// Why a lesson was chosen. Each is shown to the viewer in words.
    public enum Reason {
        /// Editors or a programme put it first.
        EDITORIAL,
        /// Most of the many who were shown it followed it.
        POPULAR,
        /// It is new.
        FRESH,
        /// Too few have seen it to tell; every lesson gets its chance.
        UNPROVEN,
        /// It is of a subject the viewer has been learning.
        SUBJECT,
        /// It was followed by those who followed what she followed.
        SIMILAR,
        /// Its creator is one she follows.
        FOLLOWING,
        /// It teaches what the viewer said is still unclear.
        UNCLEAR,
        /// It teaches what she is ready for, and does not know yet.
        AFTER,
        /// She saw it, or knew what it teaches, a while ago: it is worth a second look.
        AGAIN,
        /// It is in the viewer's first language, and nothing above is true of it.
        LANGUAGE,
        /// None of these: it is there for variety.
        EXPLORE
    }
}
