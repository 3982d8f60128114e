package org.tirich.media.probe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An accepted file: the picture stream and the sound stream that are used.
///
/// @param duration of the lesson: until the picture and the sound have ended. The last frame is held, and
///     silence follows the sound, so that every file of the lesson lasts as long
/// @param start of the lesson in the file, from the earliest packet of all streams
/// @param furtherSounds readable sounds that are not used, in order of preference
/// @param streams all streams of the file
public record Source(
        Container container,
        Picture picture,
        Optional<Sound> sound,
        Duration duration,
        long bytes,
        Duration start,
        List<Sound> furtherSounds,
        List<SourceStream> streams) {

    /// A sound that ends this much after the picture was padded by its encoder.
    private static final Duration SOUND_PADDING = Duration.ofMillis(100);

    public Source {
        furtherSounds = List.copyOf(furtherSounds);
        streams = List.copyOf(streams);
    }

    /// A source that starts with its earliest packet and has no other streams.
    public Source(Container container, Picture picture, Optional<Sound> sound, Duration duration, long bytes) {
        this(container, picture, sound, duration, bytes, Duration.ZERO, List.of(), List.of());
    }

    /// The duration of a lesson whose picture ends at `end`.
    static Duration duration(Duration end, Optional<Sound> sound) {
        return sound.map(Sound::end)
                .filter(heard -> heard.minus(end).compareTo(SOUND_PADDING) > 0)
                .orElse(end);
    }

    /// The accepted container formats.
    public enum Container {
        MP4,
        MATROSKA,
        AVI
    }

    /// The picture as displayed, with rotation and pixel aspect ratio applied.
    ///
    /// @param stream index in the file
    /// @param frameRate the constant rate to which its frames are brought before the rungs divide it
    /// @param highDynamicRange whether it must be tone mapped for ordinary screens
    /// @param plain whether it is progressive, of eight bits, 4:2:0, limited range and even size, as nearly all
    ///     are
    /// @param begin of its first frame, from the start of the lesson
    /// @param end of its last frame, from the start of the lesson
    public record Picture(
            int stream,
            String codec,
            int width,
            int height,
            FrameRate frameRate,
            boolean highDynamicRange,
            boolean plain,
            Duration begin,
            Duration end) {

        /// From the first frame to the end of the last.
        public double seconds() {
            return end.minus(begin).toNanos() / 1e9;
        }
    }

    /// The sound.
    ///
    /// @param stream index in the file
    /// @param end of its last packet, from the start of the lesson
    public record Sound(int stream, String codec, Duration end) {}

    /// The same source with another of its sounds, or none.
    public Source withSound(Optional<Sound> other) {
        var all = streams.stream()
                .map(stream -> stream.kind() == SourceStream.Kind.SOUND ? withSound(stream, other) : stream)
                .toList();
        return new Source(container, picture, other, duration(picture.end(), other), bytes, start, furtherSounds, all);
    }

    private static SourceStream withSound(SourceStream stream, Optional<Sound> used) {
        boolean isUsed = used.filter(sound -> sound.stream() == stream.index()).isPresent();
        return switch (stream) {
            case SourceStream.Used _, SourceStream.NotNeeded _ ->
                isUsed
                        ? new SourceStream.Used(stream.index(), stream.kind(), stream.codec())
                        : new SourceStream.NotNeeded(stream.index(), stream.kind(), stream.codec());
            case SourceStream.Unreadable _, SourceStream.Protected _ -> stream;
        };
    }

    /// ffmpeg's options before an input, to read from a time of the lesson on; none for its start in most
    /// files.
    ///
    /// @param seconds from the start of the lesson
    public List<String> seek(double seconds) {
        double from = start.toNanos() / 1e9 + seconds;
        return from > 0 ? List.of("-ss", String.format(Locale.ROOT, "%.3f", from)) : List.of();
    }
}
