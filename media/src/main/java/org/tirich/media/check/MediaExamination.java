package org.tirich.media.check;

import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Loudness;

/// Result of an examination: the measurements, and the findings that follow from them.
///
/// @param copy empty where the review copy could not be examined
/// @param source empty where the source could not be examined
/// @param loudness of the source, where it was measured
/// @param credentials content credentials of the source
public record MediaExamination(
        Optional<ReviewCopyMeasurement> copy,
        Optional<SourceMeasurement> source,
        Optional<Loudness> loudness,
        Optional<ContentCredentials> credentials,
        List<MediaFinding> findings) {

    public MediaExamination {
        findings = List.copyOf(findings);
    }

    /// Whether a person must decide, or the maker must correct something, before the lesson proceeds. People
    /// review every lesson; an examination never approves one.
    public boolean requiresAction() {
        return findings.stream().anyMatch(each -> each.severity() != MediaFinding.Severity.NOTE);
    }
}
