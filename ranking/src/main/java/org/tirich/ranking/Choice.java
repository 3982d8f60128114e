package org.tirich.ranking;

/// A lesson chosen for a page, and the true reason for it.
public record Choice(long video, Reason reason, double score) {

    /// Why a lesson was chosen. Each is shown to the viewer in words.
    public enum Reason {
        /// Most of the many who were shown it followed it.
        POPULAR,
        /// It is new.
        FRESH,
        /// Too few have seen it to tell; every lesson gets its chance.
        UNPROVEN,
        /// It is of a subject the viewer has been learning.
        SUBJECT,
        /// It teaches what the viewer said is still unclear.
        UNCLEAR,
        /// It was seen a while ago and is worth a second look.
        AGAIN,
        /// It is in the viewer's first language, and nothing above is true of it.
        LANGUAGE,
        /// None of these: it is there for variety.
        EXPLORE
    }
}
