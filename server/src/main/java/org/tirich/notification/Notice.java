package org.tirich.notification;

import java.util.UUID;

/// A message to a person. It holds keys of strings, which are translated into the reader's language when it is read.
///
/// @param kind such as `asset-ready`; a person gets at most one notice of a kind about each subject
/// @param subject the id of the subject
/// @param href a path on this server
/// @param text the key of its string, in which `{detail}` is the placeholder of the detail
/// @param detail the key of another string, such as a reason; empty for none
public record Notice(String kind, UUID subject, String href, String text, String detail) {

    /// A notice without a detail.
    public Notice(String kind, UUID subject, String href, String text) {
        this(kind, subject, href, text, "");
    }
}
