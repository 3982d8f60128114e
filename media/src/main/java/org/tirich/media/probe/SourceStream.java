package org.tirich.media.probe;

/// A stream of a file, and whether it is used. Indices are those of ffmpeg. A codec is named as ffmpeg names
/// it, such as `h264`, or `unknown`.
public sealed interface SourceStream {

    /// What a stream contains.
    enum Kind {
        PICTURE,
        SOUND,
        SUBTITLES,
        /// A still picture that represents the file.
        COVER,
        /// Times, places, chapters, fonts and other data.
        DATA
    }

    int index();

    Kind kind();

    String codec();

    /// The picture or the sound of the lesson.
    record Used(int index, Kind kind, String codec) implements SourceStream {}

    /// A further picture or sound, or a stream that no lesson has.
    record NotNeeded(int index, Kind kind, String codec) implements SourceStream {}

    /// A picture or sound of a codec that is not in [Allowlist].
    record Unreadable(int index, Kind kind, String codec) implements SourceStream {}

    /// An encrypted picture or sound.
    record Protected(int index, Kind kind, String codec) implements SourceStream {}
}
