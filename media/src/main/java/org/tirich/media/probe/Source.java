package org.tirich.media.probe;

import java.time.Duration;
import java.util.Optional;

/// An accepted file: the picture stream and the sound stream that are used.
///
/// @param duration of the picture
public record Source(Container container, Picture picture, Optional<Sound> sound, Duration duration, long bytes) {

    /// The accepted container formats.
    public enum Container {
        MP4,
        MATROSKA,
        AVI
    }

    /// The picture as displayed, with rotation and pixel aspect ratio applied.
    ///
    /// @param stream index in the file
    /// @param highDynamicRange whether it must be tone mapped for ordinary screens
    public record Picture(
            int stream, String codec, int width, int height, FrameRate frameRate, boolean highDynamicRange) {}

    /// The sound.
    ///
    /// @param stream index in the file
    public record Sound(int stream, String codec) {}
}
