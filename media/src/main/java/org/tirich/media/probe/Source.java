package org.tirich.media.probe;

import java.time.Duration;
import java.util.Optional;

/// An accepted file: the one picture and the one sound of it that are used.
///
/// @param duration how long the picture lasts
public record Source(Container container, Picture picture, Optional<Sound> sound, Duration duration, long bytes) {

    /// The kinds of file that are opened at all.
    public enum Container {
        MP4,
        MATROSKA,
        AVI
    }

    /// The picture, as it is shown: rotation and the shape of its pixels are counted in.
    ///
    /// @param stream its number in the file
    /// @param highDynamicRange whether its brightness must be mapped to that of an ordinary screen
    public record Picture(
            int stream, String codec, int width, int height, FrameRate frameRate, boolean highDynamicRange) {}

    /// The sound.
    ///
    /// @param stream its number in the file
    public record Sound(int stream, String codec) {}
}
