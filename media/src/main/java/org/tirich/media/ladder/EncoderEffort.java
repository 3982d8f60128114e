package org.tirich.media.ladder;

/// How much time x264 takes to find a smaller file.
///
/// @param preset its own name for most of its settings
/// @param references how many pictures a picture may be predicted from
/// @param motionSearch the pattern in which it looks for motion, as ffmpeg's `-me_method` names it
/// @param lookahead how many pictures it looks ahead: fewer of the large ones, each of which takes megabytes
public record EncoderEffort(String preset, int references, String motionSearch, int lookahead) {

    /// Where links are slow: bytes are dear and pictures small.
    static final EncoderEffort SLOW_LINKS = new EncoderEffort("slow", 5, "hex", 50);

    static final EncoderEffort USUAL = new EncoderEffort("medium", 3, "hex", 40);

    /// In large pictures a third reference and the finer search buy next to nothing.
    static final EncoderEffort LARGE_PICTURES = new EncoderEffort("medium", 2, "dia", 20);
}
