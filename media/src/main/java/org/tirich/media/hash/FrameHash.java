package org.tirich.media.hash;

/// One picture of a clip.
///
/// @param second when it is shown, counted from the beginning
/// @param quality as [Spectrum] has it
public record FrameHash(int second, PdqHash hash, int quality) {

    boolean isComparable() {
        return quality >= Spectrum.MIN_QUALITY;
    }
}
