package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceStream;

/// Something the uploader should know about a finished rendering: a part of the file is not in the lesson.
///
/// @param codecs of the streams that were left out, as ffmpeg names them
public record TranscodeWarning(Code code, Set<String> codecs) {

    public TranscodeWarning {
        codecs = Set.copyOf(codecs);
    }

    /// A stable code by which translations are found.
    public enum Code {
        /// The sound is damaged; the picture is whole.
        SOUND_LEFT_OUT,
        PICTURE_UNREADABLE,
        SOUND_UNREADABLE,
        TRACK_PROTECTED,
        FURTHER_PICTURE,
        FURTHER_SOUND,
        SUBTITLES_LEFT_OUT
    }

    /// The codecs in alphabetical order, separated by commas.
    public String codecList() {
        return String.join(", ", new TreeSet<>(codecs));
    }

    /// The warnings about a source as it was encoded. Covers and data are left out without a warning: nobody
    /// expects them in a lesson.
    ///
    /// @param soundIsWhole whether the sound was not dropped for its damage
    static List<TranscodeWarning> of(Source source, boolean soundIsWhole) {
        var warnings = new ArrayList<TranscodeWarning>();
        if (!soundIsWhole) {
            warnings.add(new TranscodeWarning(Code.SOUND_LEFT_OUT, Set.of()));
        }
        for (var code : Code.values()) {
            var codecs = source.streams().stream()
                    .filter(stream -> isReason(code, stream, source))
                    .map(SourceStream::codec)
                    .collect(Collectors.toSet());
            if (!codecs.isEmpty()) {
                warnings.add(new TranscodeWarning(code, codecs));
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean isReason(Code code, SourceStream stream, Source source) {
        return switch (stream) {
            case SourceStream.Used _ -> false;
            case SourceStream.Protected _ -> code == Code.TRACK_PROTECTED;
            case SourceStream.Unreadable _ ->
                code == (stream.kind() == SourceStream.Kind.PICTURE ? Code.PICTURE_UNREADABLE : Code.SOUND_UNREADABLE);
            case SourceStream.NotNeeded _ ->
                switch (stream.kind()) {
                    case PICTURE -> code == Code.FURTHER_PICTURE;
                    case SOUND -> code == Code.FURTHER_SOUND && source.sound().isPresent();
                    case SUBTITLES -> code == Code.SUBTITLES_LEFT_OUT;
                    case COVER, DATA -> false;
                };
        };
    }
}
