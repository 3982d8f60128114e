package org.tirich.path;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tirich.access.AccountId;

/// The record that a person completed a version of a path.
///
/// @param answers answers to questions that she had not seen
/// @param minutes learning time when the record was made
/// @param evidence what each requirement rested on
/// @param reexaminedSince since when the evidence that is left does not suffice, because an item, an outcome or an
/// answer
///     was withdrawn; empty while the record stands
public record Completion(
        UUID id,
        AccountId account,
        PathId path,
        int version,
        Instant at,
        int answers,
        int answersRight,
        int minutes,
        PathProgress.Evidence evidence,
        Optional<Instant> reexaminedSince) {

    public boolean stands() {
        return reexaminedSince.isEmpty();
    }
}
