package org.tirich.notification;

import java.util.UUID;

/// One thing to tell a person. It holds keys of strings: the words are found when it is read, in the reader's language.
///
/// @param kind such as `asset-ready`; a kind is told once about each subject
/// @param subject the id of the thing that it is about
/// @param href a path on this server
/// @param text the key of its string, in which `{detail}` stands for the detail
/// @param detail the key of another string, such as a reason; empty for none
public record Notice(String kind, UUID subject, String href, String text, String detail) {

    /// A notice without a detail.
    public Notice(String kind, UUID subject, String href, String text) {
        this(kind, subject, href, text, "");
    }
}
