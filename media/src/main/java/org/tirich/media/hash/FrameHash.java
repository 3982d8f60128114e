package org.tirich.media.hash;

/// The hash of one frame.
///
/// @param second its time from the start of the clip
/// @param quality see [Spectrum]
public record FrameHash(int second, PdqHash hash, int quality) {

    boolean isComparable() {
        return quality >= Spectrum.MIN_QUALITY;
    }
}
