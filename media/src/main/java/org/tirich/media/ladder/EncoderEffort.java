package org.tirich.media.ladder;

/// The encoding time that x264 spends for a smaller file.
///
/// @param preset x264's preset
/// @param references number of reference frames
/// @param motionSearch motion search method, as ffmpeg's `-me_method` names it
/// @param lookahead number of frames; fewer for large pictures, of which each takes megabytes
public record EncoderEffort(String preset, int references, String motionSearch, int lookahead) {

    /// For slow links, where bytes cost most and pictures are small.
    static final EncoderEffort SLOW_LINKS = new EncoderEffort("slow", 5, "hex", 50);

    static final EncoderEffort USUAL = new EncoderEffort("medium", 3, "hex", 40);

    /// In large pictures a third reference and a finer motion search gain almost nothing.
    static final EncoderEffort LARGE_PICTURES = new EncoderEffort("medium", 2, "dia", 20);
}
