package org.tirich.credential;

import java.util.UUID;

/// The person who achieved something: an `AchievementSubject` of Open Badges 3.0.
///
/// @param id random and of this certificate only, so that certificates of one person cannot be linked; the
///     claim `sub`
public record Recipient(UUID id, Identity identity) {

    String uri() {
        return "urn:uuid:" + id;
    }
}
