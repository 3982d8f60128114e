package org.tirich.catalog.card;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tirich.media.caption.Captions;
import org.tirich.media.caption.WebVtt;

/// One caption with its start time.
///
/// @param time the time in minutes and seconds
/// @param seconds the same time in seconds
public record TranscriptLine(String time, long seconds, String text) {

    /// The lines of a stored WebVTT file.
    static List<TranscriptLine> of(String vtt) {
        return switch (WebVtt.parse(vtt.getBytes(StandardCharsets.UTF_8))) {
            case Captions.Invalid _, Captions.Unsure _ -> List.of();
            case Captions.Valid valid ->
                valid.cues().stream()
                        .map(cue -> new TranscriptLine(
                                "%d:%02d"
                                        .formatted(
                                                cue.begins().toMinutes(),
                                                cue.begins().toSecondsPart()),
                                cue.begins().toSeconds(),
                                cue.text()))
                        .toList();
        };
    }
}
