package org.tirich.media.check;

import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Loudness;

/// What came of looking at a lesson and listening to it: the values measured, and what follows from them.
///
/// @param copy empty where the review copy could not be examined
/// @param recording empty where the source could not be
/// @param loudness of the source, where it was measured
/// @param credentials what the source says of its own making
public record MediaExamination(
        Optional<ReviewCopyMeasurement> copy,
        Optional<SourceMeasurement> source,
        Optional<Loudness> loudness,
        Optional<ContentCredentials> credentials,
        List<MediaFinding> findings) {

    public MediaExamination {
        findings = List.copyOf(findings);
    }

    /// Whether a person must decide, or the maker mend something, before the lesson goes on. When it need
    /// not stop, people still review it: nothing here passes a lesson.
    public boolean requiresAction() {
        return findings.stream().anyMatch(each -> each.severity() != MediaFinding.Severity.NOTE);
    }
}
